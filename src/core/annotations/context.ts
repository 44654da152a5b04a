/**
 * The context of a quote as evidence: does what stands around an occurrence agree with what stood around the words when
 * they were annotated? Whole sentences and lines are what editors delete, insert and move, so the words of the mention's
 * own sentence weigh most: a neighbouring sentence may go, the own one may not turn into another.
 */

/** Scripts written without spaces: there every character is a word, and none is joined to its neighbour. */
const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const letter = `(?!${unspaced})[\\p{L}\\p{N}\\p{M}_]`;
const word = new RegExp(`${unspaced}|(?:${letter})+`, 'gu');
const endsInWord = new RegExp(`${letter}$`, 'u');
const startsWithWord = new RegExp(`^${letter}`, 'u');
const sentenceStart = /^[\s\S]*(?:[.!?…][^\s\p{L}]*\s|[。！？]|\n\n)/u;
const sentenceEnd = /(?:[.!?…][^\s\p{L}]*(?:\s|$)|[。！？]|\n\n)[\s\S]*$/u;

/** How much of a side's words, by letters, must still stand in their order. */
const most = 0.6;
const nearlyAll = 0.9;
/** A stored context longer than this, in UTF-16 units, was needed to tell the words from others that stand in much the same. */
const telling = 40;

/** Is the character before `offset` part of the same word as the one after it? */
export const joinedAt = (text: string, offset: number): boolean =>
  endsInWord.test(text.slice(Math.max(0, offset - 2), offset)) && startsWithWord.test(text.slice(offset, offset + 2));

const firstWord = new RegExp(`^(?:${letter})+`, 'u');
const lastWord = new RegExp(`(?:${letter})+$`, 'u');

export const withoutFirstWord = (text: string): string => text.replace(firstWord, '');

export const withoutLastWord = (text: string): string => text.replace(lastWord, '');

/** One side of a quote. */
interface Side {
  readonly empty: boolean;
  /** The nearest first. */
  readonly words: readonly string[];
  /** How many of `words`, from the nearest on, are in the quote's own sentence. */
  readonly own: number;
}

/** How much a side speaks for an occurrence; two points are needed. */
const points = { contradicts: -Infinity, silent: 0, neighboursAgree: 1, nothingStored: 1, agrees: 1, proves: 2 } as const;

/** What stood before and after a quote. */
export class Context {
  private readonly before: Side;
  private readonly after: Side;
  private readonly quoted: ReadonlySet<string>;
  private readonly enough: number;

  constructor(quote: string, prefix: string, suffix: string) {
    this.enough = Math.max(prefix.length, suffix.length) > telling ? nearlyAll : most;
    this.quoted = new Set(wordsOf(quote));
    this.before = this.sideBefore(prefix);
    this.after = this.sideAfter(suffix);
  }

  /** Whether an occurrence with this text around it can be the one that was annotated. */
  agreesWith(textBefore: string, textAfter: string): boolean {
    const before = weigh(this.before, this.sideBefore(textBefore), this.enough);
    return before >= 0 && before + weigh(this.after, this.sideAfter(textAfter), this.enough) >= 2;
  }

  private sideBefore(text: string): Side {
    return { empty: !text, words: this.telling(text).reverse(), own: this.telling(text.replace(sentenceStart, '')).length };
  }

  private sideAfter(text: string): Side {
    return { empty: !text, words: this.telling(text), own: this.telling(text.replace(sentenceEnd, '')).length };
  }

  /** Without the quote's own words, which stand around other occurrences too. */
  private telling(text: string): string[] {
    return wordsOf(text).filter((word) => !this.quoted.has(word));
  }
}

const wordsOf = (text: string): string[] => text.match(word) ?? [];

const weigh = (stored: Side, found: Side, enough: number): number => {
  if (stored.empty) return points.nothingStored;
  if (stored.words.length === 0) return points.silent;
  const all = alignment(stored.words, found.words);
  if (stored.own === 0) return all >= enough ? points.neighboursAgree : points.silent;
  const own = alignment(ownWords(stored), ownWords(found));
  if (own >= enough) return (stored.own > 1 ? own : all) >= nearlyAll ? points.proves : points.agrees;
  // The only word of the sentence on this side may have been exchanged.
  return stored.own === 1 && all >= enough ? points.silent : points.contradicts;
};

const ownWords = ({ words, own }: Side): readonly string[] => words.slice(0, own);

/**
 * The part of `expected`, 0 to 1 by letters, that is found in the same order, less half of what was put in between: a
 * sequence alignment that is free beyond the last match.
 */
const alignment = (expected: readonly string[], found: readonly string[]): number => {
  let best = [0];
  found.forEach((other) => best.push(best.at(-1)! - other.length / 2));
  for (const word of expected) {
    const next = [best[0]!];
    found.forEach((other, index) => {
      const exchanged = best[index]! + (alike(word, other) ? word.length : 0);
      next.push(Math.max(exchanged, next[index]! - other.length / 2, best[index + 1]!));
    });
    best = next;
  }
  return Math.max(...best) / expected.reduce((sum, word) => sum + word.length, 0);
};

/** The same word, or one of them a slip of the other: what they share at both ends is most of the longer. */
const alike = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  let head = 0;
  while (head < shorter.length && shorter[head] === longer[head]) head++;
  let tail = 0;
  while (tail < shorter.length - head && shorter.at(-1 - tail) === longer.at(-1 - tail)) tail++;
  return head + tail >= 0.7 * longer.length && head + tail >= longer.length - 2;
};
