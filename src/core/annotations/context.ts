import type { Range } from '../text/range';
import { isOneSlip, type Lexicon, type Words } from './words';

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
/** Where that could mislead, all words of the context count alike, those of its sentence and others: so much of each side. */
const nearlyAll = 0.8;
/** Among rivals, where slips do not pass either. */
const strictly = 0.9;
/** A stored context longer than this, in UTF-16 units, was needed to tell the words from others that stand in much the same. */
const telling = 40;
/** A sentence with fewer letters beside the words, as in a caption or a list, is like too many others. */
const fewestOwn = 16;
/** Words of fewer letters echo no quote; and how far around, in lengths of the stored context, echoes are listened for. */
const shortestEcho = 4;
const echoReach = 1.5;

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

/** How much must agree: what usually is enough, nearly all of it, or no more than may ever be enough, however the text is edited. */
export type Demand = 'usual' | 'strict' | 'least';

/** How words (ids) are compared. */
interface Comparison {
  readonly letters: (id: number) => number;
  readonly alike: (a: number, b: number) => boolean;
  readonly isStrict: boolean;
}

/** What stood before and after a quote. */
export class Context {
  readonly before: Side;
  readonly after: Side;
  private readonly quoted: ReadonlySet<number>;
  /** The quote stands in its own context once more. */
  private readonly isRepeated: boolean;
  /** Of the stored context behind the quote, in UTF-16 units. */
  private readonly lengthAfter: number;
  private readonly lexicon: Lexicon;
  /** Other words, with much the same around them, stood in the text. */
  private readonly isRivalled: boolean;
  private readonly isShort: boolean;
  private readonly echoes: number;

  /** Of the words of prefix, quote and suffix, with the quote's range among them (UTF-16). */
  constructor(words: Words, private readonly quote: Range) {
    const { from, to } = words.within(quote);
    this.lexicon = words.lexicon;
    this.quoted = new Set(words.ids.subarray(from, to));
    this.isRepeated = repeats(words, from, to);
    this.lengthAfter = words.text.length - quote.end;
    this.before = this.sideBefore(words, quote.start, 0);
    this.after = this.sideAfter(words, quote.end, words.text.length);
    this.isRivalled = Math.max(quote.start, this.lengthAfter) > telling;
    this.isShort = [...ownWords(this.before), ...ownWords(this.after)].reduce((sum, id) => sum + this.lettersOf(id), 0) < fewestOwn;
    this.echoes = this.echoesAround(words, quote, { start: 0, end: Infinity });
  }

  /** Whether an occurrence can be the one that was annotated, by what stands around it between two limits. */
  agreesWith(words: Words, found: Range, limits: Range, demand: Demand = 'usual'): boolean {
    const isStrict = this.isRivalled || demand === 'strict';
    // The words that were meant may stand there mistyped, beside others that are like them.
    const isDoubtful = this.isShort || (demand === 'usual' && this.echoesAround(words, found, limits) > this.echoes);
    const least = isStrict ? strictly : isDoubtful ? nearlyAll : undefined;
    const comparison = this.comparison(isStrict);
    // The neighbouring sentence may be deleted, up to one that is another's neighbour.
    const isGiven = ({ own }: Side): boolean => demand === 'least' && own === 0 && !this.isShort;
    const before = isGiven(this.before) ? points.agrees : this.weigh(this.before, this.sideBefore(words, found.start, limits.start), this.quote.start === 0, comparison, least);
    if (before < 0) return false;
    const after = isGiven(this.after) ? points.agrees : this.weigh(this.after, this.sideAfter(words, found.end, limits.end), this.lengthAfter === 0, comparison, least);
    return before + after >= enough;
  }

  /** How much of what stood around the quote stands around an occurrence, 0 to 1: to tell which of several it is most like. */
  shareAt(words: Words, found: Range, limits: Range): number {
    const comparison = this.comparison(false);
    const before = this.before.words.length > 0 ? [inOrder(this.before.words, this.sideBefore(words, found.start, limits.start).words, comparison)] : [];
    const after = this.after.words.length > 0 ? [inOrder(this.after.words, this.sideAfter(words, found.end, limits.end).words, comparison)] : [];
    return [...before, ...after].reduce((sum, share, _, sides) => sum + share / sides.length, 0);
  }

  private comparison(isStrict: boolean): Comparison {
    return { isStrict, letters: (id) => this.lettersOf(id), alike: (a, b) => a === b || (!isStrict && this.lexicon.alike(a, b)) };
  }

  private lettersOf(word: number): number {
    return this.lexicon.spelling(word).length;
  }

  /** How many words near a range, but not beyond its limits, are the quote's or slips of them. */
  private echoesAround(words: Words, { start, end }: Range, limits: Range): number {
    const before = words.within({ start: Math.max(limits.start, start - echoReach * this.quote.start), end: start });
    const after = words.within({ start: end, end: Math.min(limits.end, end + echoReach * this.lengthAfter) });
    return [before, after].reduce((sum, { from, to }) => sum + words.ids.subarray(from, to).filter((id) => this.isEcho(id)).length, 0);
  }

