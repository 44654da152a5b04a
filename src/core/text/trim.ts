import type { Range } from './range';

const openers = /^(?:\s|(?![@#])\p{P})+/u;
const closers = /(?:\s|(?![%‰])\p{P})+$/u;
const article = /^(?:the|an|a)\s+(?=\S)/iu;
const possessive = /['’]s$/iu;
const abbreviation = /(?:^|[^\p{L}])(?:\p{L}\.){2,}$|(?:^|\s)(?:Inc|Ltd|Corp|Co|Jr|Sr|Bros)\.$/u;
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * The name within a selected range (UTF-16): without the spaces, punctuation, article and possessive around it. What
 * belongs to the name stays: "U.S.", "Sea of Japan (East Sea)", "60%". Empty when nothing is left.
 */
export function trimToName(text: string, range: Range): Range {
  const bare = trimPunctuation(text, range);
  const words = text.slice(bare.start, bare.end);
  const start = bare.start + (article.exec(words)?.[0].length ?? 0);
  const end = bare.end - (possessive.exec(words)?.[0].length ?? 0);
  return start < end ? { start, end } : bare;
}

/** The range without the spaces and punctuation around its words. */
export function trimPunctuation(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const before = openers.exec(words)?.[0].length ?? 0;
  const rest = words.slice(before);
  const after = closers.exec(rest)?.[0] ?? '';
  return { start: start + before, end: end - after.length + ofName(rest.slice(0, rest.length - after.length), after) };
}

/** How much of the punctuation after a name is part of it: an abbreviation's period, a bracket opened in the name. */
function ofName(name: string, after: string): number {
  if (name === '') return 0;
  if (after.startsWith('.') && abbreviation.test(`${name}.`)) return 1;
  const opener = pairs[after[0] ?? ''];
  return opener !== undefined && name.includes(opener) ? 1 : 0;
}
