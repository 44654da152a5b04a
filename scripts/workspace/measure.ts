import { median, percentile95 } from '../bench/texts';

/** CPU time that some work takes, of all threads, in milliseconds: other programs do not count. */
export function cpu<T>(work: () => T): [result: T, milliseconds: number] {
  const started = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(started);
  return [result, (user + system) / 1000];
}

/** What a query took, in milliseconds, and how many results it gave. */
export interface Asked {
  readonly time: number;
  readonly results: number;
}

/** The least of so many times is taken: other programs on the machine only add to it. */
const runs = 5;

/** Each query when it is not the first of its kind: what is asked in an editor is mostly asked again. `ask` gives how many results there are. */
export const askAll = <Q>(queries: readonly Q[], ask: (query: Q) => number): Asked[] => queries.map((query) => {
  const all = Array.from({ length: runs }, () => asking(() => ask(query)));
  return all.reduce((best, one) => (one.time < best.time ? one : best));
});

function asking(ask: () => number): Asked {
  const started = performance.now();
  const results = ask();
  return { time: performance.now() - started, results };
}

/** Asks once, for what takes long: in CPU time. */
export function askOnce(ask: () => number): Asked {
  const [results, time] = cpu(ask);
  return { time, results };
}

/** A row of the table: what is measured, by its unit. */
export type Row = readonly [label: string, value: number, unit: string];

/** Half and 95 of 100 of the times. */
export function timeRows(label: string, asked: readonly Asked[]): Row[] {
  const times = asked.map(({ time }) => time);
  return [[`${label}, p50`, median(times), 'ms'], [`${label}, p95`, percentile95(times), 'ms']];
}

/** The same, with how many results there are, and what one of them takes: of all queries together. */
export function resultRows(label: string, what: string, asked: readonly Asked[]): Row[] {
  const counts = asked.map(({ results }) => results);
  const [time, results] = [asked.reduce((sum, one) => sum + one.time, 0), counts.reduce((sum, count) => sum + count, 0)];
  return [...timeRows(label, asked), [`  ${what} each, p50`, median(counts), ''], [`  ${what} each, p95`, percentile95(counts), ''], [`  time for each of them`, (time / results) * 1000, 'µs']];
}
