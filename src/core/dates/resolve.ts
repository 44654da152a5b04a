import type { Range } from '../text/range';
import { isWritable, lengths } from './calendar';
import { because, isReading, no, type DateContext, type DateReading, type NoDate } from './context';
import { parseValue, type Interval } from './interval';
import type { ReportDate } from './reportDate';
import { plain, readDate } from './rules';
import { previousDate } from './previous';
import { numericOrder, type DateOrder } from './numericOrder';
import { paragraphBefore, sentenceAround } from './sentence';
import { tenseAround } from './tense';
import { countWord, weekdayWord } from './words';
import { writtenDates } from './writtenDate';

/** Reads the dates of a text, each when it is asked for, by its sentence and the paragraph before it. */
export class DateReader {
  private order: DateOrder | undefined;

  constructor(private readonly text: string, readonly report: ReportDate | undefined) {}

  /** What the words of a range (UTF-16) mean as a date; what an analyst states as their value wins. */
  read(range: Range, stated?: string): DateReading | NoDate {
    const given = stated === undefined ? undefined : statedDate(stated);
    if (given) return given;
    const context = contextOf(this.text, range, this.report, this.order ??= numericOrder(this.text.slice(0, longest)));
    for (const phrase of phrasesAt(this.text, range)) {
      const result = readDate(phrase, context);
      if (result) return withPhrase(sound(result), phrase, this.text.slice(range.start, range.end));
    }
    return no('not-understood');
  }
}

/** What the words of a range (UTF-16) mean as a date in their text. */
export const resolveDate = (text: string, range: Range, report: ReportDate | undefined): DateReading | NoDate => new DateReader(text, report).read(range);

/** What an analyst has written as the value of a date; undefined where it is none. */
export function statedDate(value: string): DateReading | undefined {
  const interval = parseValue(value);
  return because(interval, 'stated by an analyst');
}

/** Beyond the years that are read, days cannot be written. */
const sound = (result: DateReading | NoDate): DateReading | NoDate => (isReading(result) && !(result.end > result.start && isWritable(result.start) && isWritable(result.end)) ? no('not-understood') : result);

const withPhrase = (result: DateReading | NoDate, phrase: string, words: string): DateReading | NoDate =>
  (isReading(result) && plain(phrase) !== plain(words) ? { ...result, phrase } : result);

const nth = '(?:first|second|third|fourth|last|final|opening|closing|early|late|latter)';
const units = '(?:day|week|weekend|month|quarter|year|decade|half|part)s?';

/** What stands before a mention and belongs to it. */
const prefix = new RegExp(`(?:\\b(?:early|mid|late|(?:the )?(?:beginning|start|middle|end|close) of(?: the)?|earlier|later|last|next|this|(?:between|from) (?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:and|to)|(?:\\d{1,2}|first|second|third|fourth)(?: to| and|-)|(?:early|late) on|`
  + `${nth} (?:\\p{L}{3,6} )?${units}(?: of)?(?: the)?|(?:the )?(?:week|weekend)(?: of| ending| beginning)|${countWord}-? ?(?:weeks|months|years) (?:to|through|ended|ending)|year (?:to|ended|ending)|fiscal|financial year|that|the same|every|each|weekly|in|the)[ -]|article |[’'‘])\\s*$`, 'iu');
const suffix = /^(?: of (?:last |this |next |the )?(?:year|month|week|\d{4})| (?:last|this|next) year| \d{4}\b|,? (?:UTC|GMT|CET|CEST|EET|EEST|MSK|EST|EDT|JST|KST|NZDT|NZST|AEDT|AEST|ET)\b| (?:AM|PM|local(?: time)?|hrs|hours)\b| century)/u;

/** The phrases that a mention may stand for, the longest first: "November" in "by mid-November". */
function phrasesAt(text: string, { start, end }: Range): string[] {
  const words = text.slice(start, end);
  const before = prefix.exec(text.slice(Math.max(0, start - 50), start).replace(/\s/gu, ' '))?.[0] ?? '';
  const after = suffix.exec(text.slice(end, end + 30).replace(/\s/gu, ' '))?.[0] ?? '';
  return [...new Set([`${before}${words}${after}`, `${words}${after}`, `${before}${words}`, words].map((phrase) => phrase.replace(/\s+/gu, ' ').trim()))];
}

function contextOf(text: string, range: Range, report: ReportDate | undefined, order: DateOrder): DateContext {
  const { before, after } = sentenceAround(text, range);
  const base: DateContext = {
    report: report?.day, tense: tenseAround(before, after), sentence: `${before} ${after}`, order, effort: { left: mostRead },
    previous: (unit) => previousDate(paragraphBefore(text, range.start), unit, base), day: () => dayBeside(before, after, base),
  };
  return base;
}

/** In UTF-16 units: how a text writes numbers shows before that. */
const longest = 100_000;

/** Phrases that one date may take to be read: those of our examples take at most 60. */
const mostRead = 200;

const nothing = (): undefined => undefined;

const dayWords = new RegExp(`(?<!\\p{L})(?:${weekdayWord.replace('mon|tues?|wed|thu(?:rs?)?|fri|sat|sun', 'mon')}|today|yesterday|tomorrow)(?!\\p{L})`, 'giu');

/** The day that a time beside it belongs to: the nearest in the sentence, on the same line or next to it. */
function dayBeside(before: string, after: string, context: DateContext): Interval | undefined {
  const lasts = daysIn(before, context).map(({ end, reading }) => ({ gap: before.length - end, reading }));
  const firsts = daysIn(after, context).map(({ start, reading }) => ({ gap: start, reading }));
  return [...lasts, ...firsts].sort((a, b) => a.gap - b.gap)[0]?.reading;
}

function daysIn(text: string, context: DateContext): { start: number; end: number; reading: Interval }[] {
  const written = writtenDates(text, context.order.order);
  const named = Array.from(text.matchAll(dayWords), (match) => ({ start: match.index, end: match.index + match[0].length, words: match[0] }));
  return [...written, ...named].flatMap(({ start, end, words }) => {
    const reading = readDate(words, { ...context, previous: nothing, day: nothing });
    return isReading(reading) && reading.end - reading.start === lengths.day ? [{ start, end, reading }] : [];
  });
}
