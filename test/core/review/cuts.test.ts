import assert from 'node:assert/strict';
import { cutNear, cutsOf } from '../../../src/core/review/cuts';

const cut = (words: string): string[] => cutsOf(words).map((parts) => parts.map(({ start, end }) => words.slice(start, end)).join(' | '));

describe('cuts of a mention', () => {
  it('cuts at a conjunction first, then at a sign, then between words', () => {
    assert.deepEqual(cut('China and Japan'), ['China | Japan']);
    assert.deepEqual(cut('Ana Ruiz, Bo Li'), ['Ana Ruiz | Bo Li', 'Ana | Ruiz, Bo Li', 'Ana Ruiz, Bo | Li']);
    assert.deepEqual(cut('Acme Inc. and Bolt & Co.')[0], 'Acme Inc. | Bolt & Co.');
    assert.deepEqual(cut('France/Germany'), ['France | Germany']);
  });

  it('cuts in scripts without spaces and from right to left', () => {
    assert.deepEqual(cut('中国和日本'), ['中国 | 日本']);
    assert.deepEqual(cut('محمد علي'), ['محمد | علي']);
  });

  it('has none in one word', () => assert.deepEqual(cut('China'), []));

  it('finds the cut that the cursor stands at', () => {
    const cuts = cutsOf('Ana Ruiz Bo Li');
    assert.deepEqual(cutNear(cuts, 'Ana Ruiz'.length), [{ start: 0, end: 8 }, { start: 9, end: 14 }]);
    assert.equal(cutNear(cuts, 1), undefined);
  });
});
