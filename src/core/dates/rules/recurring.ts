import { add, partsOf } from '../calendar';
import { because, type DateContext } from '../context';
import { unitAt, type Interval } from '../interval';
import { fullYear, monthNumber, monthWord, ordinalOf, weekdayNumber, weekdayWord } from '../words';
import { written } from './absolute';
import { relative } from './relative';
import { chosen, counting, full, nearestTo, recurring, rule, yearly, type DateRule, type Groups, type Result } from './rule';
import { halfOf, monthAt, quarterOf, seasonOf, steps, weekendAt } from './units';

const season = '(?<season>spring|summer|autumn|fall|winter)';

function quarter({ nth, kind, year, which }: Groups, context: DateContext): Result {
  const make = kind === 'h' || kind === 'half' ? halfOf : quarterOf;
  const number = ordinalOf(nth!);
  if (number < 1 || number > (make === halfOf ? 2 : 4)) return undefined;
  if (which) return counting(context, (report) => nearestTo(make(partsOf(report).year + steps[which]!, number), report));
  if (year === undefined) return counting(context, (report) => nearestTo(pastUnlessFuture(context, yearly(report, (each) => make(each, number))), report));
  const found = make(fullYear(year), number);
  return found && because(found, written);
}

/** Figures are told of what is over: of a quarter that has not ended only where the verb says so. */
const pastUnlessFuture = (context: DateContext, candidates: readonly Interval[]): Interval | undefined =>
  (context.tense === 'future' ? candidates.find(({ end }) => end > context.report!) : candidates.filter(({ end }) => end <= context.report!).at(-1));

function weekday({ weekday: word, which }: Groups, context: DateContext): Result {
  return counting(context, (report) => {
    const number = weekdayNumber(word!);
    const ahead = (number - partsOf(report).weekday + 7) % 7;
    if (which === 'next' || which === 'coming' || (which === 'this' && context.tense !== 'past')) return because(unitAt(add(report, ahead || 7, 'day'), 'day'), 'the first such day after the report’s date, {0}', report);
    if (ahead === 0 && which === undefined) return because(unitAt(report, 'day'), 'the day of the report’s date, {0}', report);
    if (context.tense === 'future' && which === undefined) return because(unitAt(add(report, ahead, 'day'), 'day'), 'the first such day after the report’s date, {0}, as its verb tells of the future', report);
    return because(unitAt(add(report, ahead - 7, 'day'), 'day'), 'the last such day before the report’s date, {0}', report);
  });
}

function month({ month: word, which }: Groups, context: DateContext): Result {
  const number = monthNumber(word!);
  if (which === undefined) return recurring(context, (year) => monthAt(year, number));
  return counting(context, (report) => {
    const all = yearly(report, (year) => monthAt(year, number));
    const found = steps[which]! < 0 ? all.filter(({ end }) => end <= report).at(-1) : steps[which]! > 0 ? all.find(({ start }) => start > report) : monthAt(partsOf(report).year, number);
    return found && because(found, relative, `${which} ${word}`, report);
  });
}

const northern = 'a season of the north, in whole months';

function seasonal({ season: name, year, which }: Groups, context: DateContext): Result {
  if (year !== undefined) {
    const found = seasonOf(name!, fullYear(year));
    return found && because(found, northern);
  }
  return counting(context, (report) => {
    const all = yearly(report, (each) => seasonOf(name!, each));
    const last = all.filter(({ end }) => end <= report).at(-1);
    const found = which === 'last' || which === 'past' ? last : which === 'next' || which === 'coming' ? all.find(({ start }) => start > report)
      : which === 'this' && context.tense !== 'past' ? chosen({ ...context, tense: context.tense }, all) : chosen(context, all, 'past');
    return nearestTo(found, report);
  });
}

const holidays: Readonly<Record<string, readonly [number, number]>> = { christmas: [12, 25], 'christmas day': [12, 25], 'christmas eve': [12, 24], 'new year': [1, 1], "new year's": [1, 1], "new year's day": [1, 1], "new year's eve": [12, 31] };

/** What comes again, of which the report or a word says which: weekdays, months, quarters, seasons, holidays. */
export const recurrent: readonly DateRule[] = [
  rule('(?<nth>[1-4]|first|second|third|fourth|1st|2nd|3rd|4th)[ -](?<kind>quarter|half)(?:(?: of)? (?:(?<year>\\d{4})|(?<which>last|this|next) year))?', quarter),
  rule('(?<kind>[qh])(?<nth>[1-4])(?:(?: of)?[ /-]?(?<year>\\d{4}|\\d{2}))?', quarter),
  rule('weekend', (_, context) => counting(context, (report) => nearestTo(chosen(context, [-1, 0, 1].map((step) => weekendAt(add(report, step, 'week'))), 'past'), report))),
  rule(`(?:(?<which>last|this|next|coming) )?(?<weekday>${weekdayWord})`, weekday),
  rule(`(?:(?<which>last|this|next|coming) )?(?<month>${monthWord})`, month),
  rule(`(?<month>${monthWord}),? (?:of )?(?<which>last|this|next) year`, ({ month: name, which }, context) => counting(context, (report) => {
    const found = monthAt(partsOf(report).year + steps[which!]!, monthNumber(name!));
    return found && because(found, relative, `${which} year`, report);
  })),
  rule(`${season}(?: of|,)? (?<year>${full})`, seasonal),
  rule(`(?:(?<which>last|past|this|next|coming) )?${season}`, seasonal),
  rule(Object.keys(holidays).map((name) => `(?<name>${name})`)[0]! + `|(?<other>${Object.keys(holidays).slice(1).join('|')})`, ({ name, other }, context) => {
    const [at, number] = holidays[(name ?? other)!]!;
    return recurring(context, (year) => unitAt(Date.UTC(year, at - 1, number), 'day'));
  }),
];
