import { findHits } from '../../src/core/detect/gazetteer';
import { passage, type Passage } from '../../src/core/detect/recognizer';
import { findEvidence, WordUses } from '../../src/core/detect/tagger/evidence';
import { addFormFeatures, addPassageFeatures, addRunFeatures, addUseFeatures, gazetteerMarks, REACH, ruleMarks, usesOf, type FeatureSink, type Knowledge } from '../../src/core/detect/tagger/features';
import { featureHash } from '../../src/core/detect/tagger/hash';
import { labelCount, labelOf, OUTSIDE, Place, taggedTypes } from '../../src/core/detect/tagger/labels';
import { scan, type Scan } from '../../src/core/detect/tagger/scan';
import { findStretches } from '../../src/core/detect/tagger/tagger';
import type { Vocabulary } from '../../src/core/detect/tagger/words';
import type { Rules } from '../../src/core/detect/rules';
import { paragraphLengths } from '../../src/core/text/paragraphs';
import { markedTypes, type Document, type Span } from './corpora';

/** A stretch of words to learn from. */
export interface Example {
  /** Features of all words, one after another; `starts` says where each word's begin, and where the last one's end. */
  features: Int32Array;
  readonly starts: Int32Array;
  /** Labels that each word may have, as bits: one where the corpus says which, more where it is silent. */
  readonly allowed: Int32Array;
  readonly corpus: string;
  /** The beginning of its document in small letters: tells documents apart, but not copies. */
  readonly text: string;
}

export const every = (1 << labelCount) - 1;

/** Labels of words that are in no marked name: outside, or of a type that the corpus does not mark. */
function unmarked(corpus: string): number {
  let bits = 1 << OUTSIDE;
  taggedTypes.forEach((type, index) => {
    if (markedTypes[corpus]?.includes(type)) return;
    for (const place of Object.values(Place)) bits |= 1 << labelOf(index, place);
  });
  return bits;
}

/** Labels that each word of a passage may have; spans are offsets from its start. */
function allowedLabels({ tokens }: Passage, spans: readonly Span[], corpus: string): Int32Array {
  const allowed = new Int32Array(tokens.length).fill(unmarked(corpus));
  for (const { start, end, type } of [...spans].sort((a, b) => (a.end - a.start) - (b.end - b.start))) {
    const inside = tokens.map((token, at) => ({ token, at })).filter(({ token }) => token.start < end && token.end > start).map(({ at }) => at);
    const index = (taggedTypes as readonly string[]).indexOf(type ?? '');
    inside.forEach((at, word) => (allowed[at] = index >= 0 ? 1 << labelOf(index, placeIn(word, inside.length)) : every));
  }
  return allowed;
}

const placeIn = (word: number, length: number): number =>
  length === 1 ? Place.only : word === 0 ? Place.first : word === length - 1 ? Place.last : Place.inner;

/** A paragraph of a document with its marks. */
export interface Paragraph {
  readonly passage: Passage;
  readonly allowed: Int32Array;
}

export function paragraphsOf({ text, spans, corpus }: Document): Paragraph[] {
  let start = 0;
  return paragraphLengths(text).map((length) => {
    const from = start;
    start += length;
    const prepared = passage(text.slice(from, start));
    const own = spans.filter((span) => span.start >= from && span.end <= from + length).map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
    return { passage: prepared, allowed: allowedLabels(prepared, own, corpus) };
  });
}

/** The stretches of a document with their features, as the tagger will see them. */
export function examplesOf(document: Document, vocabulary: Vocabulary, rules: Rules): Example[] {
  const paragraphs = paragraphsOf(document).map((paragraph) => ({ ...paragraph, scanned: scan(paragraph.passage, vocabulary) }));
  const uses = new WordUses();
  for (const { passage: prepared, scanned } of paragraphs) uses.add(findEvidence(prepared, scanned));
  return paragraphs.flatMap(({ passage: prepared, scanned, allowed }) => {
    const known = { gazetteer: gazetteerMarks(prepared, findHits(prepared, rules.gazetteer)), rules: ruleMarks(prepared, rules.find(prepared)) };
    const own = usesOf(scanned, uses);
    return findStretches(scanned).map(({ from, to }) => ({ ...example(scanned, known, own, allowed, from, to), corpus: document.corpus, text: document.text.slice(0, 100).toLowerCase() }));
  });
}

function example(scanned: Scan, known: Knowledge, uses: Uint16Array, allowed: Int32Array, from: number, to: number): Pick<Example, 'features' | 'starts' | 'allowed'> {
  const collected: number[] = [];
  const sink: FeatureSink = { add: (template, a, b) => collected.push(featureHash(template, a, b)) };
  const starts = [0];
  for (let at = from; at < to; at++) {
    for (let offset = -REACH; offset <= REACH; offset++) if (scanned.words[at + offset]) addFormFeatures(scanned.words[at + offset]!, offset, sink);
    addPassageFeatures(scanned, known, at, sink);
    if (scanned.runs[at]) addRunFeatures(scanned, scanned.runs[at]!, sink);
    addUseFeatures(scanned, uses, at, sink);
    starts.push(collected.length);
  }
  return { features: Int32Array.from(collected), starts: Int32Array.from(starts), allowed: closed(allowed.slice(from, to)) };
}

/** Names that reach out of the stretch cannot be learnt: their words may then have any label. */
function closed(allowed: Int32Array): Int32Array {
  const bitsOf = (place: number): number => taggedTypes.reduce((bits, _, type) => bits | (1 << labelOf(type, place)), 0);
  const only = (bits: number, mask: number): boolean => (bits & mask) !== 0 && (bits & ~mask) === 0;
  const continuing = bitsOf(Place.inner) | bitsOf(Place.last);
  const open = bitsOf(Place.first) | bitsOf(Place.inner);
  for (let at = 0; at < allowed.length && only(allowed[at]!, continuing); at++) allowed[at] = every;
  for (let at = allowed.length - 1; at >= 0 && only(allowed[at]!, open); at--) allowed[at] = every;
  return allowed;
}
