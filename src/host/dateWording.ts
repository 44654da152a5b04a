import * as vscode from 'vscode';
import { lengths, startOf, type Moment } from '../core/dates/calendar';
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

function bareText({ start, end, zone }: Interval): string {
  if (start % lengths.day !== 0 || end % lengths.day !== 0) return timeText(start, end, zone);
  const last = end - lengths.day;
  return start === last ? dayText(start) : new Intl.DateTimeFormat(vscode.env.language, { ...styleOf(start, end), timeZone: 'UTC' }).formatRange(start, last);
}

/** Whole years and months need no days. */
function styleOf(start: Moment, end: Moment): Intl.DateTimeFormatOptions {
  const isWhole = (unit: 'year' | 'month'): boolean => [start, end].every((moment) => startOf(moment, unit) === moment);
  return isWhole('year') ? { year: 'numeric' } : isWhole('month') ? { month: 'long', year: 'numeric' } : { dateStyle: 'medium' };
}

/** A time of day, or from one to another. */
function timeText(start: Moment, end: Moment, zone?: string): string {
  const clock: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' };
  const text = end - start > lengths.hour ? new Intl.DateTimeFormat(vscode.env.language, { ...clock, timeZone: 'UTC' }).formatRange(start, end) : format(start, clock);
  return [text, zone === 'Z' ? 'UTC' : zone && `UTC${zone}`].filter(Boolean).join(' ');
}

/** What a date means in words, with the value that a sidecar would state; or why that cannot be told. */
export const meaningText = (date: DateReading | NoDate): string =>
  ('unknown' in date ? vscode.l10n.t('Cannot be told: {0}', reasonOf(date)) : `${intervalText(date)} · ${valueOf(date)}`);

/** Why it means that, with the phrase that was read where it is more than the mention. */
export function reasonText(date: DateReading): string {
  const text = reasonOf(date);
  return date.phrase === undefined ? text.charAt(0).toUpperCase() + text.slice(1) : vscode.l10n.t('“{0}”: {1}', date.phrase, text);
}

const reasonOf = ({ reason: { message, args } }: DateReading | NoDate): string =>
  vscode.l10n.t(message, ...args.map((argument) => (typeof argument === 'number' ? dayText(argument) : argument)));
