import { add, lengths, partsOf, startOf, type Moment } from '../calendar';
import { because, isReading, no, type DateContext, type DateReading, type NoDate } from '../context';
import type { Interval } from '../interval';

/** What a phrase means; undefined where it is not of the form, or no date. */
export type Result = DateReading | NoDate | undefined;
export type Groups = Readonly<Record<string, string | undefined>>;

/** Reads a phrase that is a part of another. */
export type Read = (phrase: string, context: DateContext) => Result;

/** A form of dates: a pattern over all of a plain phrase, and what it means. */
export interface DateRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, context: DateContext, read: Read) => Result;
}

export const rule = (pattern: string, read: DateRule['read']): DateRule => ({ pattern: new RegExp(`^(?:${pattern})$`, 'u'), read });

/** Source of a pattern for years of four digits. */
export const full = '(?:1\\d|20)\\d{2}';

/** With the report's day, when it is known. */
export const counting = (context: DateContext, read: (report: Moment) => Result): Result => (context.report === undefined ? no('no-report-date') : read(context.report));

/** What is taken from the meaning of another phrase, for the same reason if it has none of its own. */
export function taken(whole: Result, take: (reading: DateReading) => Interval | DateReading | undefined): Result {
  if (!isReading(whole)) return whole;
  const found = take(whole);
  return found && { ...(whole.approximate ? { approximate: true } : {}), reason: whole.reason, ...found };
}

/** Of the same date in the years or weeks around the report, the one that the tense asks for, else the nearest. */
export function chosen(context: DateContext, candidates: readonly Interval[], usual?: 'past'): Interval | undefined {
  const report = context.report ?? 0;
  const past = candidates.filter(({ start }) => start <= report).at(-1);
  const next = candidates.find(({ end }) => end > report);
  const tense = context.tense ?? usual;
  if (tense) return tense === 'past' ? past : next;
  const distance = ({ start, end }: Interval): number => Math.max(0, start - report, report - end);
  return [...candidates].sort((a, b) => distance(a) - distance(b))[0];
}

/** The same stretch in the years around the report. */
export const yearly = (report: Moment, make: (year: number) => Interval | undefined): Interval[] =>
  [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8].flatMap((step) => make(partsOf(report).year + step) ?? []);

/** The same stretch in the months around the report. */
const monthly = (report: Moment, make: (year: number, month: number) => Interval | undefined): Interval[] =>
  [-12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((step) => {
    const { year, month } = partsOf(add(startOf(report, 'month'), step, 'month'));
    return make(year, month) ?? [];
  });

const following = 'the first after the date before it, {0}';
const nearest = 'the one nearest to the report’s date, {0}, by the verb beside it';

export const nearestTo = (found: Interval | undefined, report: Moment): Result => because(found, nearest, report);

/** What comes again each year: nearest to the report, or next after the date before it where that is long past. */
export const recurring = (context: DateContext, make: (year: number) => Interval | undefined): Result =>
  counting(context, (report) => {
    const previous = context.tense === 'future' ? undefined : context.previous('month');
    if (previous === undefined || report - previous.end < longPast) return nearestTo(chosen(context, yearly(report, make)), report);
    const { year } = partsOf(previous.start);
    return because([year, year + 1].flatMap((each) => make(each) ?? []).find(({ start }) => start >= previous.start), following, previous.start);
  });

/** In milliseconds: what is told of that time is told with its year once. */
const longPast = 300 * lengths.day;

/** What comes again each month: next after a date before it, or nearest to the report. */
export const recurringMonthly = (context: DateContext, make: (year: number, month: number) => Interval | undefined): Result =>
  counting(context, (report) => {
    const previous = context.tense === 'future' ? undefined : context.previous('month');
    const after = previous && monthly(previous.start, make).find(({ start }) => start >= previous.start);
    return after && after.start <= report ? because(after, following, previous.start) : nearestTo(chosen(context, monthly(report, make), 'past'), report);
  });
