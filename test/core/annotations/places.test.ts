import assert from 'node:assert/strict';
import { entityKeyIn, quotesIn } from '../../../src/core/annotations/places';

const text = `seedlens: 1
entities:
  ada: { type: person, name: Ada Quill }
  tokyo:
    type: place
    name: Tokyo
annotations:
  - id: a
    type: person
    target: { exact: "Ada Quill", start: 0 }
  - id: b
    target:
      - start: 12
        exact: Donetsk
      - exact: regions
  - type: person
    target: { exact: nobody }
  - id: c
    target: { start: 3 }
`;

describe('places in a sidecar', () => {
  it('finds the quotes of annotations, of split ones too', () => {
    assert.deepEqual(quotesIn(text).map(({ id, part, start, end }) => [id, part, text.slice(start, end)]), [
      ['a', 0, '"Ada Quill"'], ['b', 0, 'Donetsk'], ['b', 1, 'regions'],
    ]);
  });

  it('finds them in a file in brackets, and nothing in what is no sidecar', () => {
    const brackets = '{ seedlens: 1, annotations: [{ id: a, target: { exact: Ada } }], entities: { ada: {} } }';
    assert.deepEqual(quotesIn(brackets).map(({ start, end }) => brackets.slice(start, end)), ['Ada']);
    const key = entityKeyIn(brackets, 'ada')!;
    assert.equal(brackets.slice(key.start, key.end), 'ada');
    assert.deepEqual(quotesIn('annotations: 3\nentities: []\n'), []);
    assert.deepEqual(quotesIn(''), []);
  });

  it('finds the key of an entity', () => {
    for (const id of ['ada', 'tokyo']) {
      const { start, end } = entityKeyIn(text, id)!;
      assert.equal(text.slice(start, end), id);
    }
    assert.equal(entityKeyIn(text, 'nobody'), undefined);
    assert.equal(entityKeyIn('entities: 3\n', 'ada'), undefined);
  });
});
