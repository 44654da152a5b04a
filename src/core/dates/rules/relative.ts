import { add, lengths, partsOf, type Moment } from '../calendar';
import { because, no, type DateContext } from '../context';
import { unitAt, type Interval, type Precision } from '../interval';
import { countOf, countWord } from '../words';
import { amountForm, amountOf, shifted } from './amount';
import { anaphoric, fromBefore, fromReport } from './anaphora';
import { relative } from './periods';
import { counting, rule, taken, type DateRule, type Groups, type Read, type Result } from './rule';
import { calendar, shift, stepOf, unit, unitWord, which } from './units';

function neighbour(name: string, word: string, context: DateContext): Result {
  return counting(context, (report) => {
    const step = stepOf(word);
    const isAhead = name === 'weekend' && /coming/.test(word) && partsOf(report).weekday < 5;
    const at = name === 'weekend' && step < 0 && partsOf(report).weekday > 5 ? add(report, -2, 'day') : report;
    const found = calendar(name, at, isAhead ? 0 : step);
    return because(found, relative, `${word} ${name}`, report);
  });
}

/** A stretch that ends, or begins, with the report. */
const stretch = (phrase: string, count: number, name: string, isNext: boolean, context: DateContext): Result => counting(context, (report) => {
  if (Math.abs(shift(report, count, name) - report) < lengths.day) return because({ ...unitAt(report, 'day'), approximate: true }, relative, phrase, report);
  const start = isNext ? add(report, 1, 'day') : shift(report, -count, name);
  const end = isNext ? shift(start, count, name) : report;
  return end > start ? because({ start, end, precision: name as Precision, approximate: true }, relative, phrase, report) : undefined;
});

/** "the past three days", "within two weeks". */
function rolling({ which: word = 'next', amount }: Groups, context: DateContext): Result {
  const found = amountOf(amount!.replace(/^(?=\p{L}+ and a half)/u, 'a '));
  return found && stretch(`${word} ${amount}`, found.count, found.unit, stepOf(word) > 0, context);
}

/** "Within two days" of a date told before, where that is past. */
function soonAfter({ amount }: Groups, context: DateContext): Result {
  const found = amountOf(amount!);
  const previous = found && context.tense === 'past' ? context.previous(found.unit) : undefined;
  return found && previous && because({ start: previous.end, end: shift(previous.end, found.count, found.unit), precision: 'day', approximate: true }, fromBefore, previous.start);
}

/** So many units before or after the report, as exact as the unit is. */
function counted(amount: string, sign: 1 | -1, context: DateContext): Result {
  const number = amountOf(amount);
  return number && counting(context, (report) => aboutOne(shifted(number, sign, report), report));
}

/** "a year ago today", "two years ago this week". */
const toTheDay = ({ amount, unit: name, same }: Groups, context: DateContext, read: Read): Result => {
  const found = amountOf(amount!);
  return found && taken(read(name === undefined || name === 'to the day' ? 'today' : name, context), ({ start }) => calendar(same ?? 'day', shift(start, -found.count, found.unit), 0));
};

/** "a year and two months ago". */
function both({ one, other }: Groups, context: DateContext): Result {
  const [first, second] = [amountOf(one!), amountOf(other!)];
  return first && second && counting(context, (report) => aboutOne(shifted(second, -1, shift(report, -first.count, first.unit)), report));
}

const aboutOne = (found: Interval | undefined, report: Moment): Result => found && because({ ...found, ...(found.precision === 'day' ? {} : { approximate: true }) }, fromReport, report);

/** "two or three weeks ago": from the one to the other. */
function oneOrOther({ least, most, unit: name, side }: Groups, context: DateContext): Result {
  const sign = /ago|earlier/.test(side ?? '') ? -1 : 1;
  return counting(context, (report) => {
    const [one, other] = [least!, most!].map((count) => shifted({ count: countOf(count), unit: name!.replace(/ie$/, 'y') }, sign, report));
    if (!one || !other) return undefined;
    return because({ ...one, start: Math.min(one.start, other.start), end: Math.max(one.end, other.end), approximate: true }, fromReport, report);
  });
}

/** A part of what holds the report: "earlier this month", "the rest of the year"; all of what does not. */
function sideOf({ side, phrase }: Groups, context: DateContext, read: Read): Result {
  return taken(read(phrase!, context), (whole) => {
    const { report } = context;
    if (report === undefined || report < whole.start || report >= whole.end) return { ...whole, approximate: true };
    const half = { ...whole, ...(side === 'earlier' ? { end: report } : { start: add(report, 1, 'day') }), approximate: true as const };
    if (half.end <= half.start) return { ...unitAt(report, 'day'), approximate: true };
    return side === 'earlier' ? because(half, 'the part of it before the report’s date, {0}', report) : because(half, 'the part of it after the report’s date, {0}', report);
  });
}

