import { labelCount, isOpen } from '../../src/core/detect/tagger/labels';
import { Lattice } from '../../src/core/detect/tagger/lattice';
import { trainCrf, type CrfOptions, type Weights } from './crf';
import { every, type Example } from './examples';

export interface DoubtOptions {
  /** Whose marks are doubted. */
  readonly corpora: readonly string[];
  /** Parts of the examples; each is judged by what the others teach. */
  readonly folds: number;
  /** A label is doubted that is less probable than this to the others. */
  readonly least: number;
  readonly epochs: number;
}

/**
 * Corpora err: some marks were made by programs, and annotators overlook names. What all other documents say is wrong is
 * not learnt: the words of such a name may then have any label. Gives how many words those are.
 */
export function doubt(examples: readonly Example[], featureCount: number, { corpora, folds, least, epochs }: DoubtOptions, crf: CrfOptions, random: () => number): number {
  let doubted = 0;
  if (corpora.length === 0) return doubted;
  const partOf = parts(examples, folds);
  for (let fold = 0; fold < folds; fold++) {
    const weights = trainCrf(examples.filter((example) => partOf.get(example) !== fold), featureCount, { ...crf, epochs }, random, () => {});
    const judge = new Judge(weights);
    for (const example of examples) if (partOf.get(example) === fold && corpora.includes(example.corpus)) doubted += judge.free(example, least);
  }
  return doubted;
}

/** The fold that each example is in: all of a text, copies in capitals too, in one. */
function parts(examples: readonly Example[], folds: number): Map<Example, number> {
  const numbers = new Map<string, number>();
  return new Map(examples.map((example) => {
    const number = numbers.get(example.text) ?? numbers.size;
    numbers.set(example.text, number);
    return [example, number % folds];
  }));
}

class Judge {
  private readonly lattice: Lattice;

  constructor(private readonly weights: Weights) {
    this.lattice = new Lattice(weights.transitions, 1);
  }

  /** Frees the improbable words of an example and the names they are in. Gives how many. */
  free({ features, starts, allowed }: Example, least: number): number {
    this.score(features, starts, allowed.length);
    this.lattice.sumPaths();
    const wrong = Array.from(allowed, (labels, word) => this.probability(labels, word) < least);
    const freed = wrong.map((_, word) => wrong.slice(...nameAround(allowed, word)).some(Boolean));
    freed.forEach((is, word) => { if (is) allowed[word] = every; });
    return freed.filter(Boolean).length;
  }

  private score(features: Int32Array, starts: Int32Array, length: number): void {
    this.lattice.reset(length);
    for (let word = 0; word < length; word++) {
      for (let at = starts[word]!; at < starts[word + 1]!; at++) {
        for (let label = 0; label < labelCount; label++) this.lattice.scores[word * labelCount + label]! += this.weights.features[features[at]! * labelCount + label]!;
      }
    }
  }

  private probability(labels: number, word: number): number {
    let sum = 0;
    for (let label = 0; label < labelCount; label++) {
      const at = word * labelCount + label;
      if ((labels >> label) & 1) sum += this.lattice.forward[at]! * this.lattice.backward[at]!;
    }
    return sum;
  }
}

/** The words of the marked name that a word is in, or the word alone: indices, end exclusive. */
function nameAround(allowed: Int32Array, word: number): [number, number] {
  const opens = (at: number): boolean => at >= 0 && at < allowed.length && isOpen(onlyLabel(allowed[at]!));
  let [from, to] = [word, word + 1];
  while (opens(from - 1)) from--;
  while (opens(to - 1) && to < allowed.length) to++;
  return [from, to];
}

/** The one label of the bits; outside where there are several. */
const onlyLabel = (bits: number): number => ((bits & (bits - 1)) === 0 ? 31 - Math.clz32(bits) : 0);
