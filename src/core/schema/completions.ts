import type { FileKind } from '../fileNames';
import { normalizeName } from '../gazetteer/names';
import type { Range } from '../text/range';
import { readScheme } from '../scheme/codec';
import { ownScheme, type Scheme } from '../scheme/scheme';
import { entityTypes } from '../types';
import { yamlCursor, type YamlCursor } from '../yaml/cursor';
import { entryPair, openYaml } from '../yaml/file';
import { pairOf, scalarText, type YamlPair } from '../yaml/node';
import { schemasAt, type Schema } from './schema';

/** Something that may stand under a cursor. The range is what it replaces: UTF-16. */
export interface Completion extends Range {
  readonly kind: 'key' | 'value' | 'entity';
  readonly label: string;
  /** What it means, in few words; of an entity its name. */
  readonly about?: string;
  /** Of an entity: what else it is called. */
  readonly aliases?: readonly string[];
}

/** An entity that may be referred to. */
export interface KnownEntity {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** What may stand at `offset` (UTF-16) of a file; `known` are entities of other files, the scheme has the types of its workspace. */
export function completions(kind: FileKind, text: string, offset: number, known: Iterable<KnownEntity> = [], saved: Scheme = ownScheme): Completion[] {
  const cursor = yamlCursor(text, offset);
  if (!cursor) return [];
  const scheme = (kind === 'workspace' ? readScheme(text).scheme : undefined) ?? saved;
  const found = cursor.part === 'key' ? keys(kind, cursor.path.slice(0, -1)) : values(kind, cursor, text, likeTyped(known, text.slice(cursor.range.start, offset)), scheme);
  return found.map((one) => ({ ...one, start: cursor.range.start, end: cursor.range.end }));
}

/** Nobody reads a longer list; with another letter it is another one. */
const mostKnown = 200;

/** Those of which a word of the id or a name begins as what was typed, accents and capitals aside. */
function* likeTyped(known: Iterable<KnownEntity>, typed: string): Generator<KnownEntity> {
  const begun = ` ${normalizeName(typed)}`;
  let count = 0;
  for (const entity of known) {
    if (![entity.id, entity.name, ...(entity.aliases ?? [])].some((name) => ` ${normalizeName(name)}`.includes(begun))) continue;
    yield entity;
    if (++count === mostKnown) return;
  }
}

type Found = Omit<Completion, keyof Range>;

const keys = (kind: FileKind, path: readonly string[]): Found[] => {
  if (kind === 'workspace' && path.join() === 'types') return entityTypes.map(({ id, description }) => ({ kind: 'key', label: id, about: description }));
  const properties = new Map(schemasAt(kind, path).flatMap((schema) => Object.entries(schema.properties ?? {})));
  return [...properties].map(([label, { description }]) => ({ kind: 'key', label, ...(description ? { about: description } : {}) }));
};

function values(kind: FileKind, { path }: YamlCursor, text: string, known: Iterable<KnownEntity>, scheme: Scheme): Found[] {
  if (refersToEntity(path)) return entities(text, known);
  if (refersToType(kind, path)) return scheme.types.map(({ id, description, guideline }) => ({ kind: 'value', label: id, about: guideline ?? description }));
  const choices = schemasAt(kind, path).flatMap((schema) => choicesOf(schema));
  // After the dash of an item nothing says yet whether a key follows.
  return choices.length > 0 || path.at(-1) !== '-' ? choices : keys(kind, path);
}

const refersToEntity = (path: readonly string[]): boolean => path.at(-1) === 'entity' || (path.at(-1) === '-' && path.at(-2) === 'members');

/** On the roles of relations, and wherever a thing is said to be of a type. */
const refersToType = (kind: FileKind, path: readonly string[]): boolean =>
  (kind === 'workspace' ? path[0] === 'relations' && ['from', 'to'].includes(path.filter((key) => key !== '-').at(-1)!) : path.at(-1) === 'type');

const choicesOf = ({ enum: choices = [], const: only }: Schema): Found[] =>
  [...choices, ...(only === undefined ? [] : [only])].filter((value) => typeof value !== 'string' || !/^\d/.test(value)).map((value) => choice(String(value)));

const choice = (label: string): Found => ({ kind: 'value', label });

/** Those of the file first. */
function entities(text: string, known: Iterable<KnownEntity>): Found[] {
  const found = new Map<string, KnownEntity>();
  const section = openYaml(text).sections.find(({ key }) => key === 'entities');
  for (const entity of [...(section?.entries ?? []).flatMap((entry) => entityOf(entryPair(entry)) ?? []), ...known]) {
    if (!found.has(entity.id)) found.set(entity.id, entity);
  }
  return [...found.values()].map(({ id, name, aliases = [] }) => ({ kind: 'entity', label: id, ...(name ? { about: name } : {}), ...(aliases.length > 0 ? { aliases } : {}) }));
}

function entityOf(pair: YamlPair | undefined): KnownEntity | undefined {
  const id = scalarText(pair?.key);
  const map = pair?.value?.kind === 'map' ? pair.value : undefined;
  const aliases = map && pairOf(map, 'aliases')?.value;
  return id ? { id, name: (map && scalarText(pairOf(map, 'name')?.value)) ?? '', aliases: aliases?.kind === 'list' ? aliases.items.flatMap(({ value }) => scalarText(value) ?? []) : [] } : undefined;
}
