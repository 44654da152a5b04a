import { compareRanges, contains, overlaps, sameRange, type Range } from '../text/range';
import { headLength } from '../text/search';
import { anchor, AnchorText, describe } from './anchor';
import { anchorAll } from './anchorAll';
import type { Annotation, Placement, Target } from './model';
import type { Batch, Slice } from './batch';
import { TrackedRange } from './tracked';

/** One part of an annotation where it stands now. Offsets are UTF-16 of the current text. */
export interface PlacedPart extends Range {
  readonly annotation: Annotation;
  /** Where all parts of a split mention stand. */
  readonly parts?: readonly Range[];
}

interface Placed {
  readonly annotation: Annotation;
  /** None when its words were not found. */
  readonly parts: readonly TrackedRange[];
}

/** So many hurt ranges are looked at after any change; more only by as much as it inserts, lest typing waits. */
const maxHealed = 200;

/** Where the annotations of a document stand while its text is edited, and which have lost their words. */
export class PlacedAnnotations {
  private readonly placed = new Map<string, Placed>();
  private all: readonly TrackedRange[] | undefined;
  private shown: Shown | undefined;
  private lost: readonly Annotation[] | undefined;

  get orphans(): readonly Annotation[] {
    return (this.lost ??= [...this.placed.values()].filter(isLost).map(({ annotation }) => annotation));
  }

  /** Takes over annotations; one whose target is as before stays where tracking has brought it. Targets may be of a previous text. */
  set(annotations: readonly Annotation[], text: () => string, previous?: string): void {
    const before = new Map(this.placed);
    this.placed.clear();
    for (const annotation of annotations) this.placed.set(annotation.id, { annotation, parts: before.get(annotation.id)?.parts ?? [] });
    this.anchor(annotations.filter(({ id, target }) => {
      const known = before.get(id);
      return !known || isLost(known) || !sameTargets(known.annotation.target, target);
    }), text, previous);
  }

  /** Follows changes, before they are made: `heal` is to be called after. */
  track(batch: Batch): void {
    const isHurt = this.ranges.filter((range) => range.track(batch)).length > 0;
    if (isHurt) this.forget();
    else this.shown?.moved(batch);
  }

  /** Once changes have been made, what was undone or pasted by them comes back. `after` tells how the text is. */
  heal({ made }: Batch, after: Slice): void {
    const inserted = made.reduce((sum, { text }) => sum + text.length, 0);
    const hurt = this.ranges.filter((range) => range.isHurt && made.some((change) => range.mayHeal(change)));
    if (hurt.slice(0, maxHealed + inserted).filter((range) => range.heal(made, after)).length > 0) this.forget();
  }

  /** Tries orphans again, whose targets may be of a previous text; says whether one was found. */
  reanchor(text: () => string, previous?: string): boolean {
    const before = this.orphans;
    this.anchor(before, text, previous);
    return this.orphans.length < before.length;
  }

  /** Parts that touch a range, in document order. */
  inRange(range: Range): readonly PlacedPart[] {
    return this.show.touching(range).filter(({ start, end }) => start <= range.end && end >= range.start);
  }

  /**
   * A suggestion is not shown where an accepted mention stands, nor where just this was rejected. What a split mention has in
   * common with a name in full does not hide that.
   */
  hides(suggestion: Range): boolean {
    return this.show.touching(suggestion).some((part) =>
      part.annotation.status === 'rejected' ? sameRange(part, suggestion) : overlaps(part, suggestion) && !isWithin(part, suggestion));
  }

  /** Annotations whose selectors no longer lead to where they are, with selectors that do. */
  retargeted(text: string): Annotation[] {
    const prepared = new AnchorText(text);
    return [...this.placed.values()].filter((placed) => !isLost(placed)).flatMap(({ annotation, parts }) => {
      const ranges = parts.map(({ range }) => range!);
      return leadsTo(prepared, annotation.target, ranges) ? [] : [{ ...annotation, target: describe(prepared, ranges) }];
    });
  }

