import { dayAt, partsOf } from '../calendar';
import { because, type DateContext, type DateReading } from '../context';
import { parseValue, unitAt, weekOf, type Interval } from '../interval';
import { fullYear, monthNumber, monthWord, ordinalOf, ordinalWord, spelledYear, weekdayNumber, weekdayWord, withDigits } from '../words';
import { otherOrder, writtenDates, type WrittenDate } from '../writtenDate';
import { zoneOf, zoneWord } from '../zones';
import { counting, full, nearestTo, chosen, recurring, recurringMonthly, rule, yearly, type DateRule, type Groups, type Result } from './rule';
import { monthAt, years } from './units';

export const written = 'as it is written';

/** For the same reason always. */
const asWritten = (found: Interval | undefined): Result => because(found, written);

/** The one date that all of a phrase is. */
function wholeDate(phrase: string, { order: { order } }: DateContext, isOther = false): WrittenDate | undefined {
  const [date] = writtenDates(phrase, isOther ? otherOrder(order) : order);
  return date && date.start === 0 && date.end === phrase.length ? date : undefined;
}

/** In a year, if the day of the week fits where the year is not written. */
function onDay({ year, month, day, weekday }: WrittenDate, each: number): Interval | undefined {
  const at = dayAt(each, month, day);
  return at === undefined || (weekday !== undefined && year === undefined && partsOf(at).weekday !== weekday) ? undefined : unitAt(at, 'day');
}

function day(phrase: string, context: DateContext): Result {
  const date = wholeDate(phrase, context);
  if (!date) return undefined;
  if (date.year === undefined) return recurring(context, (year) => onDay(date, year));
  const found = onDay(date, date.year);
  if (!found) return undefined;
  return date.ambiguous ? ambiguous(found, wholeDate(phrase, context, true), context) : asWritten(found);
}

const orders = {
  'day-first numbers': 'day before month, as in other dates of this report',
  'day-first words': 'day before month, as this report writes dates',
  'month-first numbers': 'month before day, as in other dates of this report',
  'month-first words': 'month before day, as this report writes dates',
  region: 'month before day, as in the United States',
  nothing: 'day before month, as is usual',
} as const;

/** Numbers that fit both ways: in the report's order, unless that puts after the report what is past. */
function ambiguous(found: Interval, other: WrittenDate | undefined, { order: { order, by }, tense, report }: DateContext): DateReading {
  const otherwise = other?.year === undefined ? undefined : onDay(other, other.year);
  const isLater = by !== 'numbers' && tense === 'past' && report !== undefined && found.start > report && otherwise !== undefined && otherwise.start <= report;
  if (isLater) return because(otherwise, 'the other order would put it after the report’s date, {0}', report);
  return because(found, orders[by === 'region' || by === 'nothing' ? by : (`${order} ${by}` as const)]);
}

const asNamed = (found: Interval | undefined): Result => because(found, 'the day of the attacks of 2001, which is called so');

/** "11/22", where only one order makes a day of it: "2/3" is a fraction. */
function yearless({ first, second }: Groups, context: DateContext): Result {
  const [day, month] = [first, second].map(Number).sort((a, b) => b - a) as [number, number];
  return day > 12 && month <= 12 ? recurring(context, (year) => onDay({ start: 0, end: 0, words: '', month, day }, year)) : undefined;
}

/** "the 15th", "Friday the 13th". */
function dayOfMonth({ weekday, nth }: Groups, context: DateContext): Result {
  return recurringMonthly(context, (year, month) => {
    const at = dayAt(year, month, ordinalOf(nth!));
    return at === undefined || (weekday && partsOf(at).weekday !== weekdayNumber(weekday)) ? undefined : unitAt(at, 'day');
  });
}

/** "week 12 of 2013", "CW 12". */
const week = ({ week: number, year }: Groups, context: DateContext): Result =>
  (year ? asWritten(weekOf(Number(year), Number(number)))
    : counting(context, (report) => nearestTo(chosen(context, yearly(report, (each) => weekOf(each, Number(number)))), report)));

const month = ({ month: name, year }: Groups): Result => asWritten(monthAt(fullYear(year!), monthNumber(name!)));

const time = ({ date, time: clock, zone }: Groups): Result => {
  const found = parseValue(`${date!.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')}T${clock!.replace(/^(\d\d)(\d\d)/, '$1:$2').replace(/(:\d\d):?00$/, '$1')}`);
  const at = zoneOf(zone);
  return asWritten(found && { ...found, ...(at ? { zone: at } : {}) });
};

