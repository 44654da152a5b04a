import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { editSidecar } from '../../../src/core/annotations/edit';
import { rules } from '../../../src/core/check/rules';
import { findingsIn } from './support';

const root = join(__dirname, '../../..');
const fileName = (rule: string): string => rule.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('check', () => {
  const text = 'Envoys left Tokyo.\n';
  const final = 'seedlens: 1\ndocument: { status: final }\n';

  it('goes by the severity that is wanted', () => {
    assert.deepEqual(findingsIn(text, final, undefined, () => 'information').map(({ rule, severity }) => [rule, severity]), [['undecided-mention', 'information']]);
    assert.deepEqual(findingsIn(text, final, undefined, () => 'off'), []);
  });

  it('reads whether a report is final, and says what it does not understand', () => {
    assert.deepEqual(parseSidecar(final).document, { status: 'final' });
    assert.deepEqual(parseSidecar(final.replace('final', 'done')).problems.map(({ code }) => code), ['bad-value']);
  });

  it('keeps it in the sidecar until it is said otherwise', () => {
    const marked = editSidecar(undefined, [{ kind: 'document', file: 'a.txt', sha256: 'f', status: 'final' }], { file: 'a.txt' });
    assert.ok('text' in marked && marked.text.includes('  status: final\n'));
    const stamped = editSidecar(marked.text, [{ kind: 'document', file: 'a.txt', sha256: 'e' }], { file: 'a.txt' });
    assert.ok('text' in stamped && stamped.text.includes('  status: final\n'));
    const reopened = editSidecar(stamped.text, [{ kind: 'document', file: 'a.txt', sha256: 'e', status: 'draft' }], { file: 'a.txt' });
    assert.ok('text' in reopened && reopened.text.includes('  status: draft\n'));
  });

  it('has a file, a test, a setting and a help page for each rule, and the README’s word', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { contributes: { configuration: unknown } };
    const settings = JSON.stringify(contributes.configuration);
    for (const { name, severity } of rules) {
      assert.ok(existsSync(join(root, 'src/core/check/rules', `${fileName(name)}.ts`)), name);
      assert.ok(existsSync(join(root, 'test/core/check/rules', `${fileName(name)}.test.ts`)), name);
      assert.ok(readFileSync(join(root, 'docs/rules', `${name}.md`), 'utf8').startsWith(`# ${name}\n`), name);
      assert.ok(settings.includes(`"seedlens.rules.${name}":{"type":"string","enum":["error","warning","information","off"],"default":"${severity}"`), name);
      assert.ok(readFileSync(join(root, 'README.md'), 'utf8').includes(`[\`${name}\`](docs/rules/${name}.md)`), name);
    }
    assert.equal(readdirSync(join(root, 'src/core/check/rules')).length, rules.length);
  });
});
