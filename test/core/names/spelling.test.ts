import assert from 'node:assert/strict';
import { isSpelledAlike, spellingKey } from '../../../src/core/names/spelling';

describe('spelling', () => {
  for (const [one, other] of [['Gaddafi', 'Qadhafi'], ['Hussein', 'Husain'], ['Zelensky', 'Zelenskyy'], ['Aleksandr', 'Alexander'], ['Dragović', 'Dragovich'], ['al-Maliki', 'Maliki']] as const) {
    it(`takes ${one} and ${other} for one name`, () => {
      assert.ok(isSpelledAlike(one, other));
      assert.equal(spellingKey(one), spellingKey(other));
    });
  }

  for (const [one, other] of [['Hassan', 'Hussein'], ['Petrov', 'Petrova'], ['Anderson', 'Andersen'], ['Gamal', 'Kamal'], ['Khamenei', 'Khomeini']] as const) {
    it(`keeps ${one} and ${other} apart`, () => assert.ok(!isSpelledAlike(one, other)));
  }

  it('goes further where more speaks for it', () => assert.ok(isSpelledAlike('Gaddafi', 'Khadafy', 'loose')));

  it('has no key for short words and other scripts', () => {
    assert.deepEqual([spellingKey('Assad'), spellingKey('Путин')], [undefined, undefined]);
  });
});