/** Days, weeks, months and years that their words or numbers name. */
export const absolute: readonly DateRule[] = [
  rule(`(?<date>\\d{4}-\\d\\d-\\d\\d|\\d{8})(?:t| t?)(?<time>\\d\\d(?::?\\d\\d){0,2})(?:[.,]\\d+)? ?(?<zone>${zoneWord})?`, time),
  rule('(?<value>[12]\\d{3}(?:-\\d\\d){0,2})', ({ value }) => asWritten(parseValue(value!))),
  rule('(?<year>\\d{4})-?(?<rest>w\\d\\d(?:-?[1-7])?|(?<=-)\\d{3})', ({ year, rest }) => asWritten(parseValue(`${year}-${rest!.toUpperCase().replace(/^(W\d\d)(\d)/, '$1-$2')}`))),
  rule('(?<year>(?:1[89]|20)\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>[0-3]\\d)', ({ year, month: number, day: at }) => asWritten(parseValue(`${year}-${number}-${at}`))),
  rule(`(?<year>${full}),? (?<month>${monthWord}) (?<day>\\d{1,2})`, ({ year, month: name, day: at }) => asWritten(parseValue(`${year}-${String(monthNumber(name!)).padStart(2, '0')}-${at!.padStart(2, '0')}`))),
  rule('(?<month>0?[1-9]|1[0-2])[/.](?<year>(?:19|20)\\d\\d)', ({ month: number, year }) => asWritten(monthAt(Number(year), Number(number)))),
  rule('(?<year>(?:19|20)\\d\\d)/(?<month>0?[1-9]|1[0-2])', ({ month: number, year }) => asWritten(monthAt(Number(year), Number(number)))),
  rule('(?<phrase>.*\\d.*)', ({ phrase }, context) => day(phrase!, context)),
  rule(`(?<phrase>(?=.*${ordinalWord}).*(?:${monthWord}).*)`, ({ phrase }, context) => day(withDigits(phrase!), context)),
  rule('9/11', () => asNamed(parseValue('2001-09-11'))),
  rule('(?!24/7$)(?<first>\\d{1,2})/(?<second>\\d{1,2})', yearless),
  rule(`(?:day (?<count>\\d{1,3})|(?<nth>\\d{1,3})(?:st|nd|rd|th) day) of (?<year>${full})`, ({ count, nth, year }) => asWritten(parseValue(`${year}-${(count ?? nth)!.padStart(3, '0')}`))),
  rule(`(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${monthWord}),? '?(?<year>\\d\\d)`, ({ day: at, month: name, year }) => asWritten(parseValue(`${fullYear(year!)}-${String(monthNumber(name!)).padStart(2, '0')}-${at!.padStart(2, '0')}`))),
  rule(`(?<month>${monthWord})(?:,| of|-|/)? ?(?<year>${full})`, month),
  rule(`(?<month>${monthWord})(?:-| '|'| (?=[4-9]\\d))(?<year>\\d\\d)`, month),
  rule(`(?:calendar |the )?year (?<year>${full})`, ({ year }) => asWritten(years(Number(year), 1, 'year'))),
  rule("'(?<year>\\d\\d)", ({ year }) => asWritten(years(fullYear(year!), 1, 'year'))),
  rule('(?:(?:ad|a\\.d\\.|ce) (?<after>\\d{1,4})|(?<before>\\d{1,4}) (?:ad|a\\.d\\.?|ce|c\\.e\\.?))', ({ after, before }) => asWritten(years(Number(after ?? before), 1, 'year'))),
  rule('(?:year )?(?<words>(?:eighteen|nineteen|twenty|one thousand|two thousand|seventeen|sixteen)(?: \\p{L}+(?:[ -]\\p{L}+){0,2})?)', ({ words }) => {
    const year = spelledYear(words!);
    return year === undefined ? undefined : asWritten(years(year, 1, 'year'));
  }),
  rule(`(?:calendar |iso )?(?:week|wk|cw|kw)(?: no\\.?| number)? ?(?<week>\\d{1,2})(?:(?:,| of| in| /)? ?(?<year>${full}))?`, week),
  rule(`(?:(?<weekday>${weekdayWord}),? (?:the )?)?(?<nth>${ordinalWord})(?: inst\\.?)?`, dayOfMonth),
];
