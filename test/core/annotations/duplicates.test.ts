import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { duplicateProblems, mergeDuplicate } from '../../../src/core/annotations/duplicates';

const item = (id: string, rest = '', exact = 'Ada', type = 'person'): string =>
  `  - id: ${id}\n    type: ${type}\n    status: accepted\n    target: { exact: ${exact}, start: 0 }\n${rest}`;
const sidecar = (...items: string[]) => parseSidecar(`seedlens: 1\nentities:\n  a: { type: person, name: Ada }\n  b: { type: person, name: Ada B }\nannotations:\n${items.join('')}`);

describe('duplicates', () => {
  it('are annotations that say the same of the same words', () => {
    const found = sidecar(item('x'), item('y'), item('z', '', 'Bo'), item('w', '', 'Ada', 'group'));
    assert.deepEqual(duplicateProblems(found).map(({ code, start }) => [code, start]), [['duplicate-annotation', found.ranges.get('y')!.start]]);
  });

  it('may leave open what the other names, but not name something else', () => {
    assert.equal(duplicateProblems(sidecar(item('x', '    entity: a\n'), item('y'))).length, 1);
    assert.equal(duplicateProblems(sidecar(item('x', '    entity: a\n'), item('y', '    entity: b\n'))).length, 0);
  });

  it('become one, with the notes and the entity of both', () => {
    const { annotations } = sidecar(item('x', '    note: One.\n'), item('y', '    note: Two.\n    entity: a\n'));
    const [put, remove] = mergeDuplicate(annotations, 'y');
    assert.ok(put?.kind === 'put');
    assert.deepEqual([put.annotation.id, put.annotation.note, put.annotation.entity], ['x', 'One.\nTwo.', 'a']);
    assert.deepEqual(remove, { kind: 'remove', id: 'y' });
    assert.deepEqual(mergeDuplicate(annotations, 'x'), []);
  });
});
