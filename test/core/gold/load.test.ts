import assert from 'node:assert/strict';
import { overlaps } from '../../../src/core/text/range';
import { loadGold, parseGold, placeGold, seedNames } from './load';

const header = 'type\tcount\tquote\tentity\twhich\n';
const place = (rows: string, text: string) => placeGold(parseGold(header + rows), text);
const quotes = (rows: string, text: string): string[] => place(rows, text).mentions.map(({ type, start }) => `${type}@${start}`);

describe('gold', () => {
  for (const name of seedNames()) {
    const seed = loadGold(name);

    it(`${name}: every row is found as often as it says`, () => {
      assert.deepEqual(seed.problems, []);
      assert.ok(seed.mentions.length >= 30, `${seed.mentions.length} mentions`);
    });

    it(`${name}: mentions stand apart and start and end with a word`, () => {
      for (const [index, mention] of seed.mentions.entries()) {
        const next = seed.mentions[index + 1];
        assert.ok(!next || !overlaps(mention, next), mention.quote);
        assert.equal(seed.text.slice(mention.start, mention.end).replace(/\s+/g, ' '), mention.quote);
        assert.match(mention.quote, /^[\p{L}\p{N}].*[\p{L}\p{N}.)]$/u);
      }
    });

    it(`${name}: an entity has one type, and no row stands twice`, () => {
      const types = new Map(seed.rows.map(({ entity, type }) => [entity, type]));
      for (const { entity, type } of seed.rows) assert.equal(type, types.get(entity), entity);
      assert.equal(new Set(seed.rows.map(({ type, quote }) => `${type} ${quote}`)).size, seed.rows.length);
    });
  }

  it('takes longer names first and whole words only', () => {
    assert.deepEqual(quotes('place\t1\tLake Chad\tl\nplace\t1\tLake Chad Basin\tb', 'Lake Chad Basin, Lake Chad, Lake Chads'), ['place@0', 'place@17']);
  });

  it('finds a name over a line end', () => {
    assert.deepEqual(quotes('place\t1\tUpper Svaneti\tu', 'in Upper\n   Svaneti'), ['place@3']);
  });

  it('tells occurrences of one word apart', () => {
    assert.deepEqual(quotes('group\t1\tHausa\th\t2', 'in Hausa, to the Hausa'), ['group@17']);
  });

  it('reports a count that the text does not bear out', () => {
    assert.deepEqual(place('place\t3\tParis\tp', 'Paris, not Paris').problems, ['place "Paris": 3 wanted, 2 of 2 found']);
    assert.equal(place('place\t1\tParis\tp', 'Paris, not Paris').problems.length, 1);
  });
});
