import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildCli } from './build';

describe('seedlens check', () => {
  let folder: string;
  let cli: string;
  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'seedlens-check-')));
    cli = await buildCli(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'check', ...args], { cwd: folder, encoding: 'utf8' });
    return { lines: stdout.split('\n').filter(Boolean), stdout, stderr, status };
  };
  const file = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return name;
  };
  const text = 'Envoys left Tokyo.\nQuill stayed.\n';
  const sidecar = 'seedlens: 1\nannotations:\n  - id: a\n    type: person\n    status: accepted\n    target: { start: 19, exact: Quill }\n';

  it('says nothing of what is clean, with status 0', () => {
    const { stdout, stderr, status } = run(file('clean/seeds/a.txt', text), 'clean');
    assert.deepEqual([stdout, stderr, status], ['', '', 0]);
  });

  it('prints what is wrong in the reports and registers of a folder, a line each, with status 1', () => {
    file('team/seeds/a.txt', text);
    file('team/seeds/a.txt.annotations.yaml', `${sidecar}  - id: b\n    type: planet\n    status: accepted\n    target: { start: 3, exact: Oslo }\n`);
    file('team/notes.txt', text);
    file('team/entities.yaml', 'seedlens: 1\nentities:\n  a: { type: person, name: Ana, aliases: [Falcon] }\n  b: { type: person, name: Bo, aliases: [Falcon] }\n');
    const { lines, status } = run('team');
    assert.deepEqual(lines, [
      'team/entities.yaml:4:42 warning hidden-alias “Falcon” is a name of a and of b: reports find only a',
      'team/seeds/a.txt:2:1 warning actor-without-entity “Quill” has no entity that says who or what it is',
      'team/seeds/a.txt.annotations.yaml:8:11 warning unknown-type There is no type “planet”',
      'team/seeds/a.txt.annotations.yaml:10:32 warning orphaned-annotation “Oslo” is not in the text any more',
    ]);
    assert.equal(status, 1);
  });

  it('knows the register of the folder', () => {
    file('known/entities.yaml', 'seedlens: 1\nentities:\n  ridge: { type: place, name: Quill, coordinates: [1, 2] }\n');
    file('known/seeds/deep/a.txt', text);
    file('known/seeds/deep/a.txt.annotations.yaml', sidecar.replace('person', 'place').replace('    target', '    entity: ridge\n    target'));
    assert.deepEqual(run('known').lines, []);
    assert.deepEqual(run('known', '--register', file('none.yaml', 'seedlens: 1\nentities: {}\n')).lines.map((line) => line.split(' ')[2]), ['place-without-coordinates', 'unknown-entity']);
  });

  it('takes the levels of rules', () => {
    file('levels/a.txt', text);
    file('levels/a.txt.annotations.yaml', sidecar);
    assert.match(run('levels', '--rule', 'actor-without-entity=error').stdout, /^levels\/a\.txt:2:1 error actor-without-entity /);
    assert.deepEqual([run('levels/a.txt', '--rule', 'actor-without-entity=off')].map(({ stdout, status }) => [stdout, status]), [['', 0]]);
    assert.equal(run('levels', '--rule', 'nonsense=off').status, 2);
    assert.equal(run('levels', '--rule', 'same-name=loud').status, 2);
  });

  it('knows the date of a report by its file’s name', () => {
    const onThursday = 'seedlens: 1\nannotations:\n  - id: a\n    type: date\n    status: accepted\n    target: { start: 14, exact: Thursday }\n';
    for (const name of ['dated/2026-11-23.txt', 'dated/undated.txt']) {
      file(name, 'Quill left on Thursday.\n');
      file(`${name}.annotations.yaml`, onThursday);
    }
    assert.deepEqual(run('dated').lines, ['dated/undated.txt:1:15 warning unresolved-date “Thursday” counts from the report’s date, which is not known']);
  });

  it('prints SARIF', () => {
    const { stdout, status } = run('--sarif', 'levels');
    const log = JSON.parse(stdout) as { version: string; runs: { results: { ruleId: string; locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] };
    assert.equal(status, 1);
    assert.equal(log.version, '2.1.0');
    assert.deepEqual(log.runs[0]!.results.map(({ ruleId, locations }) => [ruleId, locations[0]!.physicalLocation.artifactLocation.uri]), [['actor-without-entity', 'levels/a.txt']]);
  });

  it('ends with status 2 where it could not look, and looks at the rest', () => {
    assert.deepEqual([run(), run('nowhere.txt'), run('clean', '--wrong')].map(({ status }) => status), [2, 2, 2]);
    file('mixed/seeds/a.txt', Uint8Array.from([0xe9, 0x20, 0xff]));
    file('mixed/seeds/b.txt', text);
    file('mixed/seeds/b.txt.annotations.yaml', sidecar);
    const { lines, stderr, status } = run('mixed');
    assert.deepEqual([lines.length, status], [1, 2]);
    assert.match(stderr, /^seedlens: mixed\/seeds\/a\.txt: is not UTF-8 text\n$/);
    mkdirSync(join(folder, 'empty'));
    assert.equal(run('empty').status, 2);
  });

  const layer = (exact: string, type = 'person', start = text.indexOf(exact)): string => `seedlens: 1\nannotations:\n  - { id: t1, type: ${type}, status: accepted, target: { start: ${start}, exact: ${exact} } }\n`;

  it('looks at the layers of annotators too, and names the file of each', () => {
    file('layers/a.txt', text);
    file('layers/a.txt.B-Osei.annotations.yaml', layer('Oslo', 'place', 3));
    file('layers/a.txt.c-lund.annotations.yaml', layer('Quill', 'planet'));
    file('layers/a.txt.d-roy.annotations.yaml', layer('Quill'));
    const expected = [
      'layers/a.txt.B-Osei.annotations.yaml:3:73 warning orphaned-annotation “Oslo” is not in the text any more',
      'layers/a.txt.c-lund.annotations.yaml:3:21 warning unknown-type There is no type “planet”',
      'layers/a.txt.c-lund.annotations.yaml:3:75 warning disagreement Annotators disagree: “Quill”, Planet / d-roy: “Quill”, Person',
      'layers/a.txt.d-roy.annotations.yaml:3:75 warning actor-without-entity “Quill” has no entity that says who or what it is',
    ];
    assert.deepEqual(run('layers').lines, expected);
    assert.deepEqual(run('layers/a.txt.c-lund.annotations.yaml').lines, expected);
    const log = JSON.parse(run('layers', '--sarif').stdout) as { runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] };
    assert.deepEqual(log.runs[0]!.results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri), expected.map((line) => line.split(':')[0]));
  });

  it('tells where two layers disagree, once', () => {
    file('disagree/a.txt', text);
    file('disagree/a.txt.b.annotations.yaml', layer('Tokyo', 'facility'));
    file('disagree/a.txt.c.annotations.yaml', layer('Tokyo', 'place'));
    assert.deepEqual(run('disagree', '--rule', 'place-without-coordinates=off').lines, ['disagree/a.txt.b.annotations.yaml:3:77 warning disagreement Annotators disagree: “Tokyo”, Facility / c: “Tokyo”, Place']);
  });

  it('looks at the rest where a path is wrong, a link is dead, or a sidecar has lost its report', () => {
    file('messy/seeds/a.txt', text);
    file('messy/seeds/a.txt.annotations.yaml', `\uFEFF${sidecar.replaceAll('\n', '\r\n')}`);
    file('messy/seeds/gone.txt.annotations.yaml', sidecar);
    file('messy/other.annotations.yaml', 'something: else\n');
    file('messy/seeds/empty.txt', '');
    file('messy/seeds/utf16.txt', Buffer.from(`\uFEFF${text}`, 'utf16le'));
    file('messy/seeds/data.txt', Uint8Array.of(1, 0, 2));
    symlinkSync('a.txt', join(folder, 'messy/seeds/link.txt'));
    symlinkSync('nowhere', join(folder, 'messy/seeds/dead.txt'));
    symlinkSync('..', join(folder, 'messy/seeds/loop'));
    const { lines, stderr, status } = run('messy', 'seeds/*.none');
    assert.deepEqual(lines.map((line) => line.split(' ').slice(0, 3).join(' ')), ['messy/seeds/a.txt:2:1 warning actor-without-entity']);
    assert.deepEqual(stderr.trim().split('\n'), [
      'seedlens: seeds/*.none: there is no such file', 'seedlens: messy/seeds/data.txt: is a binary file', 'seedlens: messy/seeds/utf16.txt: is UTF-16 text: save it as UTF-8',
      'seedlens: messy/seeds/gone.txt.annotations.yaml: its report is missing',
    ]);
    assert.equal(status, 2);
  });

  it('looks at the types of a workspace', () => {
    file('types/seedlens.yaml', 'seedlens: 1\ntypes:\n  ship: { class: vehicle }\n');
    const { lines, status } = run('types');
    assert.deepEqual([lines, status], [['types/seedlens.yaml:3:18 warning bad-value class must be actor, place, actor-place or other'], 1]);
  });

  it('is quiet when its reader has seen enough, and says so where it cannot print', function () {
    if (process.platform === 'win32') this.skip();
    const shell = (line: string) => spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { cwd: folder, encoding: 'utf8', env: { ...process.env, CLI: cli, NODE: process.execPath } });
    const { stdout, stderr } = shell('"$NODE" "$CLI" check team layers disagree | head -1');
    assert.deepEqual([stdout.split('\n').length, stderr], [2, '']);
    if (!existsSync('/dev/full')) return;
    const full = shell('"$NODE" "$CLI" check layers > /dev/full');
    assert.deepEqual([full.stderr, full.status], ['seedlens: cannot print: there is no space left\n', 2]);
  });
});
