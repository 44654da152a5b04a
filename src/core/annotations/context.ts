import type { Range } from '../text/range';
import type { Lexicon, Words } from './words';

/*
 * The context of a quote as evidence: does what stands around an occurrence agree with what stood around the words when
 * they were annotated? Whole sentences and lines are what editors delete, insert and move, so the words of the mention's
 * own sentence weigh most: a neighbouring sentence may go, the own one may not turn into another.
 */

/** How much of a side's words, by letters, must still stand in their order. */
const most = 0.6;
const nearlyAll = 0.9;
/** A stored context longer than this, in UTF-16 units, was needed to tell the words from others that stand in much the same. */
const telling = 40;

/** How much a side speaks for an occurrence; two points are needed. */
const points = { contradicts: -Infinity, silent: 0, neighboursAgree: 1, nothingStored: 1, agrees: 1, proves: 2 } as const;

/** One side of a quote. */
interface Side {
  /** The nearest first, as ids of the lexicon; without the quote's own words, which stand around other occurrences too. */
  readonly words: readonly number[];
  /** How many of `words`, from the nearest on, are in the quote's own sentence. */
  readonly own: number;
}

/** What stood before and after a quote. */
export class Context {
  readonly before: Side;
  readonly after: Side;
  private readonly quoted: ReadonlySet<number>;
  private readonly enough: number;

  /** Of the words of prefix, quote and suffix, with the quote's range among them (UTF-16). */
  constructor(private readonly words: Words, private readonly quote: Range) {
    const { from, to } = words.within(quote);
    this.quoted = new Set(words.ids.subarray(from, to));
    this.enough = Math.max(quote.start, words.text.length - quote.end) > telling ? nearlyAll : most;
    this.before = this.sideBefore(words, quote.start, 0);
    this.after = this.sideAfter(words, quote.end, words.text.length);
  }

  /** Whether an occurrence can be the one that was annotated, by what stands around it between two limits. */
  agreesWith(words: Words, { start, end }: Range, limits: Range): boolean {
    const before = this.weigh(this.before, this.sideBefore(words, start, limits.start), this.quote.start === 0);
    if (before < 0) return false;
    return before + this.weigh(this.after, this.sideAfter(words, end, limits.end), this.quote.end === this.words.text.length) >= 2;
  }

  private sideBefore(words: Words, offset: number, limit: number): Side {
    const side: number[] = [];
    let own = -1;
    for (let index = words.firstAfter(offset) - 1; index >= 0 && words.starts[index]! >= limit; index--) {
      if (own < 0 && words.startsSentence(index + 1)) own = side.length;
      if (!this.quoted.has(words.ids[index]!)) side.push(words.ids[index]!);
    }
    return { words: side, own: own < 0 ? side.length : own };
  }

  private sideAfter(words: Words, offset: number, limit: number): Side {
    const side: number[] = [];
    let own = -1;
    for (let index = words.firstFrom(offset); index < words.count && words.ends[index]! <= limit; index++) {
      if (own < 0 && words.startsSentence(index)) own = side.length;
      if (!this.quoted.has(words.ids[index]!)) side.push(words.ids[index]!);
    }
    return { words: side, own: own < 0 ? side.length : own };
  }

  private weigh(stored: Side, found: Side, nothingStored: boolean): number {
    if (nothingStored) return points.nothingStored;
    if (stored.words.length === 0) return points.silent;
    const all = inOrder(stored.words, found.words, this.words.lexicon);
    if (stored.own === 0) return all >= this.enough ? points.neighboursAgree : points.silent;
    const own = inOrder(ownWords(stored), ownWords(found), this.words.lexicon);
    if (own >= this.enough) return (stored.own > 1 ? own : all) >= nearlyAll ? points.proves : points.agrees;
    // The only word of the sentence on this side may have been exchanged.
    return stored.own === 1 && all >= this.enough ? points.silent : points.contradicts;
  }
}

const ownWords = ({ words, own }: Side): readonly number[] => words.slice(0, own);

/**
 * The part of `expected`, 0 to 1 by letters, that is found in the same order, less half of what was put in between: a
 * sequence alignment that is free beyond the last match.
 */
const inOrder = (expected: readonly number[], found: readonly number[], lexicon: Lexicon): number => {
  const letters = (id: number): number => lexicon.spelling(id).length;
  let best = [0];
  found.forEach((other) => best.push(best.at(-1)! - letters(other) / 2));
  for (const word of expected) {
    const next = [best[0]!];
    found.forEach((other, index) => {
      const exchanged = best[index]! + (lexicon.alike(word, other) ? letters(word) : 0);
      next.push(Math.max(exchanged, next[index]! - letters(other) / 2, best[index + 1]!));
    });
    best = next;
  }
  return Math.max(...best) / expected.reduce((sum, word) => sum + letters(word), 0);
};
