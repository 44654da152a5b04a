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

/** Times of each query once it has run before: what is asked in an editor is mostly asked again. */
export function timesOf<Q>(queries: readonly Q[], ask: (query: Q) => unknown): Times {
  queries.forEach(ask);
  const times = queries.map((query) => {
    const started = performance.now();
    ask(query);
    return performance.now() - started;
  });
  return { p50: median(times), p95: percentile95(times) };
}

/** What is held in memory after all garbage is gone, in bytes. */
export function heldMemory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
