import type { Mention } from '../mention';
import { signsOfWords, styleOf, usualStyle, type Style } from '../text/style';
import { tokenize } from '../text/tokens';
import { forms, Shape, type Token } from './forms';

/** A paragraph, prepared once for all recognizers. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Written in capitals throughout, as headlines are: a capital then says nothing. */
  readonly shouting: boolean;
  readonly style: Style;
}

/** Finds mentions of its kind in one passage and looks at nothing else. Recognizers may overlap; `merge` decides. */
export interface Recognizer {
  readonly name: string;
  /** ISO 639-1 code of the only language that it knows; without it, any. */
  readonly language?: string;
  recognize(passage: Passage): Mention[];
}

/** Without a style of its own, or one that its text gives it, a passage takes that of usual English. */
export function passage(text: string, style?: Style, tokens: readonly Token[] = tokenize(text, forms)): Passage {
  return { text, tokens, shouting: isShouting(tokens), style: style ?? styleOf(signsOfWords(text, tokens), usualStyle) };
}

function isShouting(tokens: readonly Token[]): boolean {
  let words = 0;
  let upper = 0;
  for (const { start, end, text, capital, form: { shape } } of tokens) {
    if (end - start < 4) continue;
    if (!capital || shape === Shape.capitalized) words++;
    else if (shape > Shape.capitals && shape < Shape.number) { words++; upper++; }
    else if (/^\p{L}+$/u.test(text)) words++;
  }
  return words > 1 && upper > words * 0.7;
}
