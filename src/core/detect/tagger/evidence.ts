import type { Range } from '../../text/range';
import type { Passage } from '../recognizer';
import { featureHash, hashText } from './hash';
import { Gap, type Run, type Scan } from './scan';
import { Lists, Shape } from '../forms';
import { guessedClass, type Word } from './words';

/** What the uses of a word in a document say of it wherever it stands, a bit each. */
export const Use = {
  lower: 0, titled: 1, speaks: 2, starts: 3, ends: 4, inner: 5, located: 6, headed: 7, possessive: 8, afterFirstName: 9, definite: 10, initials: 11, alone: 12, inPlace: 13,
} as const;

export const useCount = 14;

/** Hashes of words, each with uses found of it behind it, a bit each. A word may come several times. */
export type Evidence = Int32Array;

/** What a passage says of the words in it. */
export function findEvidence(passage: Passage, scan: Scan): Evidence {
  const { words, runs } = scan;
  for (let at = 0; at < words.length; at++) {
    const run = runs[at];
    if (run?.from === at) noteRun(passage, scan, run);
    else if (!run && words[at]!.shape === Shape.lower && isLong(passage.tokens[at]!)) notes.add(words[at]!, bit.lower);
  }
  return notes.take();
}

const isLong = ({ start, end }: Range): boolean => end - start > 2;

const bit = Object.fromEntries(Object.entries(Use).map(([use, place]) => [use, 1 << place])) as Readonly<Record<keyof typeof Use, number>>;

/** What was found of the words of a passage so far, in an array that is used again for the next one. */
class Notes {
  private numbers = new Int32Array(1 << 10);
  private end = 0;

  add({ hash }: { readonly hash: number }, uses: number): void {
    if (uses === 0) return;
    if (this.end === this.numbers.length) this.numbers = longer(this.numbers);
    this.numbers[this.end++] = hash;
    this.numbers[this.end++] = uses;
  }

  take(): Evidence {
    const taken = this.numbers.slice(0, this.end);
    this.end = 0;
    return taken;
  }
}

const notes = new Notes();

function noteRun(passage: Passage, scan: Scan, run: Run): void {
  const { words, gaps } = scan;
  const { from, to } = run;
  const uses = usesAround(passage, scan, run);
  if (to - from === 1) return notes.add(words[from]!, gaps[from] === Gap.sentence ? uses : uses | bit.alone);
  notes.add(words[from]!, uses | bit.starts);
  notes.add(words[to - 1]!, uses | bit.ends);
  const whole = usesByHead(words, run);
  const behindFirst = isPersonal(words[from]!) ? bit.afterFirstName : 0;
  for (let at = from; at < to; at++) {
    const isInner = at > from && at < to - 1 && passage.tokens[at]!.capital;
    notes.add(words[at]!, whole | (at > from ? behindFirst : 0) | (isInner ? bit.inner : 0));
  }
  notes.add({ hash: initials(passage, from, to) }, bit.initials);
}

const isPersonal = ({ lists, inside }: Word): boolean => (lists & Lists.firstName) !== 0 || guessedClass(inside) === 1;

/** Uses that all words of a run have by its first or last one. */
function usesByHead(words: readonly Word[], { from, to }: Run): number {
  const lists = words[to - 1]!.lists | (words[from]!.lists & (Lists.organizationStart | Lists.placeStart));
  return ((lists & (Lists.organizationHead | Lists.organizationStart)) !== 0 ? bit.headed : 0) | ((lists & (Lists.placeHead | Lists.placeStart)) !== 0 ? bit.inPlace : 0);
}

