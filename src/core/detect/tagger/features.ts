import type { Mention } from '../../mention';
import type { TypeId } from '../../types';
import type { Hit } from '../gazetteer';
import type { Passage } from '../recognizer';
import { useCount, type WordUses } from './evidence';
import { Gap, type Run, type Scan } from './scan';
import { Lists, Shape } from '../forms';
import { hashText } from './hash';
import { guessedClass, type Word } from './words';

/** Takes the features of a word one by one: to add up their weights, to collect them for training, or to explain a name. */
export interface FeatureSink {
  /** `template`: of {@link T}. One or two values make a feature of it. */
  add(template: number, a: number, b?: number): void;
}

/** How far around a word its neighbours' forms count. */
export const REACH = 2;

/** Numbers of the templates; what stands at an offset from the word takes eight numbers each, the first for {@link REACH} before it. */
export const T = {
  word: 8, shape: 16, wordShape: 24, prefix2: 32, prefix3: 40, suffix2: 48, suffix3: 56, suffix4: 64, fine: 72, middle: 80, coarse: 88,
  inside: 96, insideClass: 104, before: 112, behind: 120, list: 128, coarseShape: 136,
  otherFine: 144, otherMiddle: 152, otherCoarse: 160,
  start: 200, gap: 201, gaps: 202, pairBefore: 203, pairAfter: 204, clusterBefore: 205, clusterAfter: 206, shapes: 207, guesses: 208, startWord: 209,
  startShape: 210, startMiddle: 211, known: 212, knownBefore: 213, knownAfter: 214, knownShape: 215, knownPair: 216, knownWordBefore: 217, around: 218, clustersAround: 219,
  rule: 220, ruleShape: 221, rulePair: 222, ruleGuess: 223,
  runPlace: 230, runFirst: 231, runLast: 232, runHead: 233, runBefore: 234, runAfter: 235, runFirstMiddle: 236, runLastMiddle: 237, runHeadMiddle: 238,
  runBeforeMiddle: 239, runAfterMiddle: 240, runLists: 241, runHeadList: 242, runGaps: 243, runBeforeGuess: 244, runAfterGuess: 245, runFirstGuess: 246, runLastGuess: 247, runProfile: 248, runHeadBefore: 249, runHeadAfter: 250,
  use: 260, useBefore: 261, useAfter: 262, useRunFirst: 263, useRunLast: 264, useAlone: 265,
  shouting: 280, shoutingMiddle: 281,
} as const;

/** Features of a form, seen from a word that stands `-offset` words away. They depend on nothing else, so that their sum is kept. */
export function addFormFeatures(word: Word, offset: number, sink: FeatureSink): void {
  const { hash, shape, cluster, inside, before, behind, lists } = word;
  const at = offset + REACH;
  sink.add(T.word + at, hash);
  sink.add(T.shape + at, shape);
  addClusters(cluster, at, sink);
  sink.add(T.inside + at, inside);
  sink.add(T.insideClass + at, guessedClass(inside));
  if (offset < 0) sink.add(T.before + at, before);
  if (offset > 0) sink.add(T.behind + at, behind);
  addLists(T.list + at, lists, sink);
  if (Math.abs(offset) > 1) return;
  sink.add(T.suffix3 + at, lastLetters(word, 3));
  if (word.otherCluster !== 0) addOtherClusters(word.otherCluster, at, sink);
  sink.add(T.coarseShape + at, coarse(cluster), shape);
  if (offset !== 0) return;
  sink.add(T.wordShape, hash, shape);
  sink.add(T.prefix2, firstLetters(word, 2));
  sink.add(T.prefix3, firstLetters(word, 3));
  sink.add(T.suffix2, lastLetters(word, 2));
  sink.add(T.suffix4, lastLetters(word, 4));
}

const firstLetters = ({ lower }: Word, count: number): number => hashText(lower, 0, Math.min(count, lower.length));
const lastLetters = ({ lower }: Word, count: number): number => hashText(lower, Math.max(0, lower.length - count));

function addClusters(cluster: number, at: number, sink: FeatureSink): void {
  sink.add(T.fine + at, cluster);
  sink.add(T.middle + at, middle(cluster));
  sink.add(T.coarse + at, coarse(cluster));
}

function addOtherClusters(cluster: number, at: number, sink: FeatureSink): void {
  sink.add(T.otherFine + at, cluster);
  sink.add(T.otherMiddle + at, Math.floor((cluster - 1) / 6) + 1);
  sink.add(T.otherCoarse + at, Math.floor((cluster - 1) / 48) + 1);
}

/** Larger clusters that a cluster is in. */
const middle = (cluster: number): number => (cluster === 0 ? 0 : ((cluster - 1) >> 2) + 1);
const coarse = (cluster: number): number => (cluster === 0 ? 0 : ((cluster - 1) >> 5) + 1);

const nothing: Word = {
  lower: '', lists: 0, shape: 0, hash: 0, of: {}, cluster: 0, otherCluster: 0, proper: false, inside: 0, before: 0, behind: 0,
  row: 0, made: 0, epoch: 0,
};

