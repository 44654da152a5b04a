import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockStarts, paragraphLengths } from '../../../src/core/text/paragraphs';

function paragraphs(text: string): string[] {
  let start = 0;
  return paragraphLengths(text).map((length) => text.slice(start, (start += length)));
}

describe('paragraphs', () => {
  it('takes a line each where lines are not hard-wrapped', () => {
    assert.deepEqual(paragraphs('First line.\nSecond line.\n\n\nThird.'), ['First line.\n', 'Second line.\n\n\n', 'Third.']);
  });

  it('joins hard-wrapped lines', () => {
    const wrapped = 'The convoy left the port at dawn and moved north along the\ncoast road towards the border crossing.\n';
    assert.deepEqual(paragraphs(`${wrapped}\nNext.`), [`${wrapped}\n`, 'Next.']);
  });

  it('keeps list items and labels apart', () => {
    const text = 'Persons of interest seen on the quay in the morning\n- Ana Ruiz, 34\n- Tom Lee, 40\nCOMMENT: none of them is known to us\n';
    assert.equal(paragraphs(text).length, 4);
  });

  it('joins CRLF lines as it joins LF lines', () => {
    const text = 'The convoy left the port at dawn and moved north along the\ncoast road towards the border.\n\nEnd.\n';
    assert.deepEqual(paragraphs(text.replace(/\n/g, '\r\n')).map((part) => part.replace(/\r\n/g, '\n')), paragraphs(text));
  });

  it('cuts what is very long, at a sentence where it can', () => {
    const parts = paragraphs('One more sentence of the endless line. '.repeat(1000));
    assert.ok(parts.every((part) => part.length <= 4000 && /\. $/.test(part)));
    assert.ok(paragraphs('x'.repeat(50_000)).length > 10);
  });

  it('loses nothing of any text', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r\n', '\n\n', ' ', 'word '.repeat(12), '- item'));
    fc.assert(fc.property(fc.array(line), (lines) => paragraphs(lines.join('')).join('') === lines.join('')));
  });

  describe('as a reader takes them', () => {
    const blocks = (text: string): string[] => {
      const starts = [...blockStarts(paragraphs(text))];
      return starts.map((start, at) => text.slice(start, starts[at + 1]));
    };

    it('joins short lines up to a blank one, and leaves the headline alone', () => {
      assert.deepEqual(blocks('NOTICE\nName: A\nBorn: 1969\n\nName: B\r\nBorn: 1975\r\n\r\nEnd.'), ['NOTICE\n', 'Name: A\nBorn: 1969\n\n', 'Name: B\r\nBorn: 1975\r\n\r\n', 'End.']);
    });

    it('leaves lines apart that are as long as paragraphs', () => {
      const long = `${'word '.repeat(30)}end.\n`;
      assert.deepEqual(blocks(`Headline\n${long}${long}short\nshort\n`), ['Headline\n', long, long, 'short\nshort\n']);
    });

    it('joins the pieces of an overlong line, and not too many short ones', () => {
      const endless = `${'One more sentence. '.repeat(1000)}\n`;
      assert.deepEqual(blocks(`Headline\n${endless}`), ['Headline\n', endless]);
      assert.deepEqual(blocks(`Headline\n${'- item\n'.repeat(25)}`).map((block) => block.split('\n').length - 1), [1, 10, 10, 5]);
    });

    it('finds nothing in nothing', () => {
      assert.deepEqual(blocks(''), []);
    });
  });
});