  private isEcho(word: number): boolean {
    if (this.lettersOf(word) < shortestEcho) return false;
    for (const quoted of this.quoted) if (this.lettersOf(quoted) >= shortestEcho && this.lexicon.alike(quoted, word)) return true;
    return false;
  }

  /** The quote's own words stand around other occurrences too, and say nothing unless they do so from the start. */
  private isPassed(word: number): boolean {
    return !this.isRepeated && this.quoted.has(word);
  }

  private sideBefore(words: Words, offset: number, limit: number): Side {
    const first = words.firstAfter(offset) - 1;
    return this.side(words, first, -1, (index) => index >= 0 && words.starts[index]! >= limit);
  }

  private sideAfter(words: Words, offset: number, limit: number): Side {
    return this.side(words, words.firstFrom(offset), 1, (index) => index < words.count && words.ends[index]! <= limit);
  }

  private side(words: Words, first: number, step: 1 | -1, isWithin: (index: number) => boolean): Side {
    const side: number[] = [];
    let own = -1;
    for (let index = first; isWithin(index); index += step) {
      if (own < 0 && words.startsSentence(step > 0 ? index : index + 1)) own = side.length;
      if (!this.isPassed(words.ids[index]!)) side.push(words.ids[index]!);
    }
    return { words: side, own: own < 0 ? side.length : own };
  }

  /** Where a `least` share is asked for, of all words alike. */
  private weigh(stored: Side, found: Side, nothingStored: boolean, comparison: Comparison, least: number | undefined): number {
    if (nothingStored) return points.nothingStored;
    if (stored.words.length === 0) return points.silent;
    if (!this.repeatsAlike(stored.words, found.words, comparison) || this.hasOtherNumbers(stored, found, comparison)) return points.contradicts;
    const all = inOrder(stored.words, found.words, comparison);
    if (least !== undefined) return all >= least ? points.agrees : points.contradicts;
    if (stored.own === 0) return found.own === 0 && all >= most ? points.neighboursAgree : points.silent;
    const own = inOrder(ownWords(stored), ownWords(found), comparison);
    if (own >= most) return (stored.own > 1 ? own : all) >= proof ? points.proves : points.agrees + own - usual;
    // The only word of the sentence on this side may have been exchanged.
    return stored.own === 1 && all >= most ? points.silent : points.contradicts;
  }

  private countQuoted(words: readonly number[]): number {
    return words.filter((id) => this.quoted.has(id)).length;
  }

  /** In many a list, and above many a post, nothing else differs: the number beside the words, or none of its sentence's is the same. */
  private hasOtherNumbers(stored: Side, found: Side, { isStrict }: Comparison): boolean {
    const [one, other] = [stored.words[0]!, found.words[0]];
    if (one !== other && this.isNumber(one) && (isStrict || other === undefined || !isMistyped(this.lexicon.spelling(one), this.lexicon.spelling(other)))) return true;
    const numbers = new Set(ownWords(stored).filter((id) => this.isNumber(id)));
    return numbers.size > 1 && !found.words.slice(0, stored.own).some((id) => numbers.has(id));
  }

  private isNumber(word: number): boolean {
    return number.test(this.lexicon.spelling(word));
  }

  /** Where the quote stands in its own context, it must do so again, and as near: else it is that other one that was found. */
  private repeatsAlike(stored: readonly number[], found: readonly number[], comparison: Comparison): boolean {
    const [expected, seen] = [stored, found].map((words) => words.findIndex((id) => this.quoted.has(id))) as [number, number];
    if (!this.isRepeated || expected < 0) return true;
    if (seen < 0 || this.countQuoted(found) < this.countQuoted(stored)) return false;
    if (expected === 0) return seen === 0;
    const [one, other] = [stored.slice(0, expected), found.slice(0, seen)];
    return inOrder(one, other, comparison) >= most && inOrder(other, one, comparison) >= most;
  }
}

/** Do the words from one to another stand once more among all, be it cut off at either end? */
const repeats = ({ ids }: Words, from: number, to: number): boolean => {
  const isSame = (at: number): boolean => ids.subarray(from, to).every((id, index) => (ids[at + index] ?? id) === id);
  for (let at = from - to + 1; at < ids.length; at++) if (at !== from && isSame(at)) return from < to;
  return false;
};

const number = /^\p{N}+$/u;
/** A number of fewer digits, with one more or less, is another. */
const fewestDigits = 3;

/** A slip in a number; but with a digit exchanged for another it is another number, which may well be meant. */
const isMistyped = (one: string, other: string): boolean => {
  if (!isOneSlip(one, other) || !number.test(other)) return isOneSlip(one, other);
  return one.length === other.length ? sorted(one) === sorted(other) : Math.min(one.length, other.length) >= fewestDigits;
};

const sorted = (digits: string): string => [...digits].sort().join('');

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
