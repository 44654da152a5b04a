// npm run bench:resolution -- CORPORA_FOLDER [--errors]: how well names of one thing within a text are brought together.
import { readFileSync } from 'node:fs';
import type { Detector } from '../src/core/detect/detector';
import { loadDetector } from '../src/core/detect/load';
import { detectMentions, resolveMentions } from '../src/core/detect/report';
import { OffsetMap } from '../src/core/text/offsets';
import { buildGazetteer } from './gazetteer/build';
import { modelFile } from './lib/model';
import { runMain } from './lib/process';
import { corpusTexts, equalNames, isNamed, seedTexts, type GoldText } from './resolution/gold';
import { bCubed, mistakes, pairwise, type Judged, type Measure, type Resolved } from './resolution/score';

type System = (text: GoldText) => Resolved[];

function main(): Promise<void> {
  const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const texts = [...seedTexts(), ...(folder ? corpusTexts(folder) : [])];
  const { detector } = loadDetector(buildGazetteer(), readFileSync(modelFile));
  const systems = { 'equal names': equal, 'given mentions': given(detector), 'from raw text': fromText(detector) };
  for (const source of new Set(texts.map((text) => text.source))) {
    const gold = texts.filter((text) => text.source === source);
    console.log(`\n${source}: ${gold.length} texts, ${gold.flatMap(({ names }) => names).length} names\n${' '.repeat(18)}pairs P / R        in other words P / R   B-cubed P / R`);
    for (const [name, system] of Object.entries(systems)) report(name, gold.map((text) => judged(text, system)));
  }
  return Promise.resolve();
}

const judged = (text: GoldText, system: System): Judged => ({ text: text.text, gold: text.names, found: system(text) });

function report(name: string, results: readonly Judged[]): void {
  const cells = [pairwise(results), pairwise(results, true), bCubed(results)].map(percent);
  console.log(`${name.padEnd(16)}  ${cells.join('      ')}`);
  if (process.argv.includes('--errors') && name === 'given mentions') console.log(mistakes(results));
}

const percent = ({ precision, recall }: Measure): string => [precision, recall].map((share) => (100 * share).toFixed(1).padStart(5)).join(' / ');

/** What comparing words alone achieves. */
const equal: System = ({ text, names }) =>
  names.map((name) => ({ ...name, entity: equalNames(name.type, text.slice(name.start, name.end).toLowerCase()) }));

const given = (detector: Detector): System => ({ text, names }) => {
  const offsets = new OffsetMap(text);
  const mentions = names.map(({ start, end, type }) => ({ start: offsets.toCodePoint(start), end: offsets.toCodePoint(end), type }));
  return resolveMentions(text, mentions, detector).map(({ entity }, at) => ({ ...names[at]!, entity: entity ?? `${at}` }));
};

const fromText = (detector: Detector): System => ({ text }) => {
  const offsets = new OffsetMap(text);
  return detectMentions(text, detector).filter(({ type }) => isNamed(type)).map(({ start, end, entity }) =>
    ({ start: offsets.toUtf16(start), end: offsets.toUtf16(end), entity: entity ?? '' }));
};

runMain(main);
