import type { Fields } from '../yaml/writer';
import { annotationFields, changedFields, changedItems, entityFields, type Content } from './changes';
import type { Annotation, SidecarChange, SidecarEntity } from './model';

/** What a change has changed, by id. The document's stamp is a fact about the text and no part of it. */
export interface Delta {
  readonly annotations: readonly ItemDelta<Annotation>[];
  readonly entities: readonly ItemDelta<SidecarEntity>[];
}

/** An annotation or entity before and after; undefined where it was not there. */
interface ItemDelta<T> {
  readonly id: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** What takes a change back, and the ids of what it does not reach: somebody else has changed them since. */
export interface Reversal {
  readonly changes: readonly SidecarChange[];
  readonly conflicts: readonly string[];
}

export const deltaOf = (before: Content, after: Content): Delta => ({
  annotations: changedItems(before.annotations, after.annotations, annotationFields).map(([id, item]) => ({ id, before: before.annotations.get(id), after: item })),
  entities: changedItems(before.entities, after.entities, entityFields).map(([id, item]) => ({ id, before: before.entities.get(id), after: item })),
});

/** The change that makes this change undone: taking it back is doing it again. */
export const inverse = ({ annotations, entities }: Delta): Delta => ({ annotations: annotations.map(turned), entities: entities.map(turned) });

const turned = <T>({ id, before, after }: ItemDelta<T>): ItemDelta<T> => ({ id, before: after, after: before });

/**
 * Changes that take a change back in a sidecar that may have moved on: field by field, and only where it still says what
 * the change made it say. An entity that others refer to by now stays.
 */
export const takeBack = ({ annotations, entities }: Delta, now: Content): Reversal => {
  const people = revertItems(entities, now.entities, entityFields);
  const marks = revertItems(annotations, now.annotations, annotationFields);
  const reverted = new Map(marks.reverted);
  const stays = (id: string): boolean => [...now.annotations.values()].some((one) => (reverted.has(one.id) ? reverted.get(one.id) : one)?.entity === id);
  return {
    conflicts: [...marks.conflicts, ...people.conflicts],
    changes: [
      ...people.reverted.filter(([id, entity]) => entity || !stays(id)).map(([id, entity]): SidecarChange => (entity ? { kind: 'put-entity', entity } : { kind: 'remove-entity', id })),
      ...marks.reverted.map(([id, annotation]): SidecarChange => (annotation ? { kind: 'put', annotation } : { kind: 'remove', id })),
    ],
  };
};

interface Reverted<T> {
  readonly reverted: [string, T | undefined][];
  readonly conflicts: string[];
}

const revertItems = <T extends Annotation | SidecarEntity>(deltas: readonly ItemDelta<T>[], now: ReadonlyMap<string, T>, fields: (item: T) => Fields): Reverted<T> => {
  const result: Reverted<T> = { reverted: [], conflicts: [] };
  for (const { id, before, after } of deltas) {
    const current = now.get(id);
    const undone = before && after ? Object.keys(changedFields(fields(after), fields(before))) : [];
    if (!mayRevert(before, after, current, fields)) result.conflicts.push(id);
    else result.reverted.push([id, before && current ? withFields(current, before, undone) : before]);
  }
  return result;
};

/** Is what was changed still as it was left? Where a text was edited since, targets have moved with it: that is no matter. */
const mayRevert = <T extends Annotation | SidecarEntity>(old: T | undefined, done: T | undefined, now: T | undefined, fields: (item: T) => Fields): boolean => {
  if (!done || !now) return !done && !now;
  const since = Object.keys(changedFields(fields(done), fields(now)));
  if (!old) return since.every((key) => key === 'target');
  const undone = changedFields(fields(done), fields(old));
  return since.every((key) => !(key in undone));
};

/** The current item with some of its fields as they were. */
const withFields = <T extends Annotation | SidecarEntity>(current: T, old: T, keys: readonly string[]): T => {
  const restored = Object.entries(old).filter(([key]) => keys.includes(key));
  const kept = Object.entries(current).filter(([key]) => !keys.includes(key));
  return Object.fromEntries([...kept, ...restored]) as unknown as T;
};
