import { add, dayAt, partsOf, startOf, type Moment, type Unit } from '../calendar';
import { span, unitAt, type Interval, type Precision } from '../interval';

export const monthAt = (year: number, month: number): Interval | undefined => {
  const at = dayAt(year, month);
  return at === undefined ? undefined : unitAt(at, 'month');
};

export const months = (year: number, first: number, count: number, precision: Precision): Interval | undefined => {
  const at = dayAt(year, first);
  return at === undefined ? undefined : span(at, count, 'month', precision);
};

const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** Of the northern half of the world, by whole months; a winter is named by the year in which it begins. */
export const seasonOf = (name: string, year: number): Interval | undefined => {
  const found = months(year, seasons[name] ?? 3, 3, 'season');
  return found && { ...found, approximate: true };
};

export const quarterOf = (year: number, number: number): Interval | undefined => months(year, 3 * number - 2, 3, 'quarter');
export const halfOf = (year: number, number: number): Interval | undefined => months(year, 6 * number - 5, 6, 'half');

export const years = (first: number, count: number, precision: Precision): Interval | undefined => {
  const at = dayAt(first);
  return at === undefined ? undefined : span(at, count, 'year', precision);
};
export const decadeAt = (year: number): Interval | undefined => years(year, 10, 'decade');
export const centuryAt = (number: number): Interval | undefined => years(100 * number - 99, 100, 'century');
export const weekendAt = (moment: Moment): Interval => span(add(startOf(moment, 'week'), 5, 'day'), 2, 'day');

export const steps: Readonly<Record<string, number>> = { last: -1, past: -1, previous: -1, this: 0, the: 0, current: 0, next: 1, coming: 1, following: 1 };

/** The calendar unit that a moment falls in, moved by so many. */
export function calendar(name: string, at: Moment, step: number): Interval | undefined {
  const { year, month } = partsOf(at);
  switch (name) {
    case 'decade': return decadeAt(Math.floor(year / 10) * 10 + 10 * step);
    case 'century': return centuryAt(Math.floor((year - 1) / 100) + 1 + step);
    case 'quarter': return span(add(Date.UTC(year, 3 * Math.floor((month - 1) / 3)), 3 * step, 'month'), 3, 'month', 'quarter');
    case 'fortnight': return unitAt(add(at, 2 * step, 'week'), 'week');
    case 'weekend': return weekendAt(add(at, step, 'week'));
    case 'night': return unitAt(add(at, step, 'day'), 'day');
    default: return unitAt(add(name === 'month' || name === 'year' ? startOf(at, name) : at, step, name as Unit), name as Unit);
  }
}
