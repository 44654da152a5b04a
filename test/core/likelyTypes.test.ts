import assert from 'node:assert/strict';
import { likelyTypes } from '../../src/core/likelyTypes';
import { entityTypes, type TypeId } from '../../src/core/types';
import { read } from './support';

const text = `Foreign Minister Yoshimasa Hayashi met Florence Parly in Tokyo.
Hayashi spoke of GEORGIA and of Athens, of ACTED, ships at 11:30, at anchor, a Zorbian, Sim Ply, €40 in all, 12 km, and of http://x.test too.`;

function likeliest(words: string): TypeId {
  const start = text.indexOf(words);
  return likelyTypes(read(text), { start, end: start + words.length })[0]!;
}

describe('likely types', () => {
  it('starts with what the words are marked as, or are called elsewhere', () => {
    assert.equal(likeliest('Yoshimasa Hayashi'), 'person');
    assert.equal(likeliest('Hayashi'), 'person');
    assert.equal(likeliest('Athens'), 'place');
  });

  it('asks the gazetteer about words that are not marked', () => {
    const document = read('We flew to JAPAN.');
    assert.equal(likelyTypes(document, { start: 11, end: 16 })[0], 'country');
  });

  it('then goes by the marks within, and by the look of the words', () => {
    assert.equal(likeliest('Minister Yoshimasa Hayashi'), 'person');
    const expected: [string, TypeId][] = [
      ['ACTED', 'organization'], ['11:30', 'date'], ['Zorbian', 'group'], ['Sim Ply', 'person'], ['€40', 'money'], ['12 km', 'quantity'],
      ['http://x.test', 'identifier'], ['ships', 'weapon'],
    ];
    for (const [words, type] of expected) assert.equal(likeliest(words), type, words);
  });

  it('offers every type once', () => {
    const types = likelyTypes(read(text), { start: 17, end: 34 });
    assert.deepEqual([...types].sort(), entityTypes.map(({ id }) => id).sort());
  });
});
