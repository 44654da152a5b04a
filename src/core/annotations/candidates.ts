import { distance } from 'fastest-levenshtein';
import { overlaps, type Range } from '../text/range';
import type { AnchorText } from './anchorText';
import { fold } from './folded';
import type { Target } from './model';
import type { Words } from './words';

/** A place where lost words may be now. UTF-16 of the raw text; the score, 0 to 1, is for people: nothing is placed by it. */
export interface Candidate extends Range {
  readonly score: number;
}

const most = 5;
const leastScore = 0.5;
/** What the words themselves count for; the rest is what stands around them. */
const weightOfWords = 0.6;
/** How much of the context is compared, in UTF-16 units. */
const contextLength = 24;
/** How many words around the old position are looked at, and in how many places a word may stand to lead to more. */
const nearby = 300;
const frequent = 100;

/** The likeliest places of words that could not be placed with certainty, the best first. */
export function candidates(text: AnchorText, { start, exact, prefix = '', suffix = '' }: Target): Candidate[] {
  const quote: Sought = { exact: fold(exact), prefix: fold(prefix).slice(-contextLength), suffix: fold(suffix).slice(0, contextLength) };
  const { words } = text;
  const quoted = text.wordsOf(quote.exact);
  const near = words.firstAfter(text.folded.fromSource(text.fromCodePoint(start)));
  const found = [...startsFor(words, quoted, text.wordsOf(quote.prefix), near)].flatMap((first) => scored(words, quote, quoted.count, first));
  return apart(found).map((place) => ({ ...place, start: text.folded.toSource(place.start), end: text.folded.toSource(place.end) }));
}

/** All folded. */
interface Sought {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Words that the quote may start with: near the old position, where its words stand, and after the word before it. */
function startsFor(words: Words, quoted: Words, before: Words, near: number): Set<number> {
  const starts = new Set<number>();
  const add = (index: number): void => void (index >= 0 && index < words.count && starts.add(index));
  for (let index = near - nearby; index < near + nearby; index++) add(index);
  quoted.ids.forEach((id, offset) => rare(words, id).forEach((place) => add(place - offset)));
  if (before.count > 0) rare(words, before.ids.at(-1)!).forEach((place) => add(place + 1));
  return starts;
}

const rare = (words: Words, id: number): Int32Array => {
  const places = words.placesOf(id);
  return places.length > frequent ? places.subarray(0, 0) : places;
};

/** The quote may have won or lost a word. */
const scored = (words: Words, quote: Sought, count: number, first: number): Candidate[] =>
  [count - 1, count, count + 1].filter((length) => length > 0 && first + length <= words.count).flatMap((length) => {
    const range = { start: words.starts[first]!, end: words.ends[first + length - 1]! };
    const score = scoreOf(words.text, quote, range);
    return score < leastScore ? [] : [{ ...range, score }];
  });

function scoreOf(text: string, { exact, prefix, suffix }: Sought, { start, end }: Range): number {
  const words = likeness(exact, text.slice(start, end));
  if (!prefix && !suffix) return words;
  const around = likeness(prefix + suffix, text.slice(Math.max(0, start - prefix.length), start) + text.slice(end, end + suffix.length));
  return weightOfWords * words + (1 - weightOfWords) * around;
}

/** 1 for equal, 0 where every character differs. */
const likeness = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length, 1);

/** The best of those that overlap. */
const apart = (found: readonly Candidate[]): Candidate[] =>
  [...found].sort((a, b) => b.score - a.score || a.start - b.start)
    .reduce<Candidate[]>((best, one) => (best.length < most && !best.some((other) => overlaps(one, other)) ? [...best, one] : best), []);
