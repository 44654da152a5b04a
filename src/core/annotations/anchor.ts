import { codePointLength } from '../text/offsets';
import { compareRanges, overlaps, sameRange, type Range } from '../text/range';
import { AnchorText } from './anchorText';
import { follow, trace, type Followed } from './follow';
import type { Placement, Target } from './model';
import { Quote, tellingLength } from './quote';
import { findSimilar } from './similar';
import { joinedAt, withoutFirstWord, withoutLastWord } from './words';

export { AnchorText };

/**
 * Length of a stored prefix or suffix in UTF-16 units: what it is at most, and what it may be where words repeat. The last
 * one says that nothing shorter tells them apart: such words are known by their position, or by the text as it was.
 */
const contextLength = 32;
const longerContexts = [64, tellingLength, 192] as const;

/** Selectors for ranges (UTF-16 of the raw text, none empty): the exact inverse of `anchor`. */
export const describe = (text: AnchorText | string, ranges: readonly Range[]): Target[] => {
  const prepared = prepare(text);
  return ranges.map((range) => describeOne(prepared, range));
};

const prepare = (text: AnchorText | string): AnchorText => (typeof text === 'string' ? new AnchorText(text) : text);

/** With as much context as it takes to tell the words from all other places where they stand. */
const describeOne = (text: AnchorText, range: Range): Target => {
  let target = targetOf(text, range, contextLength);
  for (const length of longerContexts) {
    if (new Quote(text, target).isUniqueIn(text)) break;
    target = targetOf(text, range, length);
  }
  return target;
};

const targetOf = (text: AnchorText, { start, end }: Range, length: number): Target => ({
  start: text.toCodePoint(start),
  end: text.toCodePoint(end),
  exact: text.slice({ start, end }),
  prefix: prefixAt(text, start, length),
  suffix: suffixAt(text, end, length),
});

/** Cut where a word starts, unless it is all one word. */
const prefixAt = (text: AnchorText, offset: number, length: number): string => {
  const start = Math.max(0, offset - length);
  const prefix = text.slice({ start, end: offset });
  return (joinedAt(text.raw, start) && withoutFirstWord(prefix)) || prefix.replace(/^[\udc00-\udfff]/, '');
};

/** Cut where a word ends, unless it is all one word. */
const suffixAt = (text: AnchorText, offset: number, length: number): string => {
  const end = offset + length;
  const suffix = text.slice({ start: offset, end });
  return (joinedAt(text.raw, end) && withoutLastWord(suffix)) || suffix.replace(/[\ud800-\udbff]$/, '');
};

/** Where a range of the previous text (UTF-16 of the raw texts) has gone; undefined when that is not certain. */
export const carry = (text: AnchorText, previous: AnchorText, range: Range): Range | undefined => {
  const followed = follow(text.alignment!, foldedRange(previous, range));
  const placement = followed ? placeAt(text, targetOf(previous, range, 0), followed, 'alignment') : anchor(text, describe(previous, [range]));
  return placement.kind === 'placed' ? placement.ranges[0] : undefined;
};

/**
 * Where targets stand in a text. The quote decides: at its position, where it has gone from the previous text, or else
 * where its context says so beyond doubt. Never a guess: what may be here or there is ambiguous, and what stands nowhere,
 * or only among other words, is an orphan.
 */
export const anchor = (text: AnchorText | string, targets: readonly Target[]): Placement => {
  const prepared = prepare(text);
  const parts = targets.map((target) => anchorOne(prepared, target));
  const placed = parts.flatMap((part) => (part.kind === 'placed' ? [part] : []));
  if (placed.length < parts.length || placed.length === 0) return worst(parts);
  const ranges = placed.flatMap((part) => part.ranges);
  if (anyOverlap(ranges)) return { kind: 'orphan' };
  return { kind: 'placed', ranges, how: leastSure(placed.map((part) => part.how)) };
};

const anyOverlap = (ranges: readonly Range[]): boolean =>
  [...ranges].sort(compareRanges).some((range, index, sorted) => index > 0 && overlaps(sorted[index - 1]!, range));

type How = (Placement & { kind: 'placed' })['how'];

const leastSure = (hows: readonly How[]): How => (['neighbours', 'similar', 'context', 'quote', 'alignment', 'position'] as const).find((how) => hows.includes(how))!;

const worst = (parts: readonly Placement[]): Placement =>
  parts.find((part) => part.kind === 'orphan') ?? parts.find((part) => part.kind === 'ambiguous') ?? orphan;

