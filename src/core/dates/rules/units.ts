import { add, dayAt, lengths, partsOf, startOf, type Moment, type Unit } from '../calendar';
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

/** Sources of patterns for units, in the singular, and for words that count them from another. */
export const unitWord = '(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century|centurie)';
export const unit = `(?<unit>${unitWord})`;
export const whichWord = '(?:this past|these past|these last|this coming|last|past|previous|preceding|prior|this|current|present|next|coming|upcoming|following|succeeding|subsequent)';
export const which = `(?<which>${whichWord})`;

const steps: Readonly<Record<string, -1 | 1>> = {
  'this past': -1, 'these past': -1, 'these last': -1, last: -1, past: -1, previous: -1, preceding: -1, prior: -1, 'this coming': 1, next: 1, coming: 1, upcoming: 1, following: 1, succeeding: 1, subsequent: 1,
};

/** -1 for "last", 0 for "this", 1 for "next" and what means the same. */
export const stepOf = (word: string): -1 | 0 | 1 => steps[word] ?? 0;

/** What units that the calendar has no name for are made of. */
const made: Readonly<Record<string, readonly [count: number, of: Unit]>> = {
  night: [1, 'day'], weekend: [1, 'week'], fortnight: [2, 'week'], quarter: [3, 'month'], decade: [10, 'year'], century: [100, 'year'], centurie: [100, 'year'],
};

export const madeOf = (name: string): readonly [count: number, of: Unit] => made[name] ?? [1, name as Unit];

/** So many of a unit later, or with a count below 0 earlier. */
export function shift(moment: Moment, count: number, name: string): Moment {
  const [factor, base] = madeOf(name);
  return add(moment, factor * count, base);
}

/** The calendar unit that a moment falls in, moved by so many. */
export function calendar(name: string, at: Moment, step: number): Interval | undefined {
  const { year, month } = partsOf(at);
  switch (name) {
    case 'decade': return decadeAt(Math.floor(year / 10) * 10 + 10 * step);
    case 'century': return centuryAt(Math.floor((year - 1) / 100) + 1 + step);
    case 'quarter': return span(add(startOf(at, 'year'), 3 * Math.floor((month - 1) / 3) + 3 * step, 'month'), 3, 'month', 'quarter');
    case 'fortnight': return unitAt(add(at, 2 * step, 'week'), 'week');
    case 'weekend': return weekendAt(add(at, step, 'week'));
    case 'night': return nightOf(add(startOf(at, 'day'), step, 'day'));
    case 'month': case 'year': return unitAt(add(startOf(at, name), step, name), name);
    default: return unitAt(add(at, step, name as Unit), name as Unit);
  }
}

/** Of a day: from 20:00 to 06:00. */
const nightOf = (day: Moment): Interval => ({ start: day + 20 * lengths.hour, end: day + 30 * lengths.hour, precision: 'part-of-day', approximate: true });
