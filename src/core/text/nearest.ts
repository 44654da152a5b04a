import { distance } from 'fastest-levenshtein';

const most = 3;

/** Of the words that there are, those most like one that there is not. */
export const nearestOf = (word: string, known: readonly string[]): string[] =>
  [...known].sort((a, b) => distance(word, a) - distance(word, b)).slice(0, most);
