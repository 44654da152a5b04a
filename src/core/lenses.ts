import type { AnnotatedDocument, Mark } from './document';
import type { EntityMarks } from './entities';
import { isFirst } from './mark';

/** One thing that a lens line says; the host puts it into words. */
export type Lens =
  | { readonly kind: 'summary'; readonly actors: number; readonly places: number; readonly undecided: number }
  | { readonly kind: 'acceptAll'; readonly undecided: number }
  | { readonly kind: 'entity'; readonly entity: string; readonly name: string; readonly mentions: number; /** First entity of its line. */ readonly leads: boolean }
  /** What the paragraph first names and the line has no room for. */
  | { readonly kind: 'more'; readonly entities: readonly string[]; readonly names: readonly string[] }
  | { readonly kind: 'acceptEntities'; readonly entities: readonly string[]; readonly names: readonly string[]; readonly undecided: number };

/** The lenses above a line; `offset` is its start, in UTF-16 of the current text. */
export interface LensLine {
  readonly offset: number;
  readonly lenses: readonly Lens[];
}

/** How many things a line may say before it says how many more there are. */
const room = 3;

/** The summary at the top, of what has been read so far; nothing when nothing was found. */
export function summaryLine({ known, entities }: AnnotatedDocument): LensLine[] {
  const undecided = known.filter((mark) => isUndecided(mark) && isFirst(mark)).length;
  const actors = entities.actors.length;
  const places = entities.places.length;
  if (actors + places + undecided === 0) return [];
  const acceptAll: Lens[] = undecided > 0 ? [{ kind: 'acceptAll', undecided }] : [];
  return [{ offset: 0, lenses: [{ kind: 'summary', actors, places, undecided }, ...acceptAll] }];
}

/**
 * The summary, and a line above each paragraph that first names actors or places, the most mentioned first. What finds
 * no room is behind the line's "more", and stands above the next paragraph that names it and has room.
 */
export function lensLines(document: AnnotatedDocument): LensLine[] {
  const top = summaryLine(document);
  const lines = new Map(top.map((line) => [line.offset, [...line.lenses]]));
  const introduced = new Set<string>();
  const shown = new Set<string>();
  for (const [offset, named] of namedByBlock(document)) {
    const lenses = lines.get(offset) ?? [];
    const own = named.filter(({ entity }) => !introduced.has(entity.id));
    const waiting = named.filter(({ entity }) => introduced.has(entity.id) && !shown.has(entity.id));
    const fitting = [...own, ...waiting].slice(0, Math.max(0, room - lenses.length));
    own.forEach(({ entity }) => introduced.add(entity.id));
    fitting.forEach(({ entity }) => shown.add(entity.id));
    const more = moreLens(own.filter((one) => !fitting.includes(one)));
    if (fitting.length > 0) lines.set(offset, [...lenses, ...fitting.map(entityLens), ...more, ...(lenses.length > 0 ? [] : acceptLens(fitting))]);
  }
  return [...lines].map(([offset, lenses]) => ({ offset, lenses }));
}

/** What each paragraph names, by its start; the most mentioned first. Blocks and marks are both in document order. */
function namedByBlock(document: AnnotatedDocument): Map<number, EntityMarks[]> {
  const starts = [...document.blockStarts()];
  const blocks = new Map<number, Set<EntityMarks>>();
  let block = 0;
  for (const mark of document.known) {
    while (starts[block + 1]! <= mark.start) block++;
    const named = headOf(mark, document);
    const start = starts[block]!;
    if (named) blocks.set(start, (blocks.get(start) ?? new Set()).add(named));
  }
  return new Map([...blocks].map(([start, named]) => [start, [...named].sort((a, b) => b.references.length - a.references.length)]));
}

/** The actor or place that a mark counts for: Japanese counts for Japan where both are named. */
function headOf({ reference, status }: Mark, { entities, scheme }: AnnotatedDocument): EntityMarks | undefined {
  if (!reference || status === 'rejected') return undefined;
  const own = entities.get(reference.id);
  const head = (own?.entity.relatesTo && entities.get(own.entity.relatesTo)) || own;
  return head && (scheme.isActor(head.entity.type) || scheme.isPlace(head.entity.type)) ? head : undefined;
}

const entityLens = ({ entity, references }: EntityMarks, at: number): Lens =>
  ({ kind: 'entity', entity: entity.id, name: entity.name, mentions: references.length, leads: at === 0 });

const moreLens = (rest: readonly EntityMarks[]): Lens[] =>
  rest.length > 0 ? [{ kind: 'more', entities: rest.map(({ entity }) => entity.id), names: rest.map(({ entity }) => entity.name) }] : [];

/** One action for all that a line introduces: an action each would crowd it. */
function acceptLens(introduced: readonly EntityMarks[]): Lens[] {
  const open = introduced.filter(({ references }) => references.some(isUndecided));
  if (open.length === 0) return [];
  const undecided = new Set(open.flatMap(({ references }) => references.filter(isUndecided))).size;
  return [{ kind: 'acceptEntities', entities: open.map(({ entity }) => entity.id), names: open.map(({ entity }) => entity.name), undecided }];
}

const isUndecided = ({ status }: Mark): boolean => status === 'suggested';