const wholeOf = (phrase: string): string => (new RegExp(`^${unitWord}$`).test(phrase) ? `this ${phrase}` : phrase);

/** "next week" with its article counts from a date told before, if there is one; "the past week" ends with the report. */
function withArticle({ which: word, unit: name }: Groups, context: DateContext): Result {
  if ((word === 'last' || word === 'past') && !/weekend|night|quarter|century/.test(name!)) return stretch(`the ${word} ${name}`, 1, name!, false, context);
  if (word === 'coming' && name !== 'weekend') return stretch(`the coming ${name}`, 1, name!, true, context);
  return context.previous(name!) && word !== 'last' && word !== 'past' && word !== 'coming' && word !== 'upcoming' ? anaphoric(name!, stepOf(word!), context) : neighbour(name!, word!, context);
}

/** What counts from the report. */
export const relatives: readonly DateRule[] = [
  rule('(?<word>today|yesterday|tomorrow)(?: itself)?', ({ word }, context) => counting(context, (report) => aboutOne(shifted({ count: Math.abs(['yesterday', 'today', 'tomorrow'].indexOf(word!) - 1), unit: 'day' }, word === 'yesterday' ? -1 : 1, report), report))),
  rule('(?:earlier|later|early|late) (?<word>today|yesterday|tomorrow)', ({ word }, context, read) => read(word!, context)),
  rule('(?<side>earlier|later)(?: on)?(?: in)? (?<phrase>(?:the |this ).+)', ({ side, phrase }, context, read) => sideOf({ side, phrase: wholeOf(phrase!.replace('the ', '')) }, context, read)),
  rule('(?<side>earlier|later) in (?<phrase>.+)', sideOf),
  rule('(?:rest|remainder|balance|remaining (?:days|weeks|months|part)) of (?:the )?(?<phrase>.+)', ({ phrase }, context, read) => sideOf({ side: 'later', phrase: wholeOf(phrase!) }, context, read)),
  rule(`(?:so far|thus far|to date) (?<phrase>this ${unitWord})|(?<same>this ${unitWord}) (?:so far|thus far|to date)`, ({ phrase, same }, context, read) => sideOf({ side: 'earlier', phrase: phrase ?? same }, context, read)),
  rule(`(?<unit>year|month|week|quarter)[ -]to[ -]date|(?:so|thus) far in the (?<other>${unitWord})`, ({ unit: name, other }, context, read) => sideOf({ side: 'earlier', phrase: `this ${name ?? other}` }, context, read)),
  rule(`(?:article )?${which} (?<amount>${amountForm}|${unitWord} and a half)`, rolling),
  rule(`within (?<amount>${amountForm})(?: after that| of that|)`, soonAfter),
  rule(`within (?:(?<which>next|coming|last|past) )?(?<amount>${amountForm})`, rolling),
  rule(`within (?:the )?(?<which>next|coming|last|past) ${unit}`, ({ which: word, unit: name }, context) => stretch(`the ${word} ${name}`, 1, name!, stepOf(word!) > 0, context)),
  rule(`(?<which>past|coming) (?<unit>(?!weekend|night)${unitWord})`, ({ which: word, unit: name }, context) => stretch(`the ${word} ${name}`, 1, name!, word === 'coming', context)),
  rule(`article ${which} ${unit}`, withArticle),
  rule(`(?<which>following|subsequent|succeeding|preceding|previous|prior) ${unit}`, withArticle),
  rule(`${which} ${unit}`, ({ which: word, unit: name }, context) => neighbour(name!, word!, context)),
  rule(`article (?<unit>${unitWord})`, ({ unit: name }, context, read) => read(wholeOf(name!), context)),
  rule(`(?:ahead )?(?<least>${countWord})(?: or | to |-)(?<most>${countWord})[ -](?<unit>${unitWord})s?(?: (?<side>ago|earlier|from now|hence|' time))?`, (groups, context) => oneOrOther(groups, context)),
  rule(`(?<one>${amountForm}) and (?<other>${amountForm}) ago`, both),
  rule(`(?<amount>${amountForm}) ago(?: now)?`, ({ amount }, context) => counted(amount!, -1, context)),
  rule(`(?<amount>${amountForm}) ago (?:(?<unit>today|to the day|yesterday|tomorrow)|this (?<same>day|week|weekend|month))`, toTheDay),
  rule(`(?<amount>${amountForm})(?: from now| hence|'s? time)`, ({ amount }, context) => counted(amount!, 1, context)),
  rule(`ahead (?<amount>${amountForm})(?:'s? time)?`, ({ amount }, context) => counted(amount!, 1, context)),
  rule(`(?<unit>(?!weekend)${unitWord}) ago`, () => no('vague')),
];
