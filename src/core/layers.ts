import type { Batch, Slice } from './annotations/batch';
import type { Annotation, Sidecar, SidecarEntity } from './annotations/model';
import { PlacedAnnotations, type PlacedPart } from './annotations/placed';
import { compareRanges, contains, overlaps, sameRange, type Range } from './text/range';
import { headLength } from './text/search';

/** The annotations of one annotator, besides those of who works here. */
export interface Layer {
  /** Whose it is; empty for the sidecar that all share. */
  readonly name: string;
  readonly sidecar: Sidecar;
}

/** What another annotator decided otherwise. */
export interface Dispute {
  /** Who decided it. */
  readonly by: string;
  readonly annotation: Annotation;
  /** The entity that it refers to, as its layer knows it. */
  readonly entity?: SidecarEntity;
}

/** A mark that only others have made. */
export interface Offer extends PlacedPart {
  /** Who made it; of several who made the same, the first. */
  readonly by: string;
  readonly entities: ReadonlyMap<string, SidecarEntity>;
}

interface Placed {
  readonly layer: Layer;
  readonly entities: ReadonlyMap<string, SidecarEntity>;
  readonly annotations: PlacedAnnotations;
}

/**
 * The layers of others beside one's own. What they agree on is shown once; what one's own layer says nothing of is
 * offered; where two layers disagree, both are told. Compared when a layer changes, not at every keystroke.
 */
export class OtherLayers {
  private placed: readonly Placed[] = [];
  private disputed: ReadonlyMap<string, readonly Dispute[]> = new Map();
  private open: ReadonlySet<Annotation> = new Set();

  get layers(): readonly Layer[] {
    return this.placed.map(({ layer }) => layer);
  }

  set(layers: readonly Layer[], text: () => string): void {
    const before = new Map(this.placed.map(({ layer, annotations }) => [layer.name, annotations]));
    this.placed = layers.map((layer) => {
      const annotations = before.get(layer.name) ?? new PlacedAnnotations();
      annotations.set(layer.sidecar.annotations, text);
      return { layer, entities: new Map(layer.sidecar.entities.map((entity) => [entity.id, entity])), annotations };
    });
  }

  /** Where the annotations of one of them stand. */
  placedOf(layer: Layer): PlacedAnnotations {
    return this.placed.find((placed) => placed.layer === layer)?.annotations ?? new PlacedAnnotations();
  }

  /** Those of them with annotations whose words are not surely in the text. */
  get lost(): readonly Sidecar[] {
    return this.placed.filter(({ annotations }) => annotations.orphans.length > 0).map(({ layer }) => layer.sidecar);
  }

  /** Anchors what is lost of a sidecar anew, with a previous text that it may fit. Says whether something was found. */
  reanchor(sidecar: Sidecar, text: () => string, previous?: string): boolean {
    return this.placed.some(({ layer, annotations }) => layer.sidecar === sidecar && annotations.reanchor(text, previous));
  }

  /** Follows changes of the text, before they are made. */
  track(batch: Batch): void {
    this.placed.forEach(({ annotations }) => annotations.track(batch));
  }

  /** Brings back what changes, now made, have undone. */
  heal(batch: Batch, after: Slice): void {
    this.placed.forEach(({ annotations }) => annotations.heal(batch, after));
  }

  /** Compares all layers with one's own parts, which are in document order, as they stand now. */
  compare(own: readonly PlacedPart[]): void {
    const { disputes, offers } = compareLayers(own, this.placed.flatMap((placed) => partsOf(placed)));
    this.disputed = disputes;
    this.open = offers;
  }

  /** Ids of the annotations that others decided otherwise. */
  get disputedIds(): ReadonlySet<string> {
    return new Set(this.disputed.keys());
  }

  /** What others decided otherwise than the annotation of this id. */
  disputes(id: string): readonly Dispute[] {
    return this.disputed.get(id) ?? [];
  }

  /** The offers that touch a range, in document order. */
  offers(range: Range): readonly Offer[] {
    if (this.open.size === 0) return [];
    return this.placed.flatMap((placed) => partsOf(placed, range)).filter(({ annotation }) => this.open.has(annotation)).sort(compareRanges);
  }
}

const everywhere: Range = { start: 0, end: Infinity };

