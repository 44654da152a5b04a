import { taggedTypes } from '../../src/core/detect/tagger/labels';
import { encodeGuess } from '../../src/core/detect/tagger/words';
import type { Embeddings } from './embeddings';
import { Net } from './net';
import { shuffle } from './random';

/** How often a word was seen with each class: outside, and each type. */
export type Counts = Map<string, Float64Array>;

const classes = taggedTypes.length + 1;
const hidden = 32;
const epochs = 12;

export function count(counts: Counts, word: string, seen: number, weight: number): void {
  const row = counts.get(word) ?? new Float64Array(classes);
  row[seen]! += weight;
  counts.set(word, row);
}

/**
 * What a word's vector says of its class, for every word of the embeddings: a small net learns it from the words that
 * were counted, so that words never seen in training are guessed by their likes.
 */
export function guess(counts: Counts, embeddings: Embeddings, random: () => number): Uint8Array {
  return Uint8Array.from(regress(counts, embeddings, random), encodeGuess);
}

/**
 * 1 for words that are likelier written with a capital than without; `counts` has how often each was without (first class) and
 * with. What was counted weighs more than what the vector says, the oftener the more.
 */
export function guessProper(counts: Counts, embeddings: Embeddings, random: () => number): Uint8Array {
  const guessed = regress(counts, embeddings, random);
  return Uint8Array.from(guessed, ([, likelihood], row) => {
    const [without = 0, capital = 0] = counts.get(embeddings.words[row]!) ?? [];
    return capital + 2 * likelihood! > without + 2 * (1 - likelihood!) ? 1 : 0;
  });
}

/** Probabilities of the classes for every word of the embeddings. */
function regress(counts: Counts, { words, vectors, dimensions }: Embeddings, random: () => number): number[][] {
  const known = words.map((word, row) => ({ row, seen: counts.get(word) })).filter(({ seen }) => seen !== undefined) as { row: number; seen: Float64Array }[];
  const vector = (row: number): Float32Array => vectors.subarray(row * dimensions, (row + 1) * dimensions);
  const net = new Net(dimensions, hidden, classes, random);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { row, seen } of shuffle(known, random)) learn(net, vector(row), seen, 0.3 / (1 + epoch / 3));
  }
  return words.map((_, row) => [...net.read(vector(row))]);
}

/** A step towards the word's classes; frequent words count more, but not in proportion. */
function learn(net: Net, vector: Float32Array, seen: Float64Array, rate: number): void {
  const total = seen.reduce((a, b) => a + b, 0);
  net.learn(vector, seen.map((count) => count / total), rate * Math.min(1, Math.log1p(total) / 4));
}
