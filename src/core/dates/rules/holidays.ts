import { add, dayAt, partsOf, type Moment } from '../calendar';
import { because, type DateContext } from '../context';
import { span, unitAt, type Interval } from '../interval';
import { written } from './absolute';
import { daysOf, easternEaster, easter, type Calendar } from './movable';
import { chosen, counting, full, nearestTo, rule, yearly, type DateRule, type Groups, type Result } from './rule';
import { stepOf, weekendAt, which, whichWord } from './units';
import { nthWeekday } from './weekdays';

/** When a feast is in a year; some have none in some years. */
type Feast = (year: number) => Interval | undefined;

const on = (month: number, day: number): Feast => (year) => days(dayAt(year, month, day));
const fromEaster = (step: number): Feast => (year) => days(add(easter(year), step, 'day'));
const fromEasternEaster = (step: number): Feast => (year) => days(add(easternEaster(year), step, 'day'));
const days = (start: Moment | undefined, count = 1): Interval | undefined => (start === undefined ? undefined : span(start, count, 'day'));

/** From 0 for Monday. */
const nth = (which: string, weekday: number, month: number, step = 0): Feast => (year) => {
  const whole = dayAt(year, month);
  const found = whole === undefined ? undefined : nthWeekday({ start: whole, end: add(whole, 1, 'month'), precision: 'month' }, which, weekday);
  return found && days(add(found.start, step, 'day'));
};

/** The moon that is seen begins its months a day sooner or later than the one that is reckoned. */
const byMoon = (calendar: Calendar, month: string, day: number, count = 1): Feast => (year) => {
  const found = days(daysOf(calendar, month, day, year)[0], count);
  return found && { ...found, ...(calendar === 'islamic-umalqura' ? { approximate: true } : {}) };
};

const mondays = 0, thursdays = 3, sundays = 6;
const thanksgiving = nth('4th', thursdays, 11);

const feasts: Readonly<Record<string, Feast>> = {
  "new year's eve": on(12, 31), "new year'?s?(?: day)?": on(1, 1), 'epiphany|three kings(?:\' day)?': on(1, 6), 'orthodox christmas': on(1, 7), 'orthodox new year': on(1, 14),
  'martin luther king(?:,? jr\\.?)?(?:\'s birthday)? day|mlk day': nth('3rd', mondays, 1), 'inauguration day': on(1, 20), 'australia day': on(1, 26), 'holocaust (?:remembrance|memorial) day': on(1, 27),
  'groundhog day': on(2, 2), "(?:st\\.? |saint )?valentine'?s(?: day)?": on(2, 14), "presidents?'?s? day|washington's birthday": nth('3rd', mondays, 2), "(?:international )?women's day": on(3, 8),
  "(?:st\\.?|saint) patrick'?s(?: day)?": on(3, 17), 'ides of march': on(3, 15), "april fools?'?s?(?: day)?|all fools' day": on(4, 1), 'earth day': on(4, 22), 'anzac day': on(4, 25),
  "may day|(?:international )?workers'? day|international labou?r day": on(5, 1), 'cinco de mayo': on(5, 5), 'victory day': on(5, 9), 've day|v-e day': on(5, 8), 'europe day': on(5, 9),
  "mother's day": nth('2nd', sundays, 5), 'memorial day': nth('last', mondays, 5), "father's day": nth('3rd', sundays, 6), 'juneteenth': on(6, 19), 'canada day': on(7, 1),
  "(?:us |u\\.s\\. |american )?independence day|(?:fourth|4th) of july|july (?:fourth|4th)": on(7, 4), 'bastille day|(?:quatorze|14) juillet': on(7, 14), 'assumption(?: day)?': on(8, 15), 'labou?r day': nth('1st', mondays, 9),
  'columbus day|indigenous peoples\' day|canadian thanksgiving(?: day)?': nth('2nd', mondays, 10), 'united nations day': on(10, 24), "hallowe'?en": on(10, 31), "all saints'?'?s?(?: day)?|all hallows'?": on(11, 1), "all souls'?(?: day)?": on(11, 2),
  'election day': nth('1st', mondays, 11, 1), "guy fawkes (?:night|day)|bonfire night": on(11, 5), "veterans?'?s?'? day|armistice day|remembrance day|martinmas": on(11, 11), 'remembrance sunday': nth('2nd', sundays, 11),
  'thanksgiving(?: day)?': thanksgiving, 'black friday': nth('4th', thursdays, 11, 1), 'cyber monday': nth('4th', thursdays, 11, 4),
  "(?:st\\.? |saint )?nicholas'?s?'? day": on(12, 6), 'human rights day': on(12, 10), 'christmas eve': on(12, 24), '(?:christmas|xmas)(?: day)?': on(12, 25), "boxing day|(?:st\\.?|saint) stephen'?s day": on(12, 26),
  'shrove tuesday|mardi gras|fat tuesday|pancake day': fromEaster(-47), 'rose monday': fromEaster(-48), 'ash wednesday': fromEaster(-46), 'palm sunday': fromEaster(-7), 'maundy thursday|holy thursday': fromEaster(-3), 'good friday': fromEaster(-2), 'holy saturday|easter saturday|easter eve': fromEaster(-1),
  'easter(?: sunday| day)?': fromEaster(0), 'easter monday': fromEaster(1), 'ascension(?: day| thursday)?': fromEaster(39), 'pentecost|whit ?sunday|whitsun': fromEaster(49), 'whit monday|pentecost monday': fromEaster(50), 'corpus christi': fromEaster(60), 'trinity sunday': fromEaster(56),
  'orthodox good friday': fromEasternEaster(-2), 'orthodox easter(?: sunday)?': fromEasternEaster(0), 'orthodox easter monday': fromEasternEaster(1),
  'holy week': (year) => days(add(easter(year), -7, 'day'), 7), 'lent': (year) => days(add(easter(year), -46, 'day'), 46), 'carnival': (year) => days(add(easter(year), -52, 'day'), 6),
  'easter (?:weekend|holiday|holidays|break)': (year) => days(add(easter(year), -2, 'day'), 4), 'easter week': (year) => days(add(easter(year), 0, 'day'), 7),
  'thanksgiving (?:weekend|holiday)': (year) => days(thanksgiving(year)?.start, 4),
  ramadan: (year) => ramadan(year), '(?:islamic|muslim|hijri) new year': byMoon('islamic-umalqura', '1', 1), ashura: byMoon('islamic-umalqura', '1', 10), "mawlid(?: al-nabi)?|prophet'?s birthday": byMoon('islamic-umalqura', '3', 12),
  'eid(?:[ -]al-fitr|[ -]ul-fitr)': byMoon('islamic-umalqura', '10', 1), 'eid[ -](?:al|ul)-(?:adha|azha)|feast of (?:the )?sacrifice|hajj day': byMoon('islamic-umalqura', '12', 10), 'day of arafa[ht]?|arafa[ht] day': byMoon('islamic-umalqura', '12', 9),
  'rosh hashanah?|jewish new year': byMoon('hebrew', 'Tishri', 1, 2), 'yom kippur|day of atonement': byMoon('hebrew', 'Tishri', 10), sukkot: byMoon('hebrew', 'Tishri', 15, 7), '(?:c?hanukk?ah)': byMoon('hebrew', 'Kislev', 25, 8), 'passover|pesach': byMoon('hebrew', 'Nisan', 15, 7), shavuot: byMoon('hebrew', 'Sivan', 6, 1),
  '(?:lunar|chinese) new year(?:\'s day)?|tet|spring festival': byMoon('chinese', '1', 1), 'lantern festival': byMoon('chinese', '1', 15), 'dragon boat festival': byMoon('chinese', '5', 5), '(?:mid-autumn|moon) festival': byMoon('chinese', '8', 15),
  'nowruz|norouz|navruz|newroz|(?:persian|iranian) new year': byMoon('persian', '1', 1),
};

