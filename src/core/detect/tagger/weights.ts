import { labelCount } from './labels';

/*
 * The hot loop of scoring: some sixty features are asked for at each word, and most are in no model. A bit filter,
 * small enough to stay in the processor's cache, turns nine in ten of those away before the table is touched. Rows are
 * dense bytes, `labelCount` a feature: adding zeros is cheaper than following indices. Sums are integers until they are
 * all made, which spares a conversion for each.
 */

const width = labelCount;

/** Weights by feature: a hash table with open addressing over rows of bytes. */
export class FeatureWeights {
  /** Pairs of a feature and its row; a row of -1 marks a free slot. Together, so that finding one fetches the other. */
  private readonly slots: Int32Array;
  private readonly filter: Uint8Array;
  private readonly mask: number;

  /** `features`: hashes of at most 28 bits, each once; `rows`: their weights in the same order. */
  constructor(features: Int32Array, private readonly rows: Int8Array) {
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
    this.slots[2 * slot + 1] = row;
    this.filter[(feature >>> 3) & (this.filter.length - 1)]! |= 1 << (feature & 7);
  }

  /** Adds the feature's weights to the `labelCount` scores from `base` on. */
  addTo(scores: Int32Array, base: number, feature: number): void {
    const { filter, slots, mask, rows } = this;
    if ((filter[(feature >>> 3) & (filter.length - 1)]! & (1 << (feature & 7))) === 0) return;
    for (let slot = feature & mask; slots[2 * slot + 1] !== -1; slot = (slot + 1) & mask) {
      if (slots[2 * slot] !== feature) continue;
      const from = slots[2 * slot + 1]! * width;
      for (let label = 0; label < width; label++) scores[base + label]! += rows[from + label]!;
      return;
    }
  }
}
