/** A span of text, end exclusive. Offsets are UTF-16 code units of the raw text unless a name says otherwise. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replacement of `start..end` (UTF-16, in the text before any change of the same batch) by `text`. */
export interface TextChange extends Range {
  readonly text: string;
}

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const sameRange = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

export const shift = <T extends Range>(range: T, by: number): T => ({ ...range, start: range.start + by, end: range.end + by });

/** Document order; of two that start together the longer comes first. */
export const compareRanges = (a: Range, b: Range): number => a.start - b.start || b.end - a.end;