/** From its first day to the evening before the feast that ends it. */
function ramadan(year: number): Interval | undefined {
  const start = daysOf('islamic-umalqura', '9', 1, year)[0];
  const end = start === undefined ? undefined : [year, year + 1].flatMap((each) => daysOf('islamic-umalqura', '10', 1, each)).find((day) => day > start);
  return start === undefined || end === undefined ? undefined : { start, end, precision: 'month', approximate: true };
}

const matchers = Object.entries(feasts).map(([names, feast]) => [new RegExp(`^(?:${names})$`), feast] as const);

const feastOf = (name: string): Feast | undefined => matchers.find(([pattern]) => pattern.test(name))?.[1];

/** The days around it that are told with it: "Christmas week". */
function around(feast: Interval, part: string | undefined): Interval {
  const { start } = feast;
  const more = part === 'week' ? unitAt(start, 'week') : part === 'weekend' ? weekendAt(partsOf(start).weekday === 0 ? add(start, -1, 'day') : start) : undefined;
  return more ?? (part === 'season' || part === 'period' || part === 'holidays' || part === 'time' ? { ...feast, approximate: true } : feast);
}

/** The feast of a name; with a part of its own ("Easter weekend"), or with the days around it ("Christmas week"). */
function feastNamed(name: string, part: string | undefined): Feast | undefined {
  const [whole, feast] = [part && feastOf(`${name} ${part}`), feastOf(name)];
  return whole || (feast && ((year) => { const found = feast(year); return found && around(found, part); }));
}

function holiday({ which: step, name, part, year, ofYear }: Groups, context: DateContext): Result {
  const feast = feastNamed(name!, part);
  if (!feast) return undefined;
  if (year) { const found = feast(Number(year)); return because(found, written); }
  return counting(context, (report) => {
    if (ofYear) return nearestTo(feast(partsOf(report).year + stepOf(ofYear)), report);
    const all = yearly(report, feast);
    const sign = step ? stepOf(step) : 0;
    return nearestTo(sign < 0 ? all.filter(({ end }) => end <= report).at(-1) : sign > 0 ? all.find(({ start }) => start > report) : chosen(context, all), report);
  });
}

/** Feasts and days of remembrance. */
export const holidays: readonly DateRule[] = [
  rule(`(?:${which} )?(?:feast of (?:the )?)?(?<name>[\\p{L}][\\p{L}'. -]+?|4th of july|july 4th)(?: (?<part>week|weekend|season|period|holidays?|time))?(?:,? (?:of |in )?(?:(?<year>${full})|(?<ofYear>${whichWord}) year))?`, holiday),
];