const partsOf = ({ layer, entities, annotations }: Placed, range = everywhere): Offer[] =>
  annotations.inRange(range).map((part) => ({ ...part, by: layer.name || part.annotation.by || '', entities }));

interface Comparison {
  readonly disputes: ReadonlyMap<string, readonly Dispute[]>;
  readonly offers: ReadonlySet<Annotation>;
}

/** Compares the parts of others with one's own, and own ones of different people. Own parts are in document order. */
export const compareLayers = (own: readonly PlacedPart[], theirs: readonly Offer[]): Comparison => {
  const near = new Nearby(own);
  const disputes = disputesWithin(own, near);
  const offers = new Map<string, Annotation>();
  for (const part of theirs) {
    const around = near.overlapping(part);
    if (around.some((mine) => settles(mine, part))) continue;
    const against = around.filter((mine) => disagree(mine, part));
    for (const { annotation } of against) add(disputes, annotation.id, disputeOf(part));
    const key = `${part.start}:${part.end}:${part.annotation.type}`;
    if (against.length === 0 && part.annotation.status === 'accepted' && !offers.has(key)) offers.set(key, part.annotation);
  }
  return { disputes, offers: new Set(offers.values()) };
};

/** Several people may share a sidecar, and annotate the same words each in their own way. */
const disputesWithin = (own: readonly PlacedPart[], near: Nearby): Map<string, Dispute[]> => {
  const disputes = new Map<string, Dispute[]>();
  if (new Set(own.map(({ annotation }) => annotation.by)).size < 2) return disputes;
  for (const part of own) {
    const { id, by, despite } = part.annotation;
    for (const { annotation } of near.overlapping(part).filter((other) => disagree(part, other))) {
      const isKept = despite?.includes(annotation.id) || annotation.despite?.includes(id);
      if (by && annotation.by && by !== annotation.by && !isKept) add(disputes, id, { by: annotation.by, annotation });
    }
  }
  return disputes;
};

const disputeOf = ({ by, annotation, entities }: Offer): Dispute => {
  const entity = annotation.entity === undefined ? undefined : entities.get(annotation.entity);
  return { by, annotation, ...(entity ? { entity } : {}) };
};

/** The parts of a split mention may dispute the same. */
const add = (disputes: Map<string, Dispute[]>, id: string, dispute: Dispute): void => {
  const known = disputes.get(id) ?? [];
  if (!known.some(({ annotation }) => annotation === dispute.annotation)) disputes.set(id, [...known, dispute]);
};

/** One's own layer says the same, or says to know of the other's annotation and to differ. */
const settles = (mine: PlacedPart, theirs: PlacedPart): boolean =>
  mine.annotation.despite?.includes(theirs.annotation.id) === true || (sameRange(mine, theirs) && saySame(mine.annotation, theirs.annotation));

const saySame = (a: Annotation, b: Annotation): boolean =>
  a.status === b.status && (a.status === 'rejected' || (a.type === b.type && sameEntity(a, b)));

/** Where one says nothing of the entity, the other may. */
const sameEntity = (a: Annotation, b: Annotation): boolean => a.entity === undefined || b.entity === undefined || a.entity === b.entity;

/**
 * Of the same words: another type or entity, or one has rejected just what the other accepted. Of overlapping words:
 * other bounds of the same type, or neither within the other. A country's name within an organization's is no dispute.
 */
export const disagree = (a: PlacedPart, b: PlacedPart): boolean => {
  const sameType = a.annotation.type === b.annotation.type;
  const bothAccepted = a.annotation.status === 'accepted' && b.annotation.status === 'accepted';
  if (sameRange(a, b)) return bothAccepted ? !saySame(a.annotation, b.annotation) : sameType && a.annotation.status !== b.annotation.status;
  return bothAccepted && overlaps(a, b) && (sameType || !(contains(a, b) || contains(b, a)));
};

/** Finds the parts that overlap a range without looking at all of them. */
class Nearby {
  private readonly longest: number;

  constructor(private readonly parts: readonly PlacedPart[]) {
    this.longest = parts.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
  }

  overlapping(range: Range): PlacedPart[] {
    const { parts } = this;
    const from = headLength(parts.length, (at) => parts[at]!.start + this.longest <= range.start);
    const to = headLength(parts.length, (at) => parts[at]!.start < range.end);
    return parts.slice(from, to).filter((part) => overlaps(part, range));
  }
}
