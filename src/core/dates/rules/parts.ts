import { add, lengths, startOf } from '../calendar';
import { because, no, type DateContext } from '../context';
import type { Interval } from '../interval';
import { monthWord } from '../words';
import { counting, full, rule, taken, type DateRule, type Groups, type Read, type Result } from './rule';
import { third } from './thirds';
import { calendar, seasonOf, stepOf, whichWord } from './units';
import { readPeriod } from './within';

/** From and to which hour, on the clock of the place. */
const hoursOf: Readonly<Record<string, readonly [number, number]>> = {
  morning: [6, 12], forenoon: [6, 12], afternoon: [12, 18], evening: [18, 24], night: [20, 30], nighttime: [20, 30], daytime: [6, 18], 'daylight hours': [6, 18],
  'early hours': [0, 6], 'small hours': [0, 6], 'wee hours': [0, 6], 'early morning hours': [0, 6], 'predawn hours': [0, 6], 'pre-dawn hours': [0, 6], predawn: [3, 6], 'pre-dawn': [3, 6], 'morning hours': [6, 12], 'afternoon hours': [12, 18], 'evening hours': [18, 24], 'night hours': [20, 30],
  dawn: [5, 7], daybreak: [5, 7], sunrise: [5, 7], 'first light': [5, 7], dusk: [17, 19], sunset: [17, 19], sundown: [17, 19], nightfall: [18, 20], 'last light': [17, 19], twilight: [17, 19],
  lunchtime: [12, 14], 'lunch time': [12, 14], 'lunch hour': [12, 14], breakfast: [6, 9], 'breakfast time': [6, 9], dinnertime: [18, 20], 'rush hour': [7, 9], 'morning rush hour': [7, 9], 'evening rush hour': [16, 19],
};
const partName = `(?:${Object.keys(hoursOf).sort((a, b) => b.length - a.length).join('|')})`;
const part = `(?<part>${partName})`;
const modified = `(?:(?:very )?(?:early|late|earlier|later|mid(?!night))[ -]?(?:in the |that |on )?)?`;

function partOf({ start }: Interval, name: string): Interval {
  const [from, to] = hoursOf[name]!;
  const day = startOf(start, 'day');
  return { start: day + from * lengths.hour, end: day + to * lengths.hour, precision: 'part-of-day', approximate: true };
}

/** A part of a day that another phrase tells; of some days, of the first. */
const ofDay = ({ phrase, part: name }: Groups, context: DateContext, read: Read): Result =>
  taken(read(phrase!, context), (whole) => (whole.precision === 'day' || (whole.precision === 'part-of-day' && name!.includes('hours')) ? partOf(whole, name!) : undefined));

const beforeDay = ({ phrase }: Groups, context: DateContext, read: Read): Result =>
  taken(read(phrase!, context), (whole) => (whole.precision === 'day' ? partOf({ ...whole, start: add(whole.start, -1, 'day') }, 'night') : undefined));

/** "that night", "the next morning", "the evening before". */
function ofPrevious({ step, side, part: name }: Groups, context: DateContext): Result {
  const word = step ?? side!;
  const previous = context.previous('day');
  if (!previous) return /this|that/.test(word) ? counting(context, (report) => because(partOf({ start: report, end: report, precision: 'day' }, name!), 'the day of the report’s date, {0}', report)) : no('no-date-before');
  const count = word === 'before' || word === 'earlier' ? -1 : word === 'after' || word === 'later' ? 1 : stepOf(word);
  const day = calendar('day', count > 0 ? add(previous.end, -1, 'second') : previous.start, count);
  return day && because(partOf(day, name!), 'counted from the date before it, {0}', previous.start);
}

/** "in the morning": of the day beside it, else of the report's. */
function alone({ part: name }: Groups, context: DateContext): Result {
  const on = context.day() ?? (context.tense === 'future' ? undefined : context.previous('day'));
  if (on) return because(partOf(on, name!), 'on the day told beside it');
  return counting(context, (report) => because(partOf({ start: report, end: report, precision: 'day' }, name!), 'no day is told beside it: that of the report, {0}', report));
}

const thirds: Readonly<Record<string, number>> = { early: 0, beginning: 0, start: 0, opening: 0, outset: 0, onset: 0, dawn: 0, mid: 1, middle: 1, midpoint: 1, late: 2, end: 2, close: 2, conclusion: 2 };

const thirdOf = ({ which, phrase }: Groups, context: DateContext, read: Read): Result =>
  taken(readPeriod(phrase!, context, read), (whole) => third(whole, thirds[which!.replace(/^(?:very|tail|earl[iy]er?|latt?er|early|late) (?=end|start|beginning|part)/, '')] ?? 0, 3));

/** "year-end", "midweek", "the year's end". */
const edge = ({ which, unit, step }: Groups, context: DateContext, read: Read): Result =>
  taken(readPeriod(step ? `${step} ${unit}` : unit!, context, read), (whole) => third(whole, thirds[which!]!, 3));

