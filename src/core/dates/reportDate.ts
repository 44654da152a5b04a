import type { Range } from '../text/range';
import { dayAt, isoDay, lengths, parseDay, type Moment } from './calendar';
import { numericOrder } from './numericOrder';
import { dayOf, writtenDates, type WrittenDate } from './writtenDate';

/** What told the date of a report. */
export type DateSource = 'given' | 'sidecar' | 'header' | 'dateline' | 'file-name';

/** The day that a report was written or published: what "yesterday" in it counts from. */
export interface ReportDate {
  readonly day: Moment;
  /** `2026-11-24`. */
  readonly iso: string;
  readonly from: DateSource;
  /** What told it, as written: "TOKYO, Jan. 20 —"; a file's name; empty when it was given. */
  readonly words: string;
  /** Where it stands in the text, UTF-16. */
  readonly range?: Range;
}

/** What may tell the date of a report beside its text. All of it may be wrong or missing. */
export interface ReportDateHints {
  /** `2026-11-24`, by whoever asks: it wins. */
  readonly given?: string | undefined;
  /** `document.date` of the sidecar. */
  readonly sidecar?: string | undefined;
  /** Name of the text's file; folders before it are not read. */
  readonly file?: string | undefined;
}

/** The date of a report; undefined when nothing tells it for certain. Reads no more than the head of the text. */
export function reportDate(text: string, { given, sidecar, file }: ReportDateHints = {}): ReportDate | undefined {
  const named = file === undefined ? undefined : fromFileName(file);
  return stated(given, 'given') ?? stated(sidecar, 'sidecar') ?? fromHead(headOf(text), named) ?? named;
}

const stated = (text: string | undefined, from: DateSource): ReportDate | undefined => {
  const day = text === undefined ? undefined : parseDay(text.trim());
  return day === undefined ? undefined : reported(day, from, '');
};

const reported = (day: Moment, from: DateSource, words: string, range?: Range): ReportDate => ({ day, iso: isoDay(day), from, words, ...(range ? { range } : {}) });

/** A date of eight digits, apart or together, that is no part of a longer number. */
function fromFileName(file: string): ReportDate | undefined {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const match = /(?<!\d)((?:19|20)\d\d)([-_.]?)([01]\d)\2([0-3]\d)(?!\d)/.exec(name);
  const day = match ? dayAt(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
  return day === undefined ? undefined : reported(day, 'file-name', name);
}

/** A line of a report's head. Offsets are UTF-16 of the text. */
interface Line {
  readonly start: number;
  readonly text: string;
}

const mostLines = 20;
/** In UTF-16 units. What stands further in a line is running text. */
const longestHead = 3000;
const longestLine = 160;

function headOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (const line of text.slice(start, longestHead).split(/\r\n|[\n\r]/, mostLines)) {
    lines.push({ start, text: line });
    start += line.length + (text.startsWith('\r\n', start + line.length) ? 2 : 1);
  }
  return lines;
}

/** A header that says when; else a line that is a date, or a dateline. The first of a kind counts. */
function fromHead(lines: readonly Line[], named: ReportDate | undefined): ReportDate | undefined {
  const { order } = numericOrder(lines.map(({ text }) => text).join('\n'));
  for (const [from, pick] of [['header', headerDate], ['dateline', datelineDate]] as const) {
    for (const line of lines) {
      const text = line.text.slice(0, longestLine);
      const date = pick(text, writtenDates(text, order));
      const day = date && (dayOf(date) ?? yearFromFile(date, named));
      if (day !== undefined) return reported(day, from, date!.words, { start: line.start + date!.start, end: line.start + date!.end });
    }
  }
  return undefined;
}

const header = /(?:^|[|·•;,(]|\bas)\W{0,4}(?:date(?:d)?(?: of (?:report|publication|information|issue))?|dtg|published|publication date|released?|issued|updated|posted|sent|as of|created|filed)(?: on| at| by [^:,|]{1,40})?\s*:?\s*(?:\p{L}{3,9},? )?$/iu;

const headerDate = (line: string, dates: readonly WrittenDate[]): WrittenDate | undefined =>
  dates.find(({ start }) => header.test(line.slice(0, start)));

/** Behind a place in capitals, or on a line that holds little else. */
function datelineDate(line: string, dates: readonly WrittenDate[]): WrittenDate | undefined {
  return dates.find((date) => {
    const before = line.slice(0, date.start);
    const after = line.slice(date.end);
    return isAlone(before, after) || isDateline(before, after);
  });
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** A line of its own, or parted from the rest as "6:42 AM · Mar 9, 2026" is: no sentence. */
const isAlone = (before: string, after: string): boolean =>
  wordsIn(before) <= 6 && !/\p{Ll}{2,} $/u.test(before) && (after.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => /^(?:\d\d?|[apm]|[ap]m|\p{Lu}{1,5})$/u.test(word));

/** "ZUGDIDI, Georgia, 4 June 2026." and "TOKYO, Jan. 20 (Agency) —". */
const isDateline = (before: string, after: string): boolean =>
  /^\W*\p{Lu}[\p{Lu}\p{M} .’'/-]+(?:,[^,.:;]{1,30}){0,2},? *[(–—-]? *$/u.test(before) && /^\s*(?:[.:(–—-]|$)/u.test(after);

/** A dateline without a year is of the year that the file's name tells, if both are days apart. */
function yearFromFile({ month, day }: WrittenDate, named: ReportDate | undefined): Moment | undefined {
  if (!named) return undefined;
  const year = Number(named.iso.slice(0, 4));
  return [year - 1, year, year + 1].map((each) => dayAt(each, month, day)).find((each) => each !== undefined && Math.abs(each - named.day) <= 10 * lengths.day);
}
