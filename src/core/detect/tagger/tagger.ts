import { Lists } from '../forms';
import type { Hit } from '../gazetteer';
import { mentionOf, type Mention } from '../../mention';
import { contains, type Range } from '../../text/range';
import type { Passage } from '../recognizer';
import { headLength } from '../../text/search';
import type { TypeId } from '../../types';
import { findEvidence, type Evidence, type WordUses } from './evidence';
import { strongestFeatures, type FeatureReason } from './explain';
import { addFormFeatures, addPassageFeatures, addRunFeatures, addUseFeatures, gazetteerMarks, REACH, ruleMarks, usesOf, type Knowledge } from './features';
import { isOpen, labelCount, OUTSIDE, taggedTypes, typeOfLabel } from './labels';
import { Lattice } from './lattice';
import type { TaggerModel } from './model';
import { Gap, scan, type Run, type Scan } from './scan';
import { Vocabulary, type Word } from './words';
import { addRow, FeatureBatch, FeatureWeights, FormRows, rowSize, unpackRow } from './weights';

/** Active words that one decoding covers, `from..to`, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Number of the words in the stretches before. */
  readonly base: number;
}

/** What a passage says by itself: everything but what its document lends to it. Kept as long as the passage's text. */
export interface Reading {
  readonly passage: Passage;
  readonly scan: Scan;
  readonly evidence: Evidence;
  readonly stretches: readonly Stretch[];
  /** Packed scores of the words of all stretches, one after another. */
  readonly scores: Int32Array;
  /** Its names for the uses of words that they were last asked for with. */
  last: { readonly uses: Uint16Array | undefined; readonly names: readonly Mention[] } | undefined;
}

/** A linear-chain CRF over the words that may be names. */
export class Tagger {
  private readonly vocabulary: Vocabulary;
  private readonly lattice: Lattice;
  private readonly sink: FeatureBatch;
  private readonly formRows = new FormRows((word, place, rows, base) => {
    addFormFeatures(word, place - REACH, this.sink);
    this.sink.addTo(rows, base);
  });
  private readonly run: { of?: Run; readonly scores: Int32Array } = { scores: new Int32Array(rowSize) };
  private path: Uint8Array = new Uint8Array(64);

  constructor(private readonly model: TaggerModel) {
    this.vocabulary = new Vocabulary(model.words);
    this.sink = new FeatureBatch(new FeatureWeights(model.features, model.weights));
    this.lattice = new Lattice(Float32Array.from(model.transitions), model.unit);
  }

  /** The text with capitals on words that usually have one, and in what is known to be names; offsets are the same. For text that minds no capitals. */
  withCapitals({ text, tokens }: Passage, names: readonly Range[]): string {
    let written = '';
    let end = 0;
    for (const token of tokens) {
      if (!isProper(this.vocabulary.word(token.form)) && !names.some((name) => contains(name, token))) continue;
      const first = text[token.start]!.toUpperCase();
      if (first.length !== 1) continue;
      written += text.slice(end, token.start) + first;
      end = token.start + 1;
    }
    return written + text.slice(end);
  }

  /** `hits`: what the gazetteer names in it; `rules`: what the rules found, merged. The tagger weighs both as it has learnt to. */
  read(passage: Passage, hits: readonly Hit[], rules: readonly Mention[]): Reading {
    const scanned = scan(passage, this.vocabulary);
    const known = knowledgeOf(passage, hits, rules);
    const stretches = findStretches(scanned);
    return { passage, scan: scanned, evidence: findEvidence(passage, scanned), stretches, scores: this.score(scanned, known, stretches), last: undefined };
  }

  private score(scanned: Scan, known: Knowledge, stretches: readonly Stretch[]): Int32Array {
    const last = stretches.at(-1);
    const scores = new Int32Array(last ? (last.base + last.to - last.from) * rowSize : 0);
    for (const { from, to, base } of stretches) {
      for (let at = from; at < to; at++) this.scoreWord(scanned, known, at, scores, (base + at - from) * rowSize);
    }
    return scores;
  }

  private scoreWord(scanned: Scan, known: Knowledge, at: number, scores: Int32Array, base: number): void {
    this.formRows.addAround(scanned.words, at, scores, base);
    addPassageFeatures(scanned, known, at, this.sink);
    this.sink.addTo(scores, base);
    const run = scanned.runs[at];
    if (run) addRow(this.runScores(scanned, run), 0, scores, base);
  }

