import type { AnchorText } from './anchorText';
import type { Range } from '../text/range';
import { alignGap } from './gap';
import type { Quote } from './quote';
import type { Words } from './words';

/** Only quotes of at least so many words and letters are found with other words in them: short ones are like too many. */
const shortest = { words: 5, letters: 24 } as const;
/** How much of a quote, by letters, must stand there; and how little of it may stand anywhere else. */
const enough = 0.85;
const tooMuch = 0.6;
/** Words that stand in more places than this are not looked for. */
const frequent = 32;
/** So many words may have been put into a quote or taken out of it. */
const slack = 4;

/** A place that is like a quote. UTF-16 of the folded text; `share` is 0 to 1, by letters. */
export interface Similar extends Range {
  readonly share: number;
}

/** The one place where a long quote stands with a few words changed and in its context; undefined where that is not certain. */
export const findSimilar = (text: AnchorText, quote: Quote): Similar | undefined => {
  const quoted = text.wordsOf(quote.exact);
  if (quoted.count < shortest.words || quote.exact.length < shortest.letters) return undefined;
  const [best, second] = similarPlaces(text.words, quoted);
  const isSure = best && best.share >= enough && (second?.share ?? 0) < tooMuch && quote.agreesAt(text, best, 'strict');
  return isSure ? best : undefined;
};

/** Places that have rare words of a quote, the likest first. */
export const similarPlaces = (words: Words, quoted: Words): Similar[] => {
  const starts = new Set<number>();
  quoted.ids.forEach((id, index) => {
    const places = words.placesOf(id);
    if (places.length <= frequent) places.forEach((place) => starts.add(Math.max(0, place - index - ((place - index) % slack))));
  });
  const places = [...starts].flatMap((start) => similarAt(words, quoted, start) ?? []);
  return places.sort((a, b) => b.share - a.share).filter((place, index, all) => all.findIndex(({ start, end }) => start < place.end && place.start < end) === index);
};

/** How a quote stands near a word; nothing where one of the first or last two words is missing, so that its ends are unknown. */
const similarAt = (words: Words, quoted: Words, near: number): Similar | undefined => {
  const matches = new Map<number, number>();
  const window = { start: Math.max(0, near - slack), end: Math.min(words.count, near + quoted.count + 2 * slack) };
  alignGap(quoted, { start: 0, end: quoted.count }, words, window, (a, b) => matches.set(a, b));
  const [first, last] = [matches.get(0), matches.get(quoted.count - 1)];
  const isTight = matches.get(1) === (first ?? NaN) + 1 && matches.get(quoted.count - 2) === (last ?? NaN) - 1;
  if (first === undefined || last === undefined || !isTight || mayEndElsewhere(words, quoted, window, new Set(matches.values()))) return undefined;
  return { start: words.starts[first]!, end: words.ends[last]!, share: shareOf(quoted, matches, last - first + 1) };
};

/** Its first or last word stands nearby once more, so that its ends are unknown too. */
const mayEndElsewhere = (words: Words, { ids, count }: Words, window: Range, matched: ReadonlySet<number>): boolean => {
  const ends = [ids[0]!, ids[count - 1]!];
  for (let i = window.start; i < window.end; i++) if (!matched.has(i) && ends.some((id) => words.lexicon.alike(id, words.ids[i]!))) return true;
  return false;
};

/** By letters; words put in between count against it as much as words left out. */
const shareOf = (quoted: Words, matches: ReadonlyMap<number, number>, found: number): number => {
  const letters = (index: number): number => quoted.ends[index]! - quoted.starts[index]!;
  const all = Array.from({ length: quoted.count }, (_, index) => letters(index)).reduce((sum, count) => sum + count, 0);
  const matched = [...matches.keys()].reduce((sum, index) => sum + letters(index), 0);
  return matched / all * Math.min(1, quoted.count / found);
};
