import {
  eventHeads, eventStarts, facilityHeads, firstNames, months, nameConnectors, nameParticles, notNames, organizationHeads, organizationStarts,
  placeCues, placeHeads, placeStarts, speechVerbs, strongTitleHeads, titleHeads, titleModifiers, weekdays,
} from '../lexicon';
import { hashText } from './hash';
import { taggedTypes } from './labels';

/** Bits of a word's hash in the table: an unknown word passes for a known one in six of a thousand cases. */
const WORD_BITS = 24;

/** The number under which a word stands in the table, whatever its case. */
export const wordHash = (lower: string): number => hashText(lower) & ((1 << WORD_BITS) - 1);

/** What word embeddings say of common words, packed: see the training scripts for how it comes about. */
export interface WordTable {
  /** Ascending. */
  readonly hashes: Int32Array;
  /** Twelve bits: the first seven, ten and all twelve name ever smaller clusters of like words. */
  readonly clusters: Uint16Array;
  /** What the word is in a name, and what names it stands before and behind: see {@link encodeGuess}. */
  readonly inside: Uint8Array;
  readonly before: Uint8Array;
  readonly behind: Uint8Array;
}

/** Row of a word's hash; -1 when it is not in the table. */
function findWord({ hashes }: WordTable, hash: number): number {
  let low = 0;
  for (let high = hashes.length - 1; low < high;) {
    const middle = (low + high) >> 1;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === hash ? low : -1;
}

const classCount = taggedTypes.length + 1;
const levels = [0.45, 0.65, 0.85];

/**
 * Probabilities of outside and of each type in a byte: the two likeliest classes and how likely the first is.
 * 0 is left for words of which nothing is known.
 */
export function encodeGuess(probabilities: readonly number[]): number {
  const order = probabilities.map((_, index) => index).sort((a, b) => probabilities[b]! - probabilities[a]!);
  const level = levels.filter((bound) => probabilities[order[0]!]! > bound).length;
  return 1 + (order[0]! * classCount + order[1]!) * 4 + level;
}

/** The likeliest class of a guess: 0 for outside or unknown, else 1 + the type's index. */
export const guessedClass = (guess: number): number => (guess === 0 ? 0 : Math.floor((guess - 1) / (4 * classCount)));

/** All that the tagger reads off a word's form. */
export interface Word {
  readonly hash: number;
  readonly shape: number;
  /** 0: unknown, else 1 + the cluster. */
  readonly cluster: number;
  readonly inside: number;
  readonly before: number;
  readonly behind: number;
  /** Lists of the lexicon that it is in, a bit each: see {@link Lists}. */
  readonly lists: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** What its form adds to scores: kept here by the tagger, which is the words' only reader. */
  scores?: Int32Array;
}

/** Bits of `Word.lists`. */
export const Lists = {
  title: 1, strongTitle: 1 << 1, speech: 1 << 2, firstName: 1 << 3, organizationHead: 1 << 4, organizationStart: 1 << 5, facilityHead: 1 << 6,
  placeHead: 1 << 7, placeStart: 1 << 8, eventHead: 1 << 9, eventStart: 1 << 10, calendar: 1 << 11, particle: 1 << 12, connector: 1 << 13,
  placeCue: 1 << 14, notName: 1 << 15, titleModifier: 1 << 16,
} as const;

const lists: readonly (readonly [number, ReadonlySet<string>])[] = [
  [Lists.title, titleHeads], [Lists.strongTitle, strongTitleHeads], [Lists.speech, speechVerbs], [Lists.firstName, firstNames],
  [Lists.organizationHead, organizationHeads], [Lists.organizationStart, organizationStarts], [Lists.facilityHead, facilityHeads],
  [Lists.placeHead, placeHeads], [Lists.placeStart, placeStarts], [Lists.eventHead, eventHeads], [Lists.eventStart, eventStarts],
  [Lists.calendar, weekdays], [Lists.calendar, months], [Lists.particle, nameParticles], [Lists.connector, nameConnectors],
  [Lists.placeCue, placeCues], [Lists.notName, notNames], [Lists.titleModifier, titleModifiers],
];

/** Shapes of words; `capitals` and `number` have the word's length added, up to 6 and 5. */
export const Shape = { lower: 1, capitalized: 2, initial: 3, mixed: 4, dotted: 5, code: 7, other: 8, capitals: 10, number: 20 } as const;

/** The case of a word's letters, as far as it says what kind of name it may be. */
function shapeOf(text: string): number {
  if (/^\p{Ll}+$/u.test(text)) return Shape.lower;
  if (/^\p{Lu}\p{Ll}+$/u.test(text)) return Shape.capitalized;
  if (/^\p{Lu}$/u.test(text)) return Shape.initial;
  if (/^\p{Lu}+$/u.test(text)) return Shape.capitals + Math.min(text.length, 6);
  if (/^(?:\p{Lu}\.)+$/u.test(text)) return Shape.dotted;
  if (/^\d+$/.test(text)) return Shape.number + Math.min(text.length, 5);
  if (/\d/.test(text)) return Shape.code;
  return /^\p{Lu}/u.test(text) ? Shape.mixed : Shape.other;
}

/** Words by their forms, read once each. */
export class Vocabulary {
  private readonly words = new Map<string, Word>();

  constructor(private readonly table: WordTable) {}

  word(text: string): Word {
    const known = this.words.get(text);
    if (known) return known;
    if (this.words.size >= 50_000) this.words.clear();
    const word = describeWord(text, this.table);
    this.words.set(text, word);
    return word;
  }
}

function describeWord(text: string, table: WordTable): Word {
  const lower = text.toLowerCase();
  const row = findWord(table, wordHash(lower));
  return {
    hash: hashText(lower),
    shape: shapeOf(text),
    cluster: row < 0 ? 0 : table.clusters[row]! + 1,
    inside: row < 0 ? 0 : table.inside[row]!,
    before: row < 0 ? 0 : table.before[row]!,
    behind: row < 0 ? 0 : table.behind[row]!,
    lists: lists.reduce((bits, [bit, list]) => (list.has(lower) ? bits | bit : bits), 0),
    prefix2: hashText(lower.slice(0, 2)),
    prefix3: hashText(lower.slice(0, 3)),
    suffix2: hashText(lower.slice(-2)),
    suffix3: hashText(lower.slice(-3)),
    suffix4: hashText(lower.slice(-4)),
  };
}
