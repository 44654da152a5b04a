import type { Moment } from './calendar';
import type { Interval } from './interval';
import type { Tense } from './tense';
import type { NumericOrder } from './writtenDate';

/** What a date is read by, beside its own words. */
export interface DateContext {
  /** The report's day; undefined when it is not known. */
  readonly report: Moment | undefined;
  readonly tense: Tense | undefined;
  readonly order: NumericOrder;
  /** The last date told in full before, in the same paragraph. */
  readonly previous: () => Interval | undefined;
  /** The day that a time of day beside it belongs to. */
  readonly day: () => Interval | undefined;
}

/** A phrase with `{0}`, `{1}` … for its arguments, to be translated as a whole. A number is a day. */
export interface DateReason {
  readonly message: string;
  readonly args: readonly (string | Moment)[];
}

/** What a date means, and why. */
export interface DateReading extends Interval {
  readonly reason: DateReason;
  /** What was read, where it is more than the words of the mention: "early 2023". */
  readonly phrase?: string;
}

/** A date that means no interval, and why. */
export interface NoDate {
  readonly unknown: 'vague' | 'no-report-date' | 'no-date-before' | 'not-understood';
  readonly reason: DateReason;
}

const wording = (message: string, ...args: (string | Moment)[]): DateReason => ({ message, args });

export const because = (interval: Interval, message: string, ...args: (string | Moment)[]): DateReading => ({ ...interval, reason: wording(message, ...args) });

const unknowns = {
  vague: 'too vague for an interval',
  'no-report-date': 'the report’s date is not known',
  'no-date-before': 'nothing before it tells what it counts from',
  'not-understood': 'not understood as a date',
} as const;

export const no = (unknown: NoDate['unknown']): NoDate => ({ unknown, reason: wording(unknowns[unknown]) });

export const isReading = (result: DateReading | NoDate | undefined): result is DateReading => result !== undefined && !('unknown' in result);
