/*
 * How fast the whole pipeline is, from raw text to the marks that are shown: paragraphs, language and style, words,
 * patterns, gazetteer, rules, tagger, the document's memory, merging, places, resolving. Loading the gazetteer and the
 * model is not in it, and neither is what is told of a mark only when it is asked for, such as the day that a date means.
 *
 * Time is that of the processor in this process, all its threads together (collecting garbage and compiling too), as if
 * there were one core only, so that other work on the machine says little: but where cores are shared, caches are too,
 * and all gets up to twice as slow. `compromise` reads the same documents in the same order: it is the yardstick.
 */
import type { Detector } from '../../src/core/detect/detector';
import type { AnnotatedDocument } from '../../src/core/document';
import type { Document } from '../train/corpora';
import type { Core } from './core';
import type { System } from './systems';

/** Millions of characters a second. */
export interface Rates {
  /** Documents that are the first the process reads. */
  readonly cold: number;
  /** Documents that it has not read before, once reading others has not made it faster for a while. */
  readonly warm: number;
  /** The same for one long document, which is made of such. */
  readonly long: number;
  /** Characters that were read before any counted as warm, and those that counted then. */
  readonly before: number;
  readonly counted: number;
}

/** Sentences that a corpus keeps one by one are no documents; put together to some of this length they are to get warm by. */
const shortest = 500;
const madeLength = 2000;
/** Documents that count as cold. */
const firstRead = 50;
/** How often all that is to get warm by is read: some 2.7 MB, in which V8 goes on compiling for twice that. */
const rounds = 2;

/**
 * Keeps every other real document of `earlier` back and reads the rest of it until warm; then reads those kept back and
 * `documents`, which it has not seen: every other one by itself and the rest as one.
 */
export function throughput(system: System, earlier: readonly Document[], documents: readonly Document[]): Rates {
  const known = textsOf(earlier);
  const before = [...halves(known)[0], ...madeOf(earlier)];
  const [single, joined] = halves([...halves(known)[1], ...textsOf(documents)]);
  const cold = rate(system, before.slice(0, firstRead));
  for (let round = 0; round < rounds; round++) rate(system, before);
  const warm = rate(system, single);
  return { cold, warm, long: rate(system, [joined.join('\n\n')]), before: rounds * lengthOf(before), counted: lengthOf(single) };
}

const textsOf = (documents: readonly Document[]): string[] => documents.map(({ text }) => text).filter(({ length }) => length >= shortest);

const halves = (texts: readonly string[]): [string[], string[]] =>
  [texts.filter((_, index) => index % 2 === 0), texts.filter((_, index) => index % 2 === 1)];

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

/** Documents made of sentences that stand alone. */
function madeOf(documents: readonly Document[]): string[] {
  const made: string[] = [];
  for (const { text } of documents) {
    if (text.length >= shortest) continue;
    if (made.length === 0 || made.at(-1)!.length > madeLength) made.push(text);
    else made[made.length - 1] += `\n\n${text}`;
  }
  return made;
}

function rate(system: System, texts: readonly string[]): number {
  const milliseconds = timed(() => texts.forEach((text) => void system.find(text)));
  return lengthOf(texts) / 1000 / milliseconds;
}

/** Milliseconds of processor time. */
function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
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

/** What a text costs to open, and what each of many keystrokes all over it costs until the marks at the cursor stand. */
export function editing(core: Core, detector: Detector, text: string, rounds: number): { document: Times; keystroke: Times } {
  const whole: number[] = [];
  const keys: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const document = new core.AnnotatedDocument('', detector);
    whole.push(timed(() => open(document, text)));
    keys.push(timed(() => type(document, Math.floor((text.length * (round + 1)) / (rounds + 2)))));
  }
  return { document: timesOf(whole), keystroke: timesOf(keys) };
}

function open(document: AnnotatedDocument, text: string): void {
  document.edit([{ start: 0, end: 0, text }]);
  document.advance(() => false);
  document.marks();
}

function type(document: AnnotatedDocument, at: number): void {
  document.edit([{ start: at, end: at, text: 'x' }]);
  document.advance(() => false);
  document.marks({ start: at, end: at });
}
