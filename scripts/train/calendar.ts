import type { Span } from './corpora';

const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?';
const weekdays = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b';
const years = '(?:1\\d|20)\\d\\d(?:s\\b|(?!\\d))';
const others = '(?:(?:first|second|third|fourth) (?:quarter|half)|[Cc]entur(?:y|ies)|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\\b';
const names = [months, weekdays, years, others].join('|');
/** What belongs to a date with a name, but is none by itself. */
const additions = '\\d{1,2}(?:st|nd|rd|th)?(?![\\d,:]\\d)\\b|(?:morning|afternoon|evening|night|summer|spring|autumn|winter)\\b|(?<=\\w )of(?= \\d{4})';
const calendarName = new RegExp(`(?<![\\p{L}\\d])(?:${names})`, 'u');
const calendarWord = new RegExp(`(?<![\\p{L}\\d])(?:${names}|${additions})`, 'gu');

/** What parts two dates: "Thursday and Friday", "1998 to 2000". Of a range with a dash one date is made. */
const joint = / (?:and|to) |, (?=\d{4}s)/g;

/**
 * The dates in a corpus's mark as we mark them: words of the calendar, without what stands before or behind ("since
 * 1961", "late Friday", "1995 Srebrenica"), each date by itself. Of spans that hold no name of the calendar ("two",
 * "recent", "three-day") the corpora mark some and not others, and a part or the whole: they stay without a type.
 */
export function datesOf(span: Span, text: string): Span[] {
  const parts = partsOf(span, text).map((part) => cut(part, text));
  return parts.some(({ type }) => type !== undefined) ? parts : [{ ...span, type: undefined }];
}

function partsOf(span: Span, text: string): Span[] {
  const words = text.slice(span.start, span.end);
  const parts: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of words.matchAll(joint)) {
    if (!calendarName.test(words.slice(start, index)) || !calendarName.test(words.slice(index + gap.length))) continue;
    parts.push({ ...span, start: span.start + start, end: span.start + index });
    start = index + gap.length;
  }
  return [...parts, { ...span, start: span.start + start }];
}

function cut(part: Span, text: string): Span {
  const words = text.slice(part.start, part.end);
  const found = [...words.matchAll(calendarWord)];
  if (!calendarName.test(words)) return { ...part, type: undefined };
  const last = found.at(-1)!;
  return { ...part, start: part.start + found[0]!.index, end: part.start + last.index + last[0].length };
}
