// npm run bench:workspace -- CORPORA_FOLDER [SIZE…]: what an index of many reports costs and how fast it answers, beside ripgrep.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { emptySidecar } from '../src/core/annotations/model';
import type { Corpus, CorpusEntity } from '../src/core/corpus/corpus';
import type { Detector } from '../src/core/detect/detector';
import { testInServer } from './host/extension-host';
import { temporaryFolder } from './host/workspace';
import { bundleExtension, bundleForHost } from './lib/bundle';
import { buildKnowledge } from './lib/knowledge';
import { inRepository } from './lib/paths';
import { runMain } from './lib/process';
import { TestOutput } from './lib/test-output';
import { withProgress } from './lib/progress';
import { finish, shippedCore, type Core } from './workspace/core';
import { cpu, heldMemory, timesOf, type Times } from './workspace/measure';
import { renameTimes } from './workspace/renaming';
import { ripgrepTimes, ripgrepVersion } from './workspace/ripgrep';
import { paragraphsOf, writeReports } from './workspace/texts';

const usualSizes = [200, 2000, 10_000];
const inHost = 2000;
/** So many entities are asked for, from the most to the least mentioned. */
const asked = 200;
/** ripgrep searches for every so manieth of them. */
const stride = 10;
/** So many reports are read before anything is measured: the first are slower. */
const warming = 100;
/** So many letters of a name are typed. */
const typed = 4;

/** A row of the table: what is measured, by its unit. */
type Row = readonly [label: string, value: number, unit: string];

async function main(): Promise<void> {
  const [corpora, ...given] = process.argv.slice(2);
  if (!corpora) throw new Error('Say where the corpora are: npm run bench:workspace -- FOLDER [SIZE…]');
  const sizes = given.length > 0 ? given.map(Number) : usualSizes;
  await buildKnowledge();
  const core = await shippedCore();
  const { detector } = core.loadDetector(fs.readFileSync(inRepository('dist/gazetteer.tsv'), 'utf8'), fs.readFileSync(inRepository('dist/tagger.bin')));
  const paragraphs = paragraphsOf(corpora);
  measure(core, detector, paragraphs, warming, []);
  const columns: Row[][] = [];
  const entities: CorpusEntity[] = [];
  for (const size of sizes) columns.push(await withProgress(`${size} reports`, () => Promise.resolve(measure(core, detector, paragraphs, size, entities))));
  print(sizes, columns);
  await measureInHost(inHost);
}

/** The index in real VS Code, with so many reports. */
async function measureInHost(reports: number): Promise<void> {
  console.log(`\n${reports} reports:`);
  const bundle = inRepository('out/bench-workspace.js');
  await Promise.all([bundleExtension(), bundleForHost("export { run } from './in-host';", inRepository('scripts/workspace'), bundle, { REPORTS: String(reports) })]);
  await testInServer('newest', 'node', new TestOutput(), bundle);
}

/** Asks for the same entities at every size: those of the first, of which there are more and more in the next. */
function measure(core: Core, detector: Detector, paragraphs: readonly string[], size: number, entities: CorpusEntity[]): Row[] {
  const folder = path.join(temporaryFolder(), 'workspace');
  const files = writeReports(folder, paragraphs, size);
  const before = heldMemory();
  const [corpus, reading] = cpu(() => indexOf(core, detector, files));
  if (entities.length === 0) entities.push(...askedOf(corpus));
  const memory = heldMemory() - before;
  const [bytes, saving] = cpu(() => finish(core.saveCorpus(corpus, '')));
  const [, opening] = cpu(() => finish(core.openCorpus(bytes)));
  const rows: Row[] = [
    ['mentions', corpus.progress().all, ''], ['index, CPU time', reading / 1000, 's'], ['memory', memory / 1e6, 'MB'], ['saved file', bytes.length / 1e6, 'MB'],
    ['saving it', saving, 'ms'], ['start from it', opening, 'ms'], ...queries(core, corpus, entities, folder),
    ...rowsOf('a report read anew', timesOf(files.slice(0, 50), (file) => put(core, detector, corpus, file))),
  ];
  fs.rmSync(folder, { recursive: true });
  return rows;
}

function indexOf(core: Core, detector: Detector, files: readonly string[]): Corpus {
  const corpus = new core.Corpus();
  for (const file of files) put(core, detector, corpus, file);
  return corpus;
}

function put(core: Core, detector: Detector, corpus: Corpus, file: string): void {
  const closed = { text: fs.readFileSync(file, 'utf8'), sidecar: emptySidecar, layers: [] };
  corpus.put(file, finish(core.readDigest(closed, detector, core.knowsNothing)));
}

function queries(core: Core, corpus: Corpus, entities: readonly CorpusEntity[], folder: string): Row[] {
  const keys = entities.map(({ key }) => key);
  const some = entities.filter((_, at) => at % stride === 0);
  const ripgrep = ripgrepVersion() === undefined ? undefined : ripgrepTimes(folder, some.map(({ name }) => name));
  const same = timesOf(some.map(({ key }) => key), (key) => corpus.references(key));
  return [
    ...rowsOf('references', timesOf(keys, (key) => corpus.references(key))),
    ...rowsOf('counts', timesOf(keys, (key) => corpus.count(key))),
    ...rowsOf('workspace symbols', timesOf(entities, ({ name }) => corpus.symbols(name.slice(0, typed), 200))),
    ...rowsOf('where it is renamed', timesOf(keys, (key) => corpus.inDocuments(key))),
    ...rowsOf('rename preview', renameTimes(core, corpus, some)),
    ...rowsOf(`references of ${some.length} names`, same),
    ...(ripgrep ? [...rowsOf('ripgrep, same names', ripgrep), ['ripgrep : references', ripgrep.p50 / same.p50, '×'] as const] : []),
  ];
}

/** Entities of every rank, from the most mentioned on: each in turn as much rarer than the one before. */
function askedOf(corpus: Corpus): CorpusEntity[] {
  const ranked = [...corpus.entities()].sort((a, b) => b.mentions - a.mentions || (a.key < b.key ? -1 : 1));
  const ranks = Array.from({ length: asked }, (_, at) => Math.floor(ranked.length ** (at / asked)) - 1);
  return [...new Set(ranks)].map((rank) => ranked[rank]!);
}

const rowsOf = (label: string, { p50, p95 }: Times): Row[] => [[`${label}, p50`, p50, 'ms'], [`${label}, p95`, p95, 'ms']];

/** The growth is that from the smallest to the largest; it should be no more than that of the reports. */
function print(sizes: readonly number[], columns: readonly (readonly Row[])[]): void {
  const line = (label: string, cells: readonly string[]): void => console.log(label.padEnd(30) + cells.map((cell) => cell.padStart(14)).join(''));
  const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} ×`;
  line('reports', [...sizes.map(String), times(sizes.at(-1)! / sizes[0]!)]);
  columns[0]!.forEach(([label, smallest], row) => {
    const values = columns.map((column) => column[row]!);
    line(label, [...values.map(([, value, unit]) => written(value, unit)), times(values.at(-1)![1] / smallest)]);
  });
  console.log(`\n${ripgrepVersion() ?? 'ripgrep (rg) is not installed: nothing to compare with'}`);
}

const written = (value: number, unit: string): string =>
  `${value < 0.1 && unit ? value.toFixed(4) : value < 10 && unit ? value.toFixed(2) : Math.round(value).toLocaleString('en')} ${unit}`.trim();

runMain(main);
