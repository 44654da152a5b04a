import { because, isReading, type DateContext, type DateReading } from '../context';
import { parseValue } from '../interval';
import { monthWord, weekdayWord } from '../words';
import { written } from './absolute';
import { full, rule, type DateRule, type Groups, type Read, type Result } from './rule';

function ranged({ from, to }: Groups, context: DateContext, read: Read): Result {
  const last = read(to!, context);
  if (!isReading(last)) return undefined;
  const year = new RegExp(`${full}$`, 'u').exec(to!)?.[0] ?? '';
  const name = new RegExp(monthWord, 'u').exec(to!)?.[0] ?? '';
  const completed = /^\d{1,2}$/.test(from!) ? `${from} ${name} ${year}` : new RegExp(full, 'u').test(from!) ? from! : `${from} ${year}`;
  const nearest = read(completed, context) ?? read(from!, context);
  const first = isReading(nearest) && nearest.start >= last.end && returning.test(from!) ? before(last, from!, context, read) : nearest;
  if (!isReading(first) || first.start >= last.end) return undefined;
  return { ...last, start: first.start, ...(first.approximate ? { approximate: true } : {}) };
}

const returning = new RegExp(`^(?:${weekdayWord}|${monthWord})$`, 'u');

/** On a Monday, "from Monday to Wednesday" of what is over begins a week ago. */
const before = (last: DateReading, from: string, context: DateContext, read: Read): Result => read(from, { ...context, report: last.start, tense: 'past' });

/** From one date to another. */
export const ranges: readonly DateRule[] = [
  rule(`(?<from>${full})[-/](?<to>\\d{2}|${full})`, ({ from, to }) => {
    const last = to!.length === 2 ? from!.slice(0, 2) + to! : to!;
    const found = Number(last) > Number(from) ? parseValue(`${from}/${last}`) : undefined;
    return found && because(found, written);
  }),
  rule(`(?<month>${monthWord}) (?<from>\\d{1,2}) ?- ?(?<to>\\d{1,2})(?<year>,? ${full})?`, ({ month: name, from, to, year = '' }, context, read) => ranged({ from, to: `${to} ${name}${year.replace(',', '')}` }, context, read)),
  rule('(?:from |between )?(?!(?:early|mid|late)-\\S+$)(?<from>.+?) ?(?: to | and | or | until | till | through |-) ?(?<to>.*\\p{L}.*|\\d{4})', ranged),
];
