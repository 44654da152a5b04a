import { add, type Moment } from '../calendar';
import { unitAt, type Interval } from '../interval';
import { amountForm, amountOf } from './amount';
import { rule, taken, type DateRule, type Groups, type Read, type Result } from './rule';
import type { DateContext } from '../context';
import { calendar, madeOf, shift, unit } from './units';

const isBack = (side: string): boolean => /before|prior|ahead|earlier|until|preceding/.test(side);

/** "two weeks after 3 May": as exact as what it counts from. */
function away({ amount, side, phrase }: Groups, context: DateContext, read: Read): Result {
  const number = amountOf(amount!);
  return number && taken(read(phrase!, side === 'from' ? { ...context, tense: 'future' } : context), ({ start, end, precision }) => {
    const sign = isBack(side!) ? -1 : 1;
    const from = shift(start, sign * number.count, number.unit);
    return { start: from, end: from + (end - start) === end ? end : shift(end, sign * number.count, number.unit), precision };
  });
}

/** "the day after Christmas", "the week before 3 May". */
const next = ({ unit: name, side, phrase }: Groups, context: DateContext, read: Read): Result =>
  taken(read(phrase!, context), ({ start, end }) => (isBack(side!) ? calendar(name!, start, -1) : calendar(name!, add(end, -1, 'second'), 1)));

/** "the nine months to September 1989", "the year ended June 30": what ends, or begins, there. */
function bounded({ amount, side, phrase }: Groups, context: DateContext, read: Read): Result {
  const number = amountOf(amount!.replace(/^half[ -]year$/, 'six months').replace(/^(?:fiscal |financial )?(?=\p{L}+$)/u, 'a '));
  return number && taken(read(phrase!, side!.includes('ended') ? { ...context, tense: context.tense ?? 'past' } : context), (whole) => {
    const begins = /start|begin|commenc/.test(side!);
    const found: { start: Moment; end: Moment } = begins ? { start: whole.start, end: shift(whole.start, number.count, number.unit) } : { start: shift(whole.end, -number.count, number.unit), end: whole.end };
    return found.start < found.end ? { ...found, precision: madeOf(number.unit)[1] } : undefined;
  });
}

/** "the week of January 5", "the month of May": the unit that it falls in. */
const unitOf = ({ unit: name, phrase }: Groups, context: DateContext, read: Read): Result =>
  taken(read(phrase!, context), (whole) => within(calendar(name!, whole.start, 0), whole));

const within = (found: Interval | undefined, { start, end }: Interval): Interval | undefined => (found && (found.end >= end || found.start > start) ? found : undefined);

/** "the six months before March": all of it. */
function stretch({ amount, side, phrase }: Groups, context: DateContext, read: Read): Result {
  const number = amountOf(amount!);
  return number && taken(read(phrase!, context), ({ start, end }) => {
    const from = side === 'from' || side === 'since' ? start : end;
    const precision = madeOf(number.unit)[1];
    return isBack(side!) ? { start: shift(start, -number.count, number.unit), end: start, precision } : { start: from, end: shift(from, number.count, number.unit), precision };
  });
}

/** What counts from a date that is told with it. */
export const anchored: readonly DateRule[] = [
  rule(`article (?<amount>${amountForm}) (?<side>before|after|from|following|preceding|prior to|since) (?<phrase>.+)`, stretch),
  rule(`(?<amount>${amountForm}) (?<side>before|after|from|following|prior to|ahead of|until|since|later than|earlier than|on from) (?<phrase>(?!now$).+)`, away),
  rule(`${unit} (?:immediately |right |just )?(?<side>before|after|following|preceding|prior to) (?<phrase>.+)`, next),
  rule('(?<unit>eve) of (?<phrase>.+)', ({ phrase }, context, read) => taken(read(phrase!, context), ({ start }) => unitAt(add(start, -1, 'day'), 'day'))),
  rule(`(?<amount>${amountForm}|(?:fiscal |financial )?(?:week|fortnight|month|quarter|half-year|half year|year)) (?<side>to|through|ended|ending|up to|until|till|leading (?:up )?to|that ended|which ended|that ends|running (?:up )?to|beginning|starting|commencing|that (?:began|begins|started|starts))(?: on| in| with| the end of| at the end of)? (?<phrase>.+)`, bounded),
  rule(`${unit}(?: of| containing| including)(?: the)? (?<phrase>.+)`, unitOf),
  rule(`(?<phrase>.*\\d.*) (?<unit>week|weekend)`, unitOf),
];
