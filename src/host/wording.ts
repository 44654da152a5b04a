import type { Mark } from '../core/document';
import { entityType, type TypeId } from '../core/types';

const longest = 60;

/** Words of a text on one line, cut where they get long. Plain text. */
export function oneLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('').trimEnd()}…` : line;
}

/** "Japan (country)". */
export const named = (words: string, type: TypeId): string => `${oneLine(words)} (${entityType(type).label.toLowerCase()})`;

export const nameOf = ({ quote, type }: Mark): string => named(quote, type);
