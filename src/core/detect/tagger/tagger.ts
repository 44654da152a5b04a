import type { Hit } from '../gazetteer';
import type { Mention } from '../../mention';
import type { Passage } from '../recognizer';
import { findEvidence, type Evidence, type WordUses } from './evidence';
import { addFormFeatures, addPassageFeatures, addRunFeatures, addUseFeatures, gazetteerMarks, REACH, ruleMarks, usesOf, type FeatureSink, type Knowledge } from './features';
import { isOpen, labelCount, OUTSIDE, taggedTypes, typeOfLabel } from './labels';
import { Lattice } from './lattice';
import type { TaggerModel } from './model';
import { Gap, scan, type Run, type Scan } from './scan';
import { Vocabulary, type Word } from './words';
import { FeatureWeights } from './weights';

/** Active words that one decoding covers, `from..to`, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a passage says by itself: everything but what its document lends to it. Kept as long as the passage's text. */
export interface Reading {
  readonly passage: Passage;
  readonly scan: Scan;
  readonly evidence: readonly Evidence[];
  readonly stretches: readonly (Stretch & { readonly scores: Int32Array })[];
  /** Its names for the uses of words that they were last asked for with. */
  last?: { readonly uses: Uint16Array | undefined; readonly names: readonly Mention[] };
}

/** A linear-chain CRF over the words that may be names. */
export class Tagger {
  private readonly vocabulary: Vocabulary;
  private readonly weights: FeatureWeights;
  private readonly lattice: Lattice;
  private readonly sink: ScoreSink;
  private readonly run: { of?: Run; readonly scores: Int32Array } = { scores: new Int32Array(labelCount) };
  private path: Uint8Array = new Uint8Array(64);

  constructor(private readonly model: TaggerModel) {
    this.vocabulary = new Vocabulary(model.words);
    this.weights = new FeatureWeights(model.features, model.weights);
    this.lattice = new Lattice(Float32Array.from(model.transitions), model.unit);
    this.sink = new ScoreSink(this.weights);
  }

  /** `hits`: what the gazetteer names in it; `rules`: what the rules found, merged. The tagger weighs both as it has learnt to. */
  read(passage: Passage, hits: readonly Hit[], rules: readonly Mention[]): Reading {
    const scanned = scan(passage, this.vocabulary);
    const known = { gazetteer: gazetteerMarks(passage, hits), rules: ruleMarks(passage, rules) };
    const stretches = findStretches(scanned).map((stretch) => ({ ...stretch, scores: this.score(scanned, known, stretch) }));
    return { passage, scan: scanned, evidence: findEvidence(passage, scanned), stretches };
  }

  private score(scanned: Scan, known: Knowledge, { from, to }: Stretch): Int32Array {
    const scores = new Int32Array((to - from) * labelCount);
    for (let at = from; at < to; at++) {
      const base = (at - from) * labelCount;
      this.addForms(scanned, at, scores, base);
      this.sink.aim(scores, base);
      addPassageFeatures(scanned, known, at, this.sink);
      const run = scanned.runs[at];
      if (run) addRow(this.runScores(scanned, run), 0, scores, base);
    }
    return scores;
  }

  private addForms({ words }: Scan, at: number, scores: Int32Array, base: number): void {
    for (let offset = -REACH; offset <= REACH; offset++) {
      const word = words[at + offset];
      if (word) addRow((word.scores ??= this.formScores(word)), (offset + REACH) * labelCount, scores, base);
    }
  }

  /** What a run adds to the scores of each of its words. Words of one run are asked for one after another. */
  private runScores(scanned: Scan, run: Run): Int32Array {
    if (this.run.of === run) return this.run.scores;
    this.run.of = run;
    this.sink.aim(this.run.scores.fill(0), 0);
    addRunFeatures(scanned, run, this.sink);
    return this.run.scores;
  }

