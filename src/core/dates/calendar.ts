/** A reading of clock and calendar on some wall, in milliseconds since 1970-01-01T00:00 there: no zone is applied. */
export type Moment = number;

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A moment's parts: month and day from 1, weekday from 0 for Monday. */
export interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** In milliseconds. A week begins on Monday, as in ISO 8601. */
export const lengths = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

const firstYear = 1;
const lastYear = 2999;

/** Months from 0. `Date.UTC` alone takes the years before 100 for those of the last century; after 400 years all days come again. */
const utc = (year: number, month = 0, day = 1): Moment => Date.UTC(year + 400, month, day) - 146_097 * lengths.day;

/** Midnight at the start of a day, month or year; undefined where the calendar has none, or not in the years of reports. */
export function dayAt(year: number, month = 1, day = 1): Moment | undefined {
  if (!(year >= firstYear && year <= lastYear)) return undefined;
  const moment = utc(year, month - 1, day);
  const found = partsOf(moment);
  return found.month === month && found.day === day ? moment : undefined;
}

/** Whether days of that time can be written, as {@link dayAt} has them. */
export const isWritable = (moment: Moment): boolean => moment >= utc(firstYear) && moment <= utc(lastYear);

export function partsOf(moment: Moment): Parts {
  const date = new Date(moment);
  return {
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: (date.getUTCDay() + 6) % 7,
    hour: date.getUTCHours(), minute: date.getUTCMinutes(),
  };
}

/** Where the unit that a moment falls in begins. */
export function startOf(moment: Moment, unit: Unit): Moment {
  const { year, month, weekday } = partsOf(moment);
  switch (unit) {
    case 'year': return utc(year);
    case 'month': return utc(year, month - 1);
    case 'week': return startOf(moment, 'day') - weekday * lengths.day;
    default: return Math.floor(moment / lengths[unit]) * lengths[unit];
  }
}

/** So many units later. The last day of a month stays in its month: a month after 31 January is 28 February. */
export function add(moment: Moment, count: number, unit: Unit): Moment {
  if (unit !== 'month' && unit !== 'year') return moment + count * lengths[unit];
  const { year, month, day } = partsOf(moment);
  const first = utc(year, month - 1 + count * (unit === 'year' ? 12 : 1));
  const last = partsOf(add(new Date(first).setUTCMonth(new Date(first).getUTCMonth() + 1), -1, 'day')).day;
  return first + (Math.min(day, last) - 1) * lengths.day + (moment - startOf(moment, 'day'));
}

/** `2026-11-24`. */
export const isoDay = (moment: Moment): string => new Date(moment).toISOString().slice(0, 10);

/** `2026-11-24T16:30`, with seconds where there are some. */
export const isoTime = (moment: Moment): string => new Date(moment).toISOString().slice(0, moment % lengths.minute === 0 ? 16 : 19);

/** The day that `2026-11-24` names; undefined for anything else. */
export function parseDay(text: string): Moment | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? dayAt(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}
