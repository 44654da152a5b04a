import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, FoldedText } from '../../../src/core/annotations/folded';

describe('folded text', () => {
  it('has one look for spaces, quotes, dashes and normal forms', () => {
    assert.equal(fold('“Quad”\u00a0– Japan’s\r\ncafé,  Zürich'.normalize('NFD')), '"Quad" - Japan\'s café, Zürich');
    assert.equal(fold('각'.normalize('NFD')), '각');
  });

  it('keeps paragraphs apart, however many blank lines part them', () => {
    assert.equal(fold('one\r\n \r\n\r\ntwo\nthree'), 'one\ntwo three');
  });

  it('knows where its characters came from', () => {
    const source = 'Zu\u0308rich  \n and “Ko\u0308ln”';
    const { text } = new FoldedText(source);
    assert.equal(text, 'Zürich and "Köln"');
    const folded = new FoldedText(source);
    assert.equal(source.slice(folded.toSource(text.indexOf('and'))), 'and “Ko\u0308ln”');
    assert.equal(folded.fromSource(source.indexOf('ln')), text.indexOf('ln'));
  });

  it('is the same text however it was folded, and maps each of its offsets back', () => {
    const anyText = fc.array(fc.constantFrom('a', ' ', '\n', '\r\n', 'e\u0301', 'ü', '“', '—', '📰', '각'.normalize('NFD'), 'ك', '\u0301'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(anyText, (source) => {
      const folded = new FoldedText(source);
      assert.equal(folded.text, fold(source));
      for (let at = 0; at <= folded.text.length; at++) assert.equal(folded.fromSource(folded.toSource(at)), at);
    }), { numRuns: 1000 });
  });
});