/** Uses of a run's first and last word that the words beside it show. */
function usesAround({ text, tokens }: Passage, { words, gaps }: Scan, { from, to }: Run): number {
  const before = from > 0 && (gaps[from] === Gap.space || gaps[from] === Gap.period) ? words[from - 1] : undefined;
  const behind = gaps[to] === Gap.space ? words[to] : undefined;
  let uses = isPossessive(text, tokens[to - 1]!.end) ? bit.possessive : 0;
  if (before && (before.lists & Lists.title) !== 0) uses |= bit.titled;
  if (((before?.lists ?? 0) | (behind?.lists ?? 0)) & Lists.speech) uses |= bit.speaks;
  if (before && (before.lists & Lists.placeCue) !== 0) uses |= bit.located;
  if (before?.lower === 'the') uses |= bit.definite;
  return uses;
}

const isPossessive = (text: string, end: number): boolean =>
  (text[end] === "'" || text[end] === '’') && /^.s?(?!\p{L})/u.test(text.slice(end, end + 3));

/** Hash of the initials of a run, as its acronym would have it. */
function initials({ tokens }: Passage, from: number, to: number): number {
  let letters = '';
  for (let at = from; at < to; at++) if (tokens[at]!.capital) letters += tokens[at]!.text[0]!;
  return hashText(letters.toLowerCase());
}

/** Numbers that are kept of a word: how often each use was found, bits of those that were, and whether somebody asked. */
const Kept = { uses: useCount, asked: useCount + 1, size: useCount + 2 } as const;

/** The uses of the words of a document, counted over its passages so that one can be taken out again. */
export class WordUses {
  /** Hashes of words, each with where in `kept` its numbers are behind it, of which none are at 0: a hash table with open addressing, at most half full. */
  private slots = new Int32Array(1 << 9);
  private kept = new Int32Array(1 << 10);
  private end: number = Kept.size;
  private state = 0;

  /** A number for the answers given: the same as long as they would be given again. */
  get version(): number {
    return this.state;
  }

  add(found: Evidence): void {
    this.count(found, 1);
  }

  remove(found: Evidence): void {
    this.count(found, -1);
  }

  /** Bits of the uses of the word with that hash. */
  of(hash: number): number {
    const place = this.placeOf(hash);
    this.kept[place + Kept.asked] = 1;
    return this.kept[place + Kept.uses]!;
  }

  private count(found: Evidence, by: 1 | -1): void {
    for (let at = 0; at < found.length; at += 2) this.countWord(this.placeOf(found[at]!), found[at + 1]!, by);
  }

  private countWord(place: number, found: number, by: 1 | -1): void {
    const { kept } = this;
    const before = kept[place + Kept.uses]!;
    let uses = before;
    for (let use = 0; found >> use !== 0; use++) {
      if ((found >> use & 1) === 1) uses = (kept[place + use]! += by) > 0 ? uses | 1 << use : uses & ~(1 << use);
    }
    kept[place + Kept.uses] = uses;
    if (kept[place + Kept.asked] === 1 && uses !== before) this.state = (this.state + featureHash(0, place, uses) - featureHash(0, place, before)) | 0;
  }

  private placeOf(hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = firstSlot(hash, mask);
    while (slots[slot + 1] !== 0) {
      if (slots[slot] === hash) return slots[slot + 1]!;
      slot = (slot + 2) & mask;
    }
    slots[slot] = hash;
    slots[slot + 1] = this.end;
    return this.begin();
  }

  /** Begins a word's numbers. */
  private begin(): number {
    const place = this.end;
    this.end += Kept.size;
    if (this.end > this.kept.length) this.kept = longer(this.kept);
    if (4 * (this.end / Kept.size) > this.slots.length) this.growSlots();
    return place;
  }

  private growSlots(): void {
    const { slots } = this;
    this.slots = new Int32Array(2 * slots.length);
    const mask = this.slots.length - 1;
    for (let at = 0; at < slots.length; at += 2) {
      if (slots[at + 1] === 0) continue;
      let slot = firstSlot(slots[at]!, mask);
      while (this.slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      this.slots[slot] = slots[at]!;
      this.slots[slot + 1] = slots[at + 1]!;
    }
  }
}

const firstSlot = (hash: number, mask: number): number => ((hash ^ hash >>> 15) << 1) & mask;

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * numbers.length);
  twice.set(numbers);
  return twice;
}
