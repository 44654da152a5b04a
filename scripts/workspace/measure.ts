import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median, percentile95 } from '../bench/texts';

/** CPU time that some work takes, of all threads, in milliseconds: other programs do not count. */
export function cpu<T>(work: () => T): [result: T, milliseconds: number] {
  const started = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(started);
  return [result, (user + system) / 1000];
}

/** Half and 95 of 100 of some times, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** The least of so many times is taken: other programs on the machine only add to it. */
const runs = 5;

/** Times of each query when it is not the first of its kind: what is asked in an editor is mostly asked again. */
export function timesOf<Q>(queries: readonly Q[], ask: (query: Q) => unknown): Times {
  const least = queries.map((query) => Math.min(...Array.from({ length: runs }, () => timed(() => ask(query)))));
  return { p50: median(least), p95: percentile95(least) };
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** What is held in memory after all garbage is gone, in bytes. */
export function heldMemory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