const orphan: Placement = { kind: 'orphan' };

/** From cheap to dear. A known previous text says more than a position, at which an equal sentence may stand by now. */
const anchorOne = (text: AnchorText, target: Target): Placement => {
  if (!target.exact) return orphan;
  if (text.previous) return fromPrevious(text, text.previous, target);
  return atPosition(text, target) ?? byQuote(text, target);
};

/** The words and their context stand at the position, letter for letter. */
const atPosition = (text: AnchorText, target: Target): Placement | undefined => {
  const { start, exact, prefix = '', suffix = '' } = target;
  const range = rangeOf(text, start, exact);
  const isThere = text.slice(range) === exact
    && text.slice(rangeOf(text, start - codePointLength(prefix), prefix)) === prefix
    && text.slice(rangeOf(text, start + codePointLength(exact), suffix)) === suffix;
  return isThere && isWhole(text, target, range) ? { kind: 'placed', ranges: [range], how: 'position' } : undefined;
};

/** The words are no part of longer ones by now, unless they were so from the start. */
const isWhole = ({ raw }: AnchorText, { exact, prefix = '', suffix = '' }: Target, { start, end }: Range): boolean =>
  (prefix !== '' || start === 0 || !joinedAt(raw, start)) && (suffix !== '' || !joinedAt(raw, end)) && exact !== '';

/** As many code points from a code point on as some words have; UTF-16 of the raw text. */
const rangeOf = (text: AnchorText, start: number, words: string): Range =>
  ({ start: text.fromCodePoint(start), end: text.fromCodePoint(start + codePointLength(words)) });

/** Without doubt where the words went; else by quote, but not where other words of the previous text have gone. */
const fromPrevious = (text: AnchorText, previous: AnchorText, target: Target): Placement => {
  const before = anchorOne(previous, target);
  if (before.kind !== 'placed') return atPosition(text, target) ?? byQuote(text, target);
  const old = foldedRange(previous, before.ranges[0]!);
  const followed = follow(text.alignment!, old);
  if (followed) return placeAt(text, target, followed, 'alignment');
  return byQuote(text, target, old);
};

/** By the words and what stands around them. */
const byQuote = (text: AnchorText, target: Target, old?: Range): Placement => {
  const quote = new Quote(text, target);
  const isFree = (at: number): boolean => !old || !isTaken(text, old, { start: at, end: at + quote.exact.length });
  const exact = quote.exactIn(text).filter(isFree);
  const likely = exact.length > 0 ? exact : quote.likelyIn(text).filter(isFree);
  if (likely.length > 1) return { kind: 'ambiguous', count: likely.length };
  if (likely.length === 1) {
    if (old ? isRivalled(text, quote, old) : quote.isCommon) return { kind: 'ambiguous', count: 1 };
    return placeAt(text, target, quoteAt(quote, likely[0]!), quote.isOnlyOneIn(text) ? 'quote' : 'context');
  }
  const similar = findSimilar(text, quote);
  return similar && isFree(similar.start) ? placeAt(text, target, similar, 'similar') : orphan;
};

const quoteAt = ({ exact }: Quote, at: number): Range => ({ start: at, end: at + exact.length });

/** Other words of the previous text have come to stand there. */
const isTaken = (text: AnchorText, old: Range, found: Range): boolean => {
  const origin: Followed | undefined = trace(text.alignment!, found);
  return origin !== undefined && !sameRange({ start: origin.start, end: origin.end }, old);
};

/** In the previous text other words that have gone elsewhere, or nowhere, could as well be meant. */
const isRivalled = (text: AnchorText, quote: Quote, old: Range): boolean =>
  quote.likelyIn(text.previous!).some((at) => at !== old.start && !follow(text.alignment!, quoteAt(quote, at)));

const foldedRange = ({ folded }: AnchorText, { start, end }: Range): Range => ({ start: folded.fromSource(start), end: folded.fromSource(end) });

/** A range of the folded text as what it is in the raw text. */
const placeAt = (text: AnchorText, target: Target, { start, end }: Range, how: How): Placement => {
  const range = { start: text.folded.toSource(start), end: text.folded.toSource(end) };
  const isUnmoved = text.toCodePoint(range.start) === target.start && text.slice(range) === target.exact;
  return { kind: 'placed', ranges: [range], how: isUnmoved ? 'position' : how };
};
