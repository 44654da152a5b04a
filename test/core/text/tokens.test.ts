import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../../src/core/text/tokens';

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('tokens', () => {
  it('parts hyphens and possessives and keeps abbreviations and inner apostrophes', () => {
    assert.deepEqual(words('in St. Petersburg'), ['in', 'St.', 'Petersburg']);
    assert.deepEqual(words('China’s U.S.-led drill off Côte d’Ivoire'), ['China', 's', 'U.S.', 'led', 'drill', 'off', 'Côte', 'd’Ivoire']);
  });

  it('says what joins a word to the one before', () => {
    assert.deepEqual(tokenize('Indo-Pacific region\nof Asia, now').map(({ join }) => join), ['none', 'hyphen', 'space', 'space', 'space', 'none']);
    assert.equal(tokenize('one\n\ntwo')[1]!.join, 'none');
  });

  it('reads other scripts', () => {
    assert.deepEqual(words('Драгович в Москве سمير توفيق'), ['Драгович', 'в', 'Москве', 'سمير', 'توفيق']);
  });

  it('finds the same words by the codes of plain letters as by the definition', () => {
    const signs = ['St', 'U', '.', ' ', '\n', '-', "'", '’', 's', 'é', 'e\u0301', '1', '“', '"', 'א', 'Δ', 'ʼn', '𝒜', '東京', ',', '\u00a0', '\u200c'];
    const word = /(?:\p{Lu}\.){2,}|(?<![\p{L}\p{M}\p{N}])St\.(?=\s\p{Lu})|[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ\u200c](?!s(?![\p{L}\p{M}\p{N}]))|["״׳](?=[א-ת]))[\p{L}\p{M}]+)*/gu;
    fc.assert(fc.property(fc.array(fc.constantFrom(...signs)), (parts) => {
      assert.deepEqual(words(parts.join('')), parts.join('').match(word) ?? []);
    }));
  });

  it('gives the words where they stand, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        assert.ok(token.start >= end && token.end > token.start);
        assert.equal(text.slice(token.start, token.end), token.text);
        end = token.end;
      }
    }));
  });
});
