import { labelCount } from '../../src/core/detect/tagger/labels';
import type { TaggerModel } from '../../src/core/detect/tagger/model';
import { wordHash, type WordTable } from '../../src/core/detect/tagger/words';
import type { Weights } from './crf';

export interface Resources {
  readonly words: readonly string[];
  readonly clusters: Uint16Array;
  readonly otherClusters: Uint16Array;
  readonly proper: Uint8Array;
  readonly inside: Uint8Array;
  readonly before: Uint8Array;
  readonly behind: Uint8Array;
}

/** The table of words by ascending hash; of words that share one, the commonest stays. */
export function wordTable({ words, clusters, otherClusters, proper, inside, before, behind }: Resources): WordTable {
  const rows = new Map<number, number>();
  words.forEach((word, row) => { if (!rows.has(wordHash(word))) rows.set(wordHash(word), row); });
  const order = [...rows].sort(([a], [b]) => a - b);
  const pick = <T extends Uint8Array | Uint16Array>(column: T, into: T): T => {
    order.forEach(([, row], at) => (into[at] = column[row]!));
    return into;
  };
  const bytes = (column: Uint8Array): Uint8Array => pick(column, new Uint8Array(order.length));
  return {
    hashes: Int32Array.from(order, ([hash]) => hash), clusters: pick(clusters, new Uint16Array(order.length)),
    otherClusters: pick(otherClusters, new Uint16Array(order.length)), proper: bytes(proper), inside: bytes(inside), before: bytes(before), behind: bytes(behind),
  };
}

/** Largest weight that a byte holds; larger ones are cut to it. */
const bound = 4;

/**
 * Weights in bytes. Small ones become zero, and a feature without a weight is left out; `keep` is how many may stay.
 */
export function pack(hashes: Int32Array, weights: Weights, words: WordTable, keep: number): TaggerModel {
  const strengths = Float32Array.from(hashes, (_, row) => strength(weights.features, row));
  const least = Float32Array.from(strengths).sort()[Math.max(0, hashes.length - keep)] ?? 0;
  const rows = [...hashes.keys()].filter((row) => strengths[row]! >= Math.max(least, 1e-6));
  const unit = bound / 127;
  const byte = (value: number): number => Math.max(-127, Math.min(127, Math.round(value / unit)));
  const bytes = new Int8Array(rows.length * labelCount);
  rows.forEach((row, at) => { for (let label = 0; label < labelCount; label++) bytes[at * labelCount + label] = byte(weights.features[row * labelCount + label]!); });
  return {
    unit, transitions: Int8Array.from(weights.transitions, byte), features: Int32Array.from(rows, (row) => hashes[row]!), weights: bytes, words,
    calibration: { slope: 1, offset: 0 },
  };
}

/** How far a feature can move a decision. */
function strength(weights: Float32Array, row: number): number {
  let most = 0;
  for (let label = 0; label < labelCount; label++) most = Math.max(most, Math.abs(weights[row * labelCount + label]!));
  return most;
}
