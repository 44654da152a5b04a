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

/** Hashes of words, each with the uses found of it behind it, a bit each. */
export type Evidence = Int32Array;

/** What a passage says of the words in it, each once. */
export function findEvidence(passage: Passage, scan: Scan): Evidence {
  const found = new Map<number, number>();
  const { words, runs } = scan;
  for (let at = 0; at < words.length; at++) {
    const run = runs[at];
    if (run?.from === at) inRun(passage, scan, run, found);
    else if (!run && words[at]!.shape === Shape.lower && isLong(passage.tokens[at]!)) note(found, words[at]!.hash, Use.lower);
  }
  return listed(found);
}

function listed(found: ReadonlyMap<number, number>): Evidence {
  const list = new Int32Array(2 * found.size);
  let at = 0;
  found.forEach((uses, hash) => {
    list[at++] = hash;
    list[at++] = uses;
  });
  return list;
}

const isLong = ({ start, end }: Range): boolean => end - start > 2;

const note = (found: Map<number, number>, hash: number, use: number): void => void found.set(hash, (found.get(hash) ?? 0) | 1 << use);

function inRun(passage: Passage, scan: Scan, { from, to }: Run, found: Map<number, number>): void {
  const { words } = scan;
  const first = words[from]!;
  const last = words[to - 1]!;
  const add = (word: Word, use: number): void => note(found, word.hash, use);
  around(passage, scan, { from, to }, (use) => { add(first, use); add(last, use); });
  if (to - from === 1) return scan.gaps[from] === Gap.sentence ? undefined : add(first, Use.alone);
  add(first, Use.starts);
  add(last, Use.ends);
  for (let at = from + 1; at < to - 1; at++) if (passage.tokens[at]!.capital) add(words[at]!, Use.inner);
  if (isPersonal(first)) for (let at = from + 1; at < to; at++) add(words[at]!, Use.afterFirstName);
  headed(words, from, to, add);
  note(found, initials(passage, from, to), Use.initials);
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

/** Numbers that are kept of a word: how often each use was found, bits of those that were, and whether somebody asked. */
const Kept = { uses: useCount, asked: useCount + 1, size: useCount + 2 } as const;

/** The uses of the words of a document, counted over its passages so that one can be taken out again. */
export class WordUses {
  /** Where in `kept` a word's numbers are, by its hash. */
  private readonly places = new Map<number, number>();
  private kept = new Int32Array(16 * Kept.size);
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
    const known = this.places.get(hash);
    if (known !== undefined) return known;
    const place = this.places.size * Kept.size;
    this.places.set(hash, place);
    if (place === this.kept.length) this.grow();
    return place;
  }

  private grow(): void {
    const { kept } = this;
    this.kept = new Int32Array(2 * kept.length);
    this.kept.set(kept);
  }
}
