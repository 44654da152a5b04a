import type { Annotation, SidecarChange, SidecarEntity, Status, Target } from './annotations/model';
import { newId } from './annotations/store';
import type { AnnotatedDocument, Mark } from './document';
import { partsOf, wordsOf } from './mark';
import type { Dispute } from './layers';
import { normalizeName } from './gazetteer/gazetteer';
import type { Reference } from './resolve/resolver';
import { sameRange, type Range } from './text/range';
import type { TypeId } from './types';

/** Who decides, and when (ISO 8601, UTC). */
export interface Author {
  readonly by?: string;
  readonly created: string;
}

/** Changes that decide marks: suggestions become annotations, annotations change their status. */
export const decideMarks = (document: AnnotatedDocument, marks: readonly Mark[], status: Status, author: Author): SidecarChange[] =>
  new Decision(document, author).decide(marks, status);

/** Changes that annotate ranges (UTF-16) by hand, each by itself; a mark that stands exactly there is decided and retyped. */
export function annotateRanges(document: AnnotatedDocument, ranges: readonly Range[], type: TypeId, author: Author): SidecarChange[] {
  const marks = ranges.map((range) => withType(document, markOf(document, range, type), type));
  return new Decision(document, author).decide(marks, 'accepted');
}

/** Changes that give a mark another type; a suggestion is thereby accepted. */
export const retypeMark = (document: AnnotatedDocument, mark: Mark, type: TypeId, author: Author): SidecarChange[] =>
  new Decision(document, author).decide([withType(document, mark, type)], 'accepted');

/** Changes that set or, when empty, remove the note of a mark; a suggestion is thereby accepted. */
export function noteMark(document: AnnotatedDocument, mark: Mark, note: string, author: Author): SidecarChange[] {
  const changes = new Decision(document, author).decide([mark], mark.annotation?.status ?? 'accepted');
  return changes.map((change) => (change.kind === 'put' ? { ...change, annotation: withNote(change.annotation, note) } : change));
}

/** Changes that set, or when empty remove, what a date means (ISO 8601); a suggestion is thereby accepted. */
export function dateMark(document: AnnotatedDocument, mark: Mark, value: string, author: Author): SidecarChange[] {
  const changes = new Decision(document, author).decide([mark], mark.annotation?.status ?? 'accepted');
  return changes.map((change) => (change.kind === 'put' ? { ...change, annotation: given({ ...change.annotation, value: value || undefined }) } : change));
}

/** Changes that take the annotations of marks away; what the detector finds there is a suggestion again. */
export const removeMarks = (marks: readonly Mark[]): SidecarChange[] =>
  [...new Set(marks.flatMap(({ annotation }) => annotation?.id ?? []))].map((id) => ({ kind: 'remove', id }));

/** How a dispute ends: by the other's decision, with both, or by one's own. */
export type Verdict = 'theirs' | 'both' | 'mine';

/** Changes that end a dispute about an annotation. Nothing is written but one's own sidecar, which both may share. */
export const settleDispute = (document: AnnotatedDocument, mine: Annotation, dispute: Dispute, verdict: Verdict, author: Author): SidecarChange[] =>
  new Decision(document, author).settle(mine, dispute, verdict);

/** Changes that put an annotation where its words are now: ranges in UTF-16, several where the mention is split. */
export const reanchored = (document: AnnotatedDocument, annotation: Annotation, ranges: readonly Range[]): SidecarChange[] =>
  [{ kind: 'put', annotation: { ...annotation, target: document.describe(ranges) } }];

const markOf = (document: AnnotatedDocument, range: Range, type: TypeId): Mark =>
  document.marks(range).find((mark) => sameRange(mark, range) && !isPartOfSuggestion(mark))
    ?? { start: range.start, end: range.end, type, status: 'suggested', quote: document.slice(range), confidence: 1 };

/** Who marks one part of a split suggestion by hand means that part. */
const isPartOfSuggestion = ({ parts, annotation }: Mark): boolean => parts !== undefined && annotation === undefined;

/** A reference holds only for the type that it was found with; with another type the words refer to something else. */
function withType(document: AnnotatedDocument, mark: Mark, type: TypeId): Mark {
  if (mark.reference && mark.type === type) return mark;
  return { ...mark, type, reference: referenceAs(document, wordsOf(mark), type) };
}

/** The entity of that type which the document calls so, else a new one. */
function referenceAs(document: AnnotatedDocument, words: string, type: TypeId): Reference | undefined {
  const fresh = document.refer(words, type);
  if (!fresh) return undefined;
  const name = normalizeName(words);
  const known = [...document.sidecar.entities, ...document.entities.all.map(({ entity }) => entity)];
  const same = known.find((entity) => entity.type === type && [entity.name, ...(entity.aliases ?? [])].some((form) => normalizeName(form) === name));
  if (same) return { ...same, type };
  const taken = known.some((entity) => entity.id === fresh.id && entity.type !== type);
  return taken ? { ...fresh, id: `${fresh.id}-${type}` } : fresh;
}

const withNote = (annotation: Annotation, note: string): Annotation => given({ ...annotation, note: note || undefined });

/** Without the fields that are undefined: a sidecar writes no empty ones. */
const given = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

class Decision {
  private readonly ids: Set<string>;
  private readonly entities: Set<string>;
  private readonly changes: SidecarChange[] = [];

