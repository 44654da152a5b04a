// Assertions whose failure mocha shows as a difference; `node:assert` does not exist in the browser.

export function ok(value: unknown, message = 'expected a truthy value'): asserts value {
  if (!value) fail(message, value, true);
}

export function equal<T>(actual: T, expected: T, message = 'not equal'): void {
  if (actual !== expected) fail(message, actual, expected);
}

/** Compares plain data. */
export function deepEqual(actual: unknown, expected: unknown, message = 'not equal'): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) fail(message, actual, expected);
}

export function match(actual: string, expected: RegExp): void {
  if (!expected.test(actual)) fail(`does not match ${String(expected)}`, actual, String(expected));
}

export function fail(message: string, actual?: unknown, expected?: unknown): never {
  throw Object.assign(new Error(message), { actual, expected, showDiff: true });
}
