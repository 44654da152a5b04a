import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../src/core/text/markdown';

/** What is left of a text when Markdown and HTML have read its character references. */
const shown = (markdown: string): string => markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('markdown', () => {
  it('keeps words as they are', () => {
    assert.equal(escapeMarkdown('Hélène Marchetti 2世 東京'), 'Hélène Marchetti 2世 東京');
  });

  for (const hostile of ['[x](command:evil)', '<img src=x onerror=y>', '$(alert)', '# a', '1. a', 'a|b', '`a` *b* _c_ ~~d~~', 'https://a.example', '&lt;b&gt;', '\\$(x)', '![p](q)', '---']) {
    it(`leaves nothing of ${hostile} to Markdown, and shows it all`, () => {
      const escaped = escapeMarkdown(hostile);
      assert.match(escaped, /^(?:[\p{L}\p{N} ]|&#\d+;)*$/u);
      assert.equal(shown(escaped), hostile);
    });
  }

  it('puts all on one line, without what turns or hides text', () => {
    assert.equal(escapeMarkdown('  a\r\n\t b\u202E\u0000\u200Bc'), ' a bc');
  });

  it('keeps emoji and combining marks whole, and survives halves of characters', () => {
    assert.equal(shown(escapeMarkdown('e\u0301 👩🏽')), 'e\u0301 👩🏽');
    assert.equal(escapeMarkdown('\uD83D'), '&#55357;');
  });
});
