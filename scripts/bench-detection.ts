// npm run bench:detection -- CORPORA_FOLDER [--errors]: how well and how fast we and compromise find names in the dev splits.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Detector } from '../src/core/detect/detector';
import { shippedCore, type Core } from './detection/core';
import { errorReport } from './detection/errors';
import { reliabilityTable } from './detection/reliability';
import { f1, judge, precision, recall, score, type Count, type Score } from './detection/score';
import { editing, throughput } from './detection/speed';
import { compromise, seedlens, type System } from './detection/systems';
import { buildGazetteer } from './gazetteer/build';
import { modelFile } from './lib/model';
import { runMain } from './lib/process';
import { readCorpora, type Document } from './train/corpora';
import { harmonize } from './train/harmonize';

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (!folder) throw new Error('Say where the corpora are: npm run bench:detection -- FOLDER [--errors]');
  const core = await shippedCore();
  const detector = load(core);
  const read = readCorpora(folder);
  const documents = read.filter(({ split }) => split === 'dev').map((document) => harmonize(document, detector.gazetteer));
  const systems = [seedlens(core, detector), compromise];
  speeds(systems, read.filter(({ split }) => split === 'train'), documents);
  keystrokes(core, detector, documents);
  for (const corpus of new Set(documents.map((document) => document.corpus))) {
    for (const system of systems) quality(system, corpus, documents.filter((document) => document.corpus === corpus));
  }
  console.log(`\nconfidence of mentions\n${reliabilityTable(detector, documents)}`);
  if (process.argv.includes('--errors')) console.log(`\n${errorReport(judge(systems[0]!, documents))}`);
}

function load({ loadDetector }: Core): Detector {
  const gazetteer = buildGazetteer();
  const file = readFileSync(modelFile);
  const packed = (bytes: string | Buffer): string => `${Math.round(gzipSync(bytes, { level: 9 }).length / 1000)} kB`;
  console.log(`gzipped: tagger ${packed(file)}, gazetteer ${packed(gazetteer)}`);
  const { detector, problem } = loadDetector(gazetteer, file);
  if (problem) throw new Error(problem);
  return detector;
}

function speeds(systems: readonly System[], train: readonly Document[], documents: readonly Document[]): void {
  for (const system of systems) {
    const { cold, warm, long, before, counted } = throughput(system, train, documents);
    console.log(`${system.name.padEnd(12)}${cold.toFixed(2)} MB/s cold, ${warm.toFixed(2)} warm, ${long.toFixed(2)} in one long document `
      + `(processor time; warm: ${megabytes(counted)} not read before, after ${megabytes(before)} of others)`);
  }
}

const megabytes = (characters: number): string => `${(characters / 1e6).toFixed(1)} MB`;

function keystrokes(core: Core, detector: Detector, documents: readonly Document[]): void {
  const text = documents.filter(({ corpus }) => corpus === 'redocred').map((document) => document.text).join('\n\n').slice(0, 8000);
  const { document, keystroke } = editing(core, detector, text, 100);
  console.log(`8 kB document ${document.p50.toFixed(1)} ms (p95 ${document.p95.toFixed(1)}), keystroke ${keystroke.p50.toFixed(2)} ms (p95 ${keystroke.p95.toFixed(2)})`);
}

function quality(system: System, corpus: string, documents: readonly Document[]): void {
  const result: Score = score(judge(system, documents));
  console.log(`\n${corpus}, ${system.name}`);
  const row = (name: string, count: Count): string =>
    `  ${name.padEnd(14)}P ${cell(precision(count))} R ${cell(recall(count))} F1 ${cell(f1(count))}  (${count.gold})`;
  console.log([row('names', result.exact), row('spans only', result.spans), ...[...result.types].filter(([, count]) => count.found > 0).map(([type, count]) => row(type, count))].join('\n'));
}

const cell = (value: number): string => value.toFixed(1).padStart(5);

runMain(main);
