import assert from 'node:assert/strict';
import { Forms } from '../../../src/core/text/forms';

describe('forms', () => {
  it('describes each form once, wherever it stands', () => {
    const forms = new Forms((text) => ({ text }));
    const text = 'Kyiv, kyiv, Kyiv';
    assert.equal(forms.at(text, 0, 4), forms.at(text, 12, 16));
    assert.notEqual(forms.at(text, 0, 4), forms.at(text, 6, 10));
  });

  it('tells many forms apart, also once it has forgotten the first', () => {
    const forms = new Forms((text) => ({ text }));
    const words = Array.from({ length: 60_000 }, (_, index) => `w${index.toString(36)}`);
    for (const word of words) assert.equal(forms.at(word, 0, word.length).text, word);
    for (const word of words) assert.equal(forms.at(word, 0, word.length).text, word);
  });
});