/** "midsummer": the middle month of it. */
const midSeason = ({ season, year }: Groups, context: DateContext, read: Read): Result =>
  (year ? because(third(seasonOf(season!, Number(year))!, 1, 3), 'a season of the north, in whole months') : taken(read(season!, context), (whole) => third(whole, 1, 3)));

const early = '(?<which>early|mid|late|(?:very |tail )?(?:end|start|beginning)|opening|middle|midpoint|close|conclusion|outset|onset|dawn)';

/** Morning to night of a day; early, mid and late in what is longer. */
export const parts: readonly DateRule[] = [
  rule(`${modified}(?<word>tonight|overnight|last (?:night|evening))`, ({ word }, context, read) =>
    taken(read(word === 'tonight' ? 'today' : 'yesterday', context), (whole) => partOf(whole, word === 'last evening' ? 'evening' : 'night'))),
  rule(`${modified}(?<step>this) ${part}`, ({ part: name }, context, read) => taken(read('today', context), (whole) => partOf(whole, name!))),
  rule(`${modified}(?:article )?(?<step>that same|that very|that|same|following|next|previous|preceding) ${modified}${part}`, ofPrevious),
  rule(`${part} (?<side>before|after|earlier|later)`, ofPrevious),
  rule(`${modified}(?<phrase>.+?)(?:'s)?(?:,| at| in the| before| after| by| around|) (?:(?:very )?(?:early|late|mid(?!night))[ -]?)?${part}`, ofDay),
  rule(`${modified}${part}(?: hours)?(?: of| on|,)? (?<phrase>.+)`, ofDay),
  rule(`${modified}(?<part>(?!night)${partName})`, alone),
  rule(`(?<which>(?:very )?(?:early|late|latter|earlier|later)) part (?:of|in) (?<phrase>.+)`, ({ which, phrase }, context, read) => thirdOf({ which: /earl/.test(which!) ? 'early' : 'late', phrase }, context, read)),
  rule(`${early}(?: of|[ -]in|[ -]on|[ -]to)?[ -](?<phrase>.+)`, thirdOf),
  rule(`mid(?<phrase>${monthWord}.*)`, ({ phrase }, context, read) => thirdOf({ which: 'mid', phrase }, context, read)),
  rule(`(?<phrase>.+?)'s (?<which>end|start|beginning|close|middle)`, thirdOf),
];

/** What would be taken for from one date to another: nights between days, "year-end", "early to mid-May". */
export const edges: readonly DateRule[] = [
  rule('overnight (?:into|to) (?<phrase>.+)', beforeDay),
  rule('(?:.+ )?night into (?<phrase>.+)', beforeDay),
  rule('night (?:from|between) (?<phrase>.+) (?:to|and) .+', (groups, context, read) => ofDay({ ...groups, part: 'night' }, context, read)),
  rule('overnight(?: on)? (?<phrase>.+)|(?<other>.+) overnight', ({ phrase, other }, context, read) => ofDay({ phrase: phrase ?? other, part: 'night' }, context, read)),
  rule('(?<from>early|mid)(?: |-|- )(?:to|or)[ -](?:the )?(?<to>mid|late)[ -](?:in )?(?<phrase>.+)', ({ from, to, phrase }, context, read) =>
    taken(readPeriod(phrase!, context, read), (whole) => ({ ...third(whole, thirds[to!]!, 3), start: third(whole, thirds[from!]!, 3).start }))),
  rule(`(?:(?<step>${whichWord}) )?(?<unit>year|month|week|quarter|decade|century)(?:'s)?[ -](?<which>end|start|close|beginning|middle)`, edge),
  rule(`(?<unit>year|month|week|quarter|decade|century)[ -](?<which>end|start|close),? (?<rest>.+)`, ({ which, rest }, context, read) => thirdOf({ which, phrase: rest }, context, read)),
  rule(`(?<which>end|early|late)-?(?:of-?)?(?<unit>year|month|quarter)`, edge),
  rule(`mid-?(?<unit>week|month|year|decade|century)`, ({ unit }, context, read) => edge({ which: 'mid', unit }, context, read)),
  rule(`(?:mid[ -]?|high |(?:height|depths?|dead|middle) of (?:the )?)(?<season>spring|summer|autumn|fall|winter)(?:,? (?:of )?(?<year>${full}))?`, midSeason),
];

/** What a part of a day tells of a clock of twelve hours beside it: "8 tonight". */
export function inPart(reading: Interval, hour: number): { readonly day: number; readonly hour: number } | undefined {
  const day = startOf(reading.start, 'day');
  const from = (reading.start - day) / lengths.hour;
  if (from >= 18 && hour < 6 && reading.end > day + lengths.day) return { day: day + lengths.day, hour };
  if (from >= 12 && hour < 12) return { day, hour: hour + 12 };
  if (from >= 12 && hour === 12 && from >= 18) return { day: day + lengths.day, hour: 0 };
  return { day, hour };
}
