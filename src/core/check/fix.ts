import type { Annotation, SidecarChange, SidecarEntity } from '../annotations/model';
import type { AnnotatedDocument } from '../document';
import { filled, united } from '../rename/becoming';
import type { Range } from '../text/range';

/** What can be done about a finding, as a value: a host has the words for it, and does it. Offsets are UTF-16 of the report, unless said otherwise. */
export type Fix =
  /** Opens what corrects a place or date, or decides, at an offset. */
  | { readonly kind: 'correct-place' | 'correct-date' | 'accept' | 'reject'; readonly at: number }
  | { readonly kind: 'set-report-date' | 'reopen' }
  | { readonly kind: 'accept-entity'; readonly entity: string }
  /** Annotations get an entity; `isNew` where nothing has it yet. */
  | { readonly kind: 'link'; readonly annotations: readonly string[]; readonly entity: SidecarEntity; readonly isNew: boolean }
  /** All that names the one names the other then. */
  | { readonly kind: 'merge'; readonly from: string; readonly into: SidecarEntity }
  | { readonly kind: 're-anchor'; readonly annotation: string }
  /** Of two entries of a register one is the other, in all files. */
  | { readonly kind: 'merge-entries'; readonly from: string; readonly into: string }
  /** An entity gets another name; it is named at an offset of the report or the register. */
  | { readonly kind: 'rename'; readonly entity: string; readonly at: number }
  /** What a finding does not go with is to be looked at. */
  | ({ readonly kind: 'show' } & Range)
  /** A register's entity is not called so any more. */
  | { readonly kind: 'remove-alias'; readonly entity: string; readonly words: string };

/** What a fix changes in a report's sidecar; nothing for what is not done there. */
export function changesOf(document: AnnotatedDocument, fix: Fix): SidecarChange[] {
  const { annotations } = document.sidecar;
  switch (fix.kind) {
    case 'link': return linked(document, annotations.filter(({ id }) => fix.annotations.includes(id)), fix.entity);
    case 'merge': return merged(document, annotations.filter(({ entity }) => entity === fix.from), fix.from, fix.into);
    default: return [];
  }
}

function linked(document: AnnotatedDocument, annotations: readonly Annotation[], entity: SidecarEntity): SidecarChange[] {
  const known: SidecarChange[] = document.keptEntity(entity.id) ? [] : [{ kind: 'put-entity', entity }];
  return [...known, ...annotations.map((annotation): SidecarChange => ({ kind: 'put', annotation: { ...annotation, entity: entity.id } }))];
}

/** The one that stays is found by the names of the other too. */
function merged(document: AnnotatedDocument, annotations: readonly Annotation[], from: string, into: SidecarEntity): SidecarChange[] {
  const gone = document.keptEntity(from);
  const kept = document.keptEntity(into.id) ?? into;
  const entity = gone ? filled(united(kept, [gone], {}), [gone], ['role', 'coordinates']) : kept;
  const moved = linked(document, annotations, entity).filter(({ kind }) => kind === 'put');
  return [{ kind: 'put-entity', entity }, ...moved, ...(gone ? [{ kind: 'remove-entity', id: from } as const] : [])];
}