  private get ranges(): readonly TrackedRange[] {
    return (this.all ??= [...this.placed.values()].flatMap(({ parts }) => parts));
  }

  private anchor(annotations: readonly Annotation[], text: () => string, previous?: string): void {
    if (annotations.length > 0) {
      const prepared = new AnchorText(text(), previous === undefined ? undefined : new AnchorText(previous));
      const placements = anchorAll(prepared, annotations.map(({ target }) => target));
      annotations.forEach((annotation, index) => this.place(annotation, placements[index]!));
    }
    this.all = undefined;
    this.forget();
  }

  /** Ranges that stay where they were remember what became of them; those of lost words may come back. */
  private place(annotation: Annotation, placement: Placement): void {
    const { parts } = this.placed.get(annotation.id)!;
    const ranges = placement.kind === 'placed' ? placement.ranges : [];
    const isKept = ranges.length === 0 ? isLost({ parts }) : sameRanges(parts, ranges);
    if (!isKept) this.placed.set(annotation.id, { annotation, parts: ranges.map((range) => new TrackedRange(range)) });
  }

  private get show(): Shown {
    return (this.shown ??= new Shown([...this.placed.values()].filter((placed) => !isLost(placed))));
  }

  private forget(): void {
    this.shown = undefined;
    this.lost = undefined;
  }
}

const none: readonly PlacedPart[] = [];

/** The parts of placed annotations by where they stand. */
class Shown {
  private readonly parts: readonly { readonly annotation: Annotation; readonly tracked: TrackedRange; readonly all: readonly TrackedRange[] }[];
  /** No part is longer, in UTF-16 units. */
  private longest: number;

  constructor(placed: readonly Placed[]) {
    this.parts = placed.flatMap(({ annotation, parts }) => parts.map((tracked) => ({ annotation, tracked, all: parts })))
      .sort((a, b) => compareRanges(a.tracked.range!, b.tracked.range!));
    this.longest = this.parts.reduce((longest, { tracked }) => Math.max(longest, tracked.range!.end - tracked.range!.start), 0);
  }

  /** Told when ranges have moved, which changes nothing in their order; one of them may have grown. */
  moved({ made }: Batch): void {
    this.longest += made.reduce((sum, { text }) => sum + text.length, 0);
  }

  /** Parts that overlap a range or stand beside it, in document order; and some before it. */
  touching({ start, end }: Range): readonly PlacedPart[] {
    if (this.parts.length === 0) return none;
    const from = headLength(this.parts.length, (index) => this.parts[index]!.tracked.range!.start < start - this.longest);
    const to = headLength(this.parts.length, (index) => this.parts[index]!.tracked.range!.start <= end);
    return this.parts.slice(from, to).map(({ annotation, tracked, all }) =>
      ({ annotation, ...tracked.range!, ...(all.length > 1 ? { parts: all.map(({ range }) => range!) } : {}) }));
  }
}

/** A part of a split mention, and not all that a suggestion has. */
const isWithin = (part: PlacedPart, suggestion: Range): boolean => part.parts !== undefined && contains(suggestion, part) && !sameRange(part, suggestion);

const isLost = ({ parts }: Pick<Placed, 'parts'>): boolean => parts.length === 0 || parts.some(({ range }) => range === undefined);

const sameRanges = (parts: readonly TrackedRange[], ranges: readonly Range[]): boolean =>
  parts.length === ranges.length && parts.every(({ range }, index) => range !== undefined && sameRange(range, ranges[index]!));

function leadsTo(text: AnchorText, targets: readonly Target[], ranges: readonly Range[]): boolean {
  const placement = anchor(text, targets);
  return placement.kind === 'placed' && placement.ranges.every((range, part) => ranges[part] && sameRange(range, ranges[part]));
}

const sameTargets = (a: readonly Target[], b: readonly Target[]): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
