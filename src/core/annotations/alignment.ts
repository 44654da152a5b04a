import { alignGap } from './gap';
import type { Words } from './words';

/** What a word is matched to, if it is to none: it may still be matched, or must not be because it could be one or another. */
export const unmatched = { open: -1, unsure: -2 } as const;

/** Words that stand in the same order in so many make a seed where both texts have them once. */
const seedLength = 4;

/** A text's words and, for each, the index of the other text's word that it is matched to. */
export interface AlignedSide {
  readonly words: Words;
  readonly match: Int32Array;
}

/**
 * Which words of a text are which of a later version of it. Runs of words that both have once are matched wherever they
 * stand, so that moved sentences are followed; what is left between two runs is aligned word by word, slips included.
 * Where two readings are as good (one of two equal sentences was deleted) nothing is matched. Takes O(words), whatever
 * was edited.
 */
export class Alignment {
  readonly old: AlignedSide;
  readonly now: AlignedSide;

  constructor(old: Words, now: Words) {
    this.old = { words: old, match: new Int32Array(old.count).fill(unmatched.open) };
    this.now = { words: now, match: new Int32Array(now.count).fill(unmatched.open) };
    this.extend(0, 0);
    this.extend(old.count, now.count);
    for (const [a, b] of seeds(old.ids, now.ids)) this.extend(a, b);
    settleSeams(this.old, this.now);
    settleSeams(this.now, this.old);
    this.fillGaps();
  }

  /** Matches all equal words before and after a place in both texts, from there on. */
  private extend(a: number, b: number): void {
    for (let i = a, j = b; this.mayMatch(i, j); i++, j++) this.match(i, j);
    for (let i = a - 1, j = b - 1; this.mayMatch(i, j); i--, j--) this.match(i, j);
  }

  private mayMatch(a: number, b: number): boolean {
    return a >= 0 && b >= 0 && this.old.match[a] === unmatched.open && this.now.match[b] === unmatched.open && this.old.words.ids[a] === this.now.words.ids[b];
  }

  private match(a: number, b: number): void {
    this.old.match[a] = b;
    this.now.match[b] = a;
  }

  private fillGaps(): void {
    const { match } = this.old;
    for (let from = 0; from < match.length; from++) {
      if (match[from] !== unmatched.open) continue;
      let to = from;
      while (to < match.length && match[to] === unmatched.open) to++;
      this.fillGap(from, to);
      from = to;
    }
  }

  /** Where the words before and after are matched, in this order, with only unmatched ones between. */
  private fillGap(from: number, to: number): void {
    const { match } = this.now;
    const start = from === 0 ? 0 : this.old.match[from - 1]! + 1;
    const end = to === this.old.match.length ? match.length : this.old.match[to]!;
    if (start < 0 || end <= start) return;
    for (let b = start; b < end; b++) if (match[b] !== unmatched.open) return;
    alignGap(this.old.words, { start: from, end: to }, this.now.words, { start, end }, (a, b) => this.match(a, b));
  }
}

/** Pairs of places where the same words follow in both texts, which have them only once. */
function seeds(old: Int32Array, now: Int32Array): [number, number][] {
  const bits = Math.max(10, 34 - Math.clz32(old.length + now.length));
  const places = [old, now].map((ids) => uniqueShingles(ids, bits)) as [Int32Array, Int32Array];
  const pairs: [number, number][] = [];
  for (const [slot, a] of places[0].entries()) {
    const b = places[1][slot]!;
    if (a >= 0 && b >= 0 && sameWords(old, a, now, b)) pairs.push([a, b]);
  }
  return pairs.sort(([a], [b]) => a - b);
}

const none = -1;
const several = -2;

/** By hash, where a shingle stands. Two that share a hash are passed over: there are others. */
function uniqueShingles(ids: Int32Array, bits: number): Int32Array {
  const places = new Int32Array(2 ** bits).fill(none);
  for (let at = 0; at + seedLength <= ids.length; at++) {
    const slot = hashAt(ids, at) >>> (32 - bits);
    places[slot] = places[slot] === none ? at : several;
  }
  return places;
}

const hashAt = (ids: Int32Array, at: number): number => {
  let hash = 0;
  for (let i = 0; i < seedLength; i++) hash = Math.imul(hash ^ ids[at + i]!, 0x9e3779b1) + 0x7f4a7c15 | 0;
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
};

const sameWords = (old: Int32Array, a: number, now: Int32Array, b: number): boolean => {
  for (let i = 0; i < seedLength; i++) if (old[a + i] !== now[b + i]) return false;
  return true;
};

/**
 * Where two runs meet in one text but not in the other, equal words at the seam may belong to either: "Kishi" when
 * "Kishi agreed." was deleted before "Kishi left." What is edited is whole sentences, so that the seam is where one
 * starts; where that does not tell, the words remain unmatched.
 */
function settleSeams(other: AlignedSide, side: AlignedSide): void {
  for (let seam = 1; seam < side.match.length; seam++) {
    const [before, after] = [side.match[seam - 1]! + 1, side.match[seam]!];
    if (before > 0 && after >= 0 && before !== after) settleSeam(other, side, { seam, before, after });
  }
}

/** `before` and `after`: where the run before goes on in the other text, and where the run after starts. */
interface Seam {
  readonly seam: number;
  readonly before: number;
  readonly after: number;
}

function settleSeam(other: AlignedSide, side: AlignedSide, place: Seam): void {
  const left = slide(other, side, place.seam - 1, place.after - 1, place.before - place.seam, -1);
  const right = slide(other, side, place.seam, place.before, place.after - place.seam, 1);
  if (left + right === 0) return;
  const by = bestSeam(other.words, place, left, right);
  if (by === undefined) return void [unmatch(other, side, place.seam - left, left), unmatch(other, side, place.seam, right)];
  if (by < 0) move(other, side, place.seam + by, place.after + by, -by);
  else move(other, side, place.seam, place.before, by);
}

/** How many words from a place on, in a direction, could as well be matched on the other diagonal. */
function slide(other: AlignedSide, side: AlignedSide, at: number, rival: number, shift: number, step: 1 | -1): number {
  let count = 0;
  for (let i = at, j = rival; i >= 0 && j >= 0 && i < side.match.length && j < other.match.length; i += step, j += step, count++) {
    const isFree = other.match[j] === unmatched.open || other.match[j] === j - shift;
    if (side.match[i] !== i + shift || !isFree || side.words.ids[i] !== other.words.ids[j]) break;
  }
  return count;
}

/** The only place of the seam, relative to now, where what is before and after starts a paragraph, or else a sentence. */
function bestSeam(words: Words, { before, after }: Seam, left: number, right: number): number | undefined {
  const places = Array.from({ length: left + right + 1 }, (_, index) => index - left);
  for (const starts of [words.startsParagraph, words.startsSentence]) {
    const fitting = places.filter((by) => starts.call(words, before + by) && starts.call(words, after + by));
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
  }
  return undefined;
}

function unmatch(other: AlignedSide, side: AlignedSide, from: number, count: number): void {
  for (let i = from; i < from + count; i++) {
    other.match[side.match[i]!] = unmatched.unsure;
    side.match[i] = unmatched.unsure;
  }
}

function move(other: AlignedSide, side: AlignedSide, from: number, to: number, count: number): void {
  for (let i = 0; i < count; i++) other.match[side.match[from + i]!] = unmatched.open;
  for (let i = 0; i < count; i++) {
    side.match[from + i] = to + i;
    other.match[to + i] = from + i;
  }
}
