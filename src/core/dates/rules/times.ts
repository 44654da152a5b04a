import { add, dayAt, lengths, partsOf, startOf, type Moment } from '../calendar';
import { because, isReading, no, type DateContext } from '../context';
import { timeOf, type Interval } from '../interval';
import { countOf, countWord, fullYear, monthNumber, monthWord } from '../words';
import { zoneOf, zoneWord } from '../zones';
import { inPart } from './parts';
import { chosen, counting, rule, type DateRule, type Groups, type Read, type Result } from './rule';

const groupForm = `(?<day>\\d\\d)[ /]?(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d)(?::?(?<second>[0-5]\\d))? ?(?<zone>[a-z])?`;

function group({ day, hour, minute, second, zone, month, year }: Groups, context: DateContext): Result {
  const at = (date: Moment | undefined): Interval | undefined => (date === undefined ? undefined : timeOf(date, [hour, minute, second], zone === undefined ? undefined : zoneOf(zone.toUpperCase())));
  if (year !== undefined) return told(at(dayAt(fullYear(year), monthNumber(month!), Number(day))));
  return counting(context, (report) => {
    const { year: now, month: current } = partsOf(report);
    if (month !== undefined) return because(closest([-1, 0, 1].map((step) => at(dayAt(now + step, monthNumber(month), Number(day)))), report), 'day, month and time; the year is the one nearest to the report’s date, {0}', report);
    return because(ofMonth([-1, 0, 1].map((step) => at(inMonth(now, current + step, Number(day)))), context, report), 'day and time; the month is that of the report, {0}, by the verb beside it', report);
  });
}

const inMonth = (year: number, month: number, day: number): Moment | undefined => dayAt(year + Math.floor((month - 1) / 12), ((month + 11) % 12) + 1, day);

const told = (found: Interval | undefined): Result => because(found, 'day, time and zone as in a date-time group');

function closest(all: readonly (Interval | undefined)[], report: Moment): Interval | undefined {
  const apart = (one: Interval): number => Math.abs(one.start - report);
  return all.filter((one) => one !== undefined).sort((a, b) => apart(a) - apart(b))[0];
}

/** The report's own month, unless the verb tells that it is the one before or after. */
const ofMonth = (all: readonly (Interval | undefined)[], context: DateContext, report: Moment): Interval | undefined =>
  (context.tense === undefined ? all[1] : chosen({ ...context, report: context.tense === 'past' ? report + lengths.day - 1 : report }, all.filter((one) => one !== undefined)));

/** Date-time groups: 241630Z NOV 26. */
export const groups: readonly DateRule[] = [
  rule(`(?:dtg:? )?${groupForm} ?(?<month>${monthWord}) ?'?(?<year>(?:1[89]|20)?\\d\\d)`, group),
  rule(`(?:dtg:? )?${groupForm} ?(?<month>${monthWord})`, group),
  rule(groupForm.slice(0, -1), group),
  rule(`(?<day>\\d\\d) ?(?<month>${monthWord}) ?(?<year>(?:1[89]|20)?\\d\\d)?,? ?(?<hour>[01]\\d|2[0-4]):?(?<minute>[0-5]\\d) ?(?<zone>[a-z])(?!\\p{L})`, group),
];

/** `0430`, `4:30 p.m.`, `16:30`, `noon`, with its zone. */
function clock({ hour, minute, second, half, zone }: Groups, context: DateContext): Result {
  const on = context.day() ?? (context.tense === 'future' ? undefined : context.previous('day'));
  const date = on?.start ?? context.report;
  if (date === undefined) return no('no-report-date');
  const { day, hour: told } = half ? { day: startOf(date, 'day'), hour: (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0) } : on?.precision === 'part-of-day' ? inPart(on, Number(hour))! : { day: startOf(date, 'day'), hour: Number(hour) };
  const found = timeOf(day, [String(told), minute, second], zoneOf(zone?.length === 1 ? zone.toUpperCase() : zone, day));
  if (!found) return undefined;
  return on ? because(found, 'on the day told beside it') : because({ ...found, approximate: true }, 'no day is told beside it: that of the report, {0}', date);
}

