import type { WordForm } from '../forms';
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
  /** Another clustering of the same words: the number, a sixth of it and a 48th of it name ever larger clusters. */
  readonly otherClusters: Uint16Array;
  /** 1 for words that are written with a capital more often than not, wherever they stand. Shares its numbers' file with `clusters`. */
  readonly proper: Uint8Array;
  /** What the word is in a name, and what names it stands before and behind: see {@link encodeGuess}. */
  readonly inside: Uint8Array;
  readonly before: Uint8Array;
  readonly behind: Uint8Array;
}

/** Row of a word's hash; -1 when it is not in the table. Hashes are spread evenly: the row is near where its share of them ends. */
function findWord({ hashes }: WordTable, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low < high) {
    const [first, last] = [hashes[low]!, hashes[high]!];
    if (hash < first || hash > last) return -1;
    const middle = first === last ? low : low + Math.floor(((hash - first) / (last - first)) * (high - low));
    if (hashes[middle] === hash) return middle;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle - 1;
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
export interface Word extends Pick<WordForm, 'lower' | 'lists' | 'shape' | 'hash'> {
  /** The vocabulary that the rest is from. */
  readonly of: object;
  /** 0: unknown, else 1 + the cluster. */
  readonly cluster: number;
  /** The same in the other clustering. */
  readonly otherCluster: number;
  /** Usually written with a capital; what is not in the table is held for a name. */
  readonly proper: boolean;
  readonly inside: number;
  readonly before: number;
  readonly behind: number;
  /** Where the tagger, which is the words' only reader, keeps what its form adds to scores: see `FormRows`. */
  row: number;
  /** Which of the rows are made, a bit each; and since when they are kept. */
  made: number;
  epoch: number;
}

/** Words by their forms, read once each. */
export class Vocabulary {
  constructor(private readonly table: WordTable) {}

  word(form: WordForm): Word {
    const { word } = form;
    return word?.of === this ? word as Word : (form.word = this.describe(form));
  }

  private describe({ lower, lists, shape, hash }: WordForm): Word {
    const { table } = this;
    const row = findWord(table, wordHash(lower));
    return {
      lower, lists, shape, hash,
      of: this,
      cluster: row < 0 ? 0 : table.clusters[row]! + 1,
      otherCluster: row < 0 ? 0 : table.otherClusters[row]! + 1,
      proper: row < 0 || table.proper[row] === 1,
      inside: row < 0 ? 0 : table.inside[row]!,
      before: row < 0 ? 0 : table.before[row]!,
      behind: row < 0 ? 0 : table.behind[row]!,
      row: 0,
      made: 0,
      epoch: 0,
    };
  }
}
