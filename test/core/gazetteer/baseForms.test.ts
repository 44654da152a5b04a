import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baseForms } from '../../../src/core/gazetteer/baseForms';

const forms = (word: string): string[] => baseForms(word).map(({ text }) => text);

describe('base forms', () => {
  const cases: readonly (readonly [word: string, base: string])[] = [
    ['Москве', 'Москва'], ['Москвой', 'Москва'], ['Россией', 'Россия'], ['Китаем', 'Китай'], ['Казани', 'Казань'], ['Берлине', 'Берлин'],
    ['Саудовской', 'Саудовская'], ['Ближнего', 'Ближний'], ['Нидерландов', 'Нидерланды'],
    ['Україну', 'Україна'], ['Києві', 'Київ'], ['Харкова', 'Харків'], ['Польщі', 'Польща'], ['Грузією', 'Грузія'],
    ['والقاهرة', 'القاهرة'], ['ببغداد', 'بغداد'], ['وبالقاهرة', 'القاهرة'], ['للأردن', 'الأردن'],
    ['בירושלים', 'ירושלים'], ['ומלבנון', 'לבנון'],
    ['서울에서', '서울'], ['중국은', '중국'],
  ];
  for (const [word, base] of cases) it(`${word}: ${base}`, () => assert.ok(forms(word).includes(base), forms(word).join(' ')));

  it('leaves Latin and unspaced words and short stems alone', () => {
    for (const word of ['Paris', 'Łodzi', '東京', 'Рима', 'вот', '국은']) assert.ok(!forms(word).some((form) => form.length < 2), word);
    assert.deepEqual(forms('Paris'), []);
    assert.deepEqual(forms('東京'), []);
    assert.ok(!forms('Рима').includes('Рим'));
  });

  it('says what of the word is not the name', () => {
    assert.deepEqual(baseForms('وبغداد').at(0), { text: 'بغداد', before: 1, after: 0 });
    assert.deepEqual(baseForms('서울에서'), [{ text: '서울', before: 0, after: 2 }]);
  });

  it('takes off no more than there is, for any word', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => {
      for (const { text, before, after } of baseForms(word)) assert.ok(text.length > 0 && before + after < word.length);
    }));
  });
});
