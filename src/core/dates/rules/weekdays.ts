import { add, partsOf, type Moment } from '../calendar';
import { because, isReading, no, type DateContext } from '../context';
import { unitAt, type Interval } from '../interval';
import { countOf, countWord, ordinalOf, ordinalWord, weekdayNumber, weekdayWord } from '../words';
import { counting, rule, taken, type DateRule, type Groups, type Read, type Result } from './rule';
import { madeOf, stepOf, which, whichWord } from './units';

const dayAfter = (moment: Moment, number: number): Moment => add(moment, ((number - partsOf(moment).weekday + 6) % 7) + 1, 'day');

/** "Thursday", "last Thursday": the one that its words, else its verb ask for. */
function weekday({ weekday: word, which: step }: Groups, context: DateContext): Result {
  return counting(context, (report) => {
    const number = weekdayNumber(word!);
    const next = unitAt(dayAfter(report, number), 'day');
    if (step && (stepOf(step) > 0 || (stepOf(step) === 0 && context.tense !== 'past'))) return because(next, 'the first such day after the report’s date, {0}', report);
    if (partsOf(report).weekday === number && step === undefined) return because(unitAt(report, 'day'), 'the day of the report’s date, {0}', report);
    if (context.tense === 'future' && step === undefined) return because(next, 'the first such day after the report’s date, {0}, as its verb tells of the future', report);
    return because(unitAt(add(next.start, -7, 'day'), 'day'), 'the last such day before the report’s date, {0}', report);
  });
}

/** "that Friday", "the following Friday": counted from a date told before, if any. */
function fromPrevious({ weekday: word, which: step }: Groups, context: DateContext): Result {
  const previous = context.previous('week');
  if (!previous) return step === 'that' || step === 'same' ? no('no-date-before') : weekday({ weekday: word, which: step }, context);
  const number = weekdayNumber(word!);
  const isThat = step === 'that' || step === 'same' || step === 'that same';
  const after = dayAfter(isThat ? add(previous.start, -1, 'day') : previous.start, number);
  return because(unitAt(!isThat && stepOf(step!) < 0 ? add(dayAfter(add(previous.start, -1, 'day'), number), -7, 'day') : after, 'day'), 'counted from the date before it, {0}', previous.start);
}

/** Of a week that another phrase tells: "Monday of next week". */
const inWeek = ({ weekday: word, week }: Groups, context: DateContext, read: Read): Result =>
  taken(read(week!, context), ({ start, end, precision }) => {
    const at = dayAfter(add(start, -1, 'day'), weekdayNumber(word!));
    return precision === 'week' && at < end ? unitAt(at, 'day') : undefined;
  });

/** So many weeks from another day: "a week from Monday", "Friday week". */
const weeksFrom = (count: number, phrase: string, context: DateContext, read: Read): Result =>
  taken(read(phrase, { ...context, tense: count < 0 ? 'past' : 'future' }), ({ start, end }) => ({ start: add(start, count, 'week'), end: add(end, count, 'week'), precision: 'day' }));

/** "the third Monday in November", "the last Friday of the month". */
const nthIn = ({ nth, weekday: word, phrase }: Groups, context: DateContext, read: Read): Result =>
  taken(read(phrase!, context), (whole) => nthWeekday(whole, nth!, weekdayNumber(word!)));

export function nthWeekday({ start, end }: Interval, nth: string, number: number): Interval | undefined {
  const first = dayAfter(add(start, -1, 'day'), number);
  const last = add(dayAfter(add(end, -1, 'day'), number), -7, 'day');
  const at = nth === 'last' || nth === 'final' ? last : nth === 'penultimate' ? add(last, -7, 'day') : add(first, ordinalOf(nth) - 1, 'week');
  return at >= start && at < end ? unitAt(at, 'day') : undefined;
}

/** "the Friday before Christmas", "the first Monday after Easter". */
function beside({ nth, weekday: word, side, phrase }: Groups, context: DateContext, read: Read): Result {
  return taken(read(phrase!, context), ({ start, end }) => {
    const number = weekdayNumber(word!);
    const steps = nth === undefined ? 0 : ordinalOf(nth) - 1;
    const isBefore = side === 'before' || side === 'preceding' || side === 'prior to';
    return unitAt(isBefore ? add(dayAfter(add(start, -1, 'day'), number), -1 - steps, 'week') : add(dayAfter(add(end, -1, 'day'), number), steps, 'week'), 'day');
  });
}

function thisDay(phrase: string, context: DateContext, read: Read): Result {
  const found = read(phrase, context);
  return isReading(found) && found.precision === 'day' ? found : undefined;
}

const name = `(?<weekday>${weekdayWord})`;
const ago = `(?<count>${countWord}) ${'(?<unit>week|fortnight)'}s?`;

/** Days of the week. */
export const weekdays: readonly DateRule[] = [
  rule(`${name},? (?:of |in |during )?(?:the )?(?<week>(?:week of|week (?:before|after|ending|beginning)|.*${whichWord}|that|same) .+|${whichWord} (?:week|fortnight)|(?:that|the same) week|.+ weeks? (?:ago|later|earlier|from now)|week (?:before|after)(?: last| next)?)`, inWeek),
  rule(`(?<week>${whichWord} week)(?:'s|,)?(?: on)? ${name}`, inWeek),
  rule(`(?<week>.+ weeks? (?:ago|earlier|later))(?:,| on) ${name}`, inWeek),
  rule(`(?:${name}|(?<day>today|tomorrow)) (?:week|fortnight)`, ({ weekday: word, day }, context, read) => weeksFrom(1, word ?? day!, context, read)),
  rule(`${ago} (?<phrase>tomorrow|today)`, ({ count, unit, phrase }, context, read) => weeksFrom(madeOf(unit!)[0] * countOf(count!), phrase!, context, read)),
  rule(`${ago} (?<side>from|after|ago|before|on)(?: on)? (?<phrase>(?:this |next |last |this coming )?${weekdayWord})`, ({ count, unit, side, phrase }, context, read) =>
    weeksFrom(madeOf(unit!)[0] * countOf(count!) * (side === 'ago' || side === 'before' ? -1 : 1), phrase!, context, read)),
  rule(`${name} (?<which>last|next|past|coming)`, weekday),
  rule(`(?<nth>${ordinalWord}|last|final|penultimate) ${name} (?:of|in) (?<phrase>.+)`, nthIn),
  rule(`${name} (?<side>after next|before last)`, ({ weekday: word, side }, context) => counting(context, (report) => {
    const next = dayAfter(report, weekdayNumber(word!));
    return because(unitAt(add(next, side === 'after next' ? 1 : -2, 'week'), 'day'), 'counted from the report’s date, {0}', report);
  })),
  rule(`(?:(?:last|first|next|(?<nth>${ordinalWord})) )?${name} (?:immediately )?(?<side>before|after|following|preceding|prior to) (?<phrase>.+)`, beside),
  rule(`${name} (?<side>before|after|following)`, ({ weekday: word, side }, context) => fromPrevious({ weekday: word, which: side === 'before' ? 'previous' : 'following' }, context)),
  rule(`(?:article (?<which>next|following|previous|preceding)) ${name}`, fromPrevious),
  rule(`(?<which>that same|that|same|following|previous|preceding|subsequent) ${name}`, fromPrevious),
  rule(`(?:article )?(?:${which} )?${name}`, weekday),
  rule(`(?:earlier|later)(?: on)? (?<phrase>${weekdayWord})`, ({ phrase }, context, read) => thisDay(phrase!, context, read)),
];
