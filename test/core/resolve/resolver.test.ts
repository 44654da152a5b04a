import assert from 'node:assert/strict';
import { read } from '../support';

const entities = (text: string) => new Map(read(text).entities.all.map((found) => [found.entity.id, found]));

describe('resolver', () => {
  it('takes names of one thing for one entity', () => {
    const found = entities('The U.S. and the United States. Senkaku Islands, or Diaoyu.');
    assert.deepEqual([...found.keys()], ['united-states', 'senkaku-islands']);
    assert.deepEqual(found.get('senkaku-islands')!.entity.aliases, ['Diaoyu']);
  });

  it('joins short names to the full name, with the role', () => {
    const found = entities('Hayashi warned.\nJapanese Foreign Minister Yoshimasa Hayashi spoke. Hayashi left.');
    const { entity, marks } = found.get('yoshimasa-hayashi')!;
    assert.equal(entity.role, 'Foreign Minister of Japan');
    assert.equal(marks.length, 3);
  });

  it('relates a demonym to its country', () => {
    const found = entities('Japan spoke. Japanese ships came. Japanese planes left.');
    assert.equal(found.get('japanese')!.entity.relatesTo, 'japan');
    assert.equal(found.get('japan')!.marks.length, 1);
    assert.equal(found.get('japan')!.references.length, 3);
  });

  it('gives what lasts an entity, and dates and sums none', () => {
    assert.deepEqual([...entities('On Thursday $5 million and 20 tanks came.').keys()], []);
  });

  it('keeps a person apart from a place of that name', () => {
    const found = entities('President Georgia Japan Tokyo said so. Prof. Athens said no. Fans in Athens cheered.');
    assert.notEqual(found.get('athens-gr')?.entity.type, 'person');
    assert.equal([...found.values()].filter(({ entity }) => entity.id === 'athens-gr').length, 1);
  });
});