/** The word at an index; a word that is none beyond the ends of the passage. */
export const wordAt = ({ words }: Scan, at: number): Word => (at < 0 ? nothing : words[at] ?? nothing);

/** What is known of each word of a passage beforehand; 0 for most. */
export interface Knowledge {
  /** See {@link gazetteerMarks}. */
  readonly gazetteer: Uint16Array;
  /** See {@link ruleMarks}. */
  readonly rules: Uint16Array;
}

/** Features of a word in its passage; those of the run it is in are apart, see {@link addRunFeatures}. */
export function addPassageFeatures(scan: Scan, { gazetteer, rules }: Knowledge, at: number, sink: FeatureSink): void {
  addNeighbours(scan, at, sink);
  addKnowledge(scan, gazetteer, at, sink);
  addRules(scan, rules, at, sink);
  if (scan.gaps[at] === Gap.sentence) addStart(wordAt(scan, at), sink);
  if (scan.shouting) addShouting(wordAt(scan, at), sink);
  const run = scan.runs[at];
  if (run) addPlaceInRun(scan, run, at, sink);
}

function addNeighbours(scan: Scan, at: number, sink: FeatureSink): void {
  const before = wordAt(scan, at - 1);
  const word = wordAt(scan, at);
  const after = wordAt(scan, at + 1);
  const gaps = scan.gaps[at]! * 16 + (scan.gaps[at + 1] ?? Gap.sentence);
  sink.add(T.gap, scan.gaps[at]!);
  sink.add(T.gaps, gaps, word.shape);
  sink.add(T.pairBefore, before.hash, word.hash);
  sink.add(T.pairAfter, word.hash, after.hash);
  sink.add(T.clusterBefore, middle(before.cluster), middle(word.cluster));
  sink.add(T.clusterAfter, middle(word.cluster), middle(after.cluster));
  sink.add(T.shapes, before.shape * 64 + after.shape, word.shape);
  sink.add(T.guesses, guessedClass(before.inside) * 8 + guessedClass(word.inside), guessedClass(after.inside));
  sink.add(T.around, before.hash, after.hash);
  sink.add(T.clustersAround, coarse(before.cluster), coarse(after.cluster) * 64 + word.shape);
}

function addStart(word: Word, sink: FeatureSink): void {
  sink.add(T.start, 0);
  sink.add(T.startWord, word.hash);
  sink.add(T.startShape, word.shape);
  sink.add(T.startMiddle, middle(word.cluster));
}

/** In capitals throughout a form says nothing of case; its word's meaning must do. */
function addShouting(word: Word, sink: FeatureSink): void {
  sink.add(T.shouting, word.inside);
  sink.add(T.shoutingMiddle, middle(word.cluster));
}

function addKnowledge(scan: Scan, known: Uint16Array, at: number, sink: FeatureSink): void {
  const here = known[at]!;
  const before = at > 0 ? known[at - 1]! : 0;
  const after = known[at + 1] ?? 0;
  if (here !== 0) {
    sink.add(T.known, here);
    sink.add(T.knownShape, here, wordAt(scan, at).shape);
    sink.add(T.knownWordBefore, here, wordAt(scan, at - 1).hash);
  }
  if (before !== 0) sink.add(T.knownBefore, before, scan.gaps[at]!);
  if (after !== 0) sink.add(T.knownAfter, after, scan.gaps[at + 1]!);
  if (here !== 0 || before !== 0 || after !== 0) sink.add(T.knownPair, before * 4096 + here, after);
}

function addRules(scan: Scan, rules: Uint16Array, at: number, sink: FeatureSink): void {
  const before = at > 0 ? rules[at - 1]! : 0;
  const here = rules[at]!;
  const after = rules[at + 1] ?? 0;
  if (here === 0 && before === 0 && after === 0) return;
  sink.add(T.rule, here);
  sink.add(T.ruleShape, here, wordAt(scan, at).shape);
  sink.add(T.rulePair, before * 256 + here, after);
  sink.add(T.ruleGuess, here, guessedClass(wordAt(scan, at).inside));
}

/** Features of a run of capitalised words as a whole: the same for each of its words, so that their sum is kept. */
export function addRunFeatures(scan: Scan, { from, to, head }: Run, sink: FeatureSink): void {
  const before = wordAt(scan, from - 1);
  const after = wordAt(scan, to);
  const gapBehind = scan.gaps[to] ?? Gap.sentence;
  sink.add(T.runGaps, scan.gaps[from]! * 16 + gapBehind, Math.min(to - from, 3));
  sink.add(T.runBefore, before.hash, scan.gaps[from]!);
  sink.add(T.runAfter, after.hash, gapBehind);
  sink.add(T.runBeforeMiddle, middle(before.cluster));
  sink.add(T.runAfterMiddle, middle(after.cluster));
  sink.add(T.runBeforeGuess, before.before);
  sink.add(T.runAfterGuess, after.behind);
  sink.add(T.runHeadBefore, coarse(wordAt(scan, head).cluster), middle(before.cluster));
  sink.add(T.runHeadAfter, coarse(wordAt(scan, head).cluster), middle(after.cluster));
  if (to - from > 1) addLongRun(wordAt(scan, from), wordAt(scan, to - 1), wordAt(scan, head), sink);
}

