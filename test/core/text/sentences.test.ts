import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sentenceAt } from '../../../src/core/text/sentences';

const text = 'The port is shut.  Nobody was hurt, they say. 船は港に入った。 Rain fell.';
const found = (words: string): string => {
  const { start, end } = sentenceAt(text, text.indexOf(words));
  return text.slice(start, end);
};

describe('the sentence at an offset', () => {
  it('stands without the spaces around it', () => {
    assert.equal(found('port'), 'The port is shut.');
    assert.equal(found('hurt'), 'Nobody was hurt, they say.');
    assert.equal(found('港'), '船は港に入った。');
    assert.equal(found('fell'), 'Rain fell.');
  });

  it('goes on over the ends of wrapped lines', () => {
    const wrapped = 'It rained. Petty theft in the strait\r\nrose in October\nagain. It fell.';
    const { start, end } = sentenceAt(wrapped, wrapped.indexOf('October'));
    assert.equal(wrapped.slice(start, end), 'Petty theft in the strait\r\nrose in October\nagain.');
  });

  it('is inside of any text, at any offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.nat(50), (any, at) => {
      const { start, end } = sentenceAt(any, at);
      assert.ok(start >= 0 && end <= any.length && start <= end);
    }));
  });
});
