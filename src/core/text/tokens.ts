import { Forms, unitsOf, type Form } from './forms';
import type { Range } from './range';

/** A word of any script. Abbreviations keep their periods ("U.S.", "St. Petersburg"), hyphens part words, a possessive is left outside. */
export interface Token<F extends Form = Form> extends Range {
  readonly text: string;
  /** Starts with an upper-case letter. */
  readonly capital: boolean;
  /** What stands between the token before and this one, as matters for names: nothing else joins words. */
  readonly join: Join;
  /** What is known of it by its form. */
  readonly form: F;
}

/** `space` also stands for a soft line break; `none` for punctuation, a blank line or the start of the text. */
export type Join = 'space' | 'hyphen' | 'none';

const word = /(?:\p{Lu}\.){2,}|(?<![\p{L}\p{M}\p{N}])St\.(?=\s\p{Lu})|(?:[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ\u200c](?!s(?![\p{L}\p{M}\p{N}]))|["״׳](?=[א-ת]))[\p{L}\p{M}]+)*)/gu;
const capital = /^\p{Lu}/u;
const softSpace = /^(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*)$/;
const hyphen = /^[-\u2010-\u2012]$/;

const plain = new Forms((text) => ({ text }));

/** The words of a paragraph, in order. Offsets are UTF-16. */
export function tokenize(text: string): Token[];
export function tokenize<F extends Form>(text: string, forms: Forms<F>): Token<F>[];
export function tokenize(text: string, forms: Forms<Form> = plain): Token[] {
  const tokens: Token[] = [];
  const units = unitsOf(text);
  for (let end = 0, start = wordStart(text, units, 0); start < text.length; start = wordStart(text, units, end)) {
    const join = tokens.length === 0 ? 'none' : joinOf(text, units, end, start);
    end = wordEnd(text, units, start);
    const form = forms.at(text, units, start, end);
    tokens.push({ start, end, text: form.text, capital: isCapital(form.text, units[start]!), join, form });
  }
  return tokens;
}

/*
 * `word` says what a word is. Nearly all are ASCII letters or digits between other ASCII characters, which a glance at
 * their codes tells ten times as fast; the expression is asked where anything else comes up.
 */

/** Start of the first word from an offset on, or the text's length. */
function wordStart(text: string, units: Uint16Array, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = units[at]!;
    if (isPlain(unit)) return at;
    if (unit > 127 && !isMark(unit)) return searched(text, at);
  }
  return text.length;
}

function searched(text: string, from: number): number {
  word.lastIndex = from;
  return word.exec(text)?.index ?? text.length;
}

/** End of the word that starts there. */
function wordEnd(text: string, units: Uint16Array, start: number): number {
  let end = start;
  while (end < text.length && isPlain(units[end]!)) end++;
  const next = end < text.length ? units[end]! : SPACE;
  const isPlainEnd = end > start && next < 128 && next !== APOSTROPHE && next !== QUOTE && !(next === PERIOD && end - start < 3);
  return isPlainEnd ? end : matchedEnd(text, start);
}

function matchedEnd(text: string, start: number): number {
  word.lastIndex = start;
  word.exec(text);
  return word.lastIndex;
}

const [SPACE, QUOTE, APOSTROPHE, HYPHEN, PERIOD] = [32, 34, 39, 45, 46];

/** An ASCII letter or digit. */
const isPlain = (unit: number): boolean => {
  const letter = unit | 32;
  return (letter >= 97 && letter <= 122) || (unit >= 48 && unit <= 57);
};

/** Typographic dashes, quotes and dots, and the no-break space. */
const isMark = (unit: number): boolean => unit === 0xa0 || (unit >= 0x2010 && unit <= 0x2027);

const isCapital = (text: string, first: number): boolean => (first < 128 ? first >= 65 && first <= 90 : capital.test(text));

function joinOf(text: string, units: Uint16Array, from: number, to: number): Join {
  const unit = units[from]!;
  if (to - from === 1 && unit < 128 && unit > SPACE) return unit === HYPHEN ? 'hyphen' : 'none';
  if (to - from === 1 && unit === SPACE) return 'space';
  if (unit > SPACE && unit < 128) return 'none';
  const gap = text.slice(from, to);
  if (softSpace.test(gap)) return 'space';
  return hyphen.test(gap) ? 'hyphen' : 'none';
}
