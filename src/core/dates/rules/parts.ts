import { add, lengths, partsOf, type Moment, type Unit } from '../calendar';
import { isReading, type DateContext, type DateReading } from '../context';
import type { Interval } from '../interval';
import { part, rule, type DateRule, type Read, type Result } from './rule';

const hoursOf: Readonly<Record<string, readonly [number, number]>> = { morning: [6, 12], afternoon: [12, 18], evening: [18, 24], night: [20, 30] };

const partOf = ({ start }: Interval, name: string): Interval => {
  const [from, to] = hoursOf[name]!;
  return { start: start + from * lengths.hour, end: start + to * lengths.hour, precision: 'part-of-day', approximate: true };
};

/** A part of what another phrase means. */
function within(phrase: string, context: DateContext, read: Read, take: (reading: DateReading) => Interval | undefined): Result {
  const whole = read(phrase, context);
  if (!isReading(whole)) return whole;
  const found = take(whole);
  return found && { ...found, reason: whole.reason };
}

const thirds: Readonly<Record<string, number>> = { early: 0, beginning: 0, start: 0, opening: 0, mid: 1, middle: 1, late: 2, end: 2, close: 2 };

/** The first, second or last third, in the next finer unit of the calendar; of a day all of it. */
function third(whole: Interval, which: string): Interval {
  const at = thirds[which]!;
  const finer: Unit = whole.precision === 'decade' || whole.precision === 'century' ? 'year' : whole.precision === 'month' || whole.precision === 'week' ? 'day' : 'month';
  if (['day', 'part-of-day', 'hour', 'minute', 'second'].includes(whole.precision)) return { ...whole, approximate: true };
  const count = countUnits(whole, finer);
  const edge = (part: number): Moment => add(whole.start, part === 3 ? count : finer === 'year' ? Math.ceil(part * count / 3) : Math.floor(part * count / 3), finer);
  return { ...whole, start: edge(at), end: edge(at + 1), approximate: true };
}

function countUnits({ start, end }: Interval, unit: Unit): number {
  if (unit === 'day') return Math.round((end - start) / lengths.day);
  const [from, to] = [partsOf(start), partsOf(end)];
  return unit === 'year' ? to.year - from.year : 12 * (to.year - from.year) + to.month - from.month;
}

/** Early, mid and late; morning to night. */
export const parts: readonly DateRule[] = [
  rule('(?<word>tonight|last night|overnight)', ({ word }, context, read) => within(word === 'tonight' ? 'today' : 'yesterday', context, read, (whole) => partOf(whole, 'night'))),
  rule(`(?:this|that) ${part}`, ({ part: name }, context, read) => within('today', context, read, (whole) => partOf(whole, name!))),
  rule(`(?:earlier |later )?(?<phrase>.+) ${part}`, ({ phrase, part: name }, context, read) => within(phrase!, context, read, (whole) => (whole.precision === 'day' ? partOf(whole, name!) : undefined))),
  rule(`(?:early |late )?${part} (?:of|on) (?<phrase>.+)`, ({ phrase, part: name }, context, read) => within(phrase!, context, read, (whole) => (whole.precision === 'day' ? partOf(whole, name!) : undefined))),
  rule('(?<which>early|mid|late|beginning|start|opening|middle|end|close)(?: of|[ -]in|[ -]on)?[ -](?<phrase>.+)', ({ which, phrase }, context, read) => within(phrase!, context, read, (whole) => third(whole, which!))),
];
