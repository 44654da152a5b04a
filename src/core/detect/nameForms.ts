import { spaced } from '../text/spaces';
import type { Rule } from './confidence';
import { hashText } from './tagger/hash';

/** A form of a name, and the rule by which it means the name when it stands alone; without one it only leads a mention to its name. */
export interface NameForm {
  /** The form as forms are compared: see {@link formKey}. */
  readonly key: string;
  /** Of the key. */
  readonly hash: number;
  /** How many words a text may have it in. */
  readonly words: number;
  readonly rule: Rule | undefined;
}

export function nameForm(text: string, rule?: Rule): NameForm {
  const key = formKey(text);
  return { key, hash: hashText(key), words: rule ? countWords(key) : 0, rule };
}

function countWords(key: string): number {
  let words = 1;
  for (let at = 0; at < key.length; at++) if (key[at] === ' ' || key[at] === '-') words++;
  return words;
}

/** How forms are compared: neither case nor line breaks count. */
export const formKey = (text: string): string => spaced(text.toLowerCase());
