import { findHits } from '../../src/core/detect/gazetteer';
import { passage } from '../../src/core/detect/recognizer';
import type { Rules } from '../../src/core/detect/rules';
import { WordUses } from '../../src/core/detect/tagger/evidence';
import type { TaggerModel } from '../../src/core/detect/tagger/model';
import { Tagger } from '../../src/core/detect/tagger/tagger';
import type { Mention } from '../../src/core/mention';
import { paragraphLengths } from '../../src/core/text/paragraphs';
import { markedTypes, type Document } from './corpora';

/** A name's probability as the model has it, and whether it was right. */
type Outcome = readonly [probability: number, right: boolean];

/** The model with its confidence brought to how often it is right on documents that it has not learnt from. */
export function calibrate(model: TaggerModel, documents: readonly Document[], rules: Rules): TaggerModel {
  const tagger = new Tagger({ ...model, calibration: { slope: 1, offset: 0 } });
  return { ...model, calibration: fit(documents.flatMap((document) => outcomes(document, tagger, rules))) };
}

function outcomes(document: Document, tagger: Tagger, rules: Rules): Outcome[] {
  const marked: readonly string[] = markedTypes[document.corpus] ?? [];
  const gold = new Set(document.spans.map(({ start, end, type }) => `${start}:${end}:${type}`));
  return tagDocument(document.text, tagger, rules).filter(({ type }) => marked.includes(type))
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

/** Slope and offset of the logistic curve that makes the outcomes likeliest, by plain gradient ascent. */
function fit(pairs: readonly Outcome[]): { slope: number; offset: number } {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < 2000; step++) {
    let [bySlope, byOffset] = [0, 0];
    for (const [probability, right] of pairs) {
      const logit = Math.log(probability / (1 - probability));
      const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-(slope * logit + offset)));
      bySlope += error * logit;
      byOffset += error;
    }
    slope += (0.05 * bySlope) / pairs.length;
    offset += (0.2 * byOffset) / pairs.length;
  }
  return { slope, offset };
}
