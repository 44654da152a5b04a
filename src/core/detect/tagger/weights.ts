import { REACH, type FeatureSink } from './features';
import { featureHash } from './hash';
import { labelCount } from './labels';
import type { Word } from './words';

/*
 * The hot loop of scoring. Some thirty features are asked for at each word, from all over the table: what they cost is
 * waiting for memory, so all is kept small. A slot is one number, which says by itself whether it is the feature's: ten
 * bits are those of the feature that its place in the table does not give, five say how far it was pushed on from there,
 * and seventeen are its row. A row's weights stand four in a number, made positive by `bias`. Scores are summed two in a
 * number, in 16 bits each, with the rows counted behind them, so that `unpackRow` can take the biases off again. A word
 * has fewer than 256 features, and their bytes never sum to more than 16 bits.
 */

/** Bits of a feature that give its place in the table, and those that do not. */
const PLACE_BITS = 18;
const REST_BITS = 10;
const PUSHED_BITS = 5;
const ROW_SHIFT = REST_BITS + PUSHED_BITS;
const mask = (1 << PLACE_BITS) - 1;
const free = -1;

/** Features that a model may have: more would be pushed too far in the table. */
export const mostFeatures = 110_000;

const bias = 128;
const perNumber = 4;

/** Numbers of a row of packed weights. */
const packedSize = Math.ceil(labelCount / perNumber);

/** Numbers of a row of scores: two for each of packed weights, and the count of rows that were added. */
export const rowSize = 2 * packedSize + 1;

/** Adds a row of scores to another. */
export function addRow(rows: Int32Array, row: number, scores: Int32Array, base: number): void {
  for (let at = 0; at < rowSize; at++) scores[base + at]! += rows[row + at]!;
}

/** Writes a row's `labelCount` scores. */
export function unpackRow(packed: Int32Array, row: number, scores: Float32Array, base: number): void {
  const biases = packed[row + rowSize - 1]! * bias;
  for (let label = 0; label < labelCount; label++) {
    const both = packed[row + 2 * (label >> 2) + (label & 1)]!;
    scores[base + label] = ((label & 2) === 0 ? both & 0xffff : both >>> 16) - biases;
  }
}

function packRows(weights: Int8Array, count: number): Int32Array {
  const bytes = new Uint8Array(count * packedSize * perNumber);
  for (let row = 0; row < count; row++) {
    for (let label = 0; label < labelCount; label++) bytes[row * packedSize * perNumber + label] = weights[row * labelCount + label]! + bias;
  }
  const view = new DataView(bytes.buffer);
  return Int32Array.from({ length: count * packedSize }, (_, at) => view.getInt32(at * perNumber, true));
}

/** Weights by feature: a hash table with open addressing over packed rows. */
export class FeatureWeights {
  private readonly slots = new Int32Array(1 << PLACE_BITS).fill(free);
  private readonly rows: Int32Array;

  /** `features`: at most {@link mostFeatures} hashes of 28 bits, each once; `weights`: `labelCount` for each, in the same order. */
  constructor(features: Int32Array, weights: Int8Array) {
    this.rows = packRows(weights, features.length);
    features.forEach((feature, row) => this.enter(feature, row));
  }

  /** A feature that would be pushed too far is left out; in a model that is not damaged that is none of them. */
  private enter(feature: number, row: number): void {
    let pushed = 0;
    while (this.slots[(feature + pushed) & mask] !== free) pushed++;
    if (pushed < 1 << PUSHED_BITS) this.slots[(feature + pushed) & mask] = row << ROW_SHIFT | pushed << REST_BITS | feature >>> PLACE_BITS;
  }

  /** Where the weights of the feature begin in the packed rows; -1 where it has none. */
  find(feature: number): number {
    const { slots } = this;
    let wanted = feature >>> PLACE_BITS;
    for (let place = feature & mask; slots[place] !== free; place = (place + 1) & mask, wanted += 1 << REST_BITS) {
      if ((slots[place]! & ((1 << ROW_SHIFT) - 1)) === wanted) return (slots[place]! >>> ROW_SHIFT) * packedSize;
    }
    return -1;
  }

