import type { Corpus, CorpusEntity } from '../corpus/corpus';
import type { EntityKey } from '../corpus/key';
import { normalizeName } from '../gazetteer/names';
import type { Entity } from '../mention';

/** So many are told of at most. */
const most = 3;

/**
 * Entities that look as if they were the same as this one, the most mentioned first: of its type, and the name of one is a
 * name of the other, accents and capitals aside. That two share an alias says little: many are called Hayashi.
 */
export function lookAlikes(corpus: Corpus, key: EntityKey, { type, name, aliases }: Pick<Entity, 'type' | 'name' | 'aliases'>): CorpusEntity[] {
  const own = new Set(aliases.map(normalizeName));
  const byName = corpus.named(name);
  const byAlias = aliases.flatMap((alias) => corpus.named(alias)).filter((other) => own.has(normalizeName(other.name)));
  const found = new Map([...byName, ...byAlias].filter((other) => other.key !== key && other.type === type).map((other) => [other.key, other]));
  return [...found.values()].sort((a, b) => b.mentions - a.mentions || (a.key < b.key ? -1 : 1)).slice(0, most);
}
