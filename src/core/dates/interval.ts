import { add, dayAt, isoDay, isoTime, lengths, partsOf, startOf, type Moment, type Unit } from './calendar';

/** How finely a date is told. */
export type Precision = 'century' | 'decade' | 'year' | 'half' | 'season' | 'quarter' | 'month' | 'week' | 'day' | 'part-of-day' | 'hour' | 'minute' | 'second';

/** A stretch of time, its end not counted in. */
export interface Interval {
  readonly start: Moment;
  readonly end: Moment;
  readonly precision: Precision;
  /** `Z` or `+13:00` where a zone is told; else the clock is that of the place. */
  readonly zone?: string;
  /** The bounds are a convention, not what was said: "late 2023". */
  readonly approximate?: true;
}

/** The unit that a moment falls in. */
export const unitAt = (moment: Moment, unit: Unit): Interval => span(startOf(moment, unit), 1, unit);

/** So many units from a moment on. */
export const span = (start: Moment, count: number, unit: Unit, precision: Precision = unit): Interval => ({ start, end: add(start, count, unit), precision });

const isAt = (moment: Moment, unit: Unit): boolean => startOf(moment, unit) === moment;

/**
 * As a sidecar has it: `2026-11-19`, `2026-11`, `2026`, `2026-11-19T16:30Z`, or two of them with a slash between. Both days,
 * months or years of two count in; a time of day is where it ends.
 */
export function valueOf({ start, end, zone = '' }: Interval): string {
  for (const [unit, length] of [['year', 4], ['month', 7], ['day', 10]] as const) {
    if (!isAt(start, unit) || !isAt(end, unit)) continue;
    const [first, last] = [start, add(end, -1, unit)].map((moment) => isoDay(moment).slice(0, length));
    return first === last ? first! : `${first}/${last}`;
  }
  if (isAt(start, 'hour') && end - start === lengths.hour) return isoTime(start).slice(0, 13) + zone;
  const isInstant = end - start === (start % lengths.minute === 0 ? lengths.minute : lengths.second);
  return isInstant ? isoTime(start) + zone : `${isoTime(start)}${zone}/${isoTime(end)}${zone}`;
}

/** The bounds as ISO 8601: days, or times where one of them is no midnight. The end is not counted in. */
export function boundsOf({ start, end, zone = '' }: Interval): { start: string; end: string } {
  const write = isAt(start, 'day') && isAt(end, 'day') ? isoDay : (moment: Moment): string => isoTime(moment) + zone;
  return { start: write(start), end: write(end) };
}

/** Reads what {@link valueOf} writes; undefined for anything else. */
export function parseValue(text: string): Interval | undefined {
  const [first = '', second, ...more] = text.trim().split('/');
  const from = parsePoint(first);
  if (second === undefined || !from || more.length > 0) return from;
  const to = parsePoint(second);
  const end = to && (isFine(to) ? to.start : to.end);
  return end !== undefined && end > from.start ? { ...from, end } : undefined;
}

const isFine = ({ precision }: Interval): boolean => precision === 'minute' || precision === 'hour' || precision === 'second';

const point = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

function parsePoint(text: string): Interval | undefined {
  const match = point.exec(text);
  if (!match) return parseCounted(text);
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = dayAt(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (date === undefined) return undefined;
  if (hour === undefined) return unitAt(date, day !== undefined ? 'day' : month !== undefined ? 'month' : 'year');
  return timeOf(date, [hour, minute, second], zone);
}

/** `2026-W47`, `2026-W47-4` and `2026-328`: the weeks or the days of a year are counted. */
function parseCounted(text: string): Interval | undefined {
  const match = /^(\d{4})-(?:W(\d\d)(?:-([1-7]))?|(\d{3}))$/.exec(text);
  if (!match) return undefined;
  const [, year, week, weekday, day] = match;
  if (day !== undefined) return dayOfYear(Number(year), Number(day));
  const found = weekOf(Number(year), Number(week));
  return found && weekday !== undefined ? unitAt(add(found.start, Number(weekday) - 1, 'day'), 'day') : found;
}

function dayOfYear(year: number, day: number): Interval | undefined {
  const first = dayAt(year);
  const found = first === undefined ? undefined : add(first, day - 1, 'day');
  return found !== undefined && partsOf(found).year === year ? unitAt(found, 'day') : undefined;
}

/** A week by its ISO 8601 number: the first has 4 January in it. */
export function weekOf(year: number, week: number): Interval | undefined {
  const fourth = dayAt(year, 1, 4);
  if (fourth === undefined) return undefined;
  const start = add(startOf(fourth, 'week'), week - 1, 'week');
  return partsOf(add(start, 3, 'day')).year === year ? unitAt(start, 'week') : undefined;
}

/** A time on a day, from the digits of hour, minute and second; as precise as those that are there. */
export function timeOf(day: Moment, digits: readonly (string | undefined)[], zone?: string): Interval | undefined {
  const [hour = 0, minute = 0, second = 0] = digits.map((each) => Number(each ?? 0));
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return undefined;
  const unit = digits[2] !== undefined ? 'second' : digits[1] !== undefined ? 'minute' : 'hour';
  return { ...span(day + hour * lengths.hour + minute * lengths.minute + second * lengths.second, 1, unit), ...(zone ? { zone } : {}) };
}
