import type { Gazetteer } from '../gazetteer/gazetteer';
import type { GazetteerEntry } from '../gazetteer/entry';
import { slug } from '../gazetteer/names';
import type { Entity } from '../mention';
import { spaced } from '../text/spaces';
import { isPlace, type TypeId } from '../types';
import type { Register, RegisterEntity } from './model';

// What an analyst wants of the register, as the entities that it is to have then.

/** What an entity of a document is to the register, with the names that it has there. `entry` is what the gazetteer knows of it. */
export function addedEntity(register: Register, { id, type, name, aliases, role }: Entity, entry: GazetteerEntry | undefined): RegisterEntity {
  const lasting = aliases.filter((alias) => !(type === 'person' && isPartOf(alias, name)));
  return {
    id: freeId(register.ranges, id), type, name,
    ...(lasting.length > 0 ? { aliases: lasting } : {}), ...(role ? { roles: [{ title: role }] } : {}), ...(entry ? linkTo(entry) : {}),
  };
}

/** "Hayashi" is the minister where a report has introduced him, and somebody else in the next one. */
const isPartOf = (alias: string, name: string): boolean => ` ${name} `.includes(` ${alias} `);

const linkTo = ({ id, country, lat, lon, type }: GazetteerEntry): Pick<RegisterEntity, 'country' | 'coordinates' | 'gazetteer'> => ({
  ...(country ? { country } : {}), ...(isPlace(type) && lat !== undefined && lon !== undefined ? { coordinates: { lat, lon } } : {}), gazetteer: id,
});

/** The entity with one more name; the same when it has it. */
export const withAlias = (entity: RegisterEntity, words: string): RegisterEntity =>
  (bears(entity, words) ? entity : { ...entity, aliases: [...(entity.aliases ?? []), spaced(words)] });

/** A place that words are to mean in all reports: an entry of the gazetteer, or just a point. */
export type PlaceMeant = { readonly entry: GazetteerEntry } | { readonly lat: number; readonly lon: number };

/** What of the register changes so that words mean this place and no other. */
export function correctedPlace(register: Register, words: string, meant: PlaceMeant, gazetteer: Gazetteer): RegisterEntity[] {
  const bearers = [...register.entities.values()].filter((entity) => isPlace(entity.type) && bears(entity, words));
  const link: Partial<RegisterEntity> = 'entry' in meant ? { type: meant.entry.type, ...linkTo(meant.entry) } : { coordinates: { lat: meant.lat, lon: meant.lon } };
  const own = bearers.find(({ name }) => spaced(name) === spaced(words));
  const target = own ?? [...register.entities.values()].find(({ gazetteer: id }) => id !== undefined && id === link.gazetteer);
  const others = bearers.filter((entity) => entity !== target && entity !== own).map((entity) => withoutAlias(entity, words));
  return [...others, target ? withAlias({ ...unlinked(target), ...link }, words) : newPlace(register, words, meant, link, gazetteer)];
}

const unlinked = ({ country: _, coordinates: __, gazetteer: ___, suggest: ____, ...rest }: RegisterEntity): RegisterEntity => rest;

/** It gets the gazetteer's name too, unless that means another place elsewhere. */
function newPlace(register: Register, words: string, meant: PlaceMeant, link: Partial<RegisterEntity>, gazetteer: Gazetteer): RegisterEntity {
  const entry = 'entry' in meant ? meant.entry : undefined;
  const name = entry && gazetteer.lookup(entry.name)[0] === entry ? entry.name : spaced(words);
  return withAlias({ id: freeId(register.ranges, entry?.id ?? slug(words)), type: 'place', name, ...link }, words);
}

/** What of the register changes so that words are suggested nowhere any more. */
export function silenced(register: Register, words: string, type: TypeId): RegisterEntity[] {
  const bearers = [...register.entities.values()].filter((entity) => bears(entity, words));
  const named = bearers.filter(({ name }) => spaced(name) === spaced(words)).map((entity): RegisterEntity => ({ ...entity, suggest: false }));
  const others = bearers.filter(({ name }) => spaced(name) !== spaced(words)).map((entity) => withoutAlias(entity, words));
  return [...others, ...(named.length > 0 ? named : [{ id: freeId(register.ranges, slug(words)), type, name: spaced(words), suggest: false }])];
}

const bears = ({ name, aliases = [] }: RegisterEntity, words: string): boolean => [name, ...aliases].some((each) => spaced(each) === spaced(words));

/** The entity without a name beside its own; the same when it has no such alias. */
export function withoutAlias({ aliases = [], ...rest }: RegisterEntity, words: string): RegisterEntity {
  const left = aliases.filter((alias) => spaced(alias) !== spaced(words));
  return left.length > 0 ? { ...rest, aliases: left } : rest;
}

/** The id itself, or with the first number that makes it one that nothing has. */
export function freeId(ids: { has(id: string): boolean }, wanted: string): string {
  const id = wanted || 'entity';
  let free = id;
  for (let count = 2; ids.has(free); count++) free = `${id}-${count}`;
  return free;
}
