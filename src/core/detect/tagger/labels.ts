import type { TypeId } from '../../types';

/**
 * What the tagger tells apart. Country and facility are places to it, which the gazetteer and the headwords refine; events
 * are left to the headwords, as the corpora mark few of them alike, and most with words in small letters ("general
 * election"), which are out of the tagger's reach.
 */
export const taggedTypes = ['person', 'organization', 'place', 'group'] as const satisfies readonly TypeId[];

export type TaggedType = (typeof taggedTypes)[number];

/** Labels of words: 0 is outside; each type has one for a name's first, inner and last word and for a name of one word. */
export const OUTSIDE = 0;
export const Place = { first: 0, inner: 1, last: 2, only: 3 } as const;

export const labelCount = 1 + 4 * taggedTypes.length;

/** The label of a word that stands at a place of a name; `type` is an index of {@link taggedTypes}. */
export const labelOf = (type: number, place: number): number => 1 + 4 * type + place;

/** Index of the type in {@link taggedTypes}. Not for {@link OUTSIDE}. */
export const typeOfLabel = (label: number): number => (label - 1) >> 2;

const placeOfLabel = (label: number): number => (label - 1) & 3;

/** The name goes on after this word. */
export const isOpen = (label: number): boolean => label !== OUTSIDE && placeOfLabel(label) <= Place.inner;

/** The word begins no name and is in none that began before. */
const continues = (label: number): boolean => label !== OUTSIDE && (placeOfLabel(label) === Place.inner || placeOfLabel(label) === Place.last);

/** May stand as a stretch's first label. */
export const canStart = (label: number): boolean => !continues(label);

/** May `next` stand behind `label`? */
export const canFollow = (label: number, next: number): boolean =>
  isOpen(label) ? continues(next) && typeOfLabel(label) === typeOfLabel(next) : !continues(next);

const all = Array.from({ length: labelCount }, (_, label) => label);

/** The allowed pairs of labels: those that a label may stand beside are `others` from `starts[label]` to `starts[label + 1]`. */
interface Pairs {
  readonly starts: Uint8Array;
  readonly others: Uint8Array;
}

function pairs(othersOf: (label: number) => readonly number[]): Pairs {
  const starts = [0];
  for (const label of all) starts.push(starts.at(-1)! + othersOf(label).length);
  return { starts: Uint8Array.from(starts), others: Uint8Array.from(all.flatMap(othersOf)) };
}

/** For each label, those that may stand before it. */
export const pairsInto = pairs((next) => all.filter((label) => canFollow(label, next)));

/** For each label, those that may stand behind it. */
export const pairsOutOf = pairs((label) => all.filter((next) => canFollow(label, next)));

const some = (may: (label: number) => boolean): Uint8Array => Uint8Array.from(all.filter(may));
const places = { inner: some(() => true), first: some(canStart), last: some((label) => !isOpen(label)), only: some((label) => canStart(label) && !isOpen(label)) };

/** The labels that a stretch's first or last word, or one within it, may have. */
export function labelsAt(isFirst: boolean, isLast: boolean): Uint8Array {
  if (isFirst) return isLast ? places.only : places.first;
  return isLast ? places.last : places.inner;
}
