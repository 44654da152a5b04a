import { compareRanges, overlaps, type Range } from '../text/range';
import { AnchorText } from './anchorText';
import { joinedAt, withoutFirstWord, withoutLastWord } from './context';
import type { Placement, Target } from './model';
import { Quote } from './quote';

export { AnchorText };

/** Length of a stored prefix or suffix in UTF-16 units: what it is at most, and what it may be where words repeat. */
const contextLength = 32;
const maxContextLength = 128;
/** Where words stand more often than this, only places that are alike to the letter are told apart. */
const maxCompared = 30;

/** Selectors for ranges (UTF-16 of the raw text, none empty): the exact inverse of `anchor`. */
export const describe = (text: AnchorText | string, ranges: readonly Range[]): Target[] => {
  const prepared = prepare(text);
  return ranges.map((range) => describeOne(prepared, prepared.fromRaw(range.start), prepared.fromRaw(range.end)));
};

const prepare = (text: AnchorText | string): AnchorText => (typeof text === 'string' ? new AnchorText(text) : text);

/** With as much context as it takes to tell the words from all other places where they stand. */
const describeOne = (text: AnchorText, start: number, end: number): Target => {
  let target = targetOf(text, start, end, contextLength);
  for (let length = 2 * contextLength; length <= maxContextLength && !isUnique(text, target); length *= 2) target = targetOf(text, start, end, length);
  return target;
};

const isUnique = (text: AnchorText, target: Target): boolean => {
  const quote = new Quote(target);
  const occurrences = text.occurrences(quote.exact);
  const alike = occurrences.all.length > maxCompared ? quote.exactAmong(text.folded, occurrences) : quote.likelyAmong(text, occurrences);
  return alike.length <= 1;
};

const targetOf = (text: AnchorText, start: number, end: number, length: number): Target => ({
  start: text.toCodePoint(start),
  end: text.toCodePoint(end),
  exact: text.lf.slice(start, end),
  prefix: prefixAt(text.lf, start, length),
  suffix: suffixAt(text.lf, end, length),
});

/** Cut where a word starts, unless it is all one word. */
const prefixAt = (lf: string, offset: number, length: number): string => {
  const from = Math.max(0, offset - length);
  const prefix = lf.slice(from, offset);
  return (joinedAt(lf, from) && withoutFirstWord(prefix)) || prefix.replace(/^[\udc00-\udfff]/, '');
};

/** Cut where a word ends, unless it is all one word. */
const suffixAt = (lf: string, offset: number, length: number): string => {
  const to = offset + length;
  const suffix = lf.slice(offset, to);
  return (joinedAt(lf, to) && withoutLastWord(suffix)) || suffix.replace(/[\ud800-\udbff]$/, '');
};

/**
 * Where targets stand in a text. The quote decides: at its position, or else where its context says so beyond doubt.
 * Never a guess: what may be here or there is ambiguous, and what stands nowhere, or only among other words, is an orphan.
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

const leastSure = (hows: readonly How[]): How => (['quote', 'context', 'position'] as const).find((how) => hows.includes(how))!;

const worst = (parts: readonly Placement[]): Placement =>
  parts.find((part) => part.kind === 'orphan') ?? parts.find((part) => part.kind === 'ambiguous') ?? { kind: 'orphan' };

const anchorOne = (text: AnchorText, target: Target): Placement => {
  const quote = new Quote(target);
  if (!quote.exact) return { kind: 'orphan' };
  const position = text.fromCodePoint(target.start);
  if (quote.standsAt(text.folded, position) && quote.isExactAt(text.folded, position)) return place(text, target, position, 'position');
  const occurrences = text.occurrences(quote.exact);
  const exact = quote.exactAmong(text.folded, occurrences);
  if (exact.length > 1) return { kind: 'ambiguous', count: exact.length };
  const likely = exact.length === 1 ? exact : quote.likelyAmong(text, occurrences);
  if (likely.length !== 1) return likely.length > 1 ? { kind: 'ambiguous', count: likely.length } : { kind: 'orphan' };
  const how = likely[0] === position ? 'position' : occurrences.all.length === 1 ? 'quote' : 'context';
  return place(text, target, likely[0]!, how);
};

const place = (text: AnchorText, target: Target, at: number, how: How): Placement => ({
  kind: 'placed',
  ranges: [{ start: text.toRaw(at), end: text.toRaw(at + target.exact.length) }],
  how,
});
