import { annotationFields, changedFields, contentOf, entityFields } from './changes';
import type { Annotation, Sidecar, SidecarChange, SidecarEntity } from './model';
import type { Fields } from '../yaml/writer';

/** What takes a change back: changes, or the ids of what somebody else has changed since. */
export type Reversal = { readonly changes: readonly SidecarChange[] } | { readonly conflicts: readonly string[] };

/**
 * Changes that take `before` → `after` back in a sidecar that may have moved on: field by field, and only where it still
 * says what `after` says. The document's stamp is a fact about the text and stays.
 */
export const revert = (before: Sidecar, after: Sidecar, now: Sidecar): Reversal => {
  const [old, done, current] = [before, after, now].map(contentOf) as [Stage, Stage, Stage];
  const annotations = revertItems(old.annotations, done.annotations, current.annotations, annotationFields);
  const entities = revertItems(old.entities, done.entities, current.entities, entityFields);
  const conflicts = [...annotations.conflicts, ...entities.conflicts];
  if (conflicts.length > 0) return { conflicts };
  return {
    changes: [
      ...entities.reverted.map(([id, entity]): SidecarChange => (entity ? { kind: 'put-entity', entity } : { kind: 'remove-entity', id })),
      ...annotations.reverted.map(([id, annotation]): SidecarChange => (annotation ? { kind: 'put', annotation } : { kind: 'remove', id })),
    ],
  };
};

type Stage = ReturnType<typeof contentOf>;
type Item = Annotation | SidecarEntity;
interface Reverted<T> {
  readonly reverted: [string, T | undefined][];
  readonly conflicts: string[];
}

const revertItems = <T extends Item>(
  before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>, fields: (item: T) => Fields,
): Reverted<T> => {
  const result: Reverted<T> = { reverted: [], conflicts: [] };
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [old, done, current] = [before.get(id), after.get(id), now.get(id)];
    const undone = old && done ? changedFields(fields(done), fields(old)) : {};
    if (old && done && Object.keys(undone).length === 0) continue;
    if (!mayRevert(old, done, current, fields)) result.conflicts.push(id);
    else result.reverted.push([id, old && current ? withFields(current, old, Object.keys(undone)) : old]);
  }
  return result;
};

/** Is what was changed still as it was left? Where a text was edited since, targets have moved with it: that is no matter. */
const mayRevert = <T extends Item>(old: T | undefined, done: T | undefined, now: T | undefined, fields: (item: T) => Fields): boolean => {
  if (!done || !now) return !done && !now;
  const since = Object.keys(changedFields(fields(done), fields(now)));
  if (!old) return since.every((key) => key === 'target');
  const undone = changedFields(fields(done), fields(old));
  return since.every((key) => !(key in undone));
};

/** The current item with some of its fields as they were. */
const withFields = <T extends Item>(current: T, old: T, keys: readonly string[]): T => {
  const restored = Object.entries(old).filter(([key]) => keys.includes(key));
  const kept = Object.entries(current).filter(([key]) => !keys.includes(key));
  return Object.fromEntries([...kept, ...restored]) as unknown as T;
};
