import type { Row } from './measure';

/** Prints a column a size. The growth is that from the smallest to the largest; it should be no more than that of the reports. */
export function print(sizes: readonly number[], columns: readonly (readonly Row[])[]): void {
  line('reports', [...sizes.map(String), times(sizes.at(-1)! / sizes[0]!)]);
  columns[0]!.forEach(([label, smallest], row) => {
    const values = columns.map((column) => column[row]!);
    line(label, [...values.map(([, value, unit]) => written(value, unit)), times(values.at(-1)![1] / smallest)]);
  });
}

const line = (label: string, cells: readonly string[]): void => console.log(label.padEnd(34) + cells.map((cell) => cell.padStart(14)).join(''));

const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} ×`;

const written = (value: number, unit: string): string =>
  `${value < 0.1 && unit ? value.toFixed(4) : value < 10 && unit ? value.toFixed(2) : Math.round(value).toLocaleString('en')} ${unit}`.trim();
