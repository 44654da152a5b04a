import { labelCount, pairsInto } from '../../src/core/detect/tagger/labels';
import { Lattice } from '../../src/core/detect/tagger/lattice';
import type { Example } from './examples';
import { shuffle } from './random';

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Share of features left out at each word, drawn anew each time. */
  readonly dropout: number;
  /** What a wrong label costs while training, in natural logarithms: it widens the margin. */
  readonly cost: number;
}

/** Weights of `features` (rows of `labelCount`) and of pairs of labels. */
export interface Weights {
  readonly features: Float32Array;
  readonly transitions: Float32Array;
}

/** Parameters with AdaGrad's memory and the sums for their average over all steps. */
class Parameters {
  readonly values: Float32Array;
  private readonly squares: Float32Array;
  private readonly sums: Float32Array;

  constructor(size: number, private readonly rate: number) {
    this.values = new Float32Array(size);
    this.squares = new Float32Array(size).fill(1e-2);
    this.sums = new Float32Array(size);
  }

  descend(at: number, gradient: number, step: number): void {
    this.squares[at]! += gradient * gradient;
    const change = -this.rate * gradient / Math.sqrt(this.squares[at]!);
    this.values[at]! += change;
    this.sums[at]! += step * change;
  }

  average(steps: number): Float32Array {
    return this.values.map((value, at) => value - this.sums[at]! / steps);
  }
}

/**
 * Trains a linear-chain CRF by AdaGrad, one stretch a step, and gives the weights' average. Where a word may have several
 * labels the sum over all readings that are allowed is made likelier, none of them in particular.
 */
export function trainCrf(examples: Example[], featureCount: number, options: CrfOptions, random: () => number, report: (epoch: number) => void): Weights {
  const trainer = new Trainer(featureCount, options, random);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffle(examples, random)) trainer.learn(example);
    report(epoch + 1);
  }
  return trainer.average();
}

class Trainer {
  private readonly features: Parameters;
  private readonly transitions: Parameters;
  private readonly free: Lattice;
  private readonly bound: Lattice;
  private kept = new Uint8Array(0);
  private readonly gradients = new Float64Array(labelCount);
  private steps = 1;

  constructor(featureCount: number, private readonly options: CrfOptions, private readonly random: () => number) {
    this.features = new Parameters(featureCount * labelCount, options.rate);
    this.transitions = new Parameters(labelCount * labelCount, options.rate);
    this.free = new Lattice(this.transitions.values, 1);
    this.bound = new Lattice(this.transitions.values, 1);
  }

  average(): Weights {
    return { features: this.features.average(this.steps), transitions: this.transitions.average(this.steps) };
  }


  learn(example: Example): void {
    const { allowed } = example;
    this.drop(example.features.length);
    this.score(example);
    for (const lattice of [this.free, this.bound]) lattice.updateTransitions();
    this.free.sumPaths();
    // Marks that overlap can leave no reading at all.
    if (!Number.isFinite(this.bound.sumPaths())) return;
    for (let word = 0; word < allowed.length; word++) this.learnWord(example, word);
    for (let word = 1; word < allowed.length; word++) this.learnPair(word);
    this.steps++;
  }

  private drop(count: number): void {
    if (this.kept.length < count) this.kept = new Uint8Array(2 * count);
    for (let at = 0; at < count; at++) this.kept[at] = this.random() < this.options.dropout ? 0 : 1;
  }

  /** Scores of all readings, wrong ones with their cost, and of the allowed readings alone. */
  private score({ features, starts, allowed }: Example): void {
    this.free.reset(allowed.length);
    this.bound.reset(allowed.length);
    const { values } = this.features;
    const { scores } = this.free;
    for (let word = 0; word < allowed.length; word++) {
      const base = word * labelCount;
      for (let at = starts[word]!; at < starts[word + 1]!; at++) {
        if (this.kept[at] === 0) continue;
        const from = features[at]! * labelCount;
        for (let label = 0; label < labelCount; label++) scores[base + label]! += values[from + label]!;
      }
      for (let label = 0; label < labelCount; label++) {
        const isAllowed = ((allowed[word]! >> label) & 1) === 1;
        this.bound.scores[base + label] = isAllowed ? scores[base + label]! : -1e4;
        if (!isAllowed) scores[base + label]! += this.options.cost;
      }
    }
  }

  private learnWord({ features, starts }: Example, word: number): void {
    const { gradients, free, bound } = this;
    let largest = 0;
    for (let label = 0; label < labelCount; label++) {
      const at = word * labelCount + label;
      gradients[label] = free.forward[at]! * free.backward[at]! - bound.forward[at]! * bound.backward[at]!;
      largest = Math.max(largest, Math.abs(gradients[label]!));
    }
    if (largest < 1e-3) return;
    for (let at = starts[word]!; at < starts[word + 1]!; at++) if (this.kept[at] === 1) this.descend(features[at]! * labelCount);
  }

  private descend(base: number): void {
    for (let label = 0; label < labelCount; label++) {
      if (Math.abs(this.gradients[label]!) > 1e-4) this.features.descend(base + label, this.gradients[label]!, this.steps);
    }
  }

  private learnPair(word: number): void {
    for (let label = 0; label < labelCount; label++) {
      for (let at = pairsInto.starts[label]!; at < pairsInto.starts[label + 1]!; at++) {
        const before = pairsInto.others[at]!;
        const gradient = pairProbability(this.free, word, before, label) - pairProbability(this.bound, word, before, label);
        if (Math.abs(gradient) > 1e-4) this.transitions.descend(before * labelCount + label, gradient, this.steps);
      }
    }
  }
}

function pairProbability(lattice: Lattice, word: number, before: number, label: number): number {
  const at = word * labelCount + label;
  return lattice.forward[at - label - labelCount + before]! * lattice.transition(before, label) * lattice.potentials[at]! * lattice.backward[at]!;
}
