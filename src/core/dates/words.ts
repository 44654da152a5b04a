const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const tens = ['ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ordinals = ['first', 'second', 'third', 'fourth'];

/** Sources of regular expressions, for text in any case. Longer forms stand before shorter ones. */
export const monthWord = '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?!\\p{L})\\.?';
export const weekdayWord = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?!\\p{L})\\.?';
export const countWord = `(?:\\d{1,3}|an?(?: (?:dozen|couple of))?|${numbers.slice(1).sort((a, b) => b.length - a.length).join('|')}|${tens.slice(2).join('|')})`;
export const ordinalWord = `(?:${ordinals.join('|')}|1st|2nd|3rd|4th)`;

const prefixIn = (list: readonly string[], word: string): number => list.findIndex((start) => word.toLowerCase().startsWith(start));

/** From 1. */
export const monthNumber = (word: string): number => prefixIn(months, word) + 1;

/** From 0 for Monday. */
export const weekdayNumber = (word: string): number => prefixIn(weekdays, word);

/** "two", "a", "12", "a dozen". */
export function countOf(words: string): number {
  const word = words.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  if (/dozen/.test(word)) return 12;
  if (/couple/.test(word)) return 2;
  return tens.includes(word) ? 10 * (tens.indexOf(word) + 1) : Math.max(1, numbers.indexOf(word));
}

/** "third" and "3rd" as 3. */
export const ordinalOf = (word: string): number => (/^\d/.test(word) ? Number.parseInt(word, 10) : ordinals.indexOf(word.toLowerCase()) + 1);

/** A year of two digits is the one nearest to a century that begins in 1970. */
export const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900));
