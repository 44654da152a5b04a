import type { Annotation, SidecarChange, Status } from './annotations/model';
import { newId } from './annotations/store';
import type { AnnotatedDocument, Mark } from './document';
import type { Range } from './text/range';
import type { TypeId } from './types';

/** Who decides, and when (ISO 8601, UTC). */
export interface Author {
  readonly by?: string;
  readonly created: string;
}

/** Changes that decide marks: suggestions become annotations, annotations change their status. */
export function decide(document: AnnotatedDocument, marks: readonly Mark[], status: Status, author: Author): SidecarChange[] {
  return new Decision(document, author).decide(marks, status);
}

/** Changes that annotate a range by hand. The entity is the one that a mark of these words already refers to, if any. */
export function annotate(document: AnnotatedDocument, range: Range, type: TypeId, author: Author): SidecarChange[] {
  const same = document.marks(range).find(({ start, end }) => start === range.start && end === range.end);
  const mark: Mark = same?.annotation ? { ...same, type } : { ...range, type, status: 'suggested', quote: document.slice(range), confidence: 1, ...kept(same, type) };
  return new Decision(document, author).decide([mark], 'accepted');
}

/** Changes that give a mark another type; a suggestion is thereby accepted. */
export function retype(document: AnnotatedDocument, mark: Mark, type: TypeId, author: Author): SidecarChange[] {
  return new Decision(document, author).decide([{ ...mark, type, ...kept(mark, type) }], 'accepted');
}

/** Changes that set or, when empty, remove the note of a mark; a suggestion is thereby accepted. */
export function setNote(document: AnnotatedDocument, mark: Mark, note: string, author: Author): SidecarChange[] {
  const changes = new Decision(document, author).decide([mark], mark.annotation?.status ?? 'accepted');
  return changes.map((change) => (change.kind === 'put' ? { ...change, annotation: withNote(change.annotation, note) } : change));
}

/** A reference holds only for the type that it was found with. */
const kept = (mark: Mark | undefined, type: TypeId): Pick<Mark, 'reference'> =>
  mark?.reference?.type === type ? { reference: mark.reference } : { reference: undefined };

function withNote({ note: _, ...annotation }: Annotation, note: string): Annotation {
  return note === '' ? annotation : { ...annotation, note };
}

class Decision {
  private readonly ids: Set<string>;
  private readonly entities: Set<string>;
  private readonly changes: SidecarChange[] = [];

  constructor(private readonly document: AnnotatedDocument, private readonly author: Author) {
    this.ids = new Set(document.sidecar.annotations.map(({ id }) => id));
    this.entities = new Set(document.sidecar.entities.map(({ id }) => id));
  }

  decide(marks: readonly Mark[], status: Status): SidecarChange[] {
    const fresh = marks.filter(({ annotation }) => !annotation);
    const targets = this.document.describe(fresh);
    fresh.forEach((mark, at) => this.add(mark, status, targets[at]!));
    for (const mark of marks) if (mark.annotation) this.change(mark, mark.annotation, status);
    return this.changes;
  }

  private add(mark: Mark, status: Status, target: Annotation['target'][number]): void {
    const entity = status === 'accepted' ? this.entityOf(mark) : undefined;
    const id = newId(this.ids);
    this.ids.add(id);
    this.changes.push({ kind: 'put', annotation: { id, type: mark.type, status, ...(entity ? { entity } : {}), target: [target], ...this.author } });
  }

  private change(mark: Mark, annotation: Annotation, status: Status): void {
    const entity = annotation.entity ?? (status === 'accepted' ? this.entityOf(mark) : undefined);
    const keeps = mark.type === annotation.type || annotation.entity === undefined;
    const { entity: _, ...rest } = annotation;
    this.changes.push({ kind: 'put', annotation: { ...rest, type: mark.type, status, ...(entity && keeps ? { entity } : {}) } });
  }

  /** The entity's id; its entry is added where the sidecar has none. */
  private entityOf({ reference, type }: Mark): string | undefined {
    if (!reference) return undefined;
    if (!this.entities.has(reference.id)) {
      this.entities.add(reference.id);
      const { name, aliases, role } = this.document.entity(reference.id)?.entity ?? { ...reference, aliases: [] };
      this.changes.push({ kind: 'put-entity', entity: { id: reference.id, type, name, ...(aliases.length > 0 ? { aliases } : {}), ...(role ? { role } : {}) } });
    }
    return reference.id;
  }
}