  /** Adds the weights that begin at each of some places to the row of scores from `base` on: number by number, so that sums stay in the processor. */
  addTo(scores: Int32Array, base: number, places: Int32Array, count: number): void {
    const { rows } = this;
    for (let number = 0; number < packedSize; number++) {
      let even = 0;
      let odd = 0;
      for (let at = 0; at < count; at++) {
        const four = rows[places[at]! + number]!;
        even = (even + (four & 0xff00ff)) | 0;
        odd = (odd + (four >>> 8 & 0xff00ff)) | 0;
      }
      scores[base + 2 * number]! += even;
      scores[base + 2 * number + 1]! += odd;
    }
    scores[base + rowSize - 1]! += count;
  }
}

/** Features whose weights are added up at once: first all are found, then all are read, so that the processor need not wait for each. */
export class FeatureBatch implements FeatureSink {
  private readonly features = new Int32Array(256);
  private count = 0;

  constructor(private readonly weights: FeatureWeights) {}

  add(template: number, a: number, b?: number): void {
    this.features[this.count++] = featureHash(template, a, b);
  }

  /** Adds the weights of the features so far to the row of scores from `base` on. */
  addTo(scores: Int32Array, base: number): void {
    const { features, weights, count } = this;
    let found = 0;
    for (let at = 0; at < count; at++) {
      const row = weights.find(features[at]!);
      if (row >= 0) features[found++] = row;
    }
    weights.addTo(scores, base, features, found);
    this.count = 0;
  }
}

/** Rows of scores that forms add to the words around them, in one array, so that a word leads to its rows in one step. */
export class FormRows {
  private rows = new Int32Array(1 << 12);
  /** The first row stays empty: it is that of the places beyond a passage's ends. */
  private end = rowSize;
  private epoch = 1;

  /** `make` writes the row that a word adds to the one `place - REACH` behind it. */
  constructor(private readonly make: (word: Word, place: number, scores: Int32Array, base: number) => void) {}

  /** Adds the rows of a word and of those within {@link REACH} to the row of scores from `base` on: in one go, as one that is summed up five times is written five times. */
  addAround(words: readonly Word[], at: number, scores: Int32Array, base: number): void {
    if (this.end + rowsOfWord * rowsOfWord * rowSize > this.rows.length) this.makeRoom();
    const a = at > 1 ? this.find(words[at - 2], 0) : 0;
    const b = at > 0 ? this.find(words[at - 1], 1) : 0;
    const c = this.find(words[at], 2);
    const d = this.find(words[at + 1], 3);
    const e = this.find(words[at + 2], 4);
    const { rows } = this;
    for (let of = 0; of < rowSize; of++) {
      const before = (rows[a + of]! + rows[b + of]!) | 0;
      const behind = (rows[d + of]! + rows[e + of]!) | 0;
      scores[base + of]! += (((before + behind) | 0) + rows[c + of]!) | 0;
    }
  }

  /** Where one of the word's rows begins in `rows`. */
  private find(word: Word | undefined, place: number): number {
    if (word === undefined) return 0;
    if (word.epoch !== this.epoch) this.place(word);
    const base = word.row + place * rowSize;
    if ((word.made >> place & 1) === 0) {
      word.made |= 1 << place;
      this.make(word, place, this.rows, base);
    }
    return base;
  }

  private place(word: Word): void {
    word.row = this.end;
    word.made = 0;
    word.epoch = this.epoch;
    this.end += rowsOfWord * rowSize;
  }

  /** Doubles the array; one that is large enough is begun anew. */
  private makeRoom(): void {
    const { rows } = this;
    const isLargest = rows.length >= mostNumbers;
    this.rows = new Int32Array(isLargest ? rows.length : 2 * rows.length);
    if (!isLargest) return this.rows.set(rows);
    this.end = rowSize;
    this.epoch++;
  }
}

const rowsOfWord = 2 * REACH + 1;

/** Eight megabytes: all words near names in some two million words of text. */
const mostNumbers = 1 << 21;
