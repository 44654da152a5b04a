import assert from 'node:assert/strict';
import { givenNameFirst, isSamePerson, surnameOf } from '../../../src/core/names/person';

describe('personal names', () => {
  for (const [one, other] of [['Joe Biden', 'Joseph R. Biden'], ['J. Okello', 'Jonah Okello'], ['Muammar Gaddafi', 'Moammar Kadafi'], ['Fred August Wend', 'Frederick A. Wend']] as const) {
    it(`takes ${one} and ${other} for one person`, () => assert.ok(isSamePerson(one, other)));
  }

  for (const [one, other] of [['Bill Clinton', 'Hillary Clinton'], ['John A. Roe', 'John B. Roe'], ['Grant Hale', 'Grant Hale Jr.'], ['Hassan Nadir', 'Hussein Nadir']] as const) {
    it(`keeps ${one} and ${other} apart`, () => assert.ok(!isSamePerson(one, other)));
  }

  it('turns listed names, and finds surnames with their particles', () => {
    assert.equal(givenNameFirst('DRAGOVIĆ, Pavel'), 'Pavel Dragović');
    assert.equal(surnameOf('Jean-Yves Le Drian'), 'Le Drian');
  });
});