  constructor(private readonly document: AnnotatedDocument, private readonly author: Author) {
    this.ids = new Set(document.sidecar.annotations.map(({ id }) => id));
    this.entities = new Set(document.sidecar.entities.map(({ id }) => id));
  }

  decide(marks: readonly Mark[], status: Status): SidecarChange[] {
    const fresh = oncePerSuggestion(marks);
    const targets = this.document.describe(fresh.flatMap(partsOf));
    for (const mark of fresh) this.add(mark, status, targets.splice(0, partsOf(mark).length));
    for (const mark of oncePerOffer(marks)) this.take(mark, status);
    for (const mark of oncePerAnnotation(marks)) this.change(mark, mark.annotation!, status);
    return this.changes;
  }

  settle(mine: Annotation, { annotation: theirs, entity }: Dispute, verdict: Verdict): SidecarChange[] {
    const isShared = this.ids.has(theirs.id);
    if (verdict === 'mine' && isShared) this.changes.push({ kind: 'remove', id: theirs.id });
    else if (verdict === 'theirs' && isShared) this.changes.push({ kind: 'remove', id: mine.id });
    else if (verdict === 'mine' || isShared) this.put({ ...mine, despite: [...(mine.despite ?? []), theirs.id] });
    else this.copy(theirs, entity, verdict === 'theirs' ? { id: mine.id, note: mine.note } : { id: this.freshId(), despite: [mine.id] });
    return this.changes;
  }

  /** Another's annotation, in place of one's own or beside it. */
  private copy({ type, status, entity, target, value, note }: Annotation, known: SidecarEntity | undefined, own: Pick<Annotation, 'id' | 'note' | 'despite'>): void {
    if (known && !this.entities.has(known.id)) this.changes.push({ kind: 'put-entity', entity: known });
    this.put(given({ id: own.id, type, status, entity, target, value, note: own.note ?? note, despite: own.despite, ...this.author }));
  }

  /** A colleague's mark: accepted, it is taken over with all its parts and its note; rejected, against the colleague. */
  private take(mark: Mark, status: Status): void {
    const { id, target, note } = mark.offer!.annotation;
    if (status === 'accepted') this.add(mark, status, target, { note });
    else this.add(mark, status, target, { despite: [id] });
  }

  private add(mark: Mark, status: Status, target: readonly Target[], more: Partial<Annotation> = {}): void {
    const entity = status === 'accepted' ? this.entityOf(mark) : undefined;
    this.put(given({ id: this.freshId(), type: mark.type, status, entity, target, ...more, ...this.author }));
  }

  private freshId(): string {
    const id = newId(this.ids);
    this.ids.add(id);
    return id;
  }

  /** Who turns a decision round is its author from then on. */
  private change(mark: Mark, annotation: Annotation, status: Status): void {
    const { id, target, note, despite, by, created } = annotation;
    const value = annotation.type === mark.type ? annotation.value : undefined;
    const entity = this.entityAfter(mark, annotation, status);
    const author = status === annotation.status ? { by, created } : this.author;
    this.put(given({ id, type: mark.type, status, entity, target, value, note, despite, ...author }));
  }

  private put(annotation: Annotation): void {
    this.changes.push({ kind: 'put', annotation });
  }

  private entityAfter(mark: Mark, annotation: Annotation, status: Status): string | undefined {
    if (annotation.type === mark.type) return annotation.entity ?? (status === 'accepted' ? this.entityOf(mark) : undefined);
    return this.retyped(mark, annotation) ?? this.entityOf(mark);
  }

  /** An entity that only this annotation names, and that the gazetteer does not know, takes the new type with it. */
  private retyped({ type, reference }: Mark, annotation: Annotation): string | undefined {
    const { entities, annotations } = this.document.sidecar;
    const entity = entities.find(({ id }) => id === annotation.entity);
    const isShared = annotations.some(({ id, entity: other }) => other === entity?.id && id !== annotation.id);
    if (!entity || !reference || isShared || this.document.entity(entity.id)?.entity.gazetteer) return undefined;
    this.changes.push({ kind: 'put-entity', entity: { ...entity, type } });
    return entity.id;
  }

  /** The entity's id; its entry is added where the sidecar has none. */
  private entityOf({ reference, type }: Mark): string | undefined {
    if (!reference) return undefined;
    if (!this.entities.has(reference.id)) {
      this.entities.add(reference.id);
      const { name, aliases, role } = this.document.entity(reference.id)?.entity ?? { ...reference, aliases: [] };
      const entity = given({ id: reference.id, type, name, aliases: aliases.length > 0 ? aliases : undefined, role });
      this.changes.push({ kind: 'put-entity', entity });
    }
    return reference.id;
  }
}

/** The parts of a split mention are decided together. */
const oncePerSuggestion = (marks: readonly Mark[]): Mark[] =>
  [...new Map(marks.flatMap((mark) => (mark.annotation || mark.offer ? [] : [[keyOf(partsOf(mark)), mark] as const]))).values()];

const keyOf = (parts: readonly Range[]): string => parts.map(({ start, end }) => `${start}-${end}`).join();

const oncePerOffer = (marks: readonly Mark[]): Mark[] =>
  [...new Map(marks.flatMap((mark) => (mark.offer ? [[mark.offer.annotation, mark] as const] : []))).values()];

/** One mark of each annotation: the parts of a split mention are decided together. */
const oncePerAnnotation = (marks: readonly Mark[]): Mark[] =>
  [...new Map(marks.flatMap((mark) => (mark.annotation ? [[mark.annotation.id, mark] as const] : []))).values()];
