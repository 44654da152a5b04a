import { TextAnalysis } from '../../src/core/analysis';
import type { Rule } from '../../src/core/detect/confidence';
import { Detector } from '../../src/core/detect/detector';
import type { Mention } from '../../src/core/mention';
import { overlaps, shift } from '../../src/core/text/range';
import type { TypeId } from '../../src/core/types';
import { goldTypes, loadGold, seedNames } from '../../test/core/gold/load';
import { partlyMarked, type Document, type Span } from '../train/corpora';
import { countedTypes, key } from './score';
import { merged, type Found } from './systems';

/** A mention's confidence, and whether it was right. */
interface Outcome {
  /** The rule that found it; of what no rule found, the recognizer. */
  readonly by: string;
  readonly confidence: number;
  readonly right: boolean;
}

/** A text with what is marked in it; `types`: those that are marked wherever they occur. */
interface Judge {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly types: readonly TypeId[];
  readonly typeOf: (type: TypeId) => TypeId;
}

/** Dates that the corpora leave unmarked; and rules found less often than this are counted together. */
const unmarked: ReadonlySet<Rule | undefined> = new Set<Rule>(['relative-date', 'recent-time', 'today', 'time-ago']);
const fewest = 30;

/** What mentions of each rule say of themselves, and how often they are right: by rules alone, and as we ship. In percent. */
export function reliabilityTable(detector: Detector, documents: readonly Document[]): string {
  const judges = [...documents.filter(({ corpus }) => !partlyMarked.has(corpus)).map(judgeOf), ...seedNames().map(judgeOfSeed)];
  const columns = [new Detector(detector.gazetteer), detector].map((each) => judges.flatMap((judge) => outcomes(judge, each)));
  const often = (by: string): boolean => columns.some((column) => column.filter((outcome) => outcome.by === by).length >= fewest);
  const names = [...new Set(columns.flat().map(({ by }) => by))].filter(often).sort();
  const row = (name: string, test: (by: string) => boolean): string => [name.padEnd(20), ...columns.map((column) => cells(column.filter(({ by }) => test(by))))].join('   ');
  return [
    `${'found by'.padEnd(20)}   ${'by rules alone'.padEnd(21)}   as shipped`,
    `${''.padEnd(20)}${'   count   said    was '.repeat(2)}`,
    ...names.map((name) => row(name, (by) => by === name)), row('rarer rules', (by) => !names.includes(by)), row('all', () => true),
    `expected calibration error: ${columns.map((column) => calibrationError(column).toFixed(1)).join(' by rules alone, ')} as shipped`,
  ].join('\n');
}

const judgeOf = ({ corpus, text, spans }: Document): Judge => ({ text, spans, types: countedTypes(corpus), typeOf: merged });

function judgeOfSeed(name: string): Judge {
  const { text, mentions } = loadGold(name);
  return { text, spans: mentions, types: goldTypes, typeOf: (type) => type };
}

function outcomes({ text, spans, types, typeOf }: Judge, detector: Detector): Outcome[] {
  const isCounted = ({ type }: Span): boolean => type !== undefined && types.includes(type);
  const right = new Set(spans.filter(isCounted).map((span) => key(span as Found)));
  const unclear = spans.filter((span) => !isCounted(span));
  return mentionsOf(text, detector).map((mention) => ({ ...mention, type: typeOf(mention.type) }))
    .filter((mention) => types.includes(mention.type) && !unmarked.has(mention.rule) && !unclear.some((span) => overlaps(span, mention)))
    .map((mention) => ({ by: mention.rule ?? mention.by, confidence: mention.confidence, right: right.has(key(mention)) }));
}

function mentionsOf(text: string, detector: Detector): Mention[] {
  const analysis = new TextAnalysis(text, detector);
  analysis.advance(() => false);
  return [...analysis.analyzed()].flatMap(({ start, mentions }) => mentions.map((mention) => shift(mention, start)));
}

function cells(column: readonly Outcome[]): string {
  const mean = (value: (outcome: Outcome) => number): string =>
    (column.length === 0 ? '' : ((100 * column.reduce((sum, outcome) => sum + value(outcome), 0)) / column.length).toFixed(1)).padStart(6);
  return `${String(column.length).padStart(5)} ${mean(({ confidence }) => confidence)} ${mean(({ right }) => Number(right))}`;
}

/** How far confidence is off, on average over ten bins of it, in percent. */
function calibrationError(column: readonly Outcome[]): number {
  const gaps = new Float64Array(11);
  for (const { confidence, right } of column) gaps[Math.floor(10 * confidence)]! += confidence - Number(right);
  return (100 * gaps.reduce((sum, gap) => sum + Math.abs(gap), 0)) / column.length;
}
