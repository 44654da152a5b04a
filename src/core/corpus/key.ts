import { normalizeName, slug } from '../gazetteer/names';
import type { Entity } from '../mention';
import { spaced } from '../text/spaces';

/** What a key is made of. */
export type Identified = Pick<Entity, 'id' | 'type' | 'name' | 'gazetteer' | 'register'>;

/** Says which entities of different documents are one: those of the same key. */
export type EntityKey = string;

/**
 * The rule by which entities of different documents are one.
 *
 * 1. What the register knows is its entry there, whatever a document calls it.
 * 2. Else what the gazetteer knows is its entry there.
 * 3. Else one name of one type is one thing, accents and capitals aside. A sidecar's own ids tell nothing: two people
 *    choose two ids for one thing, and one id for two things.
 *
 * Where a document keeps two things of one name and type apart, its ids tell them apart; see `keysOf`.
 */
export const entityKey = ({ type, name, gazetteer, register }: Identified): EntityKey => {
  const known = register ?? gazetteer;
  return known === undefined ? `${type} ${normalizeName(name) || spaced(name)}` : knownKey(known);
};

/** The key of an entry of the register or the gazetteer. No type begins like it. */
export const knownKey = (id: string): EntityKey => `@${id}`;

/**
 * The keys of a document's entities by their ids there. Of several that would share a key the one keeps it whose id is its
 * name's slug, else the first by id; the others have theirs told apart by their ids.
 */
export function keysOf(entities: readonly Identified[]): Map<string, EntityKey> {
  const keys = new Map<string, EntityKey>();
  const owners = new Map<EntityKey, string>();
  for (const entity of [...entities].sort(byClaim)) {
    const key = entityKey(entity);
    const owner = owners.get(key) ?? entity.id;
    owners.set(key, owner);
    keys.set(entity.id, owner === entity.id || key.startsWith('@') ? key : `${key} #${entity.id}`);
  }
  return keys;
}

const byClaim = (a: Identified, b: Identified): number => Number(isNatural(b)) - Number(isNatural(a)) || (a.id < b.id ? -1 : 1);

const isNatural = ({ id, name }: Identified): boolean => id === slug(name);
