import type { Mention } from '../mention';
import { tokenize, type Token } from '../text/tokens';

/** A paragraph, prepared once for all recognizers. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Written in capitals throughout, as headlines are: a capital then says nothing. */
  readonly shouting: boolean;
}

/** Finds mentions of its kind in one passage and looks at nothing else. Recognizers may overlap; `merge` decides. */
export interface Recognizer {
  readonly name: string;
  recognize(passage: Passage): Mention[];
}

export function passage(text: string): Passage {
  const tokens = tokenize(text);
  return { text, tokens, shouting: isShouting(tokens) };
}

function isShouting(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  const upper = words.filter(({ text }) => text === text.toUpperCase() && text !== text.toLowerCase());
  return words.length > 1 && upper.length > words.length * 0.7;
}