  /** What the form adds to the scores of the words around it and to its own, offset by offset. */
  private formScores(word: Word): Int32Array {
    const scores = new Int32Array((2 * REACH + 1) * labelCount);
    const sink = new ScoreSink(this.weights);
    for (let offset = -REACH; offset <= REACH; offset++) {
      sink.aim(scores, (offset + REACH) * labelCount);
      addFormFeatures(word, offset, sink);
    }
    return scores;
  }

  /** The names of a passage, in the light of the words of its document where they are given. */
  tag(reading: Reading, document?: WordUses): readonly Mention[] {
    const uses = document && usesOf(reading.scan, document);
    if (!reading.last || !sameUses(reading.last.uses, uses)) {
      reading.last = { uses, names: reading.stretches.flatMap((stretch) => this.decode(reading, stretch, stretch.scores, uses)) };
    }
    return reading.last.names;
  }

  private decode({ passage, scan: scanned }: Reading, { from, to }: Stretch, scores: Int32Array, uses: Uint16Array | undefined): Mention[] {
    const { lattice } = this;
    lattice.reset(to - from);
    lattice.scores.set(uses ? this.addUses(scanned, uses, from, to, scores.slice()) : scores);
    if (this.path.length < to - from) this.path = new Uint8Array(2 * (to - from));
    lattice.decode(this.path);
    return this.names(passage, from, to - from);
  }

  private addUses(scanned: Scan, uses: Uint16Array, from: number, to: number, scores: Int32Array): Int32Array {
    for (let at = from; at < to; at++) {
      this.sink.aim(scores, (at - from) * labelCount);
      addUseFeatures(scanned, uses, at, this.sink);
    }
    return scores;
  }

  private names({ text, tokens }: Passage, from: number, length: number): Mention[] {
    const found: Mention[] = [];
    for (let at = 0, first = -1; at < length; at++) {
      const label = this.path[at]!;
      if (first < 0) first = at;
      if (label !== OUTSIDE && !isOpen(label)) {
        if (found.length === 0) this.lattice.sumPaths();
        const confidence = this.calibrate(this.lattice.probability(first, at + 1, typeOfLabel(label)));
        const end = nameEnd(text, tokens[from + at]!.text, tokens[from + at]!.end);
        found.push({ start: tokens[from + first]!.start, end, type: taggedTypes[typeOfLabel(label)]!, confidence, by: 'tagger' });
      }
      if (!isOpen(label)) first = -1;
    }
    return found;
  }

  private calibrate(probability: number): number {
    const { slope, offset } = this.model.calibration;
    const bounded = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
    return 1 / (1 + Math.exp(-(slope * Math.log(bounded / (1 - bounded)) + offset)));
  }
}

const sameUses = (a: Uint16Array | undefined, b: Uint16Array | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.every((uses, at) => uses === b[at]));

function addRow(from: Int32Array, at: number, to: Int32Array, base: number): void {
  for (let label = 0; label < labelCount; label++) to[base + label]! += from[at + label]!;
}

class ScoreSink implements FeatureSink {
  private scores: Int32Array = new Int32Array(0);
  private base = 0;

  constructor(private readonly weights: FeatureWeights) {}

  aim(scores: Int32Array, base: number): void {
    this.scores = scores;
    this.base = base;
  }

  add(feature: number): void {
    this.weights.addTo(this.scores, this.base, feature);
  }
}

export function findStretches({ active, gaps }: Scan): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < active.length; from++) {
    if (active[from] === 0) continue;
    let to = from + 1;
    while (to < active.length && active[to] === 1 && gaps[to] !== Gap.sentence) to++;
    stretches.push({ from, to });
    from = to - 1;
  }
  return stretches;
}

/** "Jr." and "Inc." keep their period. */
function nameEnd(text: string, last: string, end: number): number {
  return text[end] === '.' && /^(?:Jr|Sr|Inc|Ltd|Corp|Co|Bros)$/.test(last) ? end + 1 : end;
}
