import type { Embeddings } from './embeddings';

/** How many parts each level has: two clusterings of the same words tell more than one. */
export const branchings = { clusters: [128, 8, 4], otherClusters: [48, 8, 6] } as const;
const rounds = 8;
const sample = 40_000;

/** Clusters of like words in as many levels as there are branches; the number of the last level's cluster for each word. */
export function clusterWords({ words, vectors, dimensions }: Embeddings, branches: readonly number[], random: () => number): Uint16Array {
  const numbers = new Uint16Array(words.length);
  let groups: number[][] = [words.map((_, word) => word)];
  for (const parts of branches) {
    groups = groups.flatMap((group) => split(group, parts, vectors, dimensions, random));
    groups.forEach((group, number) => group.forEach((word) => (numbers[word] = number)));
  }
  return numbers;
}

/** Parts words by k-means; always gives `parts` groups, some of which may be empty. */
function split(group: number[], parts: number, vectors: Float32Array, dimensions: number, random: () => number): number[][] {
  const centres = new Float32Array(parts * dimensions);
  for (let part = 0; part < parts; part++) {
    const word = group[Math.floor(random() * Math.min(group.length, sample))] ?? 0;
    centres.set(vectors.subarray(word * dimensions, (word + 1) * dimensions), part * dimensions);
  }
  const seen = group.slice(0, sample);
  for (let round = 0; round < rounds; round++) recentre(assign(seen, centres, parts, vectors, dimensions), centres, vectors, dimensions);
  return assign(group, centres, parts, vectors, dimensions);
}

function assign(group: readonly number[], centres: Float32Array, parts: number, vectors: Float32Array, dimensions: number): number[][] {
  const groups: number[][] = Array.from({ length: parts }, () => []);
  for (const word of group) groups[nearest(word, centres, parts, vectors, dimensions)]!.push(word);
  return groups;
}

/** The centre with the largest dot product: vectors and centres have unit length. */
function nearest(word: number, centres: Float32Array, parts: number, vectors: Float32Array, dimensions: number): number {
  let best = 0;
  let most = -Infinity;
  for (let part = 0; part < parts; part++) {
    let product = 0;
    for (let at = 0; at < dimensions; at++) product += centres[part * dimensions + at]! * vectors[word * dimensions + at]!;
    if (product > most) { most = product; best = part; }
  }
  return best;
}

function recentre(groups: readonly number[][], centres: Float32Array, vectors: Float32Array, dimensions: number): void {
  groups.forEach((group, part) => {
    if (group.length === 0) return;
    const centre = centres.subarray(part * dimensions, (part + 1) * dimensions).fill(0);
    for (const word of group) for (let at = 0; at < dimensions; at++) centre[at]! += vectors[word * dimensions + at]!;
    const length = Math.sqrt(centre.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let at = 0; at < dimensions; at++) centre[at]! /= length;
  });
}