function addLongRun(first: Word, last: Word, main: Word, sink: FeatureSink): void {
  sink.add(T.runFirst, first.hash);
  sink.add(T.runLast, last.hash);
  sink.add(T.runHead, main.hash);
  sink.add(T.runHeadMiddle, middle(main.cluster));
  sink.add(T.runFirstGuess, first.inside);
  sink.add(T.runLastGuess, last.inside);
  addLists(T.runHeadList, main.lists, sink);
  addLists(T.runLists, first.lists, sink);
}

/** What kind of word stands at each place of the run, as one number: its likeliest class, and what lists say of it. */
function profileOf(scan: Scan, { from, to }: Run): number {
  let profile = 0;
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const { lists, inside, shape } = wordAt(scan, at);
    const kind = (lists & kinds) === 0 ? (shape > Shape.capitals && shape < Shape.number ? 1 : 0) : Math.clz32(lists & kinds) - 13;
    profile = Math.imul(profile, 257) + guessedClass(inside) * 32 + kind + 1;
  }
  return profile;
}

const kinds = Lists.title | Lists.firstName | Lists.organizationHead | Lists.organizationStart | Lists.facilityHead | Lists.placeHead | Lists.placeStart
  | Lists.particle | Lists.connector | Lists.titleModifier;

/** Features of a word's place in its run. */
function addPlaceInRun(scan: Scan, run: Run, at: number, sink: FeatureSink): void {
  const { from, to } = run;
  const place = (at === from ? 1 : 0) + (at === to - 1 ? 2 : 0);
  sink.add(T.runPlace, place, Math.min(to - from, 6));
  if (to - from === 1) return;
  sink.add(T.runProfile, run.profile ??= profileOf(scan, run), at - from);
  sink.add(T.runFirstMiddle, middle(wordAt(scan, from).cluster), place);
  sink.add(T.runLastMiddle, middle(wordAt(scan, to - 1).cluster), place);
}

function addLists(template: number, lists: number, sink: FeatureSink): void {
  for (let bit = 0; lists >> bit !== 0; bit++) if ((lists >> bit) & 1) sink.add(template, bit);
}

/** Features that the document lends to a word: how it and its run's ends are used elsewhere. `uses`: bits of each word. */
export function addUseFeatures(scan: Scan, uses: Uint16Array, at: number, sink: FeatureSink): void {
  const run = scan.runs[at];
  addUses(T.use, uses[at]!, scan.gaps[at] === Gap.sentence ? 1 : 0, sink);
  if (!run) return;
  if (run.to - run.from === 1) return addUses(T.useAlone, uses[at]!, wordAt(scan, at).shape, sink);
  addUses(T.useRunFirst, uses[run.from]!, 0, sink);
  addUses(T.useRunLast, uses[run.to - 1]!, 0, sink);
}

/** Uses in the document of the words that may be in names; 0 for the others. */
export function usesOf({ words, active, runs }: Scan, uses: WordUses): Uint16Array {
  const masks = new Uint16Array(words.length);
  for (let at = 0; at < words.length; at++) if (active[at] === 1 || runs[at]) masks[at] = uses.of(words[at]!.hash);
  return masks;
}

function addUses(template: number, mask: number, value: number, sink: FeatureSink): void {
  for (let use = 0; use < useCount; use++) if ((mask >> use) & 1) sink.add(template, use, value);
}

const typeBits: Readonly<Partial<Record<TypeId, number>>> = { country: 1, place: 2, organization: 4, group: 8, facility: 16, event: 32, person: 64 };

/**
 * What the gazetteer says of each word: types of the entries (7 bits), whether the name wants a cue, and the word's
 * place in the name (2 bits).
 */
export function gazetteerMarks({ tokens }: Passage, hits: readonly Hit[]): Uint16Array {
  const marks = new Uint16Array(tokens.length);
  for (const { from, to, entries } of hits) {
    let types = 0;
    for (let at = 0; at < entries.length && at < 8; at++) types |= typeBits[entries[at]!.type] ?? 0;
    const cue = entries[0]!.tier === 2 ? 128 : 0;
    for (let at = from; at < to; at++) marks[at] = types | cue | placeMark(at, from, to) << 8;
  }
  return marks;
}

/** What the rules say of each word: type (7 bits) and the word's place in the mention (2 bits). Mentions are in order. */
export function ruleMarks({ tokens }: Passage, mentions: readonly Mention[]): Uint16Array {
  const marks = new Uint16Array(tokens.length);
  let from = 0;
  for (const { start, end, type } of mentions) {
    while (from < tokens.length && tokens[from]!.start < start) from++;
    let to = from;
    while (to < tokens.length && tokens[to]!.end <= end) to++;
    for (let at = from; at < to; at++) marks[at] = (typeBits[type] ?? 128) | placeMark(at, from, to) << 8;
    from = to;
  }
  return marks;
}

const placeMark = (at: number, from: number, to: number): number => (at === from ? 1 : 0) | (at === to - 1 ? 2 : 0);
