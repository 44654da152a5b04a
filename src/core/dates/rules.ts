import { add, dayAt, lengths, partsOf, startOf, type Moment, type Unit } from './calendar';
import { because, isReading, no, type DateContext, type DateReading, type NoDate } from './context';
import { parseValue, span, timeOf, unitAt, type Interval, type Precision } from './interval';
import { countOf, countWord, fullYear, monthNumber, monthWord, ordinalOf, weekdayNumber, weekdayWord } from './words';
import { writtenDates } from './writtenDate';
import { zoneOf, zoneWord } from './zones';

type Result = DateReading | NoDate | undefined;
type Groups = Readonly<Record<string, string | undefined>>;

/** A form of dates: a pattern over all of a plain phrase, and what it means. */
interface DateRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, context: DateContext) => Result;
}

const rule = (pattern: string, read: DateRule['read']): DateRule => ({ pattern: new RegExp(`^(?:${pattern})$`, 'u'), read });

/** Reads a phrase as {@link plain} makes it. The first rule that understands it counts. */
export function readPhrase(phrase: string, context: DateContext): Result {
  for (const { pattern, read } of rules) {
    const match = pattern.exec(phrase);
    const result = match ? read(match.groups ?? {}, context) : undefined;
    if (result) return result;
  }
  return undefined;
}

