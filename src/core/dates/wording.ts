import { isoDay } from './calendar';
import type { DateReading, NoDate } from './context';
import { boundsOf, valueOf, type Precision } from './interval';

/** What a date means, as the command line prints it: the end is not counted in. Without bounds, the reason says why. */
export interface ReportedDate {
  /** As a sidecar states it. */
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
  readonly precision?: Precision;
  readonly approximate?: true;
  /** What was read, where it is more than the words of the mention. */
  readonly phrase?: string;
  readonly reason: string;
}

/** The reason in English. */
export const dateReason = ({ reason: { message, args } }: DateReading | NoDate): string =>
  message.replace(/\{(\d)\}/g, (_, at: string) => {
    const argument = args[Number(at)] ?? '';
    return typeof argument === 'number' ? isoDay(argument) : argument;
  });

export function reportDateReading(result: DateReading | NoDate): ReportedDate {
  const reason = dateReason(result);
  if ('unknown' in result) return { reason };
  return { value: valueOf(result), ...boundsOf(result), precision: result.precision, ...(result.approximate ? { approximate: true } : {}), ...(result.phrase === undefined ? {} : { phrase: result.phrase }), reason };
}
