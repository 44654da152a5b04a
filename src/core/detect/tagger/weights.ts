import { labelCount } from './labels';

/*
 * The hot loop of scoring: some thirty features are asked for at each word. A bit filter, small enough to stay in the
 * processor's cache, turns most of those that are in no model away before the table is touched. Weights stand two in a
 * number, in 16 bits each: nine additions then add the seventeen of a feature, and adding zeros is cheaper than
 * following indices. The lower one's sign borrows from the upper one, which `unpackRow` gives back. A word has fewer
 * than 256 features, so that their bytes never sum to more than the 16 bits hold.
 */

/** Numbers in a row of packed scores, which holds `labelCount` of them. */
export const rowSize = (labelCount + 1) >> 1;

/** Adds a row of packed scores to another. */
export function addRow(rows: Int32Array, row: number, scores: Int32Array, base: number): void {
  for (let at = 0; at < rowSize; at++) scores[base + at]! += rows[row + at]!;
}

/** Writes a row's `labelCount` scores. */
export function unpackRow(packed: Int32Array, row: number, scores: Float32Array, base: number): void {
  for (let label = 0; label < labelCount; label += 2) {
    const both = packed[row + (label >> 1)]!;
    const low = (both << 16) >> 16;
    scores[base + label] = low;
    if (label + 1 < labelCount) scores[base + label + 1] = (both - low) >> 16;
  }
}

function packRows(weights: Int8Array, count: number): Int32Array {
  const rows = new Int32Array(count * rowSize);
  for (let row = 0; row < count; row++) {
    for (let label = 0; label < labelCount; label++) rows[row * rowSize + (label >> 1)]! += weights[row * labelCount + label]! << (16 * (label & 1));
  }
  return rows;
}

/** Weights by feature: a hash table with open addressing over packed rows. */
export class FeatureWeights {
  /** Pairs of a feature and where its row begins; -1 there marks a free slot. Together, so that finding one fetches the other. */
  private readonly slots: Int32Array;
  private readonly filter: Uint8Array;
  private readonly mask: number;
  private readonly rows: Int32Array;

  /** `features`: hashes of at most 28 bits, each once; `weights`: `labelCount` for each, in the same order. */
  constructor(features: Int32Array, weights: Int8Array) {
    this.rows = packRows(weights, features.length);
    const size = 2 ** Math.ceil(Math.log2(features.length * 2 + 2));
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size).fill(-1);
    this.filter = new Uint8Array(size / 2);
    features.forEach((feature, row) => this.enter(feature, row));
  }

  private enter(feature: number, row: number): void {
    let slot = feature & this.mask;
    while (this.slots[2 * slot + 1] !== -1) slot = (slot + 1) & this.mask;
    this.slots[2 * slot] = feature;
    this.slots[2 * slot + 1] = row * rowSize;
    this.filter[(feature >>> 3) & (this.filter.length - 1)]! |= 1 << (feature & 7);
  }

  /** Adds the feature's weights to the packed scores from `base` on. */
  addTo(scores: Int32Array, base: number, feature: number): void {
    const { filter, slots, mask } = this;
    if ((filter[(feature >>> 3) & (filter.length - 1)]! & (1 << (feature & 7))) === 0) return;
    for (let slot = feature & mask; slots[2 * slot + 1] !== -1; slot = (slot + 1) & mask) {
      if (slots[2 * slot] === feature) return addRow(this.rows, slots[2 * slot + 1]!, scores, base);
    }
  }
}
