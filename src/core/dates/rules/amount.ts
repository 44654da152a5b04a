import { lengths, startOf, type Moment } from '../calendar';
import type { Interval } from '../interval';
import { unitAt } from '../interval';
import { countOf, countWord } from '../words';
import { calendar, shift, unitWord } from './units';

/** So many of a unit: "two weeks", "half a year", "about a year and a half". */
export interface Amount {
  readonly count: number;
  readonly unit: string;
}

const rough = '(?:about|around|roughly|approximately|some|nearly|almost|over|more than|less than|fewer than|at least|at most|no more than|no less than|up to|just over|just under|just|only|exactly|barely|well over|precisely|a mere|a good|a full|as (?:many|much|little) as|slightly (?:more|less) than|a little (?:more|less) than)';

/** Source of a pattern; what it matches, {@link amountOf} reads. */
export const amountForm = `(?:(?:${rough} )*(?:half (?:an? |of an? )?${unitWord}|(?:a )?quarter of a century|quarter century|${countWord}(?:[ -]and[ -]a[ -]half)?(?: (?:full|whole|calendar|short|long|consecutive|straight|solid))?(?: ?- ?| )${unitWord}s?(?: and a half)?))`;

/** What half of a unit is. */
const halves: Readonly<Record<string, Amount>> = {
  century: { count: 50, unit: 'year' }, decade: { count: 5, unit: 'year' }, year: { count: 6, unit: 'month' }, month: { count: 2, unit: 'week' },
  week: { count: 3, unit: 'day' }, day: { count: 12, unit: 'hour' }, hour: { count: 30, unit: 'minute' },
};

export function amountOf(words: string): Amount | undefined {
  if (/quarter (?:of a )?century$/.test(words)) return { count: 25, unit: 'year' };
  const unit = new RegExp(`(${unitWord})s?(?: and a half)?$`).exec(words)?.[1]?.replace(/ie$/, 'y');
  if (unit === undefined) return undefined;
  const count = new RegExp(`(?<![\\p{L}\\d-])(${countWord})(?:[ -]and[ -]a[ -]half)?(?: \\p{L}+)?[ -]${unit.replace(/y$/, '')}`, 'u').exec(words.replace(/\ba (?:little|mere|good|full) /, ''))?.[1];
  const half = /\bhalf\b/.test(words) ? halves[unit] : undefined;
  if (!half) return count === undefined ? undefined : { count: countOf(count), unit };
  const whole = /and.a.half/.test(words) ? countOf(count ?? 'one') : 0;
  return { count: 2 * whole * half.count + half.count, unit: half.unit };
}

/** The calendar unit so many before or after a moment; the day, where less than a day is counted; the year, where decades are. */
export function shifted({ count, unit }: Amount, sign: 1 | -1, from: Moment): Interval | undefined {
  if (unit === 'decade' || unit === 'century') return calendar('year', shift(from, sign * count, unit), 0);
  if (unit !== 'hour' && unit !== 'minute' && unit !== 'second') return calendar(unit, from, sign * count);
  const noon = startOf(from, 'day') + lengths.day / 2;
  return unitAt(shift(noon, sign * count, unit), 'day');
}
