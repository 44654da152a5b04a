import * as vscode from 'vscode';
import { lengths, type Moment } from '../core/dates/calendar';
import type { DateReading, NoDate } from '../core/dates/context';
import { valueOf, type Interval } from '../core/dates/interval';

/** Times are those of the place that a report tells of: no zone is applied. */
const format = (moment: Moment, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(vscode.env.language, { ...options, timeZone: 'UTC' }).format(moment);

const dayText = (moment: Moment): string => format(moment, { dateStyle: 'full' });

/** "Thursday, November 19, 2026", "November 2026", "Nov 1 – 22, 2026": its last day counts in. */
export function intervalText(interval: Interval): string {
  const text = bareText(interval);
  return interval.approximate ? vscode.l10n.t('about {0}', text) : text;
}

function bareText({ start, end, precision, zone }: Interval): string {
  if (start % lengths.day !== 0 || end % lengths.day !== 0) return timeText(start, end, precision, zone);
  const days = (end - start) / lengths.day;
  if (days === 1) return dayText(start);
  if (precision === 'month' && days <= 31 && days >= 28) return format(start, { month: 'long', year: 'numeric' });
  if (precision === 'year' && (days === 365 || days === 366)) return format(start, { year: 'numeric' });
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(start, end - lengths.day);
}

function timeText(start: Moment, end: Moment, precision: Interval['precision'], zone?: string): string {
  const clock: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' };
  const text = precision === 'part-of-day' ? new Intl.DateTimeFormat(vscode.env.language, { ...clock, timeZone: 'UTC' }).formatRange(start, end) : format(start, clock);
  return [text, zone === 'Z' ? 'UTC' : zone && `UTC${zone}`].filter(Boolean).join(' ');
}

/** What a date means in words, with the value that a sidecar would state. */
export const meaningText = (date: DateReading | NoDate): string => ('unknown' in date ? '' : `${intervalText(date)} · ${valueOf(date)}`);

/** Why it means that, or nothing. */
export function reasonText({ reason: { message, args } }: DateReading | NoDate): string {
  const text = vscode.l10n.t(message, ...args.map((argument) => (typeof argument === 'number' ? dayText(argument) : argument)));
  return text.charAt(0).toUpperCase() + text.slice(1);
}
