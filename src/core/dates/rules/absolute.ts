import { dayAt, partsOf } from '../calendar';
import { because, type DateContext } from '../context';
import { parseValue, unitAt, type Interval } from '../interval';
import { countOf, fullYear, monthNumber, monthWord } from '../words';
import { writtenDates } from '../writtenDate';
import { zoneOf, zoneWord } from '../zones';
import { full, recurring, rule, type DateRule, type Result } from './rule';
import { centuryAt, decadeAt, monthAt, years } from './units';

export const written = 'as it is written';

function day(phrase: string, context: DateContext): Result {
  const [date] = writtenDates(phrase, context.order);
  if (!date || date.start > 0 || date.end < phrase.length) return undefined;
  const { year, month, day: number, weekday, ambiguous } = date;
  const on = (each: number): Interval | undefined => {
    const at = dayAt(each, month, number);
    return at === undefined || (weekday !== undefined && year === undefined && partsOf(at).weekday !== weekday) ? undefined : unitAt(at, 'day');
  };
  if (year === undefined) return recurring(context, on);
  const found = on(year);
  if (!found) return undefined;
  return ambiguous ? because({ ...found, approximate: true }, context.order === 'day-first' ? 'day before month, as this report writes dates' : 'month before day, as this report writes dates') : because(found, written);
}

/** Days, months, years and longer that their words name. */
export const absolute: readonly DateRule[] = [
  rule(`(?<date>\\d{4}-\\d\\d-\\d\\d)[t ](?<time>\\d\\d(?::\\d\\d){1,2})(?:\\.\\d+)? ?(?<zone>${zoneWord})?`, ({ date, time, zone }) => {
    const found = parseValue(`${date}T${time!.replace(/(:\d\d):00$/, '$1')}`);
    const at = zoneOf(zone);
    return found && because({ ...found, ...(at ? { zone: at } : {}) }, written);
  }),
  rule('(?<value>\\d{4}(?:-\\d\\d){0,2})', ({ value }) => {
    const found = parseValue(value!);
    return found && because(found, written);
  }),
  rule('(?<phrase>.+)', ({ phrase }, context) => day(phrase!, context)),
  rule(`(?<month>${monthWord})(?:,| of)? (?<year>${full})`, ({ month: name, year }) => {
    const found = monthAt(Number(year), monthNumber(name!));
    return found && because(found, written);
  }),
  rule("(?:'(?<short>\\d0)|(?<decade>\\d{3}0))'?s", ({ short, decade }) => {
    const found = decadeAt(short === undefined ? Number(decade) : fullYear(short));
    return found && because(found, written);
  }),
  rule('(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)', ({ word }) => {
    const found = decadeAt(1900 + countOf(word!.replace(/ies$/, 'y')));
    return found && because({ ...found, approximate: true }, 'the decade of the 20th century');
  }),
  rule('(?:(?<digits>\\d{1,2})(?:st|nd|rd|th)|(?<word>seventeenth|eighteenth|nineteenth|twentieth|twenty-first))[ -]century', ({ digits, word }) => {
    const found = centuryAt(digits ? Number(digits) : ['seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'].indexOf(word!) + 17);
    return found && because(found, written);
  }),
  rule("(?:fiscal(?: year)?|financial year|fy) ?'?(?<year>\\d{4}|\\d{2})(?:[-/]\\d{2,4})?", ({ year }) => {
    const found = years(fullYear(year!), 1, 'year');
    return found && because({ ...found, approximate: true }, 'a fiscal year, which begins on a day of its own: the calendar year stands for it');
  }),
];
