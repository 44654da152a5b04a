import { add, lengths, partsOf, startOf, type Moment } from '../calendar';
import { because, isReading, no, type DateContext } from '../context';
import { unitAt, type Interval } from '../interval';
import { countWord, monthNumber, monthWord } from '../words';
import { amountForm, amountOf, shifted } from './amount';
import { counting, full, rule, taken, yearly, type DateRule, type Groups, type Read, type Result } from './rule';
import { calendar, monthAt, seasonOf, shift, stepOf, unit, unitWord } from './units';

/** "that day", "the next week": the unit around a date told before, moved. */
export function anaphoric(name: string, step: number, context: DateContext): Result {
  const previous = context.previous(name);
  if (!previous) return no('no-date-before');
  const found = calendar(name, step > 0 ? add(previous.end, -1, 'second') : previous.start, step);
  return because(found, fromBefore, previous.start);
}

export const fromBefore = 'counted from the date before it, {0}';
export const fromReport = 'counted from the report’s date, {0}';

/** "two days later": from a date before it; "two days earlier" without one from the report. */
function later({ amount, side }: Groups, context: DateContext): Result {
  const number = amountOf(amount!);
  if (!number) return undefined;
  const isBack = /earlier|before|previous|prior/.test(side!);
  const previous = context.previous(number.unit);
  if (!previous && !isBack) return no('no-date-before');
  if (previous && fine.has(previous.precision) && fine.has(number.unit)) return because(byTime(previous, (isBack ? -1 : 1) * number.count, number.unit), fromBefore, previous.start);
  return from(previous?.start ?? context.report, previous ? fromBefore : fromReport, (start) => shifted(number, isBack ? -1 : 1, start));
}

const fine: ReadonlySet<string> = new Set(['hour', 'minute', 'second']);

const byTime = (time: Interval, count: number, unitName: string): Interval => ({ ...time, start: shift(time.start, count, unitName), end: shift(time.end, count, unitName) });

function from(start: Moment | undefined, why: string, make: (start: Moment) => Interval | undefined): Result {
  const found = start === undefined ? undefined : make(start);
  return start === undefined ? no('no-report-date') : found && because({ ...found, ...(found.precision === 'day' ? {} : { approximate: true }) }, why, start);
}

/** "the following May", "that summer": the one after a date told before, or of its year. */
function ofYear({ step, month, season }: Groups, context: DateContext): Result {
  const previous = context.previous('year');
  if (!previous) return undefined;
  const all = yearly(previous.start, (year) => (month ? monthAt(year, monthNumber(month)) : seasonOf(season!, year)));
  const found = /that|same/.test(step!) ? all.find(({ start }) => start >= startOf(previous.start, 'year')) : stepOf(step!) < 0 ? all.filter(({ end }) => end <= previous.start).at(-1) : all.find(({ start }) => start >= previous.end);
  return because(found, fromBefore, previous.start);
}

/** "the same period a year earlier", "the year-ago quarter": what was told before, or is now, in another year. */
function sameIn({ period, back, year, other }: Groups, context: DateContext, read: Read): Result {
  const name = period === 'period' || period === 'time' || period === 'point' || period === 'stage' || period === 'date' ? undefined : period!;
  const previous = context.previous(name ?? 'year');
  if (!previous && period === 'period') return no('no-date-before');
  const base = previous ? (name === undefined ? previous : calendar(name, previous.start, 0)) : context.report === undefined ? undefined : calendar(name ?? 'day', context.report, 0);
  if (!base) return no(previous ? 'not-understood' : 'no-report-date');
  if (back) return because(moved(base, -1), fromBefore, base.start);
  return taken(other ? read(other, context) : read(year!, context), ({ start }) => moved(base, partsOf(start).year - partsOf(base.start).year));
}

const moved = (interval: Interval, years: number): Interval => ({ ...interval, start: add(interval.start, years, 'year'), end: add(interval.end, years, 'year') });

