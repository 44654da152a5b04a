import { findHits } from '../../src/core/detect/gazetteer';
import { passage } from '../../src/core/detect/recognizer';
import type { Rules } from '../../src/core/detect/rules';
import { WordUses } from '../../src/core/detect/tagger/evidence';
import type { TaggerModel } from '../../src/core/detect/tagger/model';
import { Tagger } from '../../src/core/detect/tagger/tagger';
import type { Mention } from '../../src/core/mention';
import { paragraphLengths } from '../../src/core/text/paragraphs';
import { overlaps } from '../../src/core/text/range';
import { markedTypes, partlyMarked, type Document } from './corpora';

/** A name's probability as the model has it, and whether it was right. */
type Outcome = readonly [probability: number, right: boolean];

/** The model with its confidence brought to how often it is right on documents that it has not learnt from. */
export function calibrate(model: TaggerModel, documents: readonly Document[], rules: Rules): TaggerModel {
  const tagger = new Tagger({ ...model, calibration: { slope: 1, offset: 0 } });
  const judges = documents.filter(({ corpus }) => !partlyMarked.has(corpus));
  return { ...model, calibration: fit(judges.flatMap((document) => outcomes(document, tagger, rules))) };
}

function outcomes(document: Document, tagger: Tagger, rules: Rules): Outcome[] {
  const marked: readonly string[] = markedTypes[document.corpus] ?? [];
  const gold = new Set(document.spans.map(({ start, end, type }) => `${start}:${end}:${type}`));
  const unclear = document.spans.filter(({ type }) => type === undefined || !marked.includes(type));
  return tagDocument(document.text, tagger, rules).filter((name) => marked.includes(name.type) && !unclear.some((span) => overlaps(span, name)))
    .map(({ start, end, type, confidence }) => [confidence, gold.has(`${start}:${end}:${type}`)]);
}

/** The tagger's names in a whole document; offsets are UTF-16. */
export function tagDocument(text: string, tagger: Tagger, rules: Rules): Mention[] {
  const uses = new WordUses();
  let start = 0;
  const read = paragraphLengths(text).map((length) => {
    const prepared = passage(text.slice(start, start + length));
    const reading = tagger.read(prepared, findHits(prepared, rules.gazetteer), rules.find(prepared));
    uses.add(reading.evidence);
    start += length;
    return { reading, from: start - length };
  });
  return read.flatMap(({ reading, from }) => tagger.tag(reading, uses).map((name) => ({ ...name, start: name.start + from, end: name.end + from })));
}

/** Slope and offset of the logistic curve that makes the outcomes likeliest, by Newton's method. */
function fit(pairs: readonly Outcome[]): { slope: number; offset: number } {
  let [slope, offset] = [0, 0];
  for (let step = 0; step < 20; step++) {
    const sums = { slope: 0, offset: 0, slopes: 0, both: 0, offsets: 0 };
    for (const outcome of pairs) addGradient(sums, outcome, slope, offset);
    const determinant = sums.slopes * sums.offsets - sums.both ** 2;
    slope += (sums.offsets * sums.slope - sums.both * sums.offset) / determinant;
    offset += (sums.slopes * sums.offset - sums.both * sums.slope) / determinant;
  }
  return { slope, offset };
}

/** First and second derivatives of the likelihood's logarithm. */
function addGradient(sums: Record<'slope' | 'offset' | 'slopes' | 'both' | 'offsets', number>, [probability, right]: Outcome, slope: number, offset: number): void {
  const bounded = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  const logit = Math.log(bounded / (1 - bounded));
  const expected = 1 / (1 + Math.exp(-(slope * logit + offset)));
  const error = (right ? 1 : 0) - expected;
  const weight = expected * (1 - expected);
  sums.slope += error * logit;
  sums.offset += error;
  sums.slopes += weight * logit * logit;
  sums.both += weight * logit;
  sums.offsets += weight;
}
