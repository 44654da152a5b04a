import { lengths, type Moment } from '../calendar';
import { isReading, because, type DateContext, type DateReading } from '../context';
import { parseValue } from '../interval';
import { monthWord, ordinalWord, weekdayWord } from '../words';
import { written } from './absolute';
import { full, rule, type DateRule, type Groups, type Read, type Result } from './rule';
import { zoneWord } from '../zones';

const fine: ReadonlySet<string> = new Set(['hour', 'minute', 'second']);

/** From the start of one date to the end of another; to a time of day. */
function ranged({ from, to }: Groups, context: DateContext, read: Read): Result {
  const later = to!.replace(/\b(quarter|week|weekend|month)s\b/, '$1').replace(/\bhalves\b/, 'half');
  const [first, last] = inOrder(firstReading(completions(from!, to!), context, read), read(later, context), from!, later, context, read);
  if (!isReading(first) || !isReading(last)) return undefined;
  const end = endOf(last, first);
  if (first.start >= end || (fine.has(first.precision) && end - first.start > longestOfTimes && !fine.has(last.precision))) return undefined;
  return { ...last, start: first.start, end, ...(first.approximate ? { approximate: true } : {}) };
}

/** Where each alone lies in another year or week than both together, one is read by the other. */
function inOrder(first: Result, last: Result, from: string, to: string, context: DateContext, read: Read): [Result, Result] {
  if (!isReading(first) || !isReading(last) || first.start < last.end) return [first, last];
  if (returning.test(from)) return [read(from, { ...context, report: last.start, tense: 'past' }), last];
  return [first, read(to, { ...context, report: first.start, tense: 'future' })];
}

/** Up to a time of day, which may be of the next: "10 p.m. to midnight". */
function endOf({ start, end, precision }: DateReading, first: DateReading): Moment {
  if (!fine.has(precision)) return end;
  return fine.has(first.precision) && start <= first.start && first.start - start < lengths.day ? start + lengths.day : start;
}

/** In milliseconds: nobody tells the hour at which years begin. */
const longestOfTimes = 40 * lengths.day;

function firstReading(phrases: readonly string[], context: DateContext, read: Read): Result {
  for (const phrase of phrases) {
    const found = read(phrase, context);
    if (isReading(found)) return found;
  }
  return undefined;
}

const inSecond = (pattern: string, to: string): string => new RegExp(`(?:${pattern})$`, 'u').exec(to)?.[0].trim() ?? '';

/** What is told once, for both: the month, the year, the zone, a.m. or p.m., "century". */
function completions(from: string, to: string): string[] {
  const year = new RegExp(`(?<![\\d:])(?:${full})$`, 'u').exec(to)?.[0] ?? '';
  const month = new RegExp(monthWord, 'u').exec(to)?.[0] ?? '';
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(from) && month) return [`${from} ${month} ${year}`];
  const rest = inSecond(` (?:quarters?|half|halves|weeks?|centur(?:y|ies))(?: (?:of|in) .+)?| (?:of|in) .+`, to).replace(/^(quarter|week)s/, '$1');
  const group = /^\d{6}([a-z]?)((?: ?\p{L}{3} ?\d{2,4})?)$/u.exec(to);
  if (group && /^\d{6}[a-z]?$/.test(from)) return [`${from}${/[a-z]$/.test(from) ? '' : group[1]} ${group[2]!.trim()}`.trim()];
  const clock = inSecond(` ?(?:[ap]\\.?m\\.?)?(?: ?(?:${zoneWord}|hrs|hours|local time))?(?:,? (?:on )?(?=\\p{L}{2}|\\d{1,2} \\p{L}).+)?`, to);
  const day = afterClock.exec(to)?.[1] ?? '';
  const whole = [`${from} ${clock}`, `${from} ${day}`, from].map((phrase) => phrase.trim());
  const dated = new RegExp(`${full}`, 'u').test(from) ? [from] : year ? [`${from} ${year}`, from] : [from];
  return isTime.test(from) ? whole : rest ? [`${from} ${rest}`, ...dated] : dated;
}

