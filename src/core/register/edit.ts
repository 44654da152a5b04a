import { changedFields } from '../annotations/changes';
import type { Problem } from '../annotations/model';
import { entryPair, type YamlFile } from '../yaml/file';
import { bareSectionPair, KeyedSection } from '../yaml/keyedSection';
import { nodeRange, type YamlMap } from '../yaml/node';
import { fixedOrder, YamlPatch } from '../yaml/patch';
import { block, InBraces, type Fields, type Value } from '../yaml/writer';
import { format, openRegister, type OpenRegister } from './codec';
import type { Register, RegisterEntity, Role } from './model';
import { messageOf, wording } from '../wording';

/** What a new register begins with. */
const header = `# What this team knows: the people, organizations and places that it reads about.
# Seedlens finds these names in every report of the folder. Comments and keys of your own stay when it writes here.
`;

const fieldOrder = fixedOrder('seedlens', 'entities', 'type', 'name', 'aliases', 'role', 'country', 'members', 'coordinates', 'gazetteer', 'links', 'notes', 'suggest');

/** The new text and what it says, or the problems for which the old one must be left as it is. */
export type RegisterEdit = { readonly text: string; readonly register: Register } | { readonly problems: readonly Problem[] };

/**
 * Makes the text of a register say of some entities what is given; undefined makes a new one. In steps, as reading is.
 * Comments, order, unknown keys and layout survive, and nothing but the blocks of these entities changes. A text that does
 * not say exactly what was wanted is never returned. `opened` is the file as read before: it saves reading it again.
 * Entities of the ids in `gone` go.
 */
export function* editRegister(text: string | undefined, entities: readonly RegisterEntity[], opened?: YamlFile, gone: ReadonlySet<string> = new Set()): Generator<void, RegisterEdit> {
  const source = yield* openOrBegin(text ?? '', opened);
  const errors = source.register.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { problems: errors };
  const changed = entities.filter((entity) => !isSame(source.register.entities.get(entity.id), entity));
  const removed = [...gone].filter((id) => source.register.ranges.has(id));
  if (changed.length === 0 && removed.length === 0) return { text: text ?? '', register: source.register };
  const written = patched(source, changed, removed);
  const edited = written === undefined ? undefined : yield* openRegister(written, source.file);
  return edited && says(edited.register, source.register, changed, removed) ? { text: edited.file.text, register: edited.register } : { problems: [unwritable] };
}

const unwritable: Problem = { code: 'syntax', ...messageOf(wording('This file cannot be changed without damage; simplify its YAML')), severity: 'error', start: 0, end: 0 };

/** A file without content, be it that it has comments, is begun as a new one would be. */
function* openOrBegin(text: string, opened: YamlFile | undefined): Generator<void, OpenRegister> {
  const source = yield* openRegister(text, opened);
  if (source.file.kind !== 'nothing' || source.register.problems.length > 0) return source;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const beginning = `${text.trim() ? '' : header}${block({ seedlens: format, entities: {} }, 0, 2).join('\n')}\n`.replaceAll('\n', eol);
  return yield* openRegister((text && !text.endsWith('\n') ? text + eol : text) + beginning);
}

function patched({ file, register }: OpenRegister, entities: readonly RegisterEntity[], removed: readonly string[]): string | undefined {
  if (!file.inBlocks) return undefined;
  const patch = new YamlPatch(file.text, stepOf(file));
  const root: YamlMap = { kind: 'map', flow: false, ...file.root, pairs: file.sections.map(bareSectionPair) };
  const whole = (fields: Fields): Value => fields;
  const changes = [...entities].sort((a, b) => (a.id < b.id ? -1 : 1)).map((entity) => {
    const before = register.entities.get(entity.id);
    return { id: entity.id, fields: changedFields(before ? entityFields(before) : {}, entityFields(entity)), whole };
  });
  const removals = removed.map((id) => ({ id, fields: undefined, whole }));
  new KeyedSection(patch, file, 'entities', fieldOrder).change(root, [...changes, ...removals], fieldOrder);
  return patch.stuck ? undefined : patch.result;
}

/** How much deeper an entity's fields stand than its id. */
function stepOf(file: YamlFile): number {
  const [entry] = file.sections.find(({ key, split }) => key === 'entities' && split)?.entries ?? [];
  const { start } = nodeRange(entry && entryPair(entry)?.key);
  return start > 0 ? start : 2;
}

/** An entity's fields as a register writes them, in their order. */
function entityFields({ type, name, aliases, roles, country, members, coordinates, gazetteer, links, notes, suggest }: RegisterEntity): Fields {
  const [role, ...more] = roles?.map(roleValue) ?? [];
  return {
    type, name, aliases: some(aliases), role: role !== undefined && more.length > 0 ? [role, ...more] : role, country, members: some(members),
    coordinates: coordinates && [coordinates.lat, coordinates.lon], gazetteer, links: some(links), notes, suggest,
  };
}

const roleValue = ({ title, from, to }: Role): Value => (from === undefined && to === undefined ? title : new InBraces({ title, from, to }));

const some = (values: readonly string[] | undefined): readonly string[] | undefined => (values?.length ? values : undefined);

/** The changed entities are as wanted, and all others as they were. */
const says = (after: Register, before: Register, changed: readonly RegisterEntity[], removed: readonly string[]): boolean => {
  const wanted = new Map([...before.entities, ...changed.map((entity) => [entity.id, entity] as const)]);
  removed.forEach((id) => wanted.delete(id));
  return after.entities.size === wanted.size && [...after.entities].every(([id, entity]) => isSame(entity, wanted.get(id)));
};

const isSame = (a: RegisterEntity | undefined, b: RegisterEntity | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.id === b.id && JSON.stringify(entityFields(a)) === JSON.stringify(entityFields(b)));
