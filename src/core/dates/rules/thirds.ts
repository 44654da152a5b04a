import { add, lengths, partsOf, type Moment, type Unit } from '../calendar';
import type { Interval } from '../interval';

const hours: ReadonlySet<string> = new Set(['day', 'part-of-day', 'hour', 'minute', 'second']);

/** One of so many equal parts, from 0, in the next finer unit of the calendar; of a day all of it. */
export function third(whole: Interval, which: number, parts: number): Interval {
  if (hours.has(whole.precision) && whole.end - whole.start <= lengths.day) return { ...whole, approximate: true };
  const finer = finerUnit(whole);
  const count = countUnits(whole, finer);
  const edge = (part: number): Moment => add(whole.start, part === parts ? count : finer === 'year' ? Math.ceil((part * count) / parts) : Math.floor((part * count) / parts), finer);
  return { ...whole, start: edge(which), end: edge(which + 1), approximate: true };
}

function finerUnit(whole: Interval): Unit {
  const days = (whole.end - whole.start) / lengths.day;
  return days > 1000 ? 'year' : days > 80 && partsOf(whole.start).day === 1 ? 'month' : 'day';
}

function countUnits({ start, end }: Interval, unit: Unit): number {
  if (unit === 'day') return Math.round((end - start) / lengths.day);
  const [from, to] = [partsOf(start), partsOf(end)];
  return unit === 'year' ? to.year - from.year : 12 * (to.year - from.year) + to.month - from.month;
}