/** A phrase in small letters, with plain signs and single spaces, without what stands before it only for grammar. */
export const plain = (words: string): string => words.toLowerCase().replace(/[’‘]/gu, "'").replace(/[–—]/gu, '-').replace(/\s+/g, ' ').trim()
  .replace(/^(?:(?:in|on|at|over|during|since|by|of|for|until|till|through|throughout|within) )?(?:the )?/, '').replace(/(?:'s|[,;:]|(?<!\bp\.m|\ba\.m)\.)$/, '');

const unit = '(?<unit>second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century)';
const season = '(?<season>spring|summer|autumn|fall|winter)';
const part = '(?<part>morning|afternoon|evening|night)';
const full = '(?:1\\d|20)\\d{2}';

/** With the report's day, when it is known. */
const counting = (context: DateContext, read: (report: Moment) => Result): Result => (context.report === undefined ? no('no-report-date') : read(context.report));

/** Of the same date in the years or weeks around the report, the one that the tense asks for, else the nearest. */
function chosen(context: DateContext, candidates: readonly Interval[], usual?: 'past'): Interval | undefined {
  const report = context.report ?? 0;
  const past = candidates.filter(({ start }) => start <= report).at(-1);
  const next = candidates.find(({ end }) => end > report);
  const tense = context.tense ?? usual;
  if (tense) return tense === 'past' ? past : next;
  const distance = ({ start, end }: Interval): number => Math.max(0, start - report, report - end);
  return [...candidates].sort((a, b) => distance(a) - distance(b))[0];
}

/** The same stretch in the years around the report. */
const yearly = (report: Moment, make: (year: number) => Interval | undefined): Interval[] =>
  [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8].flatMap((step) => make(partsOf(report).year + step) ?? []);

const nearest = 'the one nearest to the report’s date, {0}, by the verb beside it';

function recurring(context: DateContext, make: (year: number) => Interval | undefined, usual?: 'past'): Result {
  return counting(context, (report) => {
    const found = chosen(context, yearly(report, make), usual);
    return found && because(found, nearest, report);
  });
}

const written = 'as it is written';

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

const monthAt = (year: number, month: number): Interval | undefined => {
  const at = dayAt(year, month);
  return at === undefined ? undefined : unitAt(at, 'month');
};

const months = (year: number, first: number, count: number, precision: Precision): Interval | undefined => {
  const at = dayAt(year, first);
  return at === undefined ? undefined : span(at, count, 'month', precision);
};

const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** Of the northern half of the world, by whole months; a winter is named by the year in which it begins. */
const seasonOf = (name: string, year: number): Interval | undefined => {
  const found = months(year, seasons[name] ?? 3, 3, 'season');
  return found && { ...found, approximate: true };
};

const northern = 'a season of the north, in whole months';

const quarterOf = (year: number, number: number): Interval | undefined => months(year, 3 * number - 2, 3, 'quarter');
const halfOf = (year: number, number: number): Interval | undefined => months(year, 6 * number - 5, 6, 'half');

function quarter({ nth, kind, year, which }: Groups, context: DateContext): Result {
  const make = kind === 'h' || kind === 'half' ? halfOf : quarterOf;
  const number = ordinalOf(nth!);
  if (number < 1 || number > (make === halfOf ? 2 : 4)) return undefined;
  if (which) return counting(context, (report) => wrapped(make(partsOf(report).year + steps[which]!, number), report));
  if (year === undefined) return counting(context, (report) => wrapped(pastUnlessFuture(context, yearly(report, (each) => make(each, number))), report));
  const found = make(fullYear(year), number);
  return found && because(found, written);
}

const wrapped = (found: Interval | undefined, report: Moment): Result => found && because(found, nearest, report);

/** Figures are told of what is over: of a quarter that has not ended only where the verb says so. */
const pastUnlessFuture = (context: DateContext, candidates: readonly Interval[]): Interval | undefined =>
  (context.tense === 'future' ? candidates.find(({ end }) => end > context.report!) : candidates.filter(({ end }) => end <= context.report!).at(-1));

const steps: Readonly<Record<string, number>> = { last: -1, past: -1, previous: -1, this: 0, the: 0, current: 0, next: 1, coming: 1, following: 1 };

/** The calendar unit that a moment falls in, moved by so many. */
function calendar(name: string, at: Moment, step: number): Interval | undefined {
  const { year, month } = partsOf(at);
  switch (name) {
    case 'decade': return decadeAt(Math.floor(year / 10) * 10 + 10 * step);
    case 'century': return centuryAt(Math.floor((year - 1) / 100) + 1 + step);
    case 'quarter': return span(add(Date.UTC(year, 3 * Math.floor((month - 1) / 3)), 3 * step, 'month'), 3, 'month', 'quarter');
    case 'fortnight': return unitAt(add(at, 2 * step, 'week'), 'week');
    case 'weekend': return weekendAt(add(at, step, 'week'));
    case 'night': return unitAt(add(at, step, 'day'), 'day');
    default: return unitAt(add(name === 'month' || name === 'year' ? startOf(at, name) : at, step, name as Unit), name as Unit);
  }
}

const years = (first: number, count: number, precision: Precision): Interval | undefined => {
  const at = dayAt(first);
  return at === undefined ? undefined : span(at, count, 'year', precision);
};
const decadeAt = (year: number): Interval | undefined => years(year, 10, 'decade');
const centuryAt = (number: number): Interval | undefined => years(100 * number - 99, 100, 'century');
const weekendAt = (moment: Moment): Interval => span(add(startOf(moment, 'week'), 5, 'day'), 2, 'day');

const relative = '{0}, counted from the report’s date, {1}';

function neighbour(name: string, which: string, context: DateContext): Result {
  return counting(context, (report) => {
    const step = steps[which] ?? 0;
    const at = name === 'weekend' && step < 0 && partsOf(report).weekday > 5 ? add(report, -2, 'day') : report;
    const found = calendar(name, at, step);
    return found && because(found, relative, `${which} ${name}`, report);
  });
}

function anaphoric(name: string, step: number, context: DateContext): Result {
  const previous = context.previous();
  if (!previous) return no('no-date-before');
  const found = calendar(name, previous.start, step);
  return found && because(found, 'counted from the date before it, {0}', previous.start);
}

/** A stretch of units that ends, or begins, with the report. */
const around = (phrase: string, count: number, name: string, isNext: boolean, context: DateContext): Result => counting(context, (report) => {
  const [factor, base] = name === 'decade' ? [10, 'year'] as const : name === 'fortnight' ? [2, 'week'] as const : name === 'quarter' ? [3, 'month'] as const : name === 'night' ? [1, 'day'] as const : [1, name as Unit] as const;
  const start = isNext ? add(report, 1, 'day') : add(report, -factor * count, base);
  const end = isNext ? add(start, factor * count, base) : report;
  return end > start ? because({ start, end, precision: name as Precision, approximate: true }, relative, phrase, report) : undefined;
});

/** So many units before or after a day, as exact as the unit is. */
function shifted(count: number, name: string, from: Moment, message: string): Result {
  const found = calendar(name, from, count);
  return found && because({ ...found, ...(name === 'day' || name === 'night' ? {} : { approximate: true }) }, message, from);
}

const fromReport = 'counted from the report’s date, {0}';

function weekday({ weekday: word, which }: Groups, context: DateContext): Result {
  return counting(context, (report) => {
    const number = weekdayNumber(word!);
    const ahead = (number - partsOf(report).weekday + 7) % 7;
    if (which === 'next' || which === 'coming' || (which === 'this' && context.tense !== 'past')) return because(unitAt(add(report, ahead || 7, 'day'), 'day'), 'the first such day after the report’s date, {0}', report);
    if (ahead === 0 && which === undefined) return because(unitAt(report, 'day'), 'the day of the report’s date, {0}', report);
    if (context.tense === 'future' && which === undefined) return because(unitAt(add(report, ahead, 'day'), 'day'), 'the first such day after the report’s date, {0}, as its verb tells of the future', report);
    return because(unitAt(add(report, ahead - 7, 'day'), 'day'), 'the last such day before the report’s date, {0}', report);
  });
}

function month({ month: word, which }: Groups, context: DateContext): Result {
  const number = monthNumber(word!);
  if (which === undefined) return recurring(context, (year) => monthAt(year, number));
  return counting(context, (report) => {
    const all = yearly(report, (year) => monthAt(year, number));
    const found = steps[which]! < 0 ? all.filter(({ end }) => end <= report).at(-1) : steps[which]! > 0 ? all.find(({ start }) => start > report) : monthAt(partsOf(report).year, number);
    return found && because(found, relative, `${which} ${word}`, report);
  });
}

function seasonal({ season: name, year, which }: Groups, context: DateContext): Result {
  if (year !== undefined) {
    const found = seasonOf(name!, fullYear(year));
    return found && because(found, northern);
  }
  return counting(context, (report) => {
    const all = yearly(report, (each) => seasonOf(name!, each));
    const last = all.filter(({ end }) => end <= report).at(-1);
    const found = which === 'last' || which === 'past' ? last : which === 'next' || which === 'coming' ? all.find(({ start }) => start > report)
      : which === 'this' && context.tense !== 'past' ? chosen({ ...context, tense: context.tense }, all) : chosen(context, all, 'past');
    return found && because(found, nearest, report);
  });
}

const hoursOf: Readonly<Record<string, readonly [number, number]>> = { morning: [6, 12], afternoon: [12, 18], evening: [18, 24], night: [20, 30] };

const partOf = ({ start }: Interval, name: string): Interval => {
  const [from, to] = hoursOf[name]!;
  return { start: start + from * lengths.hour, end: start + to * lengths.hour, precision: 'part-of-day', approximate: true };
};

/** A part of what another phrase means. */
function within(phrase: string, context: DateContext, take: (reading: DateReading) => Interval | undefined): Result {
  const whole = readPhrase(plain(phrase), context);
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

/** What is left of this week, month or year on one side of the report. */
const sideOf = (side: string, name: string, context: DateContext): Result => counting(context, (report) => {
  const whole = calendar(name, report, 0);
  if (!whole) return undefined;
  const tomorrow = add(report, 1, 'day');
  const half = side === 'earlier' ? { start: whole.start, end: report } : { start: tomorrow, end: whole.end };
  const found = half.end > half.start ? half : { start: report, end: tomorrow };
  return because({ ...found, precision: whole.precision, approximate: true }, side === 'earlier' ? 'this {0} up to the report’s date, {1}' : 'this {0} from the report’s date, {1}, on', name, report);
});

function ranged({ from, to }: Groups, context: DateContext): Result {
  const last = readPhrase(plain(to!), context);
  if (!isReading(last)) return undefined;
  const year = new RegExp(`${full}$`, 'u').exec(to!)?.[0] ?? '';
  const name = new RegExp(monthWord, 'u').exec(to!)?.[0] ?? '';
  const completed = /^\d{1,2}$/.test(from!) ? `${from} ${name} ${year}` : new RegExp(full, 'u').test(from!) ? from! : `${from} ${year}`;
  const first = readPhrase(plain(completed), context) ?? readPhrase(plain(from!), context);
  if (!isReading(first) || first.start >= last.end) return undefined;
  return { ...last, start: first.start, ...(first.approximate ? { approximate: true } : {}) };
}

/** `0430`, `4:30 p.m.`, `16:30`, `noon`, with its zone. */
function clock({ hour, minute, second, half, zone }: Groups, context: DateContext): Result {
  const on = context.day();
  const date = on?.start ?? context.report;
  if (date === undefined) return no('no-report-date');
  const pm = half ? (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0) : Number(hour);
  const found = timeOf(startOf(date, 'day'), [String(pm), minute, second], zoneOf(zone));
  if (!found) return undefined;
  return on ? because(found, 'on the day told beside it') : because({ ...found, approximate: true }, 'no day is told beside it: that of the report, {0}', date);
}

const clockForm = `(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?)?(?: ?(?<half>[ap])\\.?m\\b\\.?)?(?: ?(?<zone>${zoneWord}|hrs|hours|h|local time|local))?`;
const spoken: Readonly<Record<string, string>> = { noon: '12', midday: '12', midnight: '00' };

function group({ day: number, hour, minute, zone, month: word, year }: Groups, context: DateContext): Result {
  if (word === undefined && context.report === undefined) return no('no-report-date');
  const report = partsOf(context.report ?? 0);
  const date = word === undefined ? dayAt(report.year, report.month, Number(number)) : dayAt(fullYear(year!), monthNumber(word), Number(number));
  const found = date === undefined ? undefined : timeOf(date, [hour, minute], zone === undefined ? undefined : zoneOf(zone.toUpperCase()));
  return found && (word === undefined ? because(found, 'day and time; the month is that of the report, {0}', context.report!) : because(found, 'day, time and zone as in a date-time group'));
}

const holidays: Readonly<Record<string, readonly [number, number]>> = { christmas: [12, 25], 'christmas day': [12, 25], 'christmas eve': [12, 24], 'new year': [1, 1], "new year's": [1, 1], "new year's day": [1, 1], "new year's eve": [12, 31] };

const anyTime = (name: string, which: string, context: DateContext): Result => (context.previous() ? anaphoric(name, steps[which] ?? 0, context) : neighbour(name, which, context));

const rules: readonly DateRule[] = [
  rule("recently|(?:in )?(?:recent|coming|past|future) (?:days|weeks|months|years|decades|times)|(?:in )?(?:past|future)|now|currently|soon|once|(?:last|past|next|coming) (?:few|several|couple of) \\p{L}+|(?:a few|several|many|some) \\p{L}+ (?:ago|earlier|later)", () => no('vague')),
  rule(`(?<date>\\d{4}-\\d\\d-\\d\\d)[t ](?<time>\\d\\d(?::\\d\\d){1,2})(?:\\.\\d+)? ?(?<zone>${zoneWord})?`, ({ date, time, zone }) => {
    const found = parseValue(`${date}T${time!.replace(/(:\d\d):00$/, '$1')}`);
    const at = zoneOf(zone);
    return found && because({ ...found, ...(at ? { zone: at } : {}) }, written);
  }),
  rule('(?<value>\\d{4}(?:-\\d\\d){0,2})', ({ value }) => {
    const found = parseValue(value!);
    return found && because(found, written);
  }),
  rule(`(?<day>\\d\\d)(?<hour>\\d\\d)(?<minute>\\d\\d)(?<zone>[a-z])? ?(?<month>${monthWord}) ?(?<year>(?:20)?\\d\\d)`, group),
  rule('(?<day>\\d\\d)(?<hour>\\d\\d)(?<minute>\\d\\d)(?<zone>[a-z])', group),
  rule('(?<phrase>.+)', ({ phrase }, context) => day(phrase!, context)),
  rule(`(?<from>${full})[-/](?<to>\\d{2}|${full})`, ({ from, to }) => {
    const last = to!.length === 2 ? from!.slice(0, 2) + to! : to!;
    const found = Number(last) > Number(from) ? parseValue(`${from}/${last}`) : undefined;
    return found && because(found, written);
  }),
  rule(`(?<month>${monthWord}) (?<from>\\d{1,2}) ?- ?(?<to>\\d{1,2})(?<year>,? ${full})?`, ({ month: name, from, to, year = '' }, context) => ranged({ from, to: `${to} ${name}${year.replace(',', '')}` }, context)),
  rule('(?:from |between )?(?<from>.+?) ?(?: to | and | or | until | till | through |-) ?(?<to>.*\\p{L}.*|\\d{4})', ranged),
  rule(`(?<month>${monthWord})(?:,| of)? (?<year>${full})`, ({ month: name, year }) => {
    const found = monthAt(Number(year), monthNumber(name!));
    return found && because(found, written);
  }),
  rule('(?:the )?day before yesterday', (_, context) => counting(context, (report) => shifted(-2, 'day', report, fromReport))),
  rule('(?:the )?day after tomorrow', (_, context) => counting(context, (report) => shifted(2, 'day', report, fromReport))),
  rule('(?<word>today|yesterday|tomorrow)', ({ word }, context) => counting(context, (report) => shifted(['yesterday', 'today', 'tomorrow'].indexOf(word!) - 1, 'day', report, fromReport))),
  rule('(?<word>tonight|last night|overnight)', ({ word }, context) => within(word === 'tonight' ? 'today' : 'yesterday', context, (whole) => partOf(whole, 'night'))),
  rule(`(?:this|that) ${part}`, ({ part: name }, context) => within('today', context, (whole) => partOf(whole, name!))),
  rule('(?<side>earlier|later) (?:this|in the) (?<unit>week|month|quarter|year|decade|century)', ({ side, unit: name }, context) => sideOf(side!, name!, context)),
  rule('(?<side>earlier|later) today', (_, context) => readPhrase('today', context)),
  rule(`(?:earlier |later )?(?<phrase>.+) ${part}`, ({ phrase, part: name }, context) => within(phrase!, context, (whole) => (whole.precision === 'day' ? partOf(whole, name!) : undefined))),
  rule(`(?:early |late )?${part} (?:of|on) (?<phrase>.+)`, ({ phrase, part: name }, context) => within(phrase!, context, (whole) => (whole.precision === 'day' ? partOf(whole, name!) : undefined))),
  rule('(?<nth>[1-4]|first|second|third|fourth|1st|2nd|3rd|4th)[ -](?<kind>quarter|half)(?:(?: of)? (?:(?<year>\\d{4})|(?<which>last|this|next) year))?', quarter),
  rule('(?<kind>[qh])(?<nth>[1-4])(?:(?: of)?[ /-]?(?<year>\\d{4}|\\d{2}))?', quarter),
  rule('(?<which>early|mid|late|beginning|start|opening|middle|end|close)(?: of|[ -]in|[ -]on)?[ -](?<phrase>.+)', ({ which, phrase }, context) => within(phrase!, context, (whole) => third(whole, which!))),
  rule(`(?<which>last|past|previous|next|coming|following) (?<count>${countWord}) ${unit}s?`, ({ which, count, unit: name }, context) => around(`${which} ${count} ${name}s`, countOf(count!), name!, steps[which!]! > 0, context)),
  rule(`(?:the )?past ${unit}`, ({ unit: name }, context) => around(`the past ${name}`, 1, name!, false, context)),
  rule(`(?:the )?coming ${unit}`, ({ unit: name }, context) => around(`the coming ${name}`, 1, name!, true, context)),
  rule(`article (?<which>next|previous|following) ${unit}`, ({ which, unit: name }, context) => anyTime(name!, which!, context)),
  rule(`(?<which>following|previous) ${unit}`, ({ which, unit: name }, context) => anyTime(name!, which!, context)),
  rule(`(?:that|same|that same) ${unit}`, ({ unit: name }, context) => anaphoric(name!, 0, context)),
  rule('(?:the )?day (?<side>before|earlier|after|later)', ({ side }, context) => anaphoric('day', side === 'before' || side === 'earlier' ? -1 : 1, context)),
  rule(`(?<which>this|last|next) ${unit}`, ({ which, unit: name }, context) => neighbour(name!, which!, context)),
  rule('weekend', (_, context) => counting(context, (report) => wrapped(chosen(context, [-1, 0, 1].map((step) => weekendAt(add(report, step, 'week'))), 'past'), report))),
  rule(`(?<count>${countWord}) ${unit}s? (?<side>ago|earlier|before|later|after|afterwards)`, ({ count, unit: name, side }, context) => {
    const number = countOf(count!) * (/ago|earlier|before/.test(side!) ? -1 : 1);
    const previous = side === 'ago' ? undefined : context.previous();
    if (previous) return shifted(number, name!, previous.start, 'counted from the date before it, {0}');
    return /later|after/.test(side!) ? no('no-date-before') : counting(context, (report) => shifted(number, name!, report, fromReport));
  }),
  rule(`(?:within )?(?<count>${countWord}) ${unit}s?(?: from now|' time)`, ({ count, unit: name }, context) => counting(context, (report) => shifted(countOf(count!), name!, report, fromReport))),
  rule(`ahead (?<count>${countWord}) ${unit}s?`, ({ count, unit: name }, context) => counting(context, (report) => shifted(countOf(count!), name!, report, fromReport))),
  rule(`(?:(?<which>last|this|next|coming) )?(?<weekday>${weekdayWord})`, weekday),
  rule(`(?:(?<which>last|this|next|coming) )?(?<month>${monthWord})`, month),
  rule(`(?<month>${monthWord}),? (?:of )?(?<which>last|this|next) year`, ({ month: name, which }, context) => counting(context, (report) => {
    const found = monthAt(partsOf(report).year + steps[which!]!, monthNumber(name!));
    return found && because(found, relative, `${which} year`, report);
  })),
  rule(`${season}(?: of|,)? (?<year>${full})`, seasonal),
  rule(`(?:(?<which>last|past|this|next|coming) )?${season}`, seasonal),
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
  rule(Object.keys(holidays).map((name) => `(?<name>${name})`)[0]! + `|(?<other>${Object.keys(holidays).slice(1).join('|')})`, ({ name, other }, context) => {
    const [at, number] = holidays[(name ?? other)!]!;
    return recurring(context, (year) => unitAt(Date.UTC(year, at - 1, number), 'day'));
  }),
  rule('(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d)(?: ?(?<zone>hrs|hours|h|l|local time|local|' + zoneWord + '))?', clock),
  rule(clockForm, clock),
  rule('(?<word>noon|midday|midnight)(?: (?<zone>local time|gmt|utc))?', ({ word, zone }, context) => clock({ hour: spoken[word!], minute: '00', zone }, context)),
  rule(`(?<time>${clockForm.replace(/\?<\w+>/g, '?:')}|\\d{4}(?: ?(?:hrs|hours|local time|local|${zoneWord}))?|noon|midday|midnight)(?:,| on| of)? (?<date>.+)`, ({ time, date }, context) => timed(time!, date!, context)),
  rule(`(?<date>.+?)(?:,| at)? (?<time>${clockForm.replace(/\?<\w+>/g, '?:')}|\\d{4}(?: ?(?:hrs|hours|local time|local|${zoneWord}))?|noon|midday|midnight)`, ({ time, date }, context) => timed(time!, date!, context)),
];

function timed(time: string, date: string, context: DateContext): Result {
  const on = readPhrase(plain(date), context);
  return isReading(on) && on.precision === 'day' ? readPhrase(time, { ...context, day: () => on }) : undefined;
}

