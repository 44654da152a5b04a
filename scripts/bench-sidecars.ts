// npm run bench:sidecars: what it costs to open a sidecar and to change it, beside the YAML library, in one run.
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { openSidecar, type OpenSidecar } from '../src/core/annotations/codec';
import { editSidecar } from '../src/core/annotations/edit';
import type { Annotation } from '../src/core/annotations/model';
import { line, median } from './bench/texts';
import { runMain } from './lib/process';

const SIZES = [200, 2_000, 10_000];
const RUNS = 9;
/** The library needs seconds for the largest. */
const LIBRARY_RUNS = 3;

function main(): void {
  console.log('\nMedians, in milliseconds of processor time.\n');
  console.log(line('annotations', 'open', 'yaml: open', 'ratio', 'change', 'yaml: change', 'ratio', 'open again'));
  SIZES.forEach((size) => report(size));
}

function report(size: number): void {
  const text = sidecarOf(size);
  const opened = openSidecar(text);
  const open = cost(RUNS, () => openSidecar(text));
  const libraryOpen = cost(LIBRARY_RUNS, () => parseDocument(text));
  const change = cost(RUNS, (run) => changeOne(opened, run));
  const libraryChange = cost(LIBRARY_RUNS, (run) => changeByLibrary(text, run));
  const again = cost(RUNS, (run) => openSidecar(text.replace(`note: Note ${size / 2}.`, `note: Again ${run}.`), opened));
  console.log(line(`${size}`, open, libraryOpen, times(libraryOpen / open), change, libraryChange, times(libraryChange / change), again));
}

/** A decision, from what was read before to the text to write. */
function changeOne(opened: OpenSidecar, run: number): void {
  const { annotations } = opened.sidecar;
  const annotation: Annotation = { ...annotations[Math.floor(annotations.length / 2)]!, note: `Changed ${run}` };
  const edited = editSidecar(opened.text, [{ kind: 'put', annotation }], { file: 'report.txt', opened });
  if (!('text' in edited)) throw new Error(edited.problems[0]?.message);
}

function changeByLibrary(text: string, run: number): string {
  const document = parseDocument(text);
  const list = document.get('annotations');
  if (!isSeq(list)) throw new Error('no annotations');
  const item = list.items[Math.floor(list.items.length / 2)];
  if (isMap(item)) (item as YAMLMap).set('note', `Changed ${run}`);
  return document.toString({ lineWidth: 0 });
}

function cost(runs: number, work: (run: number) => unknown): number {
  return median(Array.from({ length: runs }, (_, run) => {
    const started = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  }));
}

const times = (ratio: number): string => `${ratio.toFixed(0)}×`;

function sidecarOf(size: number): string {
  const head = 'seedlens: 1\ndocument:\n  file: report.txt\nentities:\n  yoshimasa-hayashi: { type: person, name: Yoshimasa Hayashi }\nannotations:\n';
  return head + Array.from({ length: size }, (_, index) => annotation(index)).join('') + 'relations: []\n';
}

const annotation = (index: number): string => `  - id: m${index.toString(36).padStart(6, '0')}
    type: person
    status: accepted
    entity: yoshimasa-hayashi
    target:
      start: ${index * 80}
      end: ${index * 80 + 17}
      exact: Yoshimasa Hayashi
      prefix: "Foreign Minister "
      suffix: ", accompanied by"
    note: Note ${index}.
    by: a.novak
    created: 2026-11-23T16:40:00Z
`;

runMain(async () => main());
