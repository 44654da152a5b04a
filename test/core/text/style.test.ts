import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonStyle, signsOf, styleOf, usualStyle } from '../../../src/core/text/style';

const style = (...paragraphs: string[]): readonly boolean[] => {
  const signs = paragraphs.map(signsOf);
  const common = commonStyle(signs);
  return signs.map((own) => styleOf(own, common).lowerCase);
};

describe('style', () => {
  it('sees posts that mind no capitals, and takes the short ones along', () => {
    assert.deepEqual(style('@a_b · 6:44 AM · Mar 9, 2026\nthe road is closed. no buses, no water. i walked home', '@c_d thanks a lot'), [true, true]);
  });

  it('sees one such post in a usual report, and leaves its list items alone', () => {
    assert.deepEqual(style(
      'The road was closed on Monday. Buses waited for hours.',
      'omg the road is closed!! no buses, no water. nobody tells us why',
      '- ammunition and water;',
      'He knew the U.S. ambassador, approx. 50 guests and Mr. Lee. They left early.',
    ), [false, true, false, false]);
  });

  it('gives a paragraph without words of a language that of its text', () => {
    const signs = ['Мост закрыли для грузовиков после наводнения, но жители ещё ждут.', 'Варшава, 3', 'The mayor said that it would be opened on Monday.'].map(signsOf);
    const common = commonStyle(signs);
    assert.deepEqual(signs.map((own) => styleOf(own, common).language), ['ru', 'ru', 'en']);
  });

  it('takes a text that shows nothing for usual English', () => {
    assert.deepEqual(commonStyle([]), usualStyle);
    assert.deepEqual(commonStyle(['1. 2. 3.', 'Lee, Kim'].map(signsOf)), usualStyle);
  });

  it('reads any text, at once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.ok(signsOf(text).length === text.length)));
    const started = performance.now();
    for (const text of ['.'.repeat(100_000), 'a@'.repeat(50_000), '1:'.repeat(50_000), 'a'.repeat(100_000)]) signsOf(text);
    assert.ok(performance.now() - started < 200);
  });
});
