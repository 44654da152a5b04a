import type { SidecarEntity } from './annotations/model';
import { isTitleAlone } from './detect/titlesAlone';
import type { Entity } from './mention';
import { isFirst, wordsOf, type Mark } from './mark';
import { spaced } from './text/spaces';
import { ownScheme, type Scheme } from './scheme/scheme';

/** An entity with its marks in document order, one of each mention. Rejected marks do not count. */
export interface EntityMarks {
  readonly entity: Entity;
  readonly marks: readonly Mark[];
  /** Marks of the entity and of what relates to it: Japan, Japanese, and Tokyo where it stands for the government. */
  readonly references: readonly Mark[];
}

/** The entities of a document, gathered from what its marks refer to. */
export class EntityIndex {
  private readonly byId = new Map<string, EntityMarks>();

  /** Marks in document order; what the sidecar says of an entity wins over what was detected. */
  constructor(marks: readonly Mark[], kept: ReadonlyMap<string, SidecarEntity>, private readonly scheme: Scheme = ownScheme) {
    const groups = group(marks, ({ reference }) => reference?.id);
    for (const [id, own] of groups) this.byId.set(id, { entity: entityOf(id, own, kept.get(id)), marks: own, references: own });
    for (const { entity, marks: own } of [...this.byId.values()]) if (entity.relatesTo) this.relate(entity.relatesTo, own);
    for (const [actor, own] of group(marks, ({ actor }) => actor)) this.relate(actor, own);
  }

  get(id: string): EntityMarks | undefined {
    return this.byId.get(id);
  }

  get all(): readonly EntityMarks[] {
    return [...this.byId.values()];
  }

  get actors(): readonly EntityMarks[] {
    return this.all.filter(({ entity }) => this.scheme.isActor(entity.type));
  }

  get places(): readonly EntityMarks[] {
    return this.all.filter(({ entity }) => this.scheme.isPlace(entity.type));
  }

  private relate(id: string, marks: readonly Mark[]): void {
    const found = this.byId.get(id);
    if (found) this.byId.set(id, { ...found, references: [...found.references, ...marks].sort((a, b) => a.start - b.start) });
  }
}

function group(marks: readonly Mark[], idOf: (mark: Mark) => string | undefined): Map<string, Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const id = mark.status === 'rejected' || !isFirst(mark) ? undefined : idOf(mark);
    if (id === undefined) continue;
    const own = groups.get(id);
    if (own) own.push(mark);
    else groups.set(id, [mark]);
  }
  return groups;
}

function entityOf(id: string, marks: readonly Mark[], kept: SidecarEntity | undefined): Entity {
  const references = marks.map(({ reference }) => reference!);
  const first = references.find(({ register }) => register) ?? references.find(({ gazetteer }) => gazetteer) ?? references[0]!;
  const name = kept?.name ?? first.name;
  const role = kept?.role ?? (first.register ? first.role : undefined) ?? longest(references.flatMap((reference) => reference.role ?? []));
  const forms = [...(kept?.aliases ?? []), ...marks.map((mark) => spaced(wordsOf(mark))).filter((words) => !isTitleAlone(first.type, words))];
  return { ...first, id, name, type: kept?.type ?? first.type, aliases: [...new Set(forms)].filter((form) => form !== name), ...(role ? { role } : {}) };
}

const longest = (texts: readonly string[]): string | undefined => texts.reduce<string | undefined>((a, b) => (a && a.length >= b.length ? a : b), undefined);
