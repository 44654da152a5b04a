import { applyChanges, contentOf, sameContent } from '../annotations/changes';
import { openSidecar, type OpenSidecar } from '../annotations/codec';
import { editSidecar } from '../annotations/edit';
import type { Annotation, SidecarChange, SidecarEntity } from '../annotations/model';
import { stamp, type StampedText } from '../annotations/stamp';
import { abridge } from './abridged';
import { filled, united, type Becoming, type Rewritten } from './becoming';
import { hunksOf } from './hunks';
import { rekeyed } from './rekey';

/** Which entities of a sidecar are meant, by their ids there, and what they are to be. */
export interface SidecarPlan {
  readonly ids: ReadonlySet<string>;
  readonly to: Becoming;
}

/**
 * A sidecar in which entities are what they are to be. With an id they become one, under that id: every annotation that
 * pointed to one of them points to it, and what stands in the entry that stays, comments and keys of one's own too, goes
 * with it. Nothing else changes. A file with errors is left.
 */
export function rewriteSidecarEntities(text: string, plan: SidecarPlan): Rewritten {
  if (!mayName(text, plan)) return { text };
  const short = abridge(text, (entity) => plan.ids.has(entity) || entity === plan.to.id);
  const result = rewrite(short.text, plan);
  const whole = 'text' in result ? short.restore(hunksOf(short.text, result.text)) : undefined;
  return whole === undefined ? rewrite(text, plan) : { text: whole };
}

function rewrite(text: string, plan: SidecarPlan): Rewritten {
  const opened = openSidecar(text);
  const problems = opened.sidecar.problems.filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { problems };
  const unions = unionsIn(opened, plan);
  const annotations = repointed(opened.sidecar.annotations, plan);
  if (unions.length === 0 && annotations.length === 0) return { text };
  return withMovedEntry(opened, unions, annotations) ?? editSidecar(text, [...unions.flatMap(changesOf), ...annotations], { file: '', opened });
}

/** A file of which no word is an id has nothing to do with it, and need not be read; unless its words are written in escapes. */
const mayName = (text: string, { ids, to }: SidecarPlan): boolean =>
  text.includes('\\') || [...ids, ...(to.id === undefined ? [] : [to.id])].some((id) => text.includes(id));

/** Entries that become one. */
interface Union {
  readonly survivor: SidecarEntity;
  readonly others: readonly SidecarEntity[];
  readonly result: SidecarEntity;
}

function unionsIn({ sidecar: { entities } }: OpenSidecar, { ids, to }: SidecarPlan): Union[] {
  const meant = entities.filter(({ id }) => ids.has(id) || id === to.id);
  if (meant.length === 0) return [];
  return to.id === undefined ? meant.map((entity) => unionOf([entity], to)) : [unionOf(meant, to)];
}

/** Coordinates are only ever written by hand: the entry that has them stays. */
function unionOf(entities: readonly SidecarEntity[], to: Becoming): Union {
  const survivor = entities.find(({ coordinates }) => coordinates) ?? entities.find(({ id }) => id === to.id) ?? entities[0]!;
  const others = entities.filter((entity) => entity !== survivor);
  return { survivor, others, result: united(filled(survivor, others, ['role']), others, to) };
}

const changesOf = ({ survivor, others, result }: Union): SidecarChange[] => [
  ...[survivor, ...others].filter(({ id }) => id !== result.id).map(({ id }): SidecarChange => ({ kind: 'remove-entity', id })),
  { kind: 'put-entity', entity: result },
];

function repointed(annotations: readonly Annotation[], { ids, to: { id } }: SidecarPlan): SidecarChange[] {
  if (id === undefined) return [];
  return annotations.flatMap((annotation) =>
    (annotation.entity !== undefined && annotation.entity !== id && ids.has(annotation.entity) ? { kind: 'put', annotation: { ...annotation, entity: id } } : []));
}

/** The entry itself is kept and gets another key; undefined where that does not say what is wanted. */
function withMovedEntry(opened: OpenSidecar, unions: readonly Union[], annotations: readonly SidecarChange[]): { readonly text: string } | undefined {
  const [union] = unions;
  if (unions.length !== 1 || !union || union.survivor.id === union.result.id) return undefined;
  const kept: Union = { ...union, result: { ...union.result, id: union.survivor.id } };
  const removed: SidecarChange[] = union.others.map(({ id }) => ({ kind: 'remove-entity', id }));
  const edited = editSidecar(opened.text, [...removed, { kind: 'put-entity', entity: kept.result }, ...annotations], { file: '', opened });
  if (!('text' in edited)) return undefined;
  const text = rekeyed(edited.file, union.survivor.id, union.result.id);
  const wanted = applyChanges(contentOf(opened.sidecar), [...changesOf(union), ...annotations]);
  return text !== undefined && sameContent(contentOf(openSidecar(text, edited).sidecar), wanted) ? { text } : undefined;
}

/** Some mentions of a report that become another entity's. */
export interface Reassignment {
  readonly entity: SidecarEntity;
  /** Says of an annotation whether it is one of them. */
  isMeant(annotation: Annotation): boolean;
  /** Suggestions that are accepted thereby. */
  readonly added?: readonly Annotation[];
  /** The report as it is now; needed where annotations are added. */
  readonly report?: Omit<StampedText, 'hasLost'>;
}

/** A sidecar in which some mentions are another entity's, and which has an entry for it; undefined makes a new one. Nothing else changes. */
export function reassignAnnotations(text: string | undefined, { entity, isMeant, added = [], report }: Reassignment): Rewritten {
  const opened = openSidecar(text ?? '');
  const { sidecar } = opened;
  const meant = sidecar.annotations.filter((annotation) => annotation.entity !== entity.id && isMeant(annotation));
  if (meant.length === 0 && added.length === 0) return { text: text ?? '' };
  const entry: SidecarChange[] = sidecar.entities.some(({ id }) => id === entity.id) ? [] : [{ kind: 'put-entity', entity }];
  const annotations = [...meant.map((annotation) => ({ ...annotation, entity: entity.id })), ...added].map((annotation): SidecarChange => ({ kind: 'put', annotation }));
  const stamped = added.length > 0 && report ? [stamp(sidecar.document, { ...report, hasLost: true })] : [];
  return editSidecar(text, [...entry, ...annotations, ...stamped], { file: report?.file ?? '', opened });
}
