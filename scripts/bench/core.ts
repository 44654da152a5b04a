// The core alone, in Node: no editor, no messages between processes.
import * as fs from 'node:fs';
import type { Detector } from '../../src/core/detect/detector';
import { loadDetector } from '../../src/core/detect/load';
import { AnnotatedDocument } from '../../src/core/document';
import { knowsNothing } from '../../src/core/known/known';
import { inRepository } from '../lib/paths';
import { benchRegister } from './register';
import { KEYSTROKES, line, median, percentile95, PLACES, reportOf, SIZES_KB } from './texts';

/** About what a tall window shows, with the margin that is decorated around it; in UTF-16 code units. */
const IN_SIGHT = 12_000;

/** Size of the text that is read with a register. */
const REGISTER_KB = 200;

/** Prints what opening and typing cost at each size. */
export function benchCore(): void {
  const tsv = fs.readFileSync(inRepository('dist/gazetteer.tsv'), 'utf8');
  const model = fs.readFileSync(inRepository('dist/tagger.bin'));
  const [{ detector }, reading] = timed(() => loadDetector(tsv, model));
  console.log(line('core', 'first marks', 'whole text', 'key, median', 'key, 95 %', '× smallest'));
  const seeds = fs.readdirSync(inRepository('seeds')).filter((name) => name.endsWith('.txt')).map((name) => fs.readFileSync(inRepository('seeds', name), 'utf8'));
  new AnnotatedDocument(reportOf(seeds, 50), detector).marks();
  let smallest: number | undefined;
  for (const size of SIZES_KB) {
    const { first, whole, keys } = measure(reportOf(seeds, size), detector);
    smallest ??= median(keys);
    console.log(line(`${size} kB`, first, whole, median(keys), percentile95(keys), (median(keys) / smallest).toFixed(1)));
  }
  console.log(line('reading gazetteer and model', reading));
  console.log();
  benchRegister(detector, (known) => measure(reportOf(seeds, REGISTER_KB), detector, known).keys);
}

function measure(text: string, detector: Detector, known = knowsNothing): { first: number; whole: number; keys: number[] } {
  const [document, first] = timed(() => {
    const opened = new AnnotatedDocument(text, detector);
    opened.know(known);
    opened.marks({ start: 0, end: Math.min(text.length, IN_SIGHT) });
    return opened;
  });
  const [, whole] = timed(() => document.advance(() => false));
  const starts = PLACES.map((place) => text.indexOf(' ', Math.floor(text.length * place)));
  const keys = starts.flatMap((start) => Array.from({ length: KEYSTROKES }, (_, i) => timed(() => type(document, start + i))[1]));
  return { first, whole: first + whole, keys };
}

function type(document: AnnotatedDocument, at: number): void {
  document.edit([{ start: at, end: at, text: 'a' }]);
  document.marks({ start: Math.max(0, at - IN_SIGHT / 2), end: Math.min(document.length, at + IN_SIGHT / 2) });
}

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
}
