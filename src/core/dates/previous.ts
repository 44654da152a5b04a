import { lengths } from './calendar';
import { isReading, type DateContext } from './context';
import type { Interval } from './interval';
import { readDate } from './rules';
import { countWord, monthWord, weekdayWord } from './words';

const day = '(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)';
const year = '(?:1\\d|20)\\d{2}';
const unit = '(?:day|night|week|weekend|month|quarter|year|decade|morning|afternoon|evening)';

const fullWeekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const clock = `(?:(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?: ?[ap]\\.?m\\b\\.?)?|(?:1[0-2]|[1-9]) ?[ap]\\.?m\\b\\.?|[012]\\d[0-5]\\d(?:z| hours| gmt| utc))`;

/** Dates that others go back to. Those told in full stand before what is a part of them. */
const told = new RegExp(`(?<![\\p{L}\\d])(?:${[
  `${clock}(?:,? (?:on )?(?:(?:${weekdayWord},? )?(?:${day}(?:${monthWord})|(?:${monthWord}) \\d{1,2}(?!\\d))(?:,? ${year})?|${fullWeekday}))?`,
  `(?:${weekdayWord},? )?${day}(?:${monthWord})(?:,? ${year})?`, `(?:${weekdayWord},? )?(?:${monthWord}) \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? ${year})?`, `\\d{6}z ?(?:${monthWord}) ?\\d{2,4}`,
  `\\d{4}-\\d\\d-\\d\\d`, `\\d{1,2}[./]\\d{1,2}[./]\\d{4}`,
  `(?:(?:first|second|third|fourth) (?:quarter|half)|q[1-4])(?: of)? (?:${year}|(?:last|this|next) year)`, `(?:spring|summer|autumn|fall|winter)(?: of)? ${year}`, `(?:${monthWord}),? (?:of )?${year}`, `(?:${monthWord}) (?:last|this|next) year`,
  `(?:in|since|by|of|for|from|until|during|late|early) (?:the year )?${year}(?![\\d-])`, `(?:in|since|by|of|during|until|last|next|late|early) (?:${monthWord})(?:,? (?:of )?${year})?`,
  `(?:(?:last|next|this) )?${fullWeekday}(?: (?:morning|afternoon|evening|night))?`, 'yesterday|today|tomorrow|last night',
  '(?:(?:first|second|third|fourth) quarter)(?! of)', `(?:last|this|next) (?:week|weekend|month|quarter|year|spring|summer|autumn|fall|winter)`, `${countWord} (?:day|week|month|year|decade)s? ago`,
  `(?:christmas(?: day| eve)?|easter(?: sunday| monday)?|good friday|thanksgiving|new year's (?:day|eve))(?: ${year})?`,
  `(?:the (?:next|following|previous|same)|that(?: same)?) ${unit}`, `(?:the )?(?:day|week|month|year) (?:before|after|later|earlier)`, `${countWord} (?:day|week|month|year)s? (?:later|earlier|after|before)(?! (?:the|that|he|she|they|it|\\d))`,
].join('|')})(?![\\p{L}\\d])`, 'giu');

/** How long what a unit goes back to may last, in days: "that day" to a day, "that month" to a day or a month. */
const longest: Readonly<Record<string, number>> = { second: 1, minute: 1, hour: 1, day: 1, night: 1, week: 14, weekend: 7, fortnight: 14, month: 31, quarter: 92, half: 184, season: 92, year: 366, decade: 3653, century: 36_525 };

/** So many dates before are looked at, the last first. */
const most = 6;

/** The last date in a text that is no longer than a unit; those that themselves go back are read by what stands before them. */
export function previousDate(before: string, unitName: string, context: DateContext): Interval | undefined {
  const atMost = (longest[unitName] ?? 366) * lengths.day;
  for (const { 0: words, index } of [...before.matchAll(told)].slice(-most).reverse()) {
    const found = readDate(words, { ...context, day: () => undefined, previous: (name) => previousDate(before.slice(0, index), name, context) });
    if (isReading(found) && found.end - found.start <= atMost) return found;
  }
  return undefined;
}
