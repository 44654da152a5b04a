import { en, type Component, type ParsedComponents, type ParsedResult } from 'chrono-node';
import { dayAt } from '../../src/core/dates/calendar';
import { timeOf, unitAt, valueOf, type Interval } from '../../src/core/dates/interval';
import { reportDate } from '../../src/core/dates/reportDate';
import { sentenceAt } from '../../src/core/text/sentences';
import type { DateExample } from './gold';
import type { Answer } from './systems';

/** What chrono-node makes of the words, given their sentence and the report's day: as long an interval as the finest part that it calls certain. */
export function chronoAnswer(example: DateExample): Answer {
  const report = reportDate(example.text, { given: example.report })?.iso;
  if (report !== undefined) return answerFrom(example, report);
  // It counts from some day always: what does not depend on that day is an answer.
  const [one, other] = ['1999-06-02', '2015-02-14'].map((day) => answerFrom(example, day));
  return one === other ? one : undefined;
}

function answerFrom({ text, start, end }: DateExample, report: string): Answer {
  const sentence = sentenceAt(text, start);
  const results = en.parse(text.slice(sentence.start, sentence.end), { instant: new Date(`${report}T12:00Z`), timezone: 0 });
  const found = results.find(({ index, text: words }) => sentence.start + index < end && start < sentence.start + index + words.length);
  const interval = found && intervalOf(found);
  return interval && valueOf(interval);
}

function intervalOf({ start, end }: ParsedResult): Interval | undefined {
  const from = told(start);
  const to = end ? told(end) : undefined;
  return from && to && to.end > from.start ? { ...from, end: isTime(end!) ? to.start : to.end } : from;
}

const isTime = (parts: ParsedComponents): boolean => parts.isCertain('hour');

function told(parts: ParsedComponents): Interval | undefined {
  const day = dayAt(parts.get('year')!, parts.get('month')!, parts.get('day')!);
  if (day === undefined) return undefined;
  if (isTime(parts)) return timeOf(day, (['hour', 'minute', 'second'] as const).map((part) => certain(parts, part)), zoneOf(parts));
  const isDay = parts.isCertain('day') || parts.isCertain('weekday');
  return unitAt(day, isDay ? 'day' : parts.isCertain('month') ? 'month' : 'year');
}

const certain = (parts: ParsedComponents, part: Component): string | undefined => (parts.isCertain(part) ? String(parts.get(part)) : undefined);

function zoneOf(parts: ParsedComponents): string | undefined {
  const minutes = parts.isCertain('timezoneOffset') ? parts.get('timezoneOffset') : null;
  if (minutes === null) return undefined;
  const clock = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
  return minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${clock}`;
}
