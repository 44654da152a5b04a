const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const numbers = [...small, ...tens.slice(1).flatMap((ten) => [ten, ...small.slice(1, 10).map((one) => `${ten}-${one}`)])];
const irregular: Readonly<Record<string, string>> = { one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth' };
const ordinals = numbers.slice(0, 32).map((word) => word.replace(/\p{L}+$/u, (last) => irregular[last] ?? `${last.replace(/y$/, 'ie')}th`));

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Sources of regular expressions, for text in any case. Longer forms stand before shorter ones. */
export const monthWord = '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?!\\p{L})\\.?';
export const weekdayWord = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?!\\p{L})\\.?';
export const countWord = `(?:\\d{1,3}(?![\\d:.])|an?(?: (?:dozen|couple of|pair of|hundred))?|couple of|(?:${alternatives(numbers.slice(1))})(?!\\p{L}))`;
export const ordinalWord = `(?:${alternatives(ordinals.slice(1))}|\\d{1,2}(?:st|nd|rd|th))`;

const prefixIn = (list: readonly string[], word: string): number => list.findIndex((start) => word.toLowerCase().startsWith(start));

/** From 1. */
export const monthNumber = (word: string): number => prefixIn(months, word) + 1;

/** From 0 for Monday. */
export const weekdayNumber = (word: string): number => prefixIn(weekdays, word);

/** "two", "a", "12", "thirty-five", "a dozen". */
export function countOf(words: string): number {
  const word = words.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  if (/dozen|hundred/.test(word)) return word.endsWith('hundred') ? 100 : 12;
  return /couple|pair/.test(word) ? 2 : Math.max(1, numbers.indexOf(word));
}

/** "third" and "3rd" as 3. */
export const ordinalOf = (word: string): number => (/^\d/.test(word) ? Number.parseInt(word, 10) : ordinals.indexOf(word.toLowerCase()));

/** "the third" as "the 3rd", for dates of a day that are written out. */
export const withDigits = (phrase: string): string => phrase.replace(spelled, (word) => `${ordinals.indexOf(word)}th`);

const spelled = new RegExp(`(?<!\\p{L})(?:${alternatives(ordinals.slice(1))})(?!\\p{L})`, 'gu');

/** "nineteen eighty-four", "two thousand and ten"; undefined where words tell no year. */
export function spelledYear(words: string): number | undefined {
  const match = /^(?:(?<century>\p{L}+) (?:(?<hundred>hundred)|oh (?<one>\p{L}+)|(?<rest>[\p{L}-]+))|(?<thousands>one|two) thousand(?: (?:and )?(?<more>[\p{L}-]+))?)$/u.exec(words);
  if (!match) return undefined;
  const { century, hundred, one, rest, thousands, more } = match.groups!;
  const base = thousands ? 1000 * numbers.indexOf(thousands) : 100 * (century === 'twenty' ? 20 : small.indexOf(century!));
  const last = hundred ? 0 : numbers.indexOf(one ?? rest ?? more ?? 'zero');
  return base >= 1000 && last >= 0 && (one === undefined) === (last > 9 || hundred !== undefined || thousands !== undefined) ? base + last : undefined;
}

/** A year of two digits is the one nearest to a century that begins in 1970. */
export const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900));
