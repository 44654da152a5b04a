import assert from 'node:assert/strict';
import { entityWordAt, isEntityId } from '../../../src/core/rename/entry';

const sidecar = `seedlens: 1
entities:
  kishi: { type: person, name: "Nobuo Kishi", aliases: [Kishi] }
  tokyo:
    type: place
    name: Tokyo
annotations:
  - id: m1
    entity: kishi   # he
    target: { start: 0, exact: Kishi }
`;

const at = (words: string): unknown => {
  const offset = sidecar.indexOf(words);
  assert.ok(offset >= 0);
  const found = entityWordAt(sidecar, offset + 1);
  return found && [found.part, found.id, found.words, sidecar.slice(found.start, found.end)];
};

describe('entity at a place of a file', () => {
  it('is there at its id, its name, and at the id in an annotation', () => {
    assert.deepEqual(at('kishi: {'), ['id', 'kishi', 'kishi', 'kishi']);
    assert.deepEqual(at('"Nobuo'), ['name', 'kishi', 'Nobuo Kishi', '"Nobuo Kishi"']);
    assert.deepEqual(at('Tokyo'), ['name', 'tokyo', 'Tokyo', 'Tokyo']);
    assert.deepEqual(at('kishi   #'), ['id', 'kishi', 'kishi', 'kishi']);
  });

  it('is nowhere else', () => {
    for (const words of ['seedlens', 'person', 'aliases', 'm1', 'he\n', 'exact: Kishi', 'Kishi]']) assert.equal(at(words), undefined);
    assert.equal(entityWordAt('[', 1), undefined);
    assert.equal(entityWordAt('', 0), undefined);
  });

  it('has an id of letters and digits of any script', () => {
    assert.deepEqual(['nobuo-kishi', '東京', 'ç1', 'a_b'].filter((id) => !isEntityId(id)), []);
    assert.deepEqual(['', '-a', 'a b', 'a:b', '#a', '{}', 'a\n'].filter(isEntityId), []);
  });
});
