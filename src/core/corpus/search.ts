import { normalizeName } from '../gazetteer/names';

/** A query made ready to be compared with many names: as names are compared, accents and capitals aside. */
export interface Query {
  readonly folded: string;
  /** Without spaces, for names that hold its letters one after the other. */
  readonly letters: string;
  readonly mask: number;
}

export const queryOf = (text: string): Query => {
  const folded = normalizeName(text);
  const letters = folded.replaceAll(' ', '');
  return { folded, letters, mask: letterMask(letters) };
};

/** Bits for the letters of a folded name: a name without a query's bits does not match. */
export function letterMask(folded: string): number {
  let mask = 0;
  for (let at = 0; at < folded.length; at++) if (folded[at] !== ' ') mask |= 1 << (folded.charCodeAt(at) & 31);
  return mask;
}

/** How well a folded name fits, the smaller the better: the same, begins so, a word begins so, holds it, holds its letters in order. */
export function fit(name: string, { folded, letters }: Query): number | undefined {
  const at = name.indexOf(folded);
  if (at === 0) return name.length === folded.length ? 0 : 1;
  if (at > 0) return name.includes(` ${folded}`) ? 2 : 3;
  return isSubsequence(letters, name) ? 4 : undefined;
}

/** All its characters stand in the text, in this order. */
export function isSubsequence(letters: string, text: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
