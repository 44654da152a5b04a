import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { duplicateProblems } from '../../../src/core/annotations/duplicates';
import { fixesFor, type Fix } from '../../../src/core/annotations/fixes';
import type { ProblemCode } from '../../../src/core/annotations/model';

const text = (id = 'x', type = 'person', status = 'accepted', entity = 'ada'): string => `seedlens: 1
# Kept.
entities:
  ada: { type: person, name: Ada }
annotations:
  - id: a
    type: person
    status: accepted
    entity: ada
    target: { exact: Ada, start: 0 }
  - id: ${id}
    type: ${type}
    status: ${status}
    entity: ${entity}
    target: { exact: Bo, start: 9 }
`;

const apply = (source: string, { start, end, text: put }: Fix): string => source.slice(0, start) + put + source.slice(end);

/** The fixes of a problem, each with what the text says after it. */
function fixed(source: string, code: ProblemCode): { word: string; after: string }[] {
  const sidecar = parseSidecar(source);
  const problem = [...sidecar.problems, ...duplicateProblems(sidecar)].find((one) => one.code === code);
  assert.ok(problem, `no ${code}`);
  return fixesFor(source, problem).map((fix) => ({ word: fix.word, after: apply(source, fix) }));
}

describe('fixes', () => {
  it('offer the nearest types and statuses', () => {
    const [first] = fixed(text('x', 'persson'), 'unknown-type');
    assert.deepEqual(first, { word: 'person', after: text() });
    assert.equal(fixed(text('x', 'person', 'accept'), 'unknown-status')[0]?.after, text());
  });

  it('give one of two annotations another id', () => {
    const [fix] = fixed(text('a'), 'duplicate-id');
    assert.equal(fix?.after, text(fix?.word));
    assert.equal(parseSidecar(fix!.after).problems.length, 0);
  });

  it('name an entity of the file, or add the one that is named', () => {
    const fixes = fixed(text('x', 'person', 'accepted', 'adda'), 'unknown-entity');
    assert.equal(fixes[0]?.after, text());
    const added = parseSidecar(fixes[1]!.after);
    assert.deepEqual(added.entities.find(({ id }) => id === 'adda'), { id: 'adda', type: 'person', name: 'Bo' });
    assert.deepEqual(added.problems, []);
    assert.ok(fixes[1]!.after.includes('# Kept.'));
  });

  it('make one of two that say the same', () => {
    const source = text().replace('exact: Bo, start: 9', 'exact: Ada, start: 0');
    const [fix] = fixed(source, 'duplicate-annotation');
    assert.deepEqual(parseSidecar(fix!.after).annotations.map(({ id }) => id), ['a']);
  });

  it('offer nothing for what only people can mend', () => {
    assert.deepEqual(fixesFor('seedlens: 1\n: :', { code: 'syntax', start: 12, end: 13 }), []);
  });
});
