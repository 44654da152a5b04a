import { normalizeName } from '../gazetteer/names';
import type { TypeId } from '../types';
import type { RegisterEntity } from './model';

/** What is ranked. */
type Named = Pick<RegisterEntity, 'type' | 'name' | 'aliases'>;

/** The entities whose names are most like some words, those of the type first among equals. */
export function rankedEntities<T extends Named>(entities: Iterable<T>, words: string, type: TypeId | undefined, most: number): T[] {
  const wanted = normalizeName(words);
  const grams = pairsOf(wanted);
  const scored = [...entities].map((entity) => ({ entity, score: likeness(entity, wanted, grams) + (entity.type === type ? 0.3 : 0) }));
  return scored.sort((a, b) => b.score - a.score || (a.entity.name < b.entity.name ? -1 : 1)).slice(0, most).map(({ entity }) => entity);
}

/** 0 to 2: of its most similar name. */
const likeness = ({ name, aliases = [] }: Named, wanted: string, grams: ReadonlySet<string>): number =>
  Math.max(...[name, ...aliases].map((each) => alike(normalizeName(each), wanted, grams)));

/** How many pairs of letters two names share; a name that holds the other is more like it than any other. */
function alike(name: string, wanted: string, grams: ReadonlySet<string>): number {
  const own = pairsOf(name);
  const shared = [...own].filter((gram) => grams.has(gram)).length;
  const share = own.size + grams.size > 0 ? (2 * shared) / (own.size + grams.size) : 0;
  return share + (wanted !== '' && (name.includes(wanted) || wanted.includes(name)) ? 1 : 0);
}

const pairsOf = (name: string): Set<string> => new Set(Array.from({ length: Math.max(name.length - 1, 0) }, (_, at) => name.slice(at, at + 2)));
