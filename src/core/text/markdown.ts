/** What makes text run backwards, or hides in it. */
const invisible = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Plain text as Markdown that shows it letter by letter. All but letters and digits become character references, which
 * can start neither a link, a tag, an icon nor a block. Line ends become spaces.
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(invisible, '').replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`);
