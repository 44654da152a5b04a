import type { Detector } from '../../src/core/detect/detector';
import type { AnnotatedDocument } from '../../src/core/document';
import type { Document } from '../train/corpora';
import type { Core } from './core';
import type { System } from './systems';

/** Characters a second, in millions, over all documents: the first time, and once everything has been seen. */
export function throughput(system: System, documents: readonly Document[]): { cold: number; warm: number } {
  const size = documents.reduce((sum, { text }) => sum + text.length, 0);
  const run = (): number => {
    const start = performance.now();
    for (const { text } of documents) system.find(text);
    return size / 1000 / (performance.now() - start);
  };
  const cold = run();
  return { cold, warm: Math.max(run(), run()) };
}

/** Milliseconds for half of the runs, and for 95 in 100. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

const timesOf = (milliseconds: readonly number[]): Times => {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)]!;
  return { p50: at(0.5), p95: at(0.95) };
};

/** What a text of 8 kB costs as a whole, and what each of many keystrokes in the middle of it costs until its marks stand. */
export function editing(core: Core, detector: Detector, text: string, rounds: number): { document: Times; keystroke: Times } {
  const whole: number[] = [];
  const keys: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { document, milliseconds } = opened(core, detector, text);
    whole.push(milliseconds);
    keys.push(keystroke(document, Math.floor((text.length * (round + 1)) / (rounds + 2))));
  }
  return { document: timesOf(whole), keystroke: timesOf(keys) };
}

function opened({ AnnotatedDocument: Opened }: Core, detector: Detector, text: string): { document: AnnotatedDocument; milliseconds: number } {
  const start = performance.now();
  const document = new Opened(text, detector);
  document.advance(() => false);
  document.marks();
  return { document, milliseconds: performance.now() - start };
}

function keystroke(document: AnnotatedDocument, at: number): number {
  const start = performance.now();
  document.edit([{ start: at, end: at, text: 'x' }]);
  document.advance(() => false);
  document.marks({ start: at, end: at });
  return performance.now() - start;
}
