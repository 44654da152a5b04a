import type { Range } from '../../text/range';
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

/** Uses of a word, by its hash, a bit each. */
export type Evidence = readonly [hash: number, uses: number];

/** What a passage says of the words in it, each once. */
export function findEvidence(passage: Passage, scan: Scan): Evidence[] {
  const found = new Map<number, number>();
  const { words, runs } = scan;
  for (let at = 0; at < words.length; at++) {
    const run = runs[at];
    if (run?.from === at) inRun(passage, scan, run, found);
    else if (!run && words[at]!.shape === Shape.lower && isLong(passage.tokens[at]!)) note(found, words[at]!.hash, Use.lower);
  }
  return [...found];
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

/** How often each use of a word was found; `uses` has a bit for each that was. */
interface Counted {
  uses: number;
  readonly counts: number[];
  /** Somebody asked for it: changes of other words change nothing for anyone. */
  asked: boolean;
}

/** The uses of the words of a document, counted over its passages so that one can be taken out again. */
export class WordUses {
  private readonly words = new Map<number, Counted>();

  /** Says whether an answer that was given has changed. */
  add(found: readonly Evidence[]): boolean {
    return found.reduce((changed, [hash, uses]) => this.count(hash, uses, 1) || changed, false);
  }

  /** Says whether an answer that was given has changed. */
  remove(found: readonly Evidence[]): boolean {
    return found.reduce((changed, [hash, uses]) => this.count(hash, uses, -1) || changed, false);
  }

  /** Bits of the uses of the word with that hash. */
  of(hash: number): number {
    const word = this.word(hash);
    word.asked = true;
    return word.uses;
  }

  private count(hash: number, found: number, by: 1 | -1): boolean {
    const word = this.word(hash);
    const { counts, uses: before } = word;
    for (let use = 0; found >> use !== 0; use++) {
      if ((found >> use & 1) === 0) continue;
      const count = counts[use] = (counts[use] ?? 0) + by;
      if (count > 0) word.uses |= 1 << use;
      else word.uses &= ~(1 << use);
    }
    return word.asked && word.uses !== before;
  }

  private word(hash: number): Counted {
    const known = this.words.get(hash);
    if (known) return known;
    const word = { uses: 0, counts: [], asked: false };
    this.words.set(hash, word);
    return word;
  }
}
