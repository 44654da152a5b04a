import type { Range } from '../text/range';
import { headLength } from '../text/search';
import { anchor } from './anchor';
import type { AnchorText } from './anchorText';
import type { Placement, Target } from './model';
import { Quote } from './quote';

/** Neighbours that have moved by amounts farther apart than this, in characters, say nothing of what was between them. */
const mostApart = 6;
/** Nor do neighbours farther away than this, in characters. */
const farthest = 3000;

/** A target that was placed: where it was, in code points, and how far it has moved. */
interface Moved {
  readonly start: number;
  readonly by: number;
}

/**
 * `anchor` for all annotations of a text. Where words around one were changed too much, its neighbours vouch for it: when
 * those before and after have moved by the same amount, what was between them has too, unless it is less like what was
 * there than the same words nearby.
 */
export const anchorAll = (text: AnchorText, all: readonly (readonly Target[])[]): Placement[] => {
  const alone = all.map((targets) => anchor(text, targets));
  const moved = alone.flatMap((placement, index) => movedBy(text, placement, all[index]!)).sort((a, b) => a.start - b.start);
  return alone.map((placement, index) => (placement.kind === 'placed' ? placement : vouchedFor(text, all[index]!, moved) ?? placement));
};

const movedBy = (text: AnchorText, placement: Placement, targets: readonly Target[]): Moved[] =>
  placement.kind === 'placed' ? placement.ranges.map(({ start }, part) => ({ start: targets[part]!.start, by: text.toCodePoint(start) - targets[part]!.start })) : [];

/** All parts, where the neighbours of each leave it one place. */
const vouchedFor = (text: AnchorText, targets: readonly Target[], moved: readonly Moved[]): Placement | undefined => {
  const ranges = targets.map((target) => placeBetween(text, target, moved));
  const found = ranges.filter((range) => range !== undefined);
  return found.length === targets.length && found.length > 0 ? { kind: 'placed', ranges: found, how: 'neighbours' } : undefined;
};

const placeBetween = (text: AnchorText, target: Target, moved: readonly Moved[]): Range | undefined => {
  const next = headLength(moved.length, (index) => moved[index]!.start <= target.start);
  const [before, after] = [moved[next - 1], moved[next]];
  if (!before || !after || after.start - before.start > farthest || Math.abs(before.by - after.by) > mostApart) return undefined;
  const quote = new Quote(text, target);
  const places = quote.placesIn(text, expected(text, quote, target, [before.by, after.by]));
  // Those that are meant may have changed places with others, within their neighbours.
  const between = foldedRange(text, before.start + before.by, after.start + after.by);
  if (places.length !== 1 || !quote.isLikestIn(text, between, places[0]!)) return undefined;
  return { start: text.folded.toSource(places[0]!), end: text.folded.toSource(places[0]! + quote.exact.length) };
};

/** Where words start that have moved as their neighbours: so narrow that the same words cannot stand there beside those that are meant. */
const expected = (text: AnchorText, { exact }: Quote, { start }: Target, by: readonly [number, number]): Range => {
  const slack = Math.min(mostApart, Math.floor((exact.length - 1 - Math.abs(by[0] - by[1])) / 2));
  return slack < 0 ? { start: 0, end: -1 } : foldedRange(text, start + Math.min(...by) - slack, start + Math.max(...by) + slack);
};

/** From one code point to another, in the folded text. */
const foldedRange = (text: AnchorText, start: number, end: number): Range =>
  ({ start: text.folded.fromSource(text.fromCodePoint(start)), end: text.folded.fromSource(text.fromCodePoint(end)) });
