// What both benchmarks measure on, and how they write it down. It runs in the browser too.

/** The sizes of the texts, in kilobytes (UTF-16 code units by the thousand). */
export const SIZES_KB = [3, 200, 2000];

/** Where in a text keys are typed, as parts of its length: what a key costs differs more by place than by size. */
export const PLACES = [0.1, 0.3, 0.5, 0.7, 0.9];

/** Keystrokes at each place. */
export const KEYSTROKES = 20;

/** A report of this many kilobytes, of whole paragraphs no two of which are the same. */
export function reportOf(seeds: readonly string[], kilobytes: number): string {
  const paragraphs = seeds.flatMap((seed) => seed.split(/\n+/)).filter((paragraph) => paragraph.length > 80);
  const parts: string[] = [];
  for (let length = 0, i = 0; length < kilobytes * 1000; i++) {
    const part = `${paragraphs[i % paragraphs.length]} Item ${i}.\n\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** The value that 95 of 100 do not exceed. */
export function percentile95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN;
}

/** A line of a table: a label, then cells in columns. */
export const line = (label: string, ...cells: (string | number)[]): string =>
  label.padEnd(28) + cells.map((cell) => (typeof cell === 'number' ? `${cell.toFixed(cell < 10 ? 2 : 0)} ms` : cell).padStart(14)).join('');
