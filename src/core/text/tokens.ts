import type { Range } from './range';

/** A word of any script. Abbreviations keep their periods ("U.S.", "St. Petersburg"), hyphens part words, a possessive is left outside. */
export interface Token extends Range {
  readonly text: string;
  /** Starts with an upper-case letter. */
  readonly capital: boolean;
  /** What stands between the token before and this one, as matters for names: nothing else joins words. */
  readonly join: Join;
}

/** `space` also stands for a soft line break; `none` for punctuation, a blank line or the start of the text. */
export type Join = 'space' | 'hyphen' | 'none';

const word = /(?:\p{Lu}\.){2,}|(?<![\p{L}\p{M}\p{N}])St\.(?=\s\p{Lu})|(?:[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ\u200c](?!s(?![\p{L}\p{M}\p{N}]))|["״׳](?=[א-ת]))[\p{L}\p{M}]+)*)/gu;
const capital = /^\p{Lu}/u;
const softSpace = /^(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*)$/;
const hyphen = /^[-\u2010-\u2012]$/;

/** The words of a paragraph, in order. Offsets are UTF-16. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    const start = match.index;
    const join = tokens.length === 0 ? 'none' : joinOf(text.slice(end, start));
    end = start + match[0].length;
    tokens.push({ start, end, text: match[0], capital: capital.test(match[0]), join });
  }
  return tokens;
}

function joinOf(gap: string): Join {
  if (gap === ' ' || softSpace.test(gap)) return 'space';
  return hyphen.test(gap) ? 'hyphen' : 'none';
}
