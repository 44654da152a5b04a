import assert from 'node:assert/strict';
import { trimPunctuation, trimToName } from '../../../src/core/text/trim';

const name = (words: string): string => {
  const { start, end } = trimToName(words);
  return words.slice(start, end);
};

describe('trim to name', () => {
  it('cuts spaces, punctuation, articles and possessives, in any order', () => {
    for (const words of ['Japan', ' Japan,\r\n', 'the Japan', 'Japan’s', "“the Japan's”", '(an “Japan”),', 'the “Japan’s', '…Japan!”']) assert.equal(name(words), 'Japan', words);
  });

  it('keeps the punctuation that is part of a name', () => {
    for (const words of ['U.S.', 'Sea of Japan (East Sea)', '60%', '@agency', '#quake', 'Acme Corp.', 'Jean-Yves Le Drian', 'O’Neill', '$2bn', '+81']) assert.equal(name(words), words);
    assert.equal(name('the U.S.,”'), 'U.S.');
    assert.equal(name('(Acme Corp.)'), 'Acme Corp.');
  });

  it('cuts a bracket or a period that is not', () => {
    assert.equal(name('(Japan)'), 'Japan');
    assert.equal(name('in Japan.'), 'in Japan');
  });

  it('does not take a word for an article, nor a name away', () => {
    for (const words of ['Theodore', 'A', 'Ankara', 'les États', 's']) assert.equal(name(words), words);
  });

  it('leaves nothing of what holds no words', () => {
    for (const words of ['', ' ', '…', ' “”,\n']) assert.equal(name(words), '');
  });

  it('cuts no character in two', () => {
    assert.equal(name('“𝒜cme😀”'), '𝒜cme😀');
    assert.equal(name(' وزارة الدفاع، '), 'وزارة الدفاع');
    assert.equal(name('the 東京。'), '東京');
    assert.equal(name('“Cafe\u0301”'), 'Cafe\u0301');
  });

  it('keeps articles and possessives where only punctuation is to go', () => {
    assert.deepEqual(trimPunctuation(' “The Hague”'), { start: 2, end: 11 });
  });
});
