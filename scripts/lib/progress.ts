const TICK_MS = 5000;

/** Says what is under way, every few seconds that it still is, and how long it took. */
export async function withProgress<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = (): string => `${((Date.now() - started) / 1000).toFixed(0)} s`;
  console.log(`${label} …`);
  const timer = setInterval(() => console.log(`  still at it after ${seconds()}`), TICK_MS);
  try {
    const result = await work();
    console.log(`  done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
