import { weekdayWord } from './words';
import { writtenDates, type NumericOrder } from './writtenDate';

/** In which order a report writes the day and the month of dates in numbers, and what tells that. */
export interface DateOrder {
  readonly order: NumericOrder;
  /** Another date in numbers, those in words, the part of the world that it is of; or nothing. */
  readonly by: 'numbers' | 'words' | 'region' | 'nothing';
}

export function numericOrder(text: string): DateOrder {
  const inNumbers = numbersOrder(text);
  if (inNumbers) return { order: inNumbers, by: 'numbers' };
  const head = text.slice(0, enough);
  const inWords = writtenDates(head).find(({ words }) => /\p{L}{3}/u.test(words));
  if (inWords) return { order: dayFirst.test(inWords.words) ? 'day-first' : 'month-first', by: 'words' };
  return american.test(head) ? { order: 'month-first', by: 'region' } : { order: 'day-first', by: 'nothing' };
}

const dayFirst = new RegExp(`^(?:${weekdayWord},? (?:the )?)?\\d`, 'iu');

/** One that fits only one way tells of the others. */
function numbersOrder(text: string): NumericOrder | undefined {
  for (const { 1: first, 3: second } of text.matchAll(/(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d./-])/g)) {
    if (Number(first) > 12 && Number(second) <= 12) return 'day-first';
    if (Number(second) > 12 && Number(first) <= 12) return 'month-first';
  }
  return undefined;
}

/** So much of a text shows how it writes dates, in UTF-16 units. */
const enough = 20_000;

/** States as newspapers of theirs shorten them, and the clocks of the United States. */
const american = /\b(?:D\.C\.|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ill|Kan|Mass|Mich|Minn|Miss|Mont|Nev|Okla|Tenn|Tex|Wash|Wis|Wyo)\.,?(?= |\n|$)|E[DS]?T\b|P[DS]T\b|(?:Eastern|Pacific) (?:Standard |Daylight )?[Tt]ime)/;