  /** What a run adds to the scores of each of its words. Words of one run are asked for one after another. */
  private runScores(scanned: Scan, run: Run): Int32Array {
    if (this.run.of === run) return this.run.scores;
    this.run.of = run;
    addRunFeatures(scanned, run, this.sink);
    this.sink.addTo(this.run.scores.fill(0), 0);
    return this.run.scores;
  }

  /** The names of a passage, in the light of the words of its document where they are given. */
  tag(reading: Reading, document?: WordUses): readonly Mention[] {
    const uses = document && usesOf(reading.scan, document);
    if (!reading.last || !sameUses(reading.last.uses, uses)) {
      reading.last = { uses, names: this.decode(reading, uses ? this.addUses(reading, uses) : reading.scores) };
    }
    return reading.last.names;
  }

  /** What it has seen that speaks most for a name of its own, strongest first. Reads the words anew: for the curious, not for every name. */
  explain(passage: Passage, hits: readonly Hit[], rules: readonly Mention[], name: Mention, document: WordUses): FeatureReason[] {
    const scanned = scan(passage, this.vocabulary);
    const read = { passage, scan: scanned, known: knowledgeOf(passage, hits, rules), uses: usesOf(scanned, document) };
    const type = (taggedTypes as readonly TypeId[]).indexOf(name.type);
    const [from, to] = [name.start, name.end].map((offset) => headLength(passage.tokens.length, (at) => passage.tokens[at]!.start < offset));
    return strongestFeatures(read, { from: from!, to: to!, type }, this.sink, this.model.unit);
  }

  private addUses({ scan: scanned, stretches, scores }: Reading, uses: Uint16Array): Int32Array {
    const summed = scores.slice();
    for (const { from, to, base } of stretches) {
      for (let at = from; at < to; at++) {
        addUseFeatures(scanned, uses, at, this.sink);
        this.sink.addTo(summed, (base + at - from) * rowSize);
      }
    }
    return summed;
  }

  private decode({ passage, stretches }: Reading, scores: Int32Array): Mention[] {
    const names: Mention[] = [];
    for (const { from, to, base } of stretches) {
      this.prepare(scores, base, to - from);
      this.lattice.decode(this.path);
      this.addNames(passage, from, to - from, names);
    }
    return names;
  }

  private prepare(scores: Int32Array, base: number, length: number): void {
    this.lattice.reset(length);
    for (let word = 0; word < length; word++) unpackRow(scores, (base + word) * rowSize, this.lattice.scores, word * labelCount);
    if (this.path.length < length) this.path = new Uint8Array(2 * length);
  }

  private addNames({ text, tokens }: Passage, from: number, length: number, names: Mention[]): void {
    for (let at = 0, first = -1, summed = false; at < length; at++) {
      const label = this.path[at]!;
      if (first < 0) first = at;
      if (label !== OUTSIDE && !isOpen(label)) {
        if (!summed) this.lattice.sumPaths();
        summed = true;
        const confidence = this.calibrate(this.lattice.probability(first, at + 1, typeOfLabel(label)));
        const end = nameEnd(text, tokens[from + at]!.text, tokens[from + at]!.end);
        names.push(mentionOf(tokens[from + first]!.start, end, taggedTypes[typeOfLabel(label)]!, confidence, 'tagger'));
      }
      if (!isOpen(label)) first = -1;
    }
  }

  private calibrate(probability: number): number {
    const { slope, offset } = this.model.calibration;
    const bounded = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
    return 1 / (1 + Math.exp(-(slope * Math.log(bounded / (1 - bounded)) + offset)));
  }
}

const isProper = ({ proper, lists }: Word): boolean => proper && (lists & Lists.notName) === 0;

const knowledgeOf = (passage: Passage, hits: readonly Hit[], rules: readonly Mention[]): Knowledge =>
  ({ gazetteer: gazetteerMarks(passage, hits), rules: ruleMarks(passage, rules) });

const sameUses = (a: Uint16Array | undefined, b: Uint16Array | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.every((uses, at) => uses === b[at]));

export function findStretches({ active, gaps }: Scan): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0, base = 0; from < active.length; from++) {
    if (active[from] === 0) continue;
    let to = from + 1;
    while (to < active.length && active[to] === 1 && gaps[to] !== Gap.sentence) to++;
    stretches.push({ from, to, base });
    base += to - from;
    from = to - 1;
  }
  return stretches;
}

/** "Jr." and "Inc." keep their period. */
function nameEnd(text: string, last: string, end: number): number {
  return text[end] === '.' && /^(?:Jr|Sr|Inc|Ltd|Corp|Co|Bros)$/.test(last) ? end + 1 : end;
}
