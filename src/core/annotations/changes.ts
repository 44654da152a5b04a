import type { Annotation, Sidecar, SidecarChange, SidecarEntity } from './model';
import type { Fields } from '../yaml/writer';

/** What a sidecar says, by id: what changes apply to, and what two states of a sidecar are compared by. */
export interface Content {
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly entities: ReadonlyMap<string, SidecarEntity>;
  readonly document: Sidecar['document'];
}

export const contentOf = (sidecar: Sidecar): Content => {
  const content = contents.get(sidecar) ?? { annotations: byId(sidecar.annotations), entities: byId(sidecar.entities), document: sidecar.document };
  contents.set(sidecar, content);
  return content;
};

const contents = new WeakMap<Sidecar, Content>();

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]));

export const applyChanges = (content: Content, changes: readonly SidecarChange[]): Content => {
  const annotations = new Map(content.annotations);
  const entities = new Map(content.entities);
  let { document } = content;
  for (const change of changes) {
    if (change.kind === 'put') annotations.set(change.annotation.id, change.annotation);
    else if (change.kind === 'remove') annotations.delete(change.id);
    else if (change.kind === 'put-entity') entities.set(change.entity.id, change.entity);
    else if (change.kind === 'remove-entity') entities.delete(change.id);
    else document = { file: change.file, ...(change.sha256 === undefined ? {} : { sha256: change.sha256 }), ...lasting(change, document), ...(change.former?.length ? { former: change.former } : {}) };
  }
  return { annotations, entities, document };
};

/** What is said of a document until it is said otherwise. */
const lasting = (change: SidecarChange & { kind: 'document' }, document: Sidecar['document']): Pick<NonNullable<Sidecar['document']>, 'date' | 'status'> => {
  const { date = document?.date, status = document?.status } = change;
  return { ...(date === undefined ? {} : { date }), ...(status === undefined ? {} : { status }) };
};

/** An annotation's fields as a sidecar writes them, in their order. */
export const annotationFields = ({ id, type, status, entity, target, value, note, despite, by, created }: Annotation): Fields => ({
  id, type, status, entity, target: target.length === 1 ? targetFields(target[0]!) : target.map(targetFields), value, note, despite, by, created,
});

const targetFields = ({ start, end, exact, prefix, suffix }: Annotation['target'][number]): Fields => ({ start, end, exact, prefix, suffix });

export const entityFields = ({ type, name, aliases, role }: SidecarEntity): Fields => ({ type, name, aliases: aliases?.length ? aliases : undefined, role });

export const documentFields = (document: Sidecar['document']): Fields => ({ file: document?.file, sha256: document?.sha256, date: document?.date, status: document?.status, former: document?.former });

/** The fields of `after` that differ from those of `before`; undefined for one that has gone. */
export const changedFields = (before: Fields, after: Fields): Fields =>
  Object.fromEntries(Object.keys({ ...before, ...after }).filter((key) => !same(before[key], after[key])).map((key) => [key, after[key]]));

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

export const sameContent = (a: Content, b: Content): boolean =>
  sameItems(a.annotations, b.annotations, annotationFields)
  && sameItems(a.entities, b.entities, entityFields)
  && same(documentFields(a.document), documentFields(b.document));

const sameItems = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, fields: (item: T) => Fields): boolean =>
  a.size === b.size && changedItems(a, b, fields).length === 0;

const sameItem = <T>(a: T, b: T | undefined, fields: (item: T) => Fields): boolean =>
  a === b || (b !== undefined && same(fields(a), fields(b)));

/** What has changed from one state to another: for each id what is wanted, undefined where it has gone. */
export const changedItems = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>, fields: (item: T) => Fields): [string, T | undefined][] => {
  const changed: [string, T | undefined][] = [];
  before.forEach((_, id) => { if (!after.has(id)) changed.push([id, undefined]); });
  after.forEach((item, id) => { if (!sameItem(item, before.get(id), fields)) changed.push([id, item]); });
  return changed;
};
