import type { Passage } from '../recognizer';
import { Lists } from '../forms';
import { Use } from './evidence';
import {
  addFormFeatures, addPassageFeatures, addRunFeatures, addUseFeatures, REACH, T, type FeatureSink, type Knowledge,
} from './features';
import { labelCount, labelOf, OUTSIDE, Place } from './labels';
import type { Scan } from './scan';
import { rowSize, unpackRow, type FeatureBatch } from './weights';

export type ListName = keyof typeof Lists;
export type UseName = keyof typeof Use;

/** What a group of like features looks at. */
export type FeatureKind =
  | 'word' | 'shape' | 'letters' | 'likes' | 'meaning' | 'list' | 'gap' | 'neighbours' | 'start' | 'gazetteer' | 'rules' | 'run' | 'around run' | 'use' | 'capitals';

/** What the tagger has seen in some words, and how much that speaks for the name that it found. */
export interface FeatureReason {
  readonly kind: FeatureKind;
  /** The words that it looks at. */
  readonly words: string;
  /** The list that the word is in, or the use that the document makes of it. */
  readonly detail?: ListName | UseName;
  /** In natural logarithms, against being no name; negative: against the name. */
  readonly weight: number;
}

/** A name of the tagger: its words `from..to`, end exclusive, and the index of its type. */
export interface TaggedName {
  readonly from: number;
  readonly to: number;
  readonly type: number;
}

/** What the tagger read: `uses` are the bits of each word's uses in the document. */
export interface Read {
  readonly passage: Passage;
  readonly scan: Scan;
  readonly known: Knowledge;
  readonly uses: Uint16Array;
}

const mostTold = 5;

/** The features that speak most for a name, strongest first; like ones that look at the same words count as one. */
export function strongestFeatures(read: Read, name: TaggedName, batch: FeatureBatch, unit: number): FeatureReason[] {
  const sink = new WeighingSink(batch, unit);
  for (let at = name.from; at < name.to; at++) {
    sink.label = labelOf(name.type, placeIn(name, at));
    weigh(read, at, sink);
  }
  return [...sink.reasons.values()].sort((a, b) => b.weight - a.weight).slice(0, mostTold).filter(({ weight }) => weight > 0);
}

function placeIn({ from, to }: TaggedName, at: number): number {
  if (to - from === 1) return Place.only;
  return at === from ? Place.first : at === to - 1 ? Place.last : Place.inner;
}

function weigh({ passage: { text, tokens }, scan, known, uses }: Read, at: number, sink: WeighingSink): void {
  const words = (from: number, to: number): string => text.slice(tokens[Math.max(0, from)]!.start, tokens[Math.min(to, tokens.length) - 1]!.end).replace(/\s+/g, ' ');
  for (let offset = -REACH; offset <= REACH; offset++) {
    const word = scan.words[at + offset];
    if (word) addFormFeatures(word, offset, sink.at(() => words(at + offset, at + offset + 1)));
  }
  const run = scan.runs[at] ?? { from: at, to: at + 1, head: at };
  const aboutRun = (kind: FeatureKind): string => (kind === 'around run' ? words(run.from - 1, run.to + 1) : words(run.from, run.to));
  addPassageFeatures(scan, known, at, sink.at((kind) => (kind === 'neighbours' ? words(at - 1, at + 2) : kind === 'run' ? aboutRun(kind) : words(at, at + 1))));
  if (scan.runs[at]) addRunFeatures(scan, run, sink.at(aboutRun));
  addUseFeatures(scan, uses, at, sink.at(aboutRun));
}

/** Sums the weights of features by what they look at. */
class WeighingSink implements FeatureSink {
  readonly reasons = new Map<string, FeatureReason>();
  label = OUTSIDE;
  private words: (kind: FeatureKind) => string = () => '';
  private readonly packed = new Int32Array(rowSize);
  private readonly row = new Float32Array(labelCount);

  constructor(private readonly batch: FeatureBatch, private readonly unit: number) {}

  /** The features to come look at these words. */
  at(words: (kind: FeatureKind) => string): this {
    this.words = words;
    return this;
  }

  add(template: number, a: number, b?: number): void {
    const weight = this.weightOf(template, a, b);
    if (weight === 0) return;
    const kind = kindOf(template);
    const detail = detailOf(kind, a);
    const words = this.words(kind);
    const key = `${kind} ${detail} ${words}`;
    this.reasons.set(key, { kind, words, ...(detail ? { detail } : {}), weight: weight + (this.reasons.get(key)?.weight ?? 0) });
  }

  private weightOf(template: number, a: number, b?: number): number {
    this.batch.add(template, a, b);
    this.batch.addTo(this.packed.fill(0), 0);
    unpackRow(this.packed, 0, this.row, 0);
    return (this.row[this.label]! - this.row[OUTSIDE]!) * this.unit;
  }
}

const kinds: readonly (readonly [FeatureKind, readonly number[]])[] = [
  ['word', [T.word, T.wordShape]],
  ['shape', [T.shape, T.coarseShape]],
  ['letters', [T.prefix2, T.prefix3, T.suffix2, T.suffix3, T.suffix4]],
  ['likes', [T.fine, T.middle, T.coarse, T.otherFine, T.otherMiddle, T.otherCoarse]],
  ['meaning', [T.inside, T.insideClass, T.before, T.behind]],
  ['list', [T.list, T.runLists, T.runHeadList]],
  ['gap', [T.gap, T.gaps]],
  ['neighbours', [T.pairBefore, T.pairAfter, T.clusterBefore, T.clusterAfter, T.shapes, T.guesses, T.around, T.clustersAround]],
  ['start', [T.start, T.startWord, T.startShape, T.startMiddle]],
  ['gazetteer', [T.known, T.knownBefore, T.knownAfter, T.knownShape, T.knownPair, T.knownWordBefore]],
  ['rules', [T.rule, T.ruleShape, T.rulePair, T.ruleGuess]],
  ['around run', [T.runBefore, T.runAfter, T.runBeforeMiddle, T.runAfterMiddle, T.runBeforeGuess, T.runAfterGuess, T.runHeadBefore, T.runHeadAfter, T.runGaps]],
  ['use', [T.use, T.useBefore, T.useAfter, T.useRunFirst, T.useRunLast, T.useAlone]],
  ['capitals', [T.shouting, T.shoutingMiddle]],
];

const kindByTemplate: ReadonlyMap<number, FeatureKind> = new Map(kinds.flatMap(([kind, templates]) => templates.map((template) => [template, kind] as const)));

/** Templates of forms have a number for each place from the word; all others that are left are the run's. */
const kindOf = (template: number): FeatureKind => kindByTemplate.get(template < T.start ? template - template % 8 : template) ?? 'run';

const listNames = Object.keys(Lists) as ListName[];
const useNames = Object.keys(Use) as UseName[];

function detailOf(kind: FeatureKind, value: number): FeatureReason['detail'] {
  if (kind === 'list') return listNames[value];
  return kind === 'use' ? useNames[value] : undefined;
}
