import { isPlainlyEnglish, languageOf, type Tongue } from './language';
import type { Token } from './tokens';

/** How a text is written, as far as recognizers must know. */
export interface Style {
  /** ISO 639-1, or `und`. */
  readonly language: string;
  /** Sentences begin as they like: a small letter then says nothing. */
  readonly lowerCase: boolean;
}

/** What a paragraph shows of its style, and how much of it. */
export interface Signs {
  readonly language: string;
  /** Sentences that begin with a small letter, and with a capital. */
  readonly small: number;
  readonly capital: number;
  /** UTF-16 length of the paragraph. */
  readonly length: number;
}

export const usualStyle: Style = { language: 'en', lowerCase: false };

/** Times that small beginnings must outnumber capitals; abbreviations make a few in any text. */
const outnumber = 3;
/** What a post puts before its words: handles, links, a clock, a date. */
const preamble = /\S*[@/]\S*|\b[AP]M\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;
const beginning = /(?:^|(?=[.!?…])(?<=[\p{Ll}\d)"”’]{2}|\s)[.!?…]+["”’)]*\s)[^\p{L}\p{N}]*(?:[\d:,./]+\s+)*(\p{L})/gu;
const lonelyI = /(?:^|\s)i(?:['’]\p{Ll}+)?(?= \p{Ll})/gu;
/** How much of a paragraph is looked at, and of a text, in UTF-16 units. */
const sample = { paragraph: 600, text: 5000 };

/** What a paragraph shows by itself. */
export const signsOf = (text: string): Signs => signsOfText(text, languageOf(text).code);

/** The same, from its words, which is quicker. */
export const signsOfWords = (text: string, tokens: readonly Token<Tongue>[]): Signs =>
  signsOfText(text, isPlainlyEnglish(tokens) ? 'en' : languageOf(text).code);

function signsOfText(text: string, language: string): Signs {
  const start = text.slice(0, sample.paragraph);
  const plain = (/[@/]|\d:\d/.test(start) ? start.replace(preamble, ' ') : start).trimStart();
  const mayBeLonely = (language === 'en' || language === 'und') && /(?:^|\s)i[ '’]/.test(plain);
  let small = mayBeLonely ? [...plain.matchAll(lonelyI)].length : 0;
  let capital = 0;
  for (const match of plain.matchAll(beginning)) {
    if (/\p{Ll}/u.test(match[1]!)) small++;
    else if (/\p{Lu}/u.test(match[1]!)) capital++;
  }
  return { language, small, capital, length: text.length };
}

/** The style of a paragraph; what it does not show, it has from its text. */
export function styleOf({ language, small, capital }: Signs, text: Style): Style {
  const shows = small + capital > 1 || capital === 1;
  return { language: language === 'und' ? text.language : language, lowerCase: shows ? isLowerCase(small, capital) : text.lowerCase };
}

/** The style of a text, from the beginning of it. */
export function commonStyle(paragraphs: Iterable<Signs>): Style {
  const languages = new Map<string, number>();
  let [small, capital, read] = [0, 0, 0];
  for (const paragraph of paragraphs) {
    if (read > sample.text) break;
    read += paragraph.length;
    small += paragraph.small;
    capital += paragraph.capital;
    if (paragraph.language !== 'und') languages.set(paragraph.language, (languages.get(paragraph.language) ?? 0) + paragraph.length);
  }
  const [most] = [...languages].sort((a, b) => b[1] - a[1]);
  return { language: most?.[0] ?? usualStyle.language, lowerCase: isLowerCase(small, capital) };
}

const isLowerCase = (small: number, capital: number): boolean => small > 1 && small >= capital * outnumber;
