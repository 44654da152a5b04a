import { OUTSIDE, canStart, isOpen, labelCount, labelOf, Place, predecessors, successors } from './labels';

/*
 * The hot loop of decoding. It runs for every stretch of words that may hold names, so nothing here allocates: the
 * arrays are made once for the longest stretch so far and used again. Scores stand word by word, `labelCount` a word.
 * Two facts keep it cheap. Of the 17 × 17 pairs of labels only 97 are allowed, and these lists are walked, not the
 * square. And probabilities are kept as such, scaled to a sum of 1 at each word, so that a word costs one `exp` for
 * each label and none for each pair.
 */

/** Scores of the labels of a stretch of words, the best path through them, and how probable a name is. */
export class Lattice {
  length = 0;
  /** Score of each label at each word, in units of weights. */
  scores: Float32Array = new Float32Array(0);
  /** Forward and backward probabilities, scaled word by word. */
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  /** exp of the scores, each word's divided by its largest, and by the word's scale. */
  potentials = new Float64Array(0);
  private best = new Float32Array(0);
  private from = new Uint8Array(0);
  private readonly exponentials: Float64Array;

  /** `transitions`: score of label `b` after `a` at `a * labelCount + b`. `unit`: what a score of 1 is in natural logarithms. */
  constructor(private readonly transitions: Float32Array, private readonly unit: number) {
    this.exponentials = new Float64Array(labelCount * labelCount);
    this.updateTransitions();
  }

  /** To be called when the transitions' scores have changed. */
  updateTransitions(): void {
    for (let at = 0; at < this.exponentials.length; at++) this.exponentials[at] = Math.exp(this.transitions[at]! * this.unit);
  }

  /** Factor of label `b` after `a` in probabilities. */
  transition(a: number, b: number): number {
    return this.exponentials[a * labelCount + b]!;
  }

  /** Makes room for a stretch of words and clears its scores. */
  reset(length: number): void {
    const size = length * labelCount;
    if (this.scores.length < size) this.grow(2 * size);
    this.length = length;
    this.scores.fill(0, 0, size);
  }

  private grow(size: number): void {
    this.scores = new Float32Array(size);
    this.best = new Float32Array(size);
    this.from = new Uint8Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.potentials = new Float64Array(size);
  }

  /** Writes the best allowed labels into `path` (Viterbi). */
  decode(path: Uint8Array): void {
    this.enter();
    for (let word = 1; word < this.length; word++) this.advance(word);
    let label = this.bestLast();
    for (let word = this.length - 1; word >= 0; word--) {
      path[word] = label;
      label = this.from[word * labelCount + label]!;
    }
  }

  private enter(): void {
    for (let label = 0; label < labelCount; label++) {
      this.best[label] = canStart(label) ? this.scores[label]! + this.transitions[OUTSIDE * labelCount + label]! : -Infinity;
    }
  }

  private advance(word: number): void {
    const { best, transitions, from } = this;
    const before = (word - 1) * labelCount;
    for (let label = 0; label < labelCount; label++) {
      const sources = predecessors[label]!;
      let top = -Infinity;
      let source = 0;
      for (let at = 0; at < sources.length; at++) {
        const score = best[before + sources[at]!]! + transitions[sources[at]! * labelCount + label]!;
        if (score > top) { top = score; source = sources[at]!; }
      }
      best[before + labelCount + label] = top + this.scores[before + labelCount + label]!;
      from[before + labelCount + label] = source;
    }
  }

  private bestLast(): number {
    const base = (this.length - 1) * labelCount;
    let label = OUTSIDE;
    for (let other = 1; other < labelCount; other++) if (!isOpen(other) && this.best[base + other]! > this.best[base + label]!) label = other;
    return label;
  }

  /** Fills `forward`, `backward` and `potentials`. Gives the logarithm of the sum over all paths, in natural units. */
  sumPaths(): number {
    let total = 0;
    for (let word = 0; word < this.length; word++) total += this.sumForward(word, this.exponentiate(word));
    for (let word = this.length - 1; word >= 0; word--) this.sumBackward(word);
    return total;
  }

  private exponentiate(word: number): number {
    const base = word * labelCount;
    let top = -Infinity;
    for (let at = base; at < base + labelCount; at++) if (this.scores[at]! > top) top = this.scores[at]!;
    for (let at = base; at < base + labelCount; at++) this.potentials[at] = Math.exp((this.scores[at]! - top) * this.unit);
    return top * this.unit;
  }

  private sumForward(word: number, top: number): number {
    const { forward, exponentials, potentials } = this;
    const base = word * labelCount;
    const isLast = word === this.length - 1;
    let sum = 0;
    for (let label = 0; label < labelCount; label++) {
      let reach = 0;
      const sources = predecessors[label]!;
      if (word === 0) reach = canStart(label) ? exponentials[OUTSIDE * labelCount + label]! : 0;
      else for (let at = 0; at < sources.length; at++) reach += forward[base - labelCount + sources[at]!]! * exponentials[sources[at]! * labelCount + label]!;
      if (isLast && isOpen(label)) reach = 0;
      sum += forward[base + label] = reach * potentials[base + label]!;
    }
    for (let label = base; label < base + labelCount; label++) { forward[label]! /= sum; potentials[label]! /= sum; }
    return top + Math.log(sum);
  }

  private sumBackward(word: number): void {
    const { backward, exponentials, potentials } = this;
    const base = word * labelCount;
    for (let label = 0; label < labelCount; label++) {
      const targets = successors[label]!;
      let reach = 0;
      if (word === this.length - 1) reach = isOpen(label) ? 0 : 1;
      else for (let at = 0; at < targets.length; at++) {
        const target = base + labelCount + targets[at]!;
        reach += exponentials[label * labelCount + targets[at]!]! * potentials[target]! * backward[target]!;
      }
      backward[base + label] = reach;
    }
  }

  /** After {@link sumPaths}: how probable it is that exactly the words `from..to` (end exclusive) are a name of the type. */
  probability(from: number, to: number, type: number): number {
    const { potentials } = this;
    let label = labelOf(type, to - from === 1 ? Place.only : Place.first);
    let probability = this.forward[from * labelCount + label]!;
    for (let word = from + 1; word < to; word++) {
      const next = labelOf(type, word === to - 1 ? Place.last : Place.inner);
      probability *= this.exponentials[label * labelCount + next]! * potentials[word * labelCount + next]!;
      label = next;
    }
    return probability * this.backward[(to - 1) * labelCount + label]!;
  }
}
