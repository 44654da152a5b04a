import type { Annotation } from './annotations/model';
import type { KnownName } from './known/name';
import type { Dispute, Offer } from './layers';
import type { WrittenPlace } from './resolve/writtenPlace';
import type { Reference } from './resolve/resolver';
import { compareRanges, shift, type Range } from './text/range';
import { spaced } from './text/spaces';
import type { TypeId } from './types';

export type MarkStatus = 'suggested' | 'accepted' | 'rejected';

/** What is shown of a mention: a suggestion, or (one part of) an annotation. Offsets are UTF-16 of the current text. */
export interface Mark extends Range {
  readonly type: TypeId;
  readonly status: MarkStatus;
  /** The words, as they stand in the text. */
  readonly quote: string;
  /** Of a split mention, which has a mark for each part: where all parts stand, and the words of all. */
  readonly parts?: readonly Range[];
  readonly words?: string;
  /** 0 to 1; 1 for what an analyst decided. */
  readonly confidence: number;
  /** The user's model that found the suggestion, by its name. */
  readonly model?: string;
  /** What the workspace knows the suggestion's words for. */
  readonly known?: KnownName;
  readonly reference?: Reference;
  /** The place that a suggestion's words name, as it is written there. */
  readonly place?: WrittenPlace;
  /** Entity id of the country whose government the place stands for: "Beijing claims". */
  readonly actor?: string;
  readonly annotation?: Annotation;
  /** A suggestion that a colleague made, in a layer of another name. */
  readonly offer?: Offer;
  /** What others decided otherwise; missing where nobody did. */
  readonly disputes?: readonly Dispute[];
}

/** The words of a whole mention. */
export const wordsOf = ({ quote, words = quote }: Pick<Mark, 'quote' | 'words'>): string => words;

/** Where all of a mention stands. */
export const partsOf = (mark: Mark): readonly Range[] => mark.parts ?? [mark];

/** A mark that stands for its mention: of a split one that of the first part. */
export const isFirst = ({ parts, start }: Pick<Mark, 'parts' | 'start'>): boolean => parts === undefined || parts[0]!.start === start;

/** A mark for each part of a split mention in a paragraph's text, which begins at `from` of the document's. */
export function splitMark(mark: Mark, parts: readonly Range[], text: string, from: number): Mark[] {
  const quotes = parts.map(({ start, end }) => text.slice(start, end));
  const placed = parts.map((part) => shift(part, from));
  return placed.map((part, at) => ({ ...mark, ...part, quote: quotes[at]!, parts: placed, words: joined(quotes) }));
}

/** Sorts marks by where they stand, unless they are in order already, as they are unless some are split or decided. */
export function inOrder(marks: Mark[]): Mark[] {
  for (let at = 1; at < marks.length; at++) if (compareRanges(marks[at - 1]!, marks[at]!) > 0) return marks.sort(compareRanges);
  return marks;
}

/** Words of parts as those of one mention. */
export const joined = (quotes: readonly string[]): string => quotes.map(spaced).join(' ');

/** A mark as it stands in a text with so much before it, in UTF-16 units. */
export const moved = (mark: Mark, by: number): Mark => shift(mark.parts ? { ...mark, parts: mark.parts.map((part) => shift(part, by)) } : mark, by);