const tail = `(?: ?\\(?(?<zone>${zoneWord}|bst|cst|ist|mst|ast|[a-ik-z](?!\\p{L})|hrs|hours|hour|h|local time|local)\\)?)?`;
const clockForm = `(?<hour>[01]?\\d|2[0-4])(?:[:.h](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?|(?= ?[ap]\\.?m)|(?= ?(?:hrs|hours|${zoneWord})))(?: ?(?<half>[ap])\\.?m\\b\\.?)?${tail}`;
const spoken: Readonly<Record<string, string>> = { noon: '12', midday: '12', midnight: '00' };
const spokenForm = '(?:(?:12(?::00)?|twelve|high) ?)?(?:noon|midday|midnight)';
const hourWord = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const saidForm = `(?:(?:half|(?:a )?quarter|${countWord}(?: minutes?)?) (?:past|after|to|before|of|till) ${hourWord}(?: o'?clock)?|${hourWord} o'?clock(?: sharp)?)(?: ?[ap]\\.?m\\.?)?`;
/** A time of day within a longer phrase. */
const someTime = `(?<time>${clockForm.replace(/\?<\w+>/g, '?:')}|\\d{4}(?: ?(?:hrs|hours|local time|local|[a-z](?!\\p{L})|${zoneWord}))?|${spokenForm}|${saidForm})`;

function timed({ time, date }: Groups, context: DateContext, read: Read): Result {
  const on = read(date!, context);
  if (!isReading(on) || !(on.precision === 'day' || on.precision === 'part-of-day')) return undefined;
  const isHour = new RegExp(`^${hourWord}$`).test(time!);
  const found = read(isHour ? `${countOf(time!)}:00` : time!.replace(/^(\d\d)(\d\d)/, '$1:$2'), { ...context, day: () => on });
  return isReading(found) && isHour ? { ...found, end: add(found.start, 1, 'hour'), precision: 'hour' } : found;
}

/** "half past three", "ten to six", "8 o'clock". */
function said({ minutes, side, hour, half, whole }: Groups, context: DateContext, read: Read): Result {
  const count = minutes === undefined ? 0 : minutes === 'half' ? 30 : /quarter/.test(minutes) ? 15 : countOf(minutes.replace(/ minutes?$/, ''));
  const isBefore = side !== undefined && /to|before|of|till/.test(side);
  const at = countOf(hour ?? whole!) - (isBefore ? 1 : 0);
  if (count > 59 || at > 24) return undefined;
  const minute = isBefore ? 60 - count : count;
  const meridiem = half ? `${half}m` : '';
  const found = read(`${at === 0 ? 12 : at}:${String(minute).padStart(2, '0')}${meridiem}`, context);
  return isReading(found) && whole ? { ...found, end: add(found.start, 1, 'hour'), precision: 'hour' } : found;
}

/** Times of day, with or without their day. */
export const times: readonly DateRule[] = [
  rule(`(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d)${tail}`, clock),
  rule(clockForm, clock),
  rule(`(?:(?:12(?::00)?|twelve|high) ?)?(?<word>noon|midday|midnight)(?: (?<zone>local time|${zoneWord}))?`, ({ word, zone }, context) => clock({ hour: spoken[word!], minute: '00', zone }, { ...context, day: () => wholeDay(context.day()) })),
  rule(`(?<minutes>half|(?:a )?quarter|${countWord}(?: minutes?)?) (?<side>past|after|to|before|of|till) (?<hour>${hourWord})(?: o'?clock)?(?: ?(?<half>[ap])\\.?m\\.?)?`, said),
  rule(`(?<whole>${hourWord}) o'?clock(?: sharp)?(?: ?(?<half>[ap])\\.?m\\.?)?`, said),
  rule(`${someTime}(?:(?:,| on| of| in the)? |/)(?<date>.+)`, timed),
  rule(`(?<time>${hourWord}) (?:on |in the )?(?<date>(?:this |last |tomorrow |yesterday |.*day |the )?(?:morning|afternoon|evening|night|tonight).*)`, timed),
  rule(`(?<date>.+?)(?:,| at| around| about|)(?: around| about)? ${someTime}`, timed),
  rule(`(?<date>tonight|.*(?:morning|afternoon|evening|night)) at (?<time>\\d{1,2})`, timed),
];

/** Midnight and noon are of the day, whatever part of it is told. */
const wholeDay = (on: Interval | undefined): Interval | undefined => on && { ...on, start: startOf(on.start, 'day'), precision: 'day' };
