import { add, partsOf, type Moment } from '../calendar';
import { because, type DateContext } from '../context';
import type { Interval } from '../interval';
import { fullYear, monthNumber, monthWord, ordinalOf } from '../words';
import { written } from './absolute';
import { chosen, counting, full, nearestTo, recurring, rule, yearly, type DateRule, type Groups, type Result } from './rule';
import { halfOf, monthAt, quarterOf, seasonOf, stepOf, weekendAt, which, whichWord } from './units';

export const relative = '{0}, counted from the report’s date, {1}';

const season = '(?<season>spring|summer|autumn|fall|winter)';

/** "the third quarter of 2013", "H1 2013", "the first half of last year". */
function quarter({ nth, kind, year, which: word }: Groups, context: DateContext): Result {
  const make = kind === 'h' || kind === 'half' ? halfOf : quarterOf;
  const number = nth === 'last' || nth === 'final' ? (make === halfOf ? 2 : 4) : ordinalOf(nth!);
  if (number < 1 || number > (make === halfOf ? 2 : 4)) return undefined;
  if (word) return counting(context, (report) => counted(make(partsOf(report).year + stepOf(word), number), `${word} year`, report));
  if (year === undefined) return counting(context, (report) => nearestTo(pastUnlessFuture(context, yearly(report, (each) => make(each, number))), report));
  const found = make(fullYear(year), number);
  return because(found, written);
}

/** "the December quarter": the three months that end with it. */
function quarterTo({ month, year }: Groups, context: DateContext): Result {
  const make = (each: number): Interval | undefined => { const last = monthAt(each, monthNumber(month!)); return last && { ...last, start: add(last.start, -2, 'month'), precision: 'quarter' }; };
  if (year === undefined) return counting(context, (report) => nearestTo(pastUnlessFuture(context, yearly(report, make)), report));
  const found = make(Number(year));
  return because(found, written);
}

const counted = (found: Interval | undefined, words: string, report: Moment): Result => because(found, relative, words, report);

/** Figures are told of what is over: of a quarter that has not ended only where the verb says so. */
const pastUnlessFuture = (context: DateContext, candidates: readonly Interval[]): Interval | undefined =>
  (context.tense === 'future' ? candidates.find(({ end }) => end > context.report!) : candidates.filter(({ end }) => end <= context.report!).at(-1));

function month({ month: word, which: step }: Groups, context: DateContext): Result {
  const number = monthNumber(word!);
  if (step === undefined) return recurring(context, (year) => monthAt(year, number));
  return counting(context, (report) => {
    const all = yearly(report, (year) => monthAt(year, number));
    const found = stepOf(step) < 0 ? all.filter(({ end }) => end <= report).at(-1) : stepOf(step) > 0 ? all.find(({ start }) => start > report) : monthAt(partsOf(report).year, number);
    return counted(found, `${step} ${word}`, report);
  });
}

const northern = 'a season of the north, in whole months';

const seasonIn = ({ season: name, year }: Groups): Result => {
  const found = seasonOf(name!, fullYear(year!));
  return because(found, northern);
};

/** "last winter" is over; "this summer" is as its verb says. */
const seasonal = ({ season: name, which: word }: Groups, context: DateContext): Result => counting(context, (report) => {
  const all = yearly(report, (each) => seasonOf(name!, each));
  if (word && stepOf(word) < 0) return nearestTo(all.filter(({ end }) => end <= report).at(-1), report);
  if (word && stepOf(word) > 0) return nearestTo(all.find(({ start }) => start > report), report);
  return nearestTo(chosen(context, all, word === 'this' && context.tense !== 'past' ? undefined : 'past'), report);
});

const weekend = (context: DateContext): Result =>
  counting(context, (report) => nearestTo(chosen(context, [-1, 0, 1].map((step) => weekendAt(add(report, step, 'week'))), 'past'), report));

const nth = '(?<nth>[1-4]|first|second|third|fourth|last|final|1st|2nd|3rd|4th)';

/** Quarters and halves in figures: "Q3/2012". */
export const quarters: readonly DateRule[] = [
  rule("(?<kind>[qh])(?<nth>[1-4])(?:(?:,| of)?[ /'-]*(?<year>\\d{4}|\\d{2}))?", quarter),
  rule("(?<nth>[1-4])(?<kind>[qh])(?:[ /'-]*(?<year>\\d{4}|\\d{2}))?", quarter),
  rule("(?<year>\\d{4})[ /-]?(?<kind>[qh])(?<nth>[1-4])", quarter),
];

/** Quarters, months and seasons, of which the report or a word says which year's are meant. */
export const periods: readonly DateRule[] = [
  rule(`${nth}[ -](?<kind>quarter|half)(?: (?<which>${whichWord}) year)`, quarter),
  rule(`${nth}[ -](?<kind>quarter|half)(?:(?: of| in|,)? (?<year>\\d{4}))`, quarter),
  rule(`(?<year>\\d{4})(?:'s)? ${nth}[ -](?<kind>quarter|half)`, quarter),
  rule('(?<nth>[1-4]|first|second|third|fourth|1st|2nd|3rd|4th)[ -](?<kind>quarter|half)', quarter),
  rule(`(?<month>${monthWord}) quarter(?: (?:of )?(?<year>${full}))?`, quarterTo),
  rule('weekend', (_, context) => weekend(context)),
  rule(`(?:${which} )?(?:month of )?(?<month>${monthWord})`, month),
  rule(`(?<month>${monthWord}) (?<which>last|next)`, month),
  rule(`${season}(?: months| season)?(?: of|,)? (?<year>${full})(?:[-/](?:\\d{2}|${full}))?`, seasonIn),
  rule(`${season} '(?<year>\\d\\d)`, seasonIn),
  rule(`(?:${which} )?${season}(?:time| season|)`, seasonal),
];
