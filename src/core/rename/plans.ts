import type { Corpus, EntityKey } from '../corpus/corpus';
import { knownKey } from '../corpus/key';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { slug } from '../gazetteer/names';
import type { Entity } from '../mention';
import type { Register, RegisterEntity } from '../register/model';
import { addedEntity, freeId } from '../register/plans';
import type { Becoming } from './becoming';

/** An entity over all files: what it is called, by which key, and what knows it. */
export interface Subject extends Omit<Entity, 'role' | 'relatesTo' | 'aliases'> {
  readonly key: EntityKey;
}

/** What is to become of entities over all files. */
export interface EntityChange {
  /** Of the entities that are meant, one or several. */
  readonly keys: readonly EntityKey[];
  readonly to: Becoming;
  /** Names by which the register is to know it, too. */
  readonly aliases: readonly string[];
  /** What the register enters where it has none of them; it is left alone without. */
  readonly fresh?: RegisterEntity;
}

/** What a workspace knows entities from. */
export interface Sources {
  readonly corpus: Corpus;
  readonly register: Register;
  readonly gazetteer: Gazetteer;
}

/** The entity of a key; undefined when neither a report nor the register names it. */
export function subjectOf({ corpus, register, gazetteer }: Sources, key: EntityKey): Subject | undefined {
  const id = key.startsWith(knownKey('')) ? key.slice(knownKey('').length) : undefined;
  const registered = id === undefined ? undefined : register.entities.get(id);
  const named = registered ?? corpus.entity(key);
  if (!named) return undefined;
  const { type, name } = named;
  const entry = registered?.gazetteer ?? id;
  return {
    key, id: id ?? usualId(corpus, key) ?? slug(name), type, name, ...(registered && id !== undefined ? { register: id } : {}),
    ...(entry !== undefined && gazetteer.get(entry) ? { gazetteer: entry } : {}),
  };
}

/** The id under which most reports have it, those first that keep it. */
function usualId(corpus: Corpus, key: EntityKey): string | undefined {
  const counts = new Map<string, number>();
  for (const { id, kept, mentions } of corpus.inDocuments(key)) counts.set(id, (counts.get(id) ?? 0) + mentions + (kept ? 1e6 : 0));
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

/**
 * Gives an entity another name: in the register if that has it, and in every sidecar that does. Where some report only
 * suggests it, the register gets it, under its new name and with the old one as an alias: so that report follows, too.
 */
export function renaming(sources: Sources, subject: Subject, name: string): EntityChange {
  const change = { keys: [subject.key], to: { name }, aliases: [subject.name] };
  if (subject.register !== undefined || sources.corpus.inDocuments(subject.key).every(({ kept }) => kept)) return change;
  const fresh = entered(sources, { ...subject, name });
  return { ...change, to: { id: fresh.id, name }, fresh };
}

/** Gives an entity another id wherever it has this one. */
export const rekeying = ({ key }: Pick<Subject, 'key'>, id: string): EntityChange => ({ keys: [key], to: { id }, aliases: [] });

/** Makes an entity the same as another, whose name it gets. The register has it from then on, so that all reports follow, also those to come. */
export function merging(sources: Sources, kept: Subject, other: Subject): EntityChange {
  const known = kept.register ?? other.register;
  const gazetteer = kept.gazetteer ?? other.gazetteer;
  const { type, name } = kept;
  const fresh = known === undefined ? entered(sources, { id: gazetteer ?? kept.id, type, name, ...(gazetteer === undefined ? {} : { gazetteer }) }) : undefined;
  return { keys: [kept.key, other.key], to: { id: known ?? fresh!.id, name }, aliases: [other.name], ...(fresh ? { fresh } : {}) };
}

const entered = ({ register, gazetteer }: Sources, entity: Omit<Entity, 'aliases'>): RegisterEntity =>
  addedEntity(register, { ...entity, aliases: [] }, entity.gazetteer === undefined ? undefined : gazetteer.get(entity.gazetteer));

/** An id for a new entity that neither register, gazetteer nor any of these documents has for something else. */
export function newEntityId({ corpus, register, gazetteer }: Sources, name: string, documents: readonly string[]): string {
  const taken = new Set(documents.flatMap((uri) => corpus.entitiesIn(uri).map(({ id }) => id)));
  return freeId({ has: (id) => taken.has(id) || register.ranges.has(id) || gazetteer.get(id) !== undefined }, slug(name));
}

/** Another entity of the type that has this name already, in the register or in reports: it would be the same as that one. */
export function bearerOf({ corpus, register }: Sources, name: string, { key, type }: Pick<Subject, 'key' | 'type'>): string | undefined {
  const inRegister = [...register.entities.values()].find((entity) => knownKey(entity.id) !== key && entity.type === type && [entity.name, ...(entity.aliases ?? [])].includes(name));
  return inRegister?.name ?? corpus.named(name).find((other) => other.key !== key && other.type === type && other.name === name)?.name;
}

/** The ids of entries of the register that some keys may mean. */
export const registerIds = (keys: readonly EntityKey[]): Set<string> => new Set(keys.filter((key) => key.startsWith(knownKey(''))).map((key) => key.slice(knownKey('').length)));
