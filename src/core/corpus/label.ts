import { normalizeName } from '../gazetteer/names';
import type { SymbolHit } from './corpus';
import { isSubsequence } from './search';

/**
 * What a list that filters by what was typed shows of a hit: the name; where that does not hold the letters typed, the
 * name that does before it, and where accents stand in the way, without them.
 */
export function symbolLabel({ name, match }: Pick<SymbolHit, 'name' | 'match'>, typed: string): string {
  const letters = typed.toLowerCase().replace(/\s+/g, '');
  const shows = (words: string): boolean => isSubsequence(letters, words.toLowerCase());
  if (shows(name)) return name;
  return `${shows(match) ? match : normalizeName(match)} → ${name}`;
}
