import assert from 'node:assert/strict';
import { readCountries, readNames } from '../../../scripts/gazetteer/facts';
import { NativeNames } from '../../../src/core/gazetteer/native';
import { builtGazetteer } from './built';

describe('native names', () => {
  const names = new NativeNames();
  ['Москва', 'США', 'Саудовская Аравия', 'القاهرة', '日本', '日本海', 'भारत'].forEach((name, row) => names.add(name, row));

  it('are found as languages spell them', () => {
    assert.deepEqual(names.get('МОСКВА'), [0]);
    assert.deepEqual(names.get('القاهره'), [3]);
    assert.deepEqual(names.get('الْقَاهِرَة'), [3]);
    assert.deepEqual(names.get('日本'), [4]);
    assert.deepEqual(names.get('भारत'), [6]);
  });

  it('need their capitals, acronyms all of them, and marks that are letters', () => {
    assert.deepEqual(names.get('москва'), []);
    assert.deepEqual(names.get('Сша'), []);
    assert.deepEqual(names.get('США'), [1]);
    assert.deepEqual(names.get('भरत'), []);
  });

  it('say how far a name may go, in words or where there are no spaces in characters', () => {
    assert.equal(names.longestFrom('саудовская'), 2);
    assert.equal(names.longestFrom('日'), 3);
    assert.equal(names.longestFrom('海'), 0);
  });

  describe('of the built gazetteer', () => {
    const meaning: readonly (readonly [name: string, id: string])[] = [
      ['Япония', 'japan'], ['Україна', 'ukraine'], ['Киев', 'kyiv-ua'], ['القاهرة', 'cairo-eg'], ['طوكيو', 'tokyo-jp'], ['تهران', 'tehran-ir'],
      ['北京', 'beijing-cn'], ['法国', 'france'], ['東京', 'tokyo-jp'], ['アメリカ', 'united-states'], ['대한민국', 'south-korea'], ['ירושלים', 'jerusalem-il'],
      ['दिल्ली', 'delhi-in'], ['پاکستان', 'pakistan'], ['السويس', 'suez-eg'], ['قناة السويس', 'suez-canal'], ['НАТО', 'nato'],
    ];
    for (const [name, id] of meaning) it(`${name} = ${id}`, () => assert.equal(builtGazetteer().matches(name)[0]?.id, id));

    it('belong to countries and entries that exist', () => {
      const { countries, entries } = readNames();
      const known = readCountries();
      assert.deepEqual(Object.keys(countries).filter((code) => !(code in known)), []);
      assert.deepEqual(Object.keys(entries).filter((id) => !builtGazetteer().get(id)), []);
    });

    it('are in one script each, and not in the Latin one', () => {
      const { countries, entries } = readNames();
      for (const name of [...Object.values(countries), ...Object.values(entries)].flat()) {
        const scripts = [/\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Devanagari}/u, /[\u3040-\uffee]/, /\p{Script=Latin}/u];
        assert.deepEqual(scripts.filter((script) => script.test(name)).length, 1, name);
        assert.ok(!/\p{Script=Latin}/u.test(name), name);
      }
    });
  });
});
