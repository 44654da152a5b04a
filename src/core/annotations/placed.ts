import { compareRanges, overlaps, sameRange, type Range, type TextChange } from '../text/range';
import { headLength } from '../text/search';
import { anchor, AnchorText, describe } from './anchor';
import type { Annotation, Target } from './model';
import { trackRanges } from './track';

/** One part of an annotation where it stands now. Offsets are UTF-16 of the current text. */
export interface PlacedPart extends Range {
  readonly annotation: Annotation;
}

interface Placed {
  readonly annotation: Annotation;
  readonly ranges: readonly Range[];
}

/** Where the annotations of a document stand while its text is edited, and which have lost their words. */
export class PlacedAnnotations {
  private readonly placed = new Map<string, Placed>();
  private readonly lost = new Map<string, Annotation>();
  private sorted: readonly PlacedPart[] | undefined;
  private taken: Taken | undefined;

  get orphans(): readonly Annotation[] {
    return [...this.lost.values()];
  }

  /** Takes over annotations; one whose target is as before stays where tracking has brought it. */
  set(annotations: readonly Annotation[], text: () => string): void {
    const before = new Map(this.placed);
    const fresh: Annotation[] = [];
    this.clear();
    for (const annotation of annotations) {
      const known = before.get(annotation.id);
      if (known && sameTargets(known.annotation.target, annotation.target)) this.placed.set(annotation.id, { ...known, annotation });
      else fresh.push(annotation);
    }
    this.anchor(fresh, text);
  }

  /** Follows an edit. An annotation that loses a part of it becomes an orphan. */
  track(changes: readonly TextChange[]): void {
    for (const [id, { annotation, ranges }] of this.placed) {
      const moved = trackRanges(ranges, changes).flatMap((range) => range ?? []);
      if (moved.length === ranges.length) this.placed.set(id, { annotation, ranges: moved });
      else this.lose(annotation);
    }
    this.forget();
  }

  /** Tries orphans again; says whether one was found. */
  reanchor(text: () => string): boolean {
    const before = this.lost.size;
    this.anchor([...this.lost.values()], text);
    return this.lost.size < before;
  }

  /** Parts that touch a range, in document order. */
  inRange(range: Range): readonly PlacedPart[] {
    this.sorted ??= [...this.placed.values()]
      .flatMap(({ annotation, ranges }) => ranges.map((part) => ({ ...part, annotation })))
      .sort(compareRanges);
    return this.sorted.filter(({ start, end }) => start <= range.end && end >= range.start);
  }

  /** A suggestion is not shown where an accepted mention stands, nor where just this was rejected. */
  hides(suggestion: Range): boolean {
    this.taken ??= new Taken(this.inRange({ start: 0, end: Infinity }));
    return this.taken.hides(suggestion);
  }

  /** Annotations whose selectors no longer lead to where they are, with selectors that do. */
  retargeted(text: string): Annotation[] {
    const prepared = new AnchorText(text);
    return [...this.placed.values()]
      .filter(({ annotation, ranges }) => !leadsTo(prepared, annotation.target, ranges))
      .map(({ annotation, ranges }) => ({ ...annotation, target: describe(prepared, ranges) }));
  }

  private anchor(annotations: readonly Annotation[], text: () => string): void {
    if (annotations.length === 0) return;
    const prepared = new AnchorText(text());
    for (const annotation of annotations) {
      const placement = anchor(prepared, annotation.target);
      if (placement.kind === 'placed') this.place(annotation, placement.ranges);
      else this.lose(annotation);
    }
    this.forget();
  }

  private place(annotation: Annotation, ranges: readonly Range[]): void {
    this.lost.delete(annotation.id);
    this.placed.set(annotation.id, { annotation, ranges });
  }

  private lose(annotation: Annotation): void {
    this.placed.delete(annotation.id);
    this.lost.set(annotation.id, annotation);
  }

  private clear(): void {
    this.placed.clear();
    this.lost.clear();
    this.forget();
  }

  private forget(): void {
    this.sorted = undefined;
    this.taken = undefined;
  }
}

/** The places that decisions have taken from suggestions. */
class Taken {
  /** Accepted parts, joined where they overlap, so that a binary search finds the only one that can matter. */
  private readonly accepted: Range[] = [];
  private readonly rejected = new Set<string>();

  constructor(parts: readonly PlacedPart[]) {
    for (const { annotation, start, end } of parts) {
      if (annotation.status === 'rejected') this.rejected.add(`${start}:${end}`);
      else this.accept({ start, end });
    }
  }

  hides(suggestion: Range): boolean {
    const next = this.accepted[headLength(this.accepted.length, (index) => this.accepted[index]!.end <= suggestion.start)];
    return (next !== undefined && overlaps(next, suggestion)) || this.rejected.has(`${suggestion.start}:${suggestion.end}`);
  }

  private accept(range: Range): void {
    const last = this.accepted.at(-1);
    if (last && overlaps(last, range)) this.accepted.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    else this.accepted.push(range);
  }
}

function leadsTo(text: AnchorText, targets: readonly Target[], ranges: readonly Range[]): boolean {
  const placement = anchor(text, targets);
  return placement.kind === 'placed' && placement.ranges.every((range, part) => ranges[part] && sameRange(range, ranges[part]));
}

const sameTargets = (a: readonly Target[], b: readonly Target[]): boolean => JSON.stringify(a) === JSON.stringify(b);
