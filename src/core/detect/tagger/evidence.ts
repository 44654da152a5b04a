import type { Passage } from '../recognizer';
import { hashText } from './hash';
import { Gap, type Run, type Scan } from './scan';
import { Lists, Shape } from '../forms';
import { guessedClass, type Word } from './words';

/** What the uses of a word in a document say of it wherever it stands, a bit each. */
const Use = {
  lower: 0, titled: 1, speaks: 2, starts: 3, ends: 4, inner: 5, located: 6, headed: 7, possessive: 8, afterFirstName: 9, definite: 10, initials: 11, alone: 12, inPlace: 13,
} as const;

export const useCount = 14;

/** A word's hash and a use of it in one number: hash * 16 + use. */
export type Evidence = number;

const evidence = (hash: number, use: number): Evidence => (hash >>> 0) * 16 + use;

/** What a passage says of the words in it, each once. */
export function findEvidence(passage: Passage, scan: Scan): Evidence[] {
  const found = new Set<Evidence>();
  const { words, runs } = scan;
  for (let at = 0; at < words.length; at++) {
    const run = runs[at];
    if (run?.from === at) inRun(passage, scan, run, found);
    else if (!run && words[at]!.shape === Shape.lower && passage.tokens[at]!.text.length > 2) found.add(evidence(words[at]!.hash, Use.lower));
  }
  return [...found];
}

function inRun(passage: Passage, scan: Scan, { from, to }: Run, found: Set<Evidence>): void {
  const { words } = scan;
  const first = words[from]!;
  const last = words[to - 1]!;
  const add = (word: Word, use: number): void => void found.add(evidence(word.hash, use));
  around(passage, scan, { from, to }, (use) => { add(first, use); add(last, use); });
  if (to - from === 1) return scan.gaps[from] === Gap.sentence ? undefined : add(first, Use.alone);
  add(first, Use.starts);
  add(last, Use.ends);
  for (let at = from + 1; at < to - 1; at++) if (passage.tokens[at]!.capital) add(words[at]!, Use.inner);
  if (isPersonal(first)) for (let at = from + 1; at < to; at++) add(words[at]!, Use.afterFirstName);
  headed(words, from, to, add);
  found.add(evidence(initials(passage, from, to), Use.initials));
}

const isPersonal = ({ lists, inside }: Word): boolean => (lists & Lists.firstName) !== 0 || guessedClass(inside) === 1;

function headed(words: readonly Word[], from: number, to: number, add: (word: Word, use: number) => void): void {
  const lists = words[to - 1]!.lists | (words[from]!.lists & (Lists.organizationStart | Lists.placeStart));
  if ((lists & (Lists.organizationHead | Lists.organizationStart)) !== 0) for (let at = from; at < to; at++) add(words[at]!, Use.headed);
  if ((lists & (Lists.placeHead | Lists.placeStart)) !== 0) for (let at = from; at < to; at++) add(words[at]!, Use.inPlace);
}

/** Uses that the words beside a run show. */
function around({ text, tokens }: Passage, { words, gaps }: Scan, { from, to }: { from: number; to: number }, add: (use: number) => void): void {
  const before = gaps[from] === Gap.space || gaps[from] === Gap.period ? words[from - 1] : undefined;
  const behind = gaps[to] === Gap.space ? words[to] : undefined;
  if (before && (before.lists & Lists.title) !== 0) add(Use.titled);
  if (((before?.lists ?? 0) | (behind?.lists ?? 0)) & Lists.speech) add(Use.speaks);
  if (before && (before.lists & Lists.placeCue) !== 0) add(Use.located);
  if (before && /^the$/i.test(tokens[from - 1]!.text)) add(Use.definite);
  if (/^['’]s?(?!\p{L})/u.test(text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 3))) add(Use.possessive);
}

/** Hash of the initials of a run, as its acronym would have it. */
function initials({ tokens }: Passage, from: number, to: number): number {
  let letters = '';
  for (let at = from; at < to; at++) if (tokens[at]!.capital) letters += tokens[at]!.text[0]!;
  return hashText(letters.toLowerCase());
}

/** The uses of the words of a document, counted over its passages so that one can be taken out again. */
export class WordUses {
  private readonly counts = new Map<Evidence, number>();
  private readonly masks = new Map<number, number>();
  /** Words that were asked for: changes of others change nothing for anyone. */
  private readonly asked = new Set<number>();

  /** Says whether an answer that was given has changed. */
  add(found: readonly Evidence[]): boolean {
    let changed = false;
    for (const item of found) {
      const count = this.counts.get(item) ?? 0;
      this.counts.set(item, count + 1);
      if (count === 0 && this.toggle(item)) changed = true;
    }
    return changed;
  }

  /** Says whether an answer that was given has changed. */
  remove(found: readonly Evidence[]): boolean {
    let changed = false;
    for (const item of found) {
      const count = this.counts.get(item) ?? 0;
      if (count > 1) this.counts.set(item, count - 1);
      else if (this.counts.delete(item) && this.toggle(item)) changed = true;
    }
    return changed;
  }

  /** Bits of the uses of the word with that hash. */
  of(hash: number): number {
    this.asked.add(hash >>> 0);
    return this.masks.get(hash >>> 0) ?? 0;
  }

  private toggle(item: Evidence): boolean {
    const hash = Math.floor(item / 16);
    const mask = (this.masks.get(hash) ?? 0) ^ (1 << item % 16);
    if (mask === 0) this.masks.delete(hash);
    else this.masks.set(hash, mask);
    return this.asked.has(hash);
  }
}
