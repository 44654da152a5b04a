import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mentionsOf, spanWords, tagWords, wordsOf } from '../../../../src/core/detect/neural/words';

const tagged = (text: string): string[] => wordsOf(text, tagWords).map((word) => word.text);
const spanned = (text: string): string[] => wordsOf(text, spanWords).map((word) => word.text);

describe('words for a model', () => {
  it('part at punctuation, and keep a possessive apart', () => {
    assert.deepEqual(tagged('The U.S.-led force, Japan’s'), ['The', 'U', '.', 'S', '.', '-', 'led', 'force', ',', 'Japan', '’s']);
    assert.deepEqual(spanned('The U.S.-led Al-Tanf'), ['The', 'U', '.', 'S', '.', '-', 'led', 'Al-Tanf']);
  });

  it('keep marks with their letters, and part scripts without spaces by character', () => {
    assert.deepEqual(tagged('Mu\u0301nchen 東京へ भारत'), ['Mu\u0301nchen', '東', '京', 'へ', 'भारत']);
    assert.deepEqual(tagged('📰 Ода'), ['📰', 'Ода']);
  });

  it('stand where they say, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const pattern of [tagWords, spanWords]) {
        let end = 0;
        for (const word of wordsOf(text, pattern)) {
          assert.equal(text.slice(word.start, word.end), word.text);
          assert.ok(word.start >= end && !/\s/.test(word.text));
          assert.equal(word.spaced, /\s$/.test(text.slice(0, word.start)));
          end = word.end;
        }
      }
    }));
  });

  it('give mentions without article and possessive', () => {
    const text = 'the Red Cross’s';
    const words = wordsOf(text, tagWords);
    const [mention] = mentionsOf(words, [{ from: 0, to: words.length, type: 'organization', confidence: 0.9 }], 'tiny');
    assert.deepEqual({ ...mention, quote: text.slice(mention!.start, mention!.end) }, { start: 4, end: 13, type: 'organization', confidence: 0.9, by: 'tiny', quote: 'Red Cross' });
    const [article] = mentionsOf(words, [{ from: 0, to: 1, type: 'organization', confidence: 0.9 }], 'tiny');
    assert.equal(article!.end, 3);
  });
});
