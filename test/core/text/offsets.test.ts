import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codePointLength, lfText, OffsetMap } from '../../../src/core/text/offsets';

/** Text with all that takes more than one unit, whole and broken. */
const rawText = fc
  .array(fc.constantFrom('a', ' ', 'é', 'e\u0301', '📰', '👩🏽‍🚀', 'ش', '\n', '\r\n', '\r', '\ud83d', '\udcf0'), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** The definition: code points of the LF form of what stands before. Valid where no pair or CRLF is cut. */
const bySlicing = (raw: string, offset: number): number => [...lfText(raw.slice(0, offset))].length;

const cutsNothing = (raw: string, offset: number): boolean =>
  !/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(raw.slice(Math.max(0, offset - 1), offset + 1));

describe('offsets', () => {
  it('makes every kind of line end one LF', () => {
    assert.equal(lfText('a\r\nb\rc\nd\r\r\n'), 'a\nb\nc\nd\n\n');
  });

  it('counts the newspaper as one code point, and CRLF as one', () => {
    const raw = '📰 Wagner\r\nBakhmut';
    const map = new OffsetMap(raw);
    assert.equal(map.toCodePoint(raw.indexOf('Wagner')), 2);
    assert.equal(map.toCodePoint(raw.indexOf('Bakhmut')), 9);
    assert.equal(map.toUtf16(9), raw.indexOf('Bakhmut'));
    assert.equal(map.codePointLength, 16);
  });

  it('agrees with counting, at every offset', () => {
    fc.assert(fc.property(rawText, (raw) => {
      const map = new OffsetMap(raw);
      for (let offset = 0; offset <= raw.length; offset++) {
        const at = cutsNothing(raw, offset) ? offset : offset - 1;
        assert.equal(map.toCodePoint(offset), bySlicing(raw, at));
        assert.equal(map.toUtf16(map.toCodePoint(offset)), at);
      }
      assert.equal(map.codePointLength, [...lfText(raw)].length);
    }));
  });

  it('clamps what lies outside the text', () => {
    const map = new OffsetMap('a📰');
    assert.deepEqual([map.toCodePoint(-1), map.toCodePoint(99)], [0, 2]);
    assert.deepEqual([map.toUtf16(-1), map.toUtf16(99)], [0, 3]);
  });

  it('counts code points as iteration does', () => {
    fc.assert(fc.property(rawText, (raw) => assert.equal(codePointLength(raw), [...raw].length)));
  });
});
