import { add, lengths, partsOf, type Moment } from '../calendar';

/** Easter Sunday of a year after 1582, by the golden number, the epact and the Sunday letter. */
export function easter(year: number): Moment {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  return add(Date.UTC(year, 2, 22), epact + sunday - 7 * late, 'day');
}

/** Easter Sunday of the eastern churches, which count by Julian years; a day of the Gregorian calendar, 1900 to 2099. */
export function easternEaster(year: number): Moment {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  return add(Date.UTC(year, 2, 22), moon + sunday + 13, 'day');
}

/** Calendars of the Unicode CLDR that count by the moon, or by another new year. */
export type Calendar = 'islamic-umalqura' | 'hebrew' | 'chinese' | 'persian';

const known = new Map<string, readonly Moment[]>();

/** The days of a Gregorian year that are a given day of another calendar, mostly one. Its months are numbers, those of the Hebrew calendar names. */
export function daysOf(calendar: Calendar, month: string, day: number, year: number): readonly Moment[] {
  const key = [calendar, month, day, year].join(' ');
  const found = known.get(key) ?? searched(calendar, month, day, year);
  known.set(key, found);
  return found;
}

function searched(calendar: Calendar, month: string, day: number, year: number): Moment[] {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: calendar === 'hebrew' ? 'long' : 'numeric', day: 'numeric', timeZone: 'UTC' });
  const found: Moment[] = [];
  for (let at = Date.UTC(year, 0); partsOf(at).year === year;) {
    const parts = format.formatToParts(at);
    const is = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    const number = Number(is('day'));
    if (is('month') === month && number === day) found.push(at);
    at += number < day ? Math.max(1, day - number) * lengths.day : (number === day ? 25 : Math.max(1, 27 - number)) * lengths.day;
  }
  return found;
}
