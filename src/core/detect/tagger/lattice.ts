import { OUTSIDE, canStart, labelCount, labelOf, labelsAt, pairsInto, pairsOutOf, Place } from './labels';

/*
 * The hot loop of decoding. It runs for every stretch of words that may hold names, so nothing here allocates: the
 * arrays are made once for the longest stretch so far and used again. Scores stand word by word, `labelCount` a word.
 * Three facts keep it cheap. Of the 17 × 17 pairs of labels only 97 are allowed, and these lists are walked, not the
 * square. A stretch begins and ends no name halfway, so that its first and last words have 9 labels, and one that stands
 * alone, as every other stretch does, 5. And probabilities are kept as such, scaled to a sum of 1 at each word, so that a word costs one `exp` for
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
  /** Scores of the allowed pairs as {@link pairsInto} has them, and their factors as it and {@link pairsOutOf} have them. */
  private readonly scoresInto = new Float32Array(pairsInto.others.length);
  private readonly factorsInto = new Float64Array(pairsInto.others.length);
  private readonly factorsOutOf = new Float64Array(pairsOutOf.others.length);

  /** `transitions`: score of label `b` after `a` at `a * labelCount + b`. `unit`: what a score of 1 is in natural logarithms. */
  constructor(private readonly transitions: Float32Array, private readonly unit: number) {
    this.exponentials = new Float64Array(labelCount * labelCount);
    this.updateTransitions();
  }

  /** To be called when the transitions' scores have changed. */
  updateTransitions(): void {
    for (let at = 0; at < this.exponentials.length; at++) this.exponentials[at] = Math.exp(this.transitions[at]! * this.unit);
    for (let label = 0; label < labelCount; label++) this.updatePairs(label);
  }

  private updatePairs(label: number): void {
    for (let at = pairsInto.starts[label]!; at < pairsInto.starts[label + 1]!; at++) {
      this.scoresInto[at] = this.transitions[pairsInto.others[at]! * labelCount + label]!;
      this.factorsInto[at] = this.exponentials[pairsInto.others[at]! * labelCount + label]!;
    }
    for (let at = pairsOutOf.starts[label]!; at < pairsOutOf.starts[label + 1]!; at++) this.factorsOutOf[at] = this.exponentials[label * labelCount + pairsOutOf.others[at]!]!;
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
    const { best, scoresInto, from } = this;
    const { starts, others } = pairsInto;
    const before = (word - 1) * labelCount;
    const labels = this.labelsAt(word);
    for (let index = 0; index < labels.length; index++) {
      const label = labels[index]!;
      let top = -Infinity;
      let source = 0;
      for (let at = starts[label]!; at < starts[label + 1]!; at++) {
        const score = best[before + others[at]!]! + scoresInto[at]!;
        if (score > top) { top = score; source = others[at]!; }
      }
      best[before + labelCount + label] = top + this.scores[before + labelCount + label]!;
      from[before + labelCount + label] = source;
    }
  }

  private bestLast(): number {
    const base = (this.length - 1) * labelCount;
    let label = OUTSIDE;
    for (const other of this.labelsAt(this.length - 1)) if (this.best[base + other]! > this.best[base + label]!) label = other;
    return label;
  }

  private labelsAt(word: number): Uint8Array {
    return labelsAt(word === 0, word === this.length - 1);
  }

  /** Fills `forward`, `backward` and `potentials`. Gives the logarithm of the sum over all paths, in natural units. */
  sumPaths(): number {
    let total = 0;
    for (let word = 0; word < this.length; word++) total += this.sumForward(word, this.exponentiate(word));
    for (let word = this.length - 1; word >= 0; word--) this.sumBackward(word);
    return total;
  }

  /** Potentials of the labels that the word may have; 0 for the others. */
  private exponentiate(word: number): number {
    const { scores, potentials, unit } = this;
    const base = word * labelCount;
    const labels = this.labelsAt(word);
    let top = -Infinity;
    for (let at = 0; at < labels.length; at++) if (scores[base + labels[at]!]! > top) top = scores[base + labels[at]!]!;
    if (labels.length < labelCount) potentials.fill(0, base, base + labelCount);
    for (let at = 0; at < labels.length; at++) potentials[base + labels[at]!] = Math.exp((scores[base + labels[at]!]! - top) * unit);
    return top * unit;
  }

  private sumForward(word: number, top: number): number {
    const { forward, potentials } = this;
    const base = word * labelCount;
    const labels = this.labelsAt(word);
    if (labels.length < labelCount) forward.fill(0, base, base + labelCount);
    let sum = 0;
    for (let at = 0; at < labels.length; at++) sum += forward[base + labels[at]!] = this.reachFrom(word, labels[at]!) * potentials[base + labels[at]!]!;
    for (let at = 0; at < labels.length; at++) { forward[base + labels[at]!]! /= sum; potentials[base + labels[at]!]! /= sum; }
    return top + Math.log(sum);
  }

  private reachFrom(word: number, label: number): number {
    const { forward, factorsInto } = this;
    if (word === 0) return this.exponentials[OUTSIDE * labelCount + label]!;
    const { starts, others } = pairsInto;
    const before = (word - 1) * labelCount;
    let reach = 0;
    for (let at = starts[label]!; at < starts[label + 1]!; at++) reach += forward[before + others[at]!]! * factorsInto[at]!;
    return reach;
  }

  private sumBackward(word: number): void {
    const { backward } = this;
    const base = word * labelCount;
    const labels = this.labelsAt(word);
    if (labels.length < labelCount) backward.fill(0, base, base + labelCount);
    for (let at = 0; at < labels.length; at++) backward[base + labels[at]!] = word === this.length - 1 ? 1 : this.reachTo(word + 1, labels[at]!);
  }

  private reachTo(word: number, label: number): number {
    const { backward, factorsOutOf, potentials } = this;
    const { starts, others } = pairsOutOf;
    const base = word * labelCount;
    let reach = 0;
    for (let at = starts[label]!; at < starts[label + 1]!; at++) {
      const target = base + others[at]!;
      reach += factorsOutOf[at]! * potentials[target]! * backward[target]!;
    }
    return reach;
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
