import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findHits } from '../../../src/core/detect/gazetteer';
import { passage } from '../../../src/core/detect/recognizer';
import { builtGazetteer } from '../gazetteer/built';

const found = (text: string): string[] =>
  findHits(passage(text), builtGazetteer()).map(({ start, end, entries }) => `${text.slice(start, end)} = ${entries[0]!.id}`);

describe('native hits', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['東京で日本とフランスが会談した。', '東京 = tokyo-jp', '日本 = japan', 'フランス = france'],
    ['マリアはマリへ行った。日本人も日本海にいた。', 'マリ = mali', '日本海 = sea-of-japan'],
    ['代表团抵达北京，会见俄罗斯部长。', '北京 = beijing-cn', '俄罗斯 = russia'],
    ['וארצות הברית? השר טס מירושלים ללבנון', 'ארצות הברית = united-states', 'ירושלים = jerusalem-il', 'לבנון = lebanon'],
    ['سافر من القاهرة إلى طوكيو ثم عاد وبقي للأردن ولبنان', 'القاهرة = cairo-eg', 'طوكيو = tokyo-jp', 'للأردن = jordan', 'لبنان = lebanon'],
    ['Послы Украины и Саудовской Аравии уехали из Москвы в США', 'Украины = ukraine', 'Саудовской Аравии = saudi-arabia', 'Москвы = moscow-ru', 'США = united-states'],
    ['Міністр прибув до Києва й говорив про Польщу', 'Києва = kyiv-ua', 'Польщу = poland'],
    ['서울에서 일본과 중국의 대표가 만났다', '서울 = seoul-kr', '일본 = japan', '중국 = china'],
    ['दिल्ली में जापान के मंत्री', 'दिल्ली = delhi-in', 'जापान = japan'],
    ['украина и москва пишутся с большой буквы'],
    ['He crossed the Suez Canal (قناة السويس), then wrote 日本 on the map', 'Suez Canal = suez-canal', 'قناة السويس = suez-canal', '日本 = japan'],
    ['👩‍👧 東京 𝕏 #السويس', '東京 = tokyo-jp', 'السويس = suez-eg'],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(found(text), expected));

  it('stand in order and within the text, cut no character in two, for any mixture', () => {
    const pieces = fc.constantFrom('東京', '日本海', 'مصر', 'والقاهرة', 'للأردن', 'Киеве', 'США', '서울에서', 'ירושלים', '𠮷野家', '👨‍👩‍👧', 'é', ' ', '、', '\r\n', 'Tokyo', '・');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let at = 0;
      for (const { start, end, entries } of findHits(passage(text), builtGazetteer())) {
        assert.ok(start >= at && end > start && end <= text.length && entries.length > 0);
        assert.ok(!/^\p{M}|\p{Cs}/u.test(text.slice(start, end)));
        at = end;
      }
    }));
  });

  it('takes a run of ten thousand characters in its stride', () => {
    const started = performance.now();
    assert.equal(found('日本'.repeat(5000)).length, 5000);
    assert.ok(performance.now() - started < 1000);
  });
});
