import assert from 'node:assert/strict';
import { placesOf } from '../../../src/core/review/words';

const starts = (text: string, words: string): number[] => placesOf(text, words).map(({ start }) => start);

describe('places of words', () => {
  it('finds whole words only, with possessives and signs beside them, over line breaks', () => {
    assert.deepEqual(starts('Oman, Oman’s, Romania, Omani, (Oman)', 'Oman'), [0, 6, 31]);
    assert.deepEqual(starts('Port Ash and Port\r\n  Ash', 'Port Ash'), [0, 13]);
    assert.deepEqual(starts('U.S. and the U.S.', 'U.S.'), [0, 13]);
    assert.deepEqual(starts('C++ (C++)', 'C++'), [0, 5]);
  });

  it('finds words of scripts without spaces where a dictionary parts them', () => {
    assert.deepEqual(starts('中国人民。访问中国。', '中国'), [0, 7]);
    assert.deepEqual(starts('東京都の京都', '京都'), [4]);
  });

  it('finds words beside emoji and combining marks, from right to left too', () => {
    assert.deepEqual(starts('🇯🇵Oman🇯🇵 Oman\u0301', 'Oman'), [4]);
    assert.deepEqual(starts('زار علي عليا', 'علي'), [4]);
  });

  it('finds nothing of nothing', () => assert.deepEqual(starts('some words', ' '), []));
});
