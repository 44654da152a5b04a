import type { Moment } from './calendar';
import type { Interval } from './interval';
import type { DateOrder } from './numericOrder';
import type { Tense } from './tense';

/** What a date is read by, beside its own words. */
export interface DateContext {
  /** The report's day; undefined when it is not known. */
  readonly report: Moment | undefined;
  readonly tense: Tense | undefined;
  /** The words of its sentence beside its own: what it tells of. */
  readonly sentence: string;
  readonly order: DateOrder;
  /** The last date told before, in the same paragraph, that is no longer than a unit: what "that day" goes back to. */
  readonly previous: (unit: string) => Interval | undefined;
  /** The day that a time of day beside it belongs to. */
  readonly day: () => Interval | undefined;
  /** So many phrases are still read, the parts of phrases counted: a text may be made to have no end of them. */
  readonly effort: { left: number };
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
  readonly unknown: keyof typeof unknowns;
  readonly reason: DateReason;
}

const wording = (message: string, ...args: (string | Moment)[]): DateReason => ({ message, args });

/** What an interval is, if there is one, with the reason for it. */
export function because(interval: Interval, message: string, ...args: (string | Moment)[]): DateReading;
export function because(interval: Interval | undefined, message: string, ...args: (string | Moment)[]): DateReading | undefined;
export function because(interval: Interval | undefined, message: string, ...args: (string | Moment)[]): DateReading | undefined {
  return interval && { ...interval, reason: wording(message, ...args) };
}

const unknowns = {
  vague: 'too vague for an interval',
  repeated: 'it comes again and again',
  length: 'it tells how long, not when',
  age: 'it tells an age, not when',
  'no-report-date': 'the report’s date is not known',
  'no-date-before': 'nothing before it tells what it counts from',
  'not-understood': 'not understood as a date',
} as const;

export const no = (unknown: NoDate['unknown']): NoDate => ({ unknown, reason: wording(unknowns[unknown]) });

export const isReading = (result: DateReading | NoDate | undefined): result is DateReading => result !== undefined && !('unknown' in result);