/** "later that month": what is left of it after the date before. */
function side({ side: word, unit: name }: Groups, context: DateContext): Result {
  const previous = context.previous(name!);
  const whole = previous && calendar(name!, previous.start, 0);
  if (!whole) return no('no-date-before');
  const half = word === 'earlier' ? { start: whole.start, end: previous.start } : { start: previous.end, end: whole.end };
  return because({ ...whole, ...(half.end > half.start ? half : {}), approximate: true }, fromBefore, previous.start);
}

/** "5 May the following year", "May of that year": with the year that another phrase tells. */
function inYear({ rest, phrase }: Groups, context: DateContext, read: Read): Result {
  return taken(read(phrase!, context), ({ start, end, reason }) => {
    const found = end - start > 367 * lengths.day ? undefined : read(`${rest!} ${partsOf(start).year}`, context);
    return isReading(found) ? { ...found, reason: reason } : undefined;
  });
}

const counted = (found: Interval | undefined, report: Moment): Result => because(found, fromReport, report);

const timeWord = '(?<period>period|time|point|stage|date|day|week|weekend|month|quarter|half|year)';
const yearAgo = '(?:a|one) year (?:earlier|ago|before|previously)|(?:the )?year before|(?:year[ -])?(?:earlier|ago)';
const that = '(?:that|same|that same|that very|the same)';

/** What goes back to another date of the report. */
export const anaphora: readonly DateRule[] = [
  rule(`(?:same|corresponding|comparable|equivalent|like|matching|identical)(?: (?:\\p{L}+|\\d+)-(?:month|week|day))? ${timeWord}(?:,? (?:of |in |from )?(?:(?<back>${yearAgo})|(?<other>(?:the )?(?:last|previous|prior|preceding|following|next) year)|(?<year>${full})))`, sameIn),
  rule(`(?<back>year-earlier|year-ago|prior-year|previous-year|last year's|year ago|year earlier) ${timeWord}`, sameIn),
  rule(`this (?<period>time|day|week|month|weekend) (?:(?<other>last year|next year)|(?<back>a year ago))`, (groups, context, read) => sameIn(groups, { ...context, previous: () => undefined }, read)),
  rule(`(?<rest>(?!later|earlier|.* (?:and|to)$).+?)(?:,| of| in)? (?<phrase>(?:the )?(?:${that}|following|next|previous|preceding|last|this|prior|current|coming) year|(?:the )?year (?:before|after)(?: last| next)?|${countWord} years? (?:ago|earlier|before|later))`, inYear),
  rule(`(?<phrase>(?:last|this|next|that) year)'s (?<rest>.+)`, inYear),
  rule(`${that} ${unit}`, ({ unit: name }, context) => anaphoric(name!, 0, context)),
  rule(`(?:article )?(?<step>following|subsequent|preceding|previous|${that}|next) (?:(?<month>${monthWord})|(?<season>spring|summer|autumn|fall|winter))`, ofYear),
  rule(`(?<unit>${unitWord}) (?<side>before|earlier|prior|previous|previously|after|later|thereafter|following|afterwards)`, ({ unit: name, side: word }, context) => anaphoric(name!, /before|earlier|pr/.test(word!) ? -1 : 1, context)),
  rule(`very next ${unit}`, ({ unit: name }, context) => anaphoric(name!, 1, context)),
  rule(`(?<side>earlier|later)(?: in| on)? (?:${that}) ${unit}`, side),
  rule(`(?<amount>${amountForm}) (?<side>earlier|before(?: that)?|previously|prior|later|after(?: that)?|afterwards?|thereafter|on|before then)`, later),
  rule(`(?<unit>${unitWord}) (?<side>before last|after next)`, ({ unit: name, side: word }, context) => counting(context, (report) => counted(calendar(name!, report, word === 'before last' ? -2 : 2), report))),
  rule(`day (?<side>before yesterday|after tomorrow)`, ({ side: word }, context) => counting(context, (report) => counted(unitAt(shift(report, word === 'before yesterday' ? -2 : 2, 'day'), 'day'), report))),
];
