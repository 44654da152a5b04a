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
  private readonly slots: Int32Array;
  private readonly filter: Uint8Array;
  private readonly mask: number;

  /** `features`: hashes of at most 28 bits, each once; `rows`: their weights in the same order. */
  constructor(private readonly features: Int32Array, private readonly rows: Int8Array) {
    const size = 2 ** Math.ceil(Math.log2(features.length * 2 + 2));
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    this.filter = new Uint8Array(size / 2);
    features.forEach((feature, row) => this.enter(feature, row));
  }

  private enter(feature: number, row: number): void {
    let slot = feature & this.mask;
    while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
    this.slots[slot] = row;
    this.filter[(feature >>> 3) & (this.filter.length - 1)]! |= 1 << (feature & 7);
  }

  /** Adds the feature's weights to the `labelCount` scores from `base` on. */
  addTo(scores: Int32Array, base: number, feature: number): void {
    const { filter, slots, mask, features, rows } = this;
    if ((filter[(feature >>> 3) & (filter.length - 1)]! & (1 << (feature & 7))) === 0) return;
    for (let slot = feature & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot]!;
      if (row === -1) return;
      if (features[row] !== feature) continue;
      const from = row * width;
      for (let label = 0; label < width; label++) scores[base + label]! += rows[from + label]!;
      return;
    }
  }
}
