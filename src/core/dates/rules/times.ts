import { dayAt, partsOf, startOf } from '../calendar';
import { because, isReading, no, type DateContext } from '../context';
import { timeOf } from '../interval';
import { fullYear, monthNumber, monthWord } from '../words';
import { zoneOf, zoneWord } from '../zones';
import { rule, type DateRule, type Groups, type Read, type Result } from './rule';

function group({ day: number, hour, minute, zone, month: word, year }: Groups, context: DateContext): Result {
  if (word === undefined && context.report === undefined) return no('no-report-date');
  const report = partsOf(context.report ?? 0);
  const date = word === undefined ? dayAt(report.year, report.month, Number(number)) : dayAt(fullYear(year!), monthNumber(word), Number(number));
  const found = date === undefined ? undefined : timeOf(date, [hour, minute], zone === undefined ? undefined : zoneOf(zone.toUpperCase()));
  return found && (word === undefined ? because(found, 'day and time; the month is that of the report, {0}', context.report!) : because(found, 'day, time and zone as in a date-time group'));
}

/** Date-time groups: 241630Z NOV 26. */
export const groups: readonly DateRule[] = [
  rule(`(?<day>\\d\\d)(?<hour>\\d\\d)(?<minute>\\d\\d)(?<zone>[a-z])? ?(?<month>${monthWord}) ?(?<year>(?:20)?\\d\\d)`, group),
  rule('(?<day>\\d\\d)(?<hour>\\d\\d)(?<minute>\\d\\d)(?<zone>[a-z])', group),
];

/** `0430`, `4:30 p.m.`, `16:30`, `noon`, with its zone. */
function clock({ hour, minute, second, half, zone }: Groups, context: DateContext): Result {
  const on = context.day();
  const date = on?.start ?? context.report;
  if (date === undefined) return no('no-report-date');
  const pm = half ? (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0) : Number(hour);
  const found = timeOf(startOf(date, 'day'), [String(pm), minute, second], zoneOf(zone));
  if (!found) return undefined;
  return on ? because(found, 'on the day told beside it') : because({ ...found, approximate: true }, 'no day is told beside it: that of the report, {0}', date);
}

const clockForm = `(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?)?(?: ?(?<half>[ap])\\.?m\\b\\.?)?(?: ?(?<zone>${zoneWord}|hrs|hours|h|local time|local))?`;
const spoken: Readonly<Record<string, string>> = { noon: '12', midday: '12', midnight: '00' };
/** A time of day within a longer phrase. */
const someTime = `(?<time>${clockForm.replace(/\?<\w+>/g, '?:')}|\\d{4}(?: ?(?:hrs|hours|local time|local|${zoneWord}))?|noon|midday|midnight)`;

function timed({ time, date }: Groups, context: DateContext, read: Read): Result {
  const on = read(date!, context);
  return isReading(on) && on.precision === 'day' ? read(time!, { ...context, day: () => on }) : undefined;
}

/** Times of day, with or without their day. */
export const times: readonly DateRule[] = [
  rule('(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d)(?: ?(?<zone>hrs|hours|h|l|local time|local|' + zoneWord + '))?', clock),
  rule(clockForm, clock),
  rule('(?<word>noon|midday|midnight)(?: (?<zone>local time|gmt|utc))?', ({ word, zone }, context) => clock({ hour: spoken[word!], minute: '00', zone }, context)),
  rule(`${someTime}(?:,| on| of)? (?<date>.+)`, timed),
  rule(`(?<date>.+?)(?:,| at)? ${someTime}`, timed),
];
