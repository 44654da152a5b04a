import { isoDay } from '../../src/core/dates/calendar';
import { parseValue } from '../../src/core/dates/interval';
import type { DateExample } from './gold';
import type { Answer } from './systems';

export const percent = (part: number, all: number): string => `${((100 * part) / Math.max(all, 1)).toFixed(1)} %`;

const sameBounds = (a: string, b: string): boolean => {
  const [one, two] = [parseValue(a), parseValue(b)];
  return one !== undefined && two !== undefined && one.start === two.start && one.end === two.end && one.zone === two.zone;
};

/** The same interval and zone, or rightly none. */
export const isExact = ({ value }: DateExample, answer: Answer): boolean => (value === undefined || answer === undefined ? value === answer : sameBounds(value, answer));

const startDay = (value: string | undefined): string | undefined => {
  const interval = value === undefined ? undefined : parseValue(value);
  return interval && isoDay(interval.start);
};

/** Begins on the right day, whatever its length; or rightly none. */
export const isSameStart = ({ value }: DateExample, answer: Answer): boolean => startDay(value) === startDay(answer);

/** What both intervals share of what either covers, 0 to 1. */
export function overlap({ value }: DateExample, answer: Answer): number {
  const [one, two] = [value, answer].map((each) => (each === undefined ? undefined : parseValue(each)));
  if (!one || !two) return one === two ? 1 : 0;
  const shared = Math.min(one.end, two.end) - Math.max(one.start, two.start);
  return shared <= 0 ? 0 : shared / (Math.max(one.end, two.end) - Math.min(one.start, two.start));
}
