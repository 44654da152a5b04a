import { dayAt, type Moment } from './calendar';
import { fullYear, monthNumber, monthWord, weekdayNumber, weekdayWord } from './words';

/** A day as it is written, perhaps without its year. Offsets are UTF-16 of the text that was read. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly month: number;
  readonly day: number;
  readonly year?: number;
  /** From 0 for Monday. */
  readonly weekday?: number;
  /** Day and month could be the other way round. */
  readonly ambiguous?: true;
}

const weekday = `(?:(?<weekday>${weekdayWord}),? (?:the )?)?`;
const ordinal = '(?:st|nd|rd|th)?';
const year = '(?:1\\d|20)\\d{2}';

/** The first that matches at a place counts. */
const forms = [
  // 241630Z NOV 26
  `(?<day>\\d{2})\\d{4}[a-z]? ?(?<month>${monthWord}) ?(?<year>(?:20)?\\d{2})`,
  // 2026-11-24
  '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?=t\\d|(?!\\d))',
  // 2026/11/24
  '(?<year>(?:1[89]|20)\\d{2})(?<mark>[./])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})',
  // 24.11.2026
  '(?<first>\\d{1,2})(?<mark>[./-])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4})',
  // 11/24/26
  "(?<first>\\d{1,2})(?<mark>/)(?<second>\\d{1,2})/'?(?<year>\\d{2})",
  '(?<first>\\d{2})(?<mark>[.-])(?<second>\\d{2})\\k<mark>(?<year>\\d{2})',
  // 24NOV2026, 24-Nov-26
  `(?<day>\\d{1,2})(?<mark>-?)(?<month>${monthWord})\\k<mark>(?<year>(?:1[89]|20)?\\d{2})`,
  // Tuesday, 24 November 2026
  `${weekday}(?<day>\\d{1,2})${ordinal}(?: day)?(?: of|-)?[ -]?(?<month>${monthWord})(?:(?:,? (?:of )?|-)(?<year>${year}))?`,
  // Tuesday, Nov. 24, 2026
  `${weekday}(?<month>${monthWord}) (?:the )?(?<day>\\d{1,2})${ordinal}(?:(?:,? (?:of )?)(?<year>${year})(?!\\d))?(?![\\d:]|\\d)`,
].map((source) => new RegExp(`(?<![\\p{L}\\d./-])${source}(?![\\p{L}\\d])`, 'giu'));

/** Whether numbers are written day first (24/11/2026) or month first. */
export type NumericOrder = 'day-first' | 'month-first';

export const otherOrder = (order: NumericOrder): NumericOrder => (order === 'day-first' ? 'month-first' : 'day-first');

/** Dates of a day in a short text, in order. Numbers that fit both ways are read in the order given. */
export function writtenDates(text: string, order: NumericOrder = 'day-first'): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const date = dateOf(match, order);
      if (date && !found.some(({ start, end }) => start < date.end && date.start < end)) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dateOf(match: RegExpExecArray, order: NumericOrder): WrittenDate | undefined {
  const groups = match.groups!;
  const { month, day, ambiguous } = groups.first === undefined ? named(groups) : numeric(groups, order);
  const year = groups.year === undefined ? undefined : fullYear(groups.year);
  // A leap year lets 29 February pass where no year is written.
  if (dayAt(year ?? 2000, month, day) === undefined) return undefined;
  return {
    start: match.index, end: match.index + match[0].length, words: match[0], month, day,
    ...(year === undefined ? {} : { year }), ...(groups.weekday ? { weekday: weekdayNumber(groups.weekday) } : {}), ...(ambiguous ? { ambiguous } : {}),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;
type MonthDay = Pick<WrittenDate, 'month' | 'day' | 'ambiguous'>;

const named = ({ month = '', day }: Groups): MonthDay => ({ month: /^\d/.test(month) ? Number(month) : monthNumber(month), day: Number(day) });

/** Dots stand in dates that put the day first. */
function numeric({ first, second, mark }: Groups, order: NumericOrder): MonthDay {
  const [one, two] = [Number(first), Number(second)];
  if (mark === '.' || one > 12) return { day: one, month: two };
  if (two > 12) return { day: two, month: one };
  return { ...(order === 'day-first' ? { day: one, month: two } : { day: two, month: one }), ...(one === two ? {} : { ambiguous: true }) };
}

/** The day meant, if its year is written. */
export const dayOf = ({ year, month, day }: WrittenDate): Moment | undefined => (year === undefined ? undefined : dayAt(year, month, day));
