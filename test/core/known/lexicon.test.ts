import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passage } from '../../../src/core/detect/recognizer';
import { normalizeName } from '../../../src/core/gazetteer/names';
import { Lexicon, type LexiconHit } from '../../../src/core/known/lexicon';
import { tokenize } from '../../../src/core/text/tokens';

const lexicon = (...names: string[]): Lexicon<string> => new Lexicon(names.map((words) => ({ words, value: words })));

const found = (text: string, ...names: string[]): string[] => lexicon(...names).matches(passage(text)).map(({ start, end }) => text.slice(start, end));

/** What the lexicon is to find, searched for as plainly as can be: each name at each token, names with capitals as they are. */
function search(text: string, names: readonly string[]): LexiconHit<string>[] {
  const { tokens } = passage(text);
  const hits: LexiconHit<string>[] = [];
  for (let at = 0, end = 0; at < tokens.length; at++) {
    if (tokens[at]!.start < end) continue;
    const here = names.flatMap((value) => lengthAt(text, at, value).map((length) => ({ value, length })));
    const longest = Math.max(0, ...here.map(({ length }) => length));
    const best = here.find(({ length }) => length === longest);
    if (!best) continue;
    end = tokens[at + longest - 1]!.end;
    hits.push({ start: tokens[at]!.start, end, value: best.value });
  }
  return hits;
}

function lengthAt(text: string, at: number, name: string): number[] {
  const { tokens } = passage(text);
  const words = tokenize(name);
  const isThere = words.every((word, index) => {
    const token = tokens[at + index];
    if (!token || (index > 0 && token.join === 'none')) return false;
    return word.text === token.text || (/^\p{Ll}+$/u.test(word.text) && normalizeName(word.text) === normalizeName(token.text));
  });
  return words.length > 0 && isThere ? [words.length] : [];
}

describe('lexicon', () => {
  it('finds what a plain search finds', () => {
    const word = fc.constantFrom('Ana', 'ana', 'Ruiz', 'of', 'Of', 'Black', 'black', 'Tiger', 'Red', 'Kraj', 'x2');
    const names = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')), { maxLength: 8 });
    const texts = fc.array(fc.tuple(word, fc.constantFrom(' ', '-', '. ', ', ', '\n')).map((pair) => pair.join('')), { maxLength: 25 }).map((words) => words.join(''));
    fc.assert(fc.property(names, texts, (list, text) => {
      assert.deepEqual(lexicon(...list).matches(passage(text)), search(text, list));
    }), { numRuns: 500 });
  });

  it('gives hits in order, apart from each other and within any text', () => {
    const piece = fc.constantFrom('Ana', 'AT&T', 'Yahoo!', '東京', 'アップル', 'للنادي', 'в Киеве', '¿', '! ', '(', ') ', ' ', '\n', '🛰️', 'e\u0301', '\ud83d', 'ﷺ', '½');
    const texts = fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(fc.array(texts, { maxLength: 8 }), texts, (names, text) => {
      let end = 0;
      for (const hit of lexicon(...names).matches(passage(text))) {
        assert.ok(hit.start >= end && hit.end > hit.start && hit.end <= text.length);
        end = hit.end;
      }
      for (const name of names) lexicon(name).get(name);
    }), { numRuns: 500 });
  });

  it('takes the longest name, and of the same words the one listed first', () => {
    assert.deepEqual(found('Black Tiger Group met Black Tiger.', 'Black', 'Black Tiger', 'Black Tiger Group'), ['Black Tiger Group', 'Black Tiger']);
    const twice = new Lexicon([{ words: 'Reading', value: 1 }, { words: 'Reading', value: 2 }]);
    assert.deepEqual([twice.matches(passage('to Reading')).map(({ value }) => value), twice.get('Reading')], [[1], [1, 2]]);
  });

  it('minds capitals that a name has, and none that it has not', () => {
    assert.deepEqual(found('Reading about IT, he read it; reading on.', 'Reading', 'IT'), ['Reading', 'IT']);
    assert.deepEqual(found('Little green men, little green men, LITTLE GREEN MEN', 'little green men').length, 3);
    assert.deepEqual(found('an ebay, an Ebay, an eBay', 'eBay'), ['eBay']);
  });

  it('finds names in capitals: of several words anywhere, of one in a headline', () => {
    assert.deepEqual(found('The vessel BLACK TIGER, flag TIGER, left port.', 'Black Tiger', 'Tiger'), ['BLACK TIGER']);
    assert.deepEqual(found('TIGER SEIZED AT SEA BY COAST GUARD', 'Tiger'), ['TIGER']);
  });

  it('folds accents, periods and hyphens, and reads over a line end', () => {
    assert.deepEqual(found('Çelebi and U.S. Steel, Al-Kraj and Nova\nLinea', 'Celebi', 'US Steel', 'Al Kraj', 'Nova Linea'), ['Çelebi', 'U.S. Steel', 'Al-Kraj', 'Nova\nLinea']);
  });

  it('keeps the punctuation that a name has, but for a last period', () => {
    assert.deepEqual(found('Yahoo! and Yahoo, AT&T and AT T, Acme Corp. and Acme Corp, “B” (C)', 'Yahoo!', 'AT&T', 'Acme Corp.', '(C)'), ['Yahoo!', 'AT&T', 'Acme Corp', 'Acme Corp', '(C)']);
  });

  it('finds names in other scripts, whatever is written onto them', () => {
    assert.deepEqual(found('昨日アップル社は東京で。アップルパイ', 'アップル', '東京'), ['アップル', '東京']);
    assert.deepEqual(found('Он был в Киеве', 'Киев'), ['Киеве']);
    assert.deepEqual(found('وصل وسمير أمس', 'سمير'), ['سمير']);
  });

  it('has nothing to say of names without letters', () => {
    assert.deepEqual(found('☢ … !', '☢', '', '!'), []);
    assert.deepEqual(new Lexicon().get('Ana'), []);
  });
});
