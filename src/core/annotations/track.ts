import type { Range, TextChange } from '../text/range';

/**
 * Where a range is after one batch of changes (UTF-16; offsets of the changes are in the text before the batch, none
 * overlaps another, any order). Typing at its edges leaves it alone, typing inside grows it, a change across an edge cuts
 * it back, and when all of it was replaced it is `undefined`.
 */
export const trackRange = (range: Range, changes: readonly TextChange[]): Range | undefined => track(range, ascending(changes));

/** `trackRange` for many ranges; the result has one place for each. */
export const trackRanges = (ranges: readonly Range[], changes: readonly TextChange[]): (Range | undefined)[] => {
  const sorted = ascending(changes);
  return ranges.map((range) => track(range, sorted));
};

const ascending = (changes: readonly TextChange[]): readonly TextChange[] => [...changes].sort((a, b) => a.start - b.start || a.end - b.end);

const track = (range: Range, changes: readonly TextChange[]): Range | undefined => {
  let { start, end } = range;
  for (const change of changes) {
    if (change.start >= range.end) break;
    if (change.start <= range.start && change.end >= range.end) return undefined;
    start += shiftOfStart(range, change);
    end += shiftOfEnd(range, change);
  }
  return start < end ? { start, end } : undefined;
};

const growth = (change: TextChange): number => change.text.length - (change.end - change.start);

const shiftOfStart = (range: Range, change: TextChange): number => {
  if (change.end <= range.start) return growth(change);
  // Across the start: what replaces the cut words stands before the range.
  return change.start < range.start ? change.start + change.text.length - range.start : 0;
};

const shiftOfEnd = (range: Range, change: TextChange): number =>
  // Across the end: what replaces the cut words stands after the range.
  change.end > range.end ? change.start - range.end : growth(change);
