import { shift, type Range } from './range';

const openers = /^(?:\s|(?![@#])\p{P})+/u;
const closers = /(?:\s|(?![%‰])\p{P})+$/u;
const article = /^(?:the|an|a)\s+(?=\S)/iu;
const possessive = /['’]s$/iu;
const abbreviation = /(?:^|[^\p{L}])(?:\p{L}\.){2,}$|(?:^|\s)(?:Inc|Ltd|Corp|Co|Jr|Sr|Bros)\.$/u;
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * Where the name is in selected words (UTF-16): without the spaces, punctuation, article and possessive around it. What
 * belongs to the name stays: "U.S.", "Sea of Japan (East Sea)", "60%". Empty when nothing is left.
 */
export function trimToName(words: string): Range {
  const bare = trimPunctuation(words);
  const name = words.slice(bare.start, bare.end);
  const start = bare.start + (article.exec(name)?.[0].length ?? 0);
  const end = bare.end - (possessive.exec(name)?.[0].length ?? 0);
  if (start >= end) return bare;
  return end - start === words.length ? bare : shift(trimToName(words.slice(start, end)), start);
}

/** Where the words are without the spaces and punctuation around them. */
export function trimPunctuation(words: string): Range {
  const start = openers.exec(words)?.[0].length ?? 0;
  const rest = words.slice(start);
  const after = closers.exec(rest)?.[0] ?? '';
  const end = words.length - after.length;
  return { start, end: end + ofName(words.slice(start, end), after) };
}

/** How much of the punctuation after a name is part of it: an abbreviation's period, a bracket opened in the name. */
function ofName(name: string, after: string): number {
  if (name === '') return 0;
  if (after.startsWith('.') && abbreviation.test(`${name}.`)) return 1;
  const opener = pairs[after[0] ?? ''];
  return opener !== undefined && name.includes(opener) ? 1 : 0;
}