const isTime = new RegExp(`^(?:\\d{1,2}(?:[:.h]\\d\\d)?(?: ?[ap]\\.?m\\.?)?|\\d{4}|noon|midnight|midday)(?: (?:hrs|hours)| ?${zoneWord}|[a-z])?$`);
const afterClock = new RegExp(`^(?:[\\d:. h]+|noon|midnight|midday)(?:[ap]\\.?m\\.?)?(?: ?${zoneWord}|[a-z](?!\\p{L}))? ?(?:on )?(.*)$`, 'u');

/** On a Monday, "from Monday to Wednesday" of what is over begins a week ago. */
const returning = new RegExp(`^(?:${weekdayWord}|${monthWord})$`, 'u');

/** "2010-present": up to the report. */
const untilNow = ({ from }: Groups, context: DateContext, read: Read): Result => {
  const [first, last] = [read(from!, context), read('today', context)];
  return isReading(first) && isReading(last) && first.start < last.end ? { ...last, start: first.start, precision: first.precision } : undefined;
};

/** "3, 4 and 5 May": from the first to the last. */
const listed = ({ from, to }: Groups, context: DateContext, read: Read): Result => ranged({ from, to }, context, read);

const isoParts = ({ from, to }: Groups): Result => {
  const found = parseValue(`${from}/${to!.length < from!.length ? from!.slice(0, from!.length - to!.length) + to! : to!}`.toUpperCase());
  return because(found, written);
};

const years = ({ from, to }: Groups): Result => {
  const last = from!.slice(0, Math.max(0, 4 - to!.length)) + to!;
  const found = Number(last) > Number(from) ? parseValue(`${from}/${last}`) : undefined;
  return because(found, written);
};

const number = '\\d{1,2}(?:st|nd|rd|th)?';
const link = '(?: to | and | or | until | till | through | thru | up to |, | & | - |-|/)';

/** From one date to another. */
export const ranges: readonly DateRule[] = [
  rule(`(?:from |between )?(?<from>${full})(?:[-/]| - | to | and | through | until | or )(?<to>\\d{1,2}|${full})`, years),
  rule('(?<from>\\d{4}-\\d\\d(?:-\\d\\d(?:t\\d\\d:\\d\\dz?)?)?)/(?<to>[\\d-]+(?:t\\d\\d:\\d\\dz?)?|\\d\\d:\\d\\dz?)', isoParts),
  rule(`(?:from |between )?(?<month>${monthWord}) (?:the )?(?<from>${number}) ?${link} ?(?:the )?(?<to>${number})(?<year>,? ${full})?`, ({ month: name, from, to, year = '' }, context, read) =>
    ranged({ from, to: `${to} ${name}${year.replace(',', '')}` }, context, read)),
  rule(`(?:from |between )?(?<from>.+?)(?: to | until | till | through |-| - )(?:the )?(?:present(?: day)?|now|today|date)`, untilNow),
  rule(`(?<from>${number}|${monthWord}|${full}|\\p{L}+)(?:, (?:${number}|${monthWord}|${full}|\\p{L}+))+,? (?:and|or) (?<to>.+)`, listed),
  rule(`(?:from |between )?(?:the )?(?<from>${ordinalWord})${link}(?:the )?(?<to>${ordinalWord} .*\\p{L}.*)`, ranged),
  rule(`(?:from |between )?(?<from>.+?)(?<!(?:^|\\W)(?:early|mid|late|end)) ?(?: to | and | or | until | till | through | thru | up to |-|/) ?(?:the )?(?<to>.*\\p{L}.*|\\d{4}|\\d{1,2}[:.]\\d\\d)`, ranged),
  rule('(?:period|years|months|weeks|days|nights|dates|season|term)(?: of| from| between)? (?<phrase>.+)', ({ phrase }, context, read) => read(phrase!, context) ?? read(`between ${phrase!}`, context)),
  rule('(?<phrase>\\d{4}(?:[-/]\\d{2,4})?) (?:season|term|period|biennium)', ({ phrase }, context, read) => read(phrase!, context)),
];
