// npm run bench:workspace -- CORPORA_FOLDER [SIZE…]: what an index of many reports costs and how fast it answers, beside ripgrep.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { emptySidecar } from '../src/core/annotations/model';
import type { Corpus, CorpusEntity } from '../src/core/corpus/corpus';
import type { Detector } from '../src/core/detect/detector';
import { temporaryFolder } from './host/workspace';
import { buildKnowledge } from './lib/knowledge';
import { inRepository } from './lib/paths';
import { runMain } from './lib/process';
import { withProgress } from './lib/progress';
import { finish, shippedCore, type Core } from './workspace/core';
import { heldMemory } from './workspace/heldMemory';
import { measureInHost } from './workspace/hosts';
import { askAll, cpu, resultRows, timeRows, type Row } from './workspace/measure';
import { previews, writeSidecars } from './workspace/renaming';
import { askRipgrep, ripgrepVersion } from './workspace/ripgrep';
import { print } from './workspace/table';
import { paragraphsOf, writeReports } from './workspace/texts';

const usualSizes = [200, 2000, 10_000];
/** From so many reports on the index is measured in VS Code, too. */
const manyInHost = 2000;
/** So many entities are asked for, from the most to the least mentioned. */
const asked = 200;
/** ripgrep searches for every so manieth of them. */
const stride = 10;
/** So many reports are read before anything is measured: the first are slower. */
const warming = 100;
/** So many letters of a name are typed. */
const typed = 4;

/** Reports in a folder of their own, and their index. */
interface Reports {
  readonly folder: string;
  readonly corpus: Corpus;
  /** Asked for at every size. */
  readonly entities: readonly CorpusEntity[];
}

async function main(): Promise<void> {
  const [corpora, ...given] = process.argv.slice(2);
  if (!corpora) throw new Error('Say where the corpora are: npm run bench:workspace -- FOLDER [SIZE…]');
  const sizes = given.length > 0 ? given.map(Number) : usualSizes;
  await buildKnowledge();
  const core = await shippedCore();
  const { detector } = core.loadDetector(fs.readFileSync(inRepository('dist/gazetteer.tsv'), 'utf8'), fs.readFileSync(inRepository('dist/tagger.bin')));
  const paragraphs = paragraphsOf(corpora);
  const read = (size: number, entities?: readonly CorpusEntity[]): Promise<[Reports, Row[]]> => measure(core, detector, paragraphs, size, entities);
  await read(warming);
  const all: [Reports, Row[]][] = [];
  for (const size of sizes) all.push(await withProgress(`${size} reports`, () => read(size, all[0]?.[0].entities)));
  print(sizes, all.map(([, rows]) => rows));
  console.log(`\n${ripgrepVersion() ?? 'ripgrep (rg) is not installed: nothing to compare with'}`);
  for (const [at, [reports]] of all.entries()) if (sizes[at]! >= manyInHost) await measureInHost(reports);
}

/** Asks for the given entities, or else for those of these reports. */
async function measure(core: Core, detector: Detector, paragraphs: readonly string[], size: number, given?: readonly CorpusEntity[]): Promise<[Reports, Row[]]> {
  const folder = path.join(temporaryFolder(), 'workspace');
  const files = writeReports(folder, paragraphs, size);
  const before = await heldMemory();
  const [corpus, reading] = cpu(() => indexOf(core, detector, files));
  const memory = (await heldMemory()) - before;
  const reports = { folder, corpus, entities: given ?? askedOf(corpus) };
  return [reports, [
    ['mentions', corpus.progress().all, ''], ['index, CPU time', reading / 1000, 's'], ['memory', memory / 1e6, 'MB'],
    ...saving(core, corpus), ...queries(reports), ...renames(core, reports),
    ...timeRows('a report read anew', askAll(files.slice(0, 50), (file) => put(core, detector, corpus, file))),
  ]];
}

function indexOf(core: Core, detector: Detector, files: readonly string[]): Corpus {
  const corpus = new core.Corpus();
  for (const file of files) put(core, detector, corpus, file);
  return corpus;
}

function put(core: Core, detector: Detector, corpus: Corpus, file: string): number {
  const closed = { text: fs.readFileSync(file, 'utf8'), sidecar: emptySidecar, layers: [] };
  corpus.put(file, finish(core.readDigest(closed, detector, core.knowsNothing)));
  return 1;
}

function saving(core: Core, corpus: Corpus): Row[] {
  const [bytes, saved] = cpu(() => finish(core.saveCorpus(corpus, '')));
  const [, opened] = cpu(() => finish(core.openCorpus(bytes)));
  return [['saved file', bytes.length / 1e6, 'MB'], ['saving it, CPU time', saved, 'ms'], ['start from it, CPU time', opened, 'ms']];
}

function queries({ corpus, entities, folder }: Reports): Row[] {
  const [keys, some] = [entities.map(({ key }) => key), everyFew(entities)];
  const references = (key: string): number => corpus.references(key).reduce((sum, { mentions }) => sum + mentions.length, 0);
  const same = timeRows(`references of ${some.length} names`, askAll(some.map(({ key }) => key), references));
  const ripgrep = ripgrepVersion() === undefined ? undefined : timeRows('ripgrep, same names', askRipgrep(folder, some.map(({ name }) => name)));
  return [
    ...resultRows('references', 'mentions', askAll(keys, references)),
    ...timeRows('counts', askAll(keys, (key) => corpus.count(key).documents)),
    ...timeRows('workspace symbols', askAll(entities, ({ name }) => corpus.symbols(name.slice(0, typed), 200).length)),
    ...resultRows('where it is renamed', 'reports', askAll(keys, (key) => corpus.inDocuments(key).length)),
    ...same, ...(ripgrep ? [...ripgrep, ...ripgrep.map(([label, time], at): Row => [label.replace('same names', 'as many times as slow'), time / same[at]![1], '×'])] : []),
  ];
}

function renames(core: Core, { corpus, entities }: Reports): Row[] {
  const some = everyFew(entities);
  writeSidecars(corpus, some);
  return [
    ...resultRows('rename preview, CPU', 'sidecars', previews(core, corpus, some, ({ name }) => ({ name: `${name} II` }))),
    ...resultRows('merge preview, CPU', 'sidecars', previews(core, corpus, some, ({ name }) => ({ id: 'another', name: `${name} II` }))),
  ];
}

const everyFew = (entities: readonly CorpusEntity[]): CorpusEntity[] => entities.filter((_, at) => at % stride === 0);

/** Entities of every rank, from the most mentioned on: each in turn as much rarer than the one before. */
function askedOf(corpus: Corpus): CorpusEntity[] {
  const ranked = [...corpus.entities()].sort((a, b) => b.mentions - a.mentions || (a.key < b.key ? -1 : 1));
  const ranks = Array.from({ length: asked }, (_, at) => Math.floor(ranked.length ** (at / asked)) - 1);
  return [...new Set(ranks)].map((rank) => ranked[rank]!);
}

runMain(main);
