import type { Annotation, SidecarChange } from '../annotations/model';
import { annotateRanges, decideMarks, removeMarks, type Author } from '../decisions';
import type { AnnotatedDocument, Mark } from '../document';
import { contains, overlaps, sameRange, shift, type Range } from '../text/range';
import { slug } from '../gazetteer/names';
import type { Reference } from '../resolve/resolver';
import { spaced } from '../text/spaces';
import { extended, shrunk, type Edge } from './bounds';
import type { Cut } from './cuts';
import { placesOf } from './words';

/** By more UTF-16 units than this, names do not belong together. */
const longestGap = 40;

/** Where a mark would be with a word more or less at an edge, within its paragraph; UTF-16. Undefined where that is nothing. */
export function movedEdge(document: AnnotatedDocument, mark: Mark, edge: Edge, by: 'extend' | 'shrink'): Range | undefined {
  const paragraph = document.paragraphAt(mark.start);
  const range = (by === 'extend' ? extended : shrunk)(document.slice(paragraph), shift({ start: mark.start, end: mark.end }, -paragraph.start), edge);
  return range && shift(range, paragraph.start);
}

/** The mark that follows closely in the same paragraph; of several that begin there the longest. */
export function neighbourOf(document: AnnotatedDocument, mark: Mark): Mark | undefined {
  const end = Math.min(document.paragraphAt(mark.start).end, mark.end + longestGap);
  return document.marks({ start: mark.end, end }).find((other) => other.start >= mark.end && other.status !== 'rejected');
}

/** Changes that give a mark other bounds (UTF-16); a suggestion is thereby accepted. What was linked by hand stays linked. */
export function resizeMark(document: AnnotatedDocument, mark: Mark, range: Range, author: Author): SidecarChange[] {
  const { annotation, parts } = mark;
  if (parts && !annotation) return decideMarks(document, [{ ...mark, parts: parts.map((part) => (sameRange(part, mark) ? range : part)) }], 'accepted', author);
  const changes = annotate(document, mark, range, author);
  if (!annotation) return changes;
  const target = document.describe(partsOf(document, mark).map((part) => (sameRange(part, mark) ? range : part)));
  const resized: Annotation = { ...annotation, status: 'accepted', target };
  if (isLinkedByHand(document, mark)) return [{ kind: 'put', annotation: resized }];
  const renamed = changes.map((change) => (change.kind === 'put' ? { ...change, annotation: withEntity(resized, change.annotation.entity) } : change));
  return withoutLeftOver(document, mark, renamed);
}

/** Changes that make two mentions of a mark. The first keeps its annotation, if it has one. */
export function splitMark(document: AnnotatedDocument, mark: Mark, cut: Cut, author: Author): SidecarChange[] {
  const [first, second] = cut.map((part) => shift(part, mark.start)) as [Range, Range];
  return [...resizeMark(document, mark, first, author), ...annotate(document, mark, second, author)];
}

/** Changes that make one mention of two marks and what is between them: the first that is annotated already takes the other in. */
export function joinMarks(document: AnnotatedDocument, marks: readonly [Mark, Mark], author: Author): SidecarChange[] {
  const [kept, other] = !marks[0].annotation && marks[1].annotation ? [marks[1], marks[0]] : marks;
  const range = { start: Math.min(kept.start, other.start), end: Math.max(kept.end, other.end) };
  return [...removeMarks([other]), ...resizeMark(document, kept, range, author)];
}

/** Changes that let a mark refer to another entity; a suggestion is thereby accepted. */
export function linkMark(document: AnnotatedDocument, mark: Mark, reference: Reference, author: Author): SidecarChange[] {
  const { annotation } = mark;
  const linked = { ...mark, reference, ...(annotation ? { annotation: withEntity(annotation, undefined) } : {}) };
  const changes = decideMarks(document, [linked], 'accepted', author).map((change) =>
    (change.kind === 'put-entity' && change.entity.id === reference.id ? { ...change, entity: { ...change.entity, type: reference.type } } : change));
  return withoutLeftOver(document, mark, changes);
}

/**
 * Marks for all places where a document has the words of a mark, to be decided as that one: suggestions, of whatever type,
 * and what nobody has marked. What is decided, or part of a longer name or a split one, is left alone.
 */
export function marksLike(document: AnnotatedDocument, { quote, type, reference }: Pick<Mark, 'quote' | 'type' | 'reference'>): Mark[] {
  return placesOf(document.text, quote).flatMap((range) => {
    const there = document.marks(range).filter((mark) => overlaps(mark, range));
    const isTaken = there.some((mark) => mark.annotation !== undefined || mark.parts !== undefined || (contains(mark, range) && !sameRange(mark, range)));
    const same = there.find((mark) => sameRange(mark, range));
    return isTaken ? [] : [{ ...range, quote: document.slice(range), confidence: 1, ...same, type, status: 'suggested', ...(reference ? { reference } : {}) }];
  });
}

/** Annotates a range in place of a mark. What was only called so because of the mark's bounds is something else without them. */
function annotate(document: AnnotatedDocument, { type, quote, reference }: Mark, range: Range, author: Author): SidecarChange[] {
  const changes = annotateRanges(document, [range], type, author);
  const isFormer = changes.some((change) => change.kind === 'put' && change.annotation.entity === reference?.id);
  if (!reference || !isFormer || reference.name !== spaced(quote)) return changes;
  const words = document.slice(range);
  const own = { id: slug(words), type, name: spaced(words) };
  return decideMarks(document, [{ ...range, type, quote: words, status: 'suggested', confidence: 1, reference: own }], 'accepted', author);
}

const withEntity = ({ entity: _, ...annotation }: Annotation, entity: string | undefined): Annotation => ({ ...annotation, ...(entity ? { entity } : {}) });

/** An entity that only this mark named, and of which no more is known than the words that it named it by, goes with them. */
function withoutLeftOver(document: AnnotatedDocument, { annotation, quote }: Mark, changes: SidecarChange[]): SidecarChange[] {
  const { entities, annotations } = document.sidecar;
  const entity = entities.find(({ id }) => id === annotation?.entity);
  const isNamed = annotations.some((other) => other.entity === entity?.id && other.id !== annotation?.id)
    || changes.some((change) => change.kind === 'put' && change.annotation.entity === entity?.id);
  const saysMore = entity === undefined || entity.name !== quote || entity.aliases !== undefined || entity.role !== undefined || entity.coordinates !== undefined;
  return isNamed || saysMore ? changes : [...changes, { kind: 'remove-entity', id: entity.id }];
}

/** The entity is not the one that the words mean by themselves. */
const isLinkedByHand = (document: AnnotatedDocument, { annotation, quote, type, reference }: Mark): boolean =>
  annotation?.entity !== undefined && reference?.name !== spaced(quote) && annotation.entity !== document.refer(quote, type)?.id;

const partsOf = (document: AnnotatedDocument, { annotation }: Mark): Mark[] => document.marks().filter((mark) => mark.annotation?.id === annotation?.id);
