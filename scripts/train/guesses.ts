import { taggedTypes } from '../../src/core/detect/tagger/labels';
import { encodeGuess } from '../../src/core/detect/tagger/words';
import type { Embeddings } from './embeddings';
import { shuffle } from './random';

/** How often a word was seen with each class: outside, and each type. */
export type Counts = Map<string, Float64Array>;

const classes = taggedTypes.length + 1;

export function count(counts: Counts, word: string, seen: number, weight: number): void {
  const row = counts.get(word) ?? new Float64Array(classes);
  row[seen]! += weight;
  counts.set(word, row);
}

/**
 * What a word's vector says of its class, for every word of the embeddings: softmax regression on the words that were
 * counted, so that words never seen in training are guessed by their likes.
 */
export function guess(counts: Counts, { words, vectors, dimensions }: Embeddings, random: () => number): Uint8Array {
  const known = words.map((word, row) => ({ row, seen: counts.get(word) })).filter(({ seen }) => seen !== undefined) as { row: number; seen: Float64Array }[];
  const weights = new Float64Array(classes * (dimensions + 1));
  for (let epoch = 0; epoch < 30; epoch++) {
    const rate = 4 / (1 + epoch / 3);
    for (const { row, seen } of shuffle(known, random)) learn(weights, vectors.subarray(row * dimensions, (row + 1) * dimensions), seen, rate);
  }
  return Uint8Array.from(words, (_, row) => encodeGuess(softmax(weights, vectors.subarray(row * dimensions, (row + 1) * dimensions))));
}

function softmax(weights: Float64Array, vector: Float32Array): number[] {
  const size = vector.length + 1;
  const scores = Array.from({ length: classes }, (_, cls) => {
    let score = weights[cls * size + vector.length]!;
    for (let at = 0; at < vector.length; at++) score += weights[cls * size + at]! * vector[at]!;
    return score;
  });
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** A step towards the word's classes; frequent words count more, but not in proportion. */
function learn(weights: Float64Array, vector: Float32Array, seen: Float64Array, rate: number): void {
  const size = vector.length + 1;
  const total = seen.reduce((a, b) => a + b, 0);
  const step = rate * Math.min(1, Math.log1p(total) / 4);
  softmax(weights, vector).forEach((probability, cls) => {
    const gradient = step * (seen[cls]! / total - probability);
    for (let at = 0; at < vector.length; at++) weights[cls * size + at]! += gradient * vector[at]!;
    weights[cls * size + vector.length]! += gradient * 0.1;
  });
}
