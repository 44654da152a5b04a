import type { Range } from '../text/range';
import type { Words } from './words';

/*
 * The context of a quote as evidence: does what stands around an occurrence agree with what stood around the words when
 * they were annotated? Whole sentences and lines are what editors delete, insert and move, so the words of the mention's
 * own sentence weigh most: a neighbouring sentence may go, the own one may not turn into another.
 */

/** How much of a side's words, by letters, must still stand in their order. */
const most = 0.6;
const proof = 0.95;
/** What both sides together agree on average, at least, where neither proves anything. */
const usual = 0.7;
/** Among rivals all words of the context count alike, those of its sentence and others, and slips do not pass. */
const nearlyAll = 0.9;
/** A stored context longer than this, in UTF-16 units, was needed to tell the words from others that stand in much the same. */
const telling = 40;

/** How much a side speaks for an occurrence. */
const points = { contradicts: -Infinity, silent: 0, neighboursAgree: 1, nothingStored: 1, agrees: 1, proves: 2 } as const;
const enough = 2;

/** One side of a quote. */
interface Side {
  /** The nearest first, as ids of the lexicon. */
  readonly words: readonly number[];
  /** How many of `words`, from the nearest on, are in the quote's own sentence. */
  readonly own: number;
}

/** How words (ids) are compared. */
interface Comparison {
  readonly letters: (id: number) => number;
  readonly isNumber: (id: number) => boolean;
  readonly alike: (a: number, b: number) => boolean;
}

/** What stood before and after a quote. */
export class Context {
  readonly before: Side;
  readonly after: Side;
  private readonly quoted: ReadonlySet<number>;
  /** The quote stands in its own context once more. */
  private readonly isRepeated: boolean;
  private readonly isLast: boolean;
  private readonly comparison: Comparison;
  /** Other words, with much the same around them, stood in the text. */
  private readonly rivalled: boolean;

  /** Of the words of prefix, quote and suffix, with the quote's range among them (UTF-16). */
  constructor(words: Words, private readonly quote: Range) {
    const { from, to } = words.within(quote);
    this.quoted = new Set(words.ids.subarray(from, to));
    this.isRepeated = repeats(words, from, to);
    this.rivalled = Math.max(quote.start, words.text.length - quote.end) > telling;
    const { lexicon } = words;
    this.comparison = {
      letters: (id) => lexicon.spelling(id).length,
      isNumber: (id) => /^\p{N}+$/u.test(lexicon.spelling(id)),
      alike: (a, b) => a === b || (!this.rivalled && lexicon.alike(a, b)),
    };
    this.isLast = quote.end === words.text.length;
    this.before = this.sideBefore(words, quote.start, 0);
    this.after = this.sideAfter(words, quote.end, words.text.length);
  }

  /** Whether an occurrence can be the one that was annotated, by what stands around it between two limits. */
  agreesWith(words: Words, { start, end }: Range, limits: Range): boolean {
    const before = this.weigh(this.before, this.sideBefore(words, start, limits.start), this.quote.start === 0);
    if (before < 0) return false;
    const after = this.weigh(this.after, this.sideAfter(words, end, limits.end), this.isLast);
    return before + after >= enough;
  }

  /** The quote's own words stand around other occurrences too, and say nothing unless they do so from the start. */
  private isPassed(word: number): boolean {
    return !this.isRepeated && this.quoted.has(word);
  }

  private sideBefore(words: Words, offset: number, limit: number): Side {
    const side: number[] = [];
    let own = -1;
    for (let index = words.firstAfter(offset) - 1; index >= 0 && words.starts[index]! >= limit; index--) {
      if (own < 0 && words.startsSentence(index + 1)) own = side.length;
      if (!this.isPassed(words.ids[index]!)) side.push(words.ids[index]!);
    }
    return { words: side, own: own < 0 ? side.length : own };
  }

  private sideAfter(words: Words, offset: number, limit: number): Side {
    const side: number[] = [];
    let own = -1;
    for (let index = words.firstFrom(offset); index < words.count && words.ends[index]! <= limit; index++) {
      if (own < 0 && words.startsSentence(index)) own = side.length;
      if (!this.isPassed(words.ids[index]!)) side.push(words.ids[index]!);
    }
    return { words: side, own: own < 0 ? side.length : own };
  }

  private weigh(stored: Side, found: Side, nothingStored: boolean): number {
    if (nothingStored) return points.nothingStored;
    if (stored.words.length === 0) return points.silent;
    if (!this.repeatsAlike(stored.words, found.words) || this.isOtherNumber(stored.words[0]!, found.words[0])) return points.contradicts;
    const all = inOrder(stored.words, found.words, this.comparison);
    if (this.rivalled) return all >= nearlyAll ? points.agrees : points.contradicts;
    if (stored.own === 0) return found.own === 0 && all >= most ? points.neighboursAgree : points.silent;
    const own = inOrder(ownWords(stored), ownWords(found), this.comparison);
    if (own >= most) return (stored.own > 1 ? own : all) >= proof ? points.proves : points.agrees + own - usual;
    // The only word of the sentence on this side may have been exchanged.
    return stored.own === 1 && all >= most ? points.silent : points.contradicts;
  }

  private countQuoted(words: readonly number[]): number {
    return words.filter((id) => this.quoted.has(id)).length;
  }

  /** The number beside the words is gone: in many a list of years or counts nothing else differs. */
  private isOtherNumber(stored: number, found: number | undefined): boolean {
    return stored !== found && this.comparison.isNumber(stored);
  }

  /** Where the quote stands in its own context, it must do so again, and as near: else it is that other one that was found. */
  private repeatsAlike(stored: readonly number[], found: readonly number[]): boolean {
    const [expected, seen] = [stored, found].map((words) => words.findIndex((id) => this.quoted.has(id))) as [number, number];
    if (!this.isRepeated || expected < 0) return true;
    if (seen < 0 || this.countQuoted(found) < this.countQuoted(stored)) return false;
    if (expected === 0) return seen === 0;
    const [one, other] = [stored.slice(0, expected), found.slice(0, seen)];
    return inOrder(one, other, this.comparison) >= most && inOrder(other, one, this.comparison) >= most;
  }
}

/** Do the words from one to another stand once more among all, be it cut off at either end? */
const repeats = ({ ids }: Words, from: number, to: number): boolean => {
  const isSame = (at: number): boolean => ids.subarray(from, to).every((id, index) => (ids[at + index] ?? id) === id);
  for (let at = from - to + 1; at < ids.length; at++) if (at !== from && isSame(at)) return from < to;
  return false;
};

const ownWords = ({ words, own }: Side): readonly number[] => words.slice(0, own);

/**
 * The part of `expected`, 0 to 1 by letters, that is found in the same order, less half of what was put in between: a
 * sequence alignment that is free beyond the last match.
 */
const inOrder = (expected: readonly number[], found: readonly number[], { letters, alike }: Comparison): number => {
  let best = [0];
  found.forEach((other) => best.push(best.at(-1)! - letters(other) / 2));
  for (const word of expected) {
    const next = [best[0]!];
    found.forEach((other, index) => {
      const exchanged = best[index]! + (alike(word, other) ? letters(word) : 0);
      next.push(Math.max(exchanged, next[index]! - letters(other) / 2, best[index + 1]!));
    });
    best = next;
  }
  return Math.max(...best) / expected.reduce((sum, word) => sum + letters(word), 0);
};
