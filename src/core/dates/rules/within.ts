import { add, lengths, type Moment } from '../calendar';
import type { DateContext } from '../context';
import { unitAt, type Interval, type Precision } from '../interval';
import { countOf, countWord, ordinalOf, ordinalWord } from '../words';
import { rule, taken, type DateRule, type Groups, type Read, type Result } from './rule';
import { shift, unit, unitWord, weekendAt } from './units';
import { third } from './thirds';

const lasts = /^(?:last|final|closing|penultimate)$/;

/** A period that a part is of: "the year" is this year, or in what is past the one told before. */
export function readPeriod(phrase: string, context: DateContext, read: Read): Result {
  const bare = new RegExp(`^(?:the )?(${unitWord})$`).exec(phrase)?.[1];
  if (bare === undefined) return read(phrase.replace(/^(?:the )?(?=(?:fiscal|financial) year$)/, 'this '), context);
  const previous = context.tense === 'past' ? context.previous(bare) : undefined;
  return read(`${previous && context.report !== undefined && previous.start < context.report ? 'that' : 'this'} ${bare}`, context);
}

/** "the first ten days of March", "the third week of May", "the last quarter of 2012". */
const nthOf = ({ nth, count, unit: many, one, phrase }: Groups, context: DateContext, read: Read): Result =>
  taken(readPeriod(phrase!, context, read), (whole) => (one === 'weekend' ? nthWeekend(whole, nth!) : slice(whole, nth!, countOf(count ?? 'one'), many ?? one!)));

function slice(whole: Interval, nth: string, count: number, name: string): Interval | undefined {
  if (name === 'quarter' && whole.end - whole.start > 366 * lengths.day) return third(whole, lasts.test(nth) ? 3 : indexOf(nth) - 1, 4);
  const start = lasts.test(nth) ? shift(whole.end, -count * (nth === 'penultimate' ? 2 : 1), name) : shift(whole.start, (indexOf(nth) - 1) * count, name);
  const end = shift(start, count, name);
  return start >= whole.start && end <= whole.end ? { start, end, precision: (name === 'night' ? 'day' : name === 'centurie' ? 'century' : name) as Precision } : undefined;
}

const indexOf = (nth: string): number => (nth === 'opening' || nth === 'initial' ? 1 : ordinalOf(nth));

function nthWeekend(whole: Interval, nth: string): Interval | undefined {
  const saturdays: Moment[] = [];
  for (let at = weekendAt(whole.start).start; at < whole.end; at = add(at, 1, 'week')) if (at >= whole.start) saturdays.push(at);
  const at = lasts.test(nth) ? saturdays.at(-1) : saturdays[indexOf(nth) - 1];
  return at === undefined ? undefined : weekendAt(at);
}

/** "the 3rd of next month". */
const dayOf = ({ nth, phrase }: Groups, context: DateContext, read: Read): Result =>
  taken(readPeriod(phrase!, context, read), ({ start, end, precision }) => {
    const at = add(start, ordinalOf(nth!) - 1, 'day');
    return precision === 'month' && at < end ? unitAt(at, 'day') : undefined;
  });

/** "the second half of May". */
const halfOf = ({ nth, phrase }: Groups, context: DateContext, read: Read): Result =>
  taken(readPeriod(phrase!, context, read), (whole) => third(whole, lasts.test(nth!) || nth === 'second' || nth === 'latter' ? 1 : 0, 2));

const thirdOf = ({ nth, phrase }: Groups, context: DateContext, read: Read): Result =>
  taken(readPeriod(phrase!, context, read), (whole) => third(whole, nth === 'middle' ? 1 : lasts.test(nth!) ? 2 : indexOf(nth!) - 1, 3));

const some = '(?:few |several |couple of |very )?';
const nth = `(?<nth>${ordinalWord}|last|final|opening|closing|initial|penultimate)`;

/** Parts of a period that are counted from its start or its end. */
export const within: readonly DateRule[] = [
  rule(`${nth} (?:full )?(?:(?<count>${countWord}) ${unit}s?|(?<one>${unitWord})) (?:of|in) (?<phrase>.+)`, nthOf),
  rule(`(?<nth>first|second|last|final|latter|other) half (?:of|in) (?<phrase>.+)`, halfOf),
  rule('(?<nth>first|second|third|last|final|middle) third (?:of|in) (?<phrase>.+)', thirdOf),
  rule(`(?:(?<early>first|opening|early|initial)|last|final|closing|late|later|latter|waning|dying|remaining) ${some}(?:days|weeks|months|years|decades|part|parts|stages|portion) (?:of|in) (?<phrase>.+)`, ({ early, phrase }, context, read) =>
    taken(readPeriod(phrase!, context, read), (whole) => third(whole, early ? 0 : 2, 3))),
  rule(`(?<nth>${ordinalWord})(?: day)? of (?<phrase>.+)`, dayOf),
  rule(`(?<phrase>.+?)(?:,| on) the (?<nth>${ordinalWord})`, dayOf),
  rule(`(?:(?<before>${ordinalWord}|last|final) fiscal|fiscal (?<after>${ordinalWord}|last|final))[ -]quarter(?: (?:of|in) (?<phrase>.+))?`, ({ before, after, phrase }, context, read) =>
    read(`${before ?? after} quarter${phrase === undefined ? '' : ` of fiscal ${phrase}`}`, context)),
  rule(`(?<phrase>.+)'s (?<part>(?:${ordinalWord}|last|final|opening|closing) .+)`, ({ phrase, part }, context, read) => read(`${part} of ${phrase}`, context)),
];
