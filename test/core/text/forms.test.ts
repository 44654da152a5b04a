import assert from 'node:assert/strict';
import { Forms, unitsOf } from '../../../src/core/text/forms';

describe('forms', () => {
  it('describes each form once, wherever it stands', () => {
    const forms = new Forms((text) => ({ text }));
    const text = 'Kyiv, kyiv, Kyiv';
    const at = (start: number): object => forms.at(text, unitsOf(text), start, start + 4);
    assert.equal(at(0), at(12));
    assert.notEqual(at(0), at(6));
  });

  it('tells many forms apart, also once it has forgotten the first', () => {
    const forms = new Forms((text) => ({ text }));
    const words = Array.from({ length: 60_000 }, (_, index) => `w${index.toString(36)}`);
    for (const word of words) assert.equal(forms.at(word, unitsOf(word), 0, word.length).text, word);
    for (const word of words) assert.equal(forms.at(word, unitsOf(word), 0, word.length).text, word);
  });
});
