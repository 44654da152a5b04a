import { add, partsOf, type Moment, type Unit } from '../calendar';
import { because, no, type DateContext } from '../context';
import type { Precision } from '../interval';
import { countOf, countWord } from '../words';
import { counting, rule, unit, type DateRule, type Result } from './rule';
import { calendar, steps } from './units';

export const relative = '{0}, counted from the report’s date, {1}';

function neighbour(name: string, which: string, context: DateContext): Result {
  return counting(context, (report) => {
    const step = steps[which] ?? 0;
    const at = name === 'weekend' && step < 0 && partsOf(report).weekday > 5 ? add(report, -2, 'day') : report;
    const found = calendar(name, at, step);
    return found && because(found, relative, `${which} ${name}`, report);
  });
}

function anaphoric(name: string, step: number, context: DateContext): Result {
  const previous = context.previous();
  if (!previous) return no('no-date-before');
  const found = calendar(name, previous.start, step);
  return found && because(found, 'counted from the date before it, {0}', previous.start);
}

/** A stretch of units that ends, or begins, with the report. */
const around = (phrase: string, count: number, name: string, isNext: boolean, context: DateContext): Result => counting(context, (report) => {
  const [factor, base] = name === 'decade' ? [10, 'year'] as const : name === 'fortnight' ? [2, 'week'] as const : name === 'quarter' ? [3, 'month'] as const : name === 'night' ? [1, 'day'] as const : [1, name as Unit] as const;
  const start = isNext ? add(report, 1, 'day') : add(report, -factor * count, base);
  const end = isNext ? add(start, factor * count, base) : report;
  return end > start ? because({ start, end, precision: name as Precision, approximate: true }, relative, phrase, report) : undefined;
});

/** So many units before or after a day, as exact as the unit is. */
function shifted(count: number, name: string, from: Moment, message: string): Result {
  const found = calendar(name, from, count);
  return found && because({ ...found, ...(name === 'day' || name === 'night' ? {} : { approximate: true }) }, message, from);
}

const fromReport = 'counted from the report’s date, {0}';

/** What is left of this week, month or year on one side of the report. */
const sideOf = (side: string, name: string, context: DateContext): Result => counting(context, (report) => {
  const whole = calendar(name, report, 0);
  if (!whole) return undefined;
  const tomorrow = add(report, 1, 'day');
  const half = side === 'earlier' ? { start: whole.start, end: report } : { start: tomorrow, end: whole.end };
  const found = half.end > half.start ? half : { start: report, end: tomorrow };
  return because({ ...found, precision: whole.precision, approximate: true }, side === 'earlier' ? 'this {0} up to the report’s date, {1}' : 'this {0} from the report’s date, {1}, on', name, report);
});

const anyTime = (name: string, which: string, context: DateContext): Result => (context.previous() ? anaphoric(name, steps[which] ?? 0, context) : neighbour(name, which, context));

/** What counts from the report, or from a date told before. */
export const relatives: readonly DateRule[] = [
  rule('(?:the )?day before yesterday', (_, context) => counting(context, (report) => shifted(-2, 'day', report, fromReport))),
  rule('(?:the )?day after tomorrow', (_, context) => counting(context, (report) => shifted(2, 'day', report, fromReport))),
  rule('(?<word>today|yesterday|tomorrow)', ({ word }, context) => counting(context, (report) => shifted(['yesterday', 'today', 'tomorrow'].indexOf(word!) - 1, 'day', report, fromReport))),
  rule('(?<side>earlier|later) (?:this|in the) (?<unit>week|month|quarter|year|decade|century)', ({ side, unit: name }, context) => sideOf(side!, name!, context)),
  rule('(?<side>earlier|later) today', (_, context, read) => read('today', context)),
  rule(`(?<which>last|past|previous|next|coming|following) (?<count>${countWord}) ${unit}s?`, ({ which, count, unit: name }, context) => around(`${which} ${count} ${name}s`, countOf(count!), name!, steps[which!]! > 0, context)),
  rule(`(?:the )?past ${unit}`, ({ unit: name }, context) => around(`the past ${name}`, 1, name!, false, context)),
  rule(`(?:the )?coming ${unit}`, ({ unit: name }, context) => around(`the coming ${name}`, 1, name!, true, context)),
  rule(`article (?<which>next|previous|following) ${unit}`, ({ which, unit: name }, context) => anyTime(name!, which!, context)),
  rule(`(?<which>following|previous) ${unit}`, ({ which, unit: name }, context) => anyTime(name!, which!, context)),
  rule(`(?:that|same|that same) ${unit}`, ({ unit: name }, context) => anaphoric(name!, 0, context)),
  rule('(?:the )?day (?<side>before|earlier|after|later)', ({ side }, context) => anaphoric('day', side === 'before' || side === 'earlier' ? -1 : 1, context)),
  rule(`(?<which>this|last|next) ${unit}`, ({ which, unit: name }, context) => neighbour(name!, which!, context)),
  rule(`(?<count>${countWord}) ${unit}s? (?<side>ago|earlier|before|later|after|afterwards)`, ({ count, unit: name, side }, context) => {
    const number = countOf(count!) * (/ago|earlier|before/.test(side!) ? -1 : 1);
    const previous = side === 'ago' ? undefined : context.previous();
    if (previous) return shifted(number, name!, previous.start, 'counted from the date before it, {0}');
    return /later|after/.test(side!) ? no('no-date-before') : counting(context, (report) => shifted(number, name!, report, fromReport));
  }),
  rule(`(?:within )?(?<count>${countWord}) ${unit}s?(?: from now|' time)`, ({ count, unit: name }, context) => counting(context, (report) => shifted(countOf(count!), name!, report, fromReport))),
  rule(`ahead (?<count>${countWord}) ${unit}s?`, ({ count, unit: name }, context) => counting(context, (report) => shifted(countOf(count!), name!, report, fromReport))),
];
