import { lfText, OffsetMap } from '../text/offsets';
import { compareRanges, overlaps, type Range } from '../text/range';
import { Context, joinedAt, withoutFirstWord, withoutLastWord } from './context';
import type { Placement, Target } from './model';

/** Length of a stored prefix or suffix, at most, in UTF-16 units. */
const contextLength = 32;
/** How far from an occurrence its context is looked for: words may have been inserted between. */
const searchLength = 3 * contextLength;
/** So many occurrences are weighed at most, lest a hostile text takes forever. */
const maxWeighed = 10_000;

/** A text made ready for any number of `describe` and `anchor`. Built in O(text). */
export class AnchorText {
  /** With LF line ends. */
  readonly lf: string;
  /** `lf` with one look for spaces, quotes and dashes, unit for unit: reflowing a text changes no words. */
  readonly folded: string;
  private readonly rawMap: OffsetMap;
  private readonly lfMap: OffsetMap;
  private readonly found = new Map<string, Occurrences>();

  constructor(raw: string) {
    this.lf = lfText(raw);
    this.folded = fold(this.lf);
    this.rawMap = new OffsetMap(raw);
    this.lfMap = this.lf === raw ? this.rawMap : new OffsetMap(this.lf);
  }

  /** UTF-16 offset in the raw text → in `lf`. */
  fromRaw(offset: number): number {
    return this.lfMap.toUtf16(this.rawMap.toCodePoint(offset));
  }

  /** UTF-16 offset in `lf` → in the raw text. */
  toRaw(offset: number): number {
    return this.rawMap.toUtf16(this.lfMap.toCodePoint(offset));
  }

  /** UTF-16 offset in `lf` → code points. */
  toCodePoint(offset: number): number {
    return this.lfMap.toCodePoint(offset);
  }

  /** Code points → UTF-16 offset in `lf`. */
  fromCodePoint(codePoint: number): number {
    return this.lfMap.toUtf16(codePoint);
  }

  /** Where a folded quote stands in `folded`. Searched once for each different quote. */
  occurrences(quote: string): Occurrences {
    let found = this.found.get(quote);
    if (!found) this.found.set(quote, (found = new Occurrences(this.folded, quote)));
    return found;
  }
}

/** How much of the text on either side tells occurrences of one quote apart at a glance. */
const glance = 8;

/** All places of a quote in a text, in order, and found by what stands right beside them. */
class Occurrences {
  readonly all: readonly number[];
  private byGlance: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(private readonly text: string, private readonly quote: string) {
    const all: number[] = [];
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) all.push(at);
    this.all = all;
  }

  /** Those that may have a context; no other can have it to the letter. */
  beside(prefix: string, suffix: string): readonly number[] {
    if (prefix.length < glance || suffix.length < glance) return this.all;
    this.byGlance ??= this.groupByGlance();
    return this.byGlance.get(prefix.slice(-glance) + suffix.slice(0, glance)) ?? [];
  }

  private groupByGlance(): Map<string, number[]> {
    const groups = new Map<string, number[]>();
    for (const at of this.all) {
      const end = at + this.quote.length;
      const key = this.text.slice(Math.max(0, at - glance), at) + this.text.slice(end, end + glance);
      const group = groups.get(key);
      if (group) group.push(at);
      else groups.set(key, [at]);
    }
    return groups;
  }
}

const quoteLike: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '‛': "'", '“': '"', '”': '"', '‟': '"' };

const fold = (text: string): string =>
  text.replace(/[^\S ]|[‘’‛“”‟]|[‐‑–—−]/g, (char) => quoteLike[char] ?? (/\s/.test(char) ? ' ' : '-'));

/** Selectors for ranges (UTF-16 of the raw text, none empty): the exact inverse of `anchor`. */
export const describe = (text: AnchorText | string, ranges: readonly Range[]): Target[] => {
  const prepared = prepare(text);
  return ranges.map((range) => describeOne(prepared, prepared.fromRaw(range.start), prepared.fromRaw(range.end)));
};

const prepare = (text: AnchorText | string): AnchorText => (typeof text === 'string' ? new AnchorText(text) : text);

const describeOne = (text: AnchorText, start: number, end: number): Target => ({
  start: text.toCodePoint(start),
  end: text.toCodePoint(end),
  exact: text.lf.slice(start, end),
  prefix: prefixAt(text.lf, start),
  suffix: suffixAt(text.lf, end),
});

/** Cut where a word starts, unless it is all one word. */
const prefixAt = (lf: string, offset: number): string => {
  const from = Math.max(0, offset - contextLength);
  const prefix = lf.slice(from, offset);
  return (joinedAt(lf, from) && withoutFirstWord(prefix)) || prefix.replace(/^[\udc00-\udfff]/, '');
};

/** Cut where a word ends, unless it is all one word. */
const suffixAt = (lf: string, offset: number): string => {
  const to = offset + contextLength;
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

/** A target made ready for comparison. All text is folded. */
class Quote {
  readonly exact: string;
  private readonly prefix: string;
  private readonly suffix: string;
  private readonly joined: readonly [boolean, boolean];
  private context: Context | undefined;

  constructor(private readonly target: Target) {
    const { exact, prefix = '', suffix = '' } = target;
    this.exact = fold(exact);
    this.prefix = fold(prefix);
    this.suffix = fold(suffix);
    this.joined = [joinedAt(prefix + exact, prefix.length), joinedAt(exact + suffix, exact.length)];
  }

  /** The words stand there, and not within other words ("Oman" in "Romania") unless they did so from the start. */
  standsAt(text: string, at: number): boolean {
    return text.startsWith(this.exact, at)
      && (this.joined[0] || !joinedAt(text, at))
      && (this.joined[1] || !joinedAt(text, at + this.exact.length));
  }

  /** The places with all of the stored context. */
  exactAmong(text: string, occurrences: Occurrences): readonly number[] {
    return occurrences.beside(this.prefix, this.suffix).filter((at) => this.standsAt(text, at) && this.isExactAt(text, at));
  }

  /** The places with enough of the stored context. */
  likelyAmong(text: AnchorText, { all }: Occurrences): readonly number[] {
    return all.length > maxWeighed ? all : all.filter((at) => this.standsAt(text.folded, at) && this.agreesAt(text, at));
  }

  /** All of the stored context stands there, letter for letter. */
  isExactAt(text: string, at: number): boolean {
    return text.startsWith(this.suffix, at + this.exact.length) && text.endsWith(this.prefix, at);
  }

  /** Enough of the stored context stands there. Not of the folded text: blank lines count. */
  private agreesAt({ lf, folded }: AnchorText, at: number): boolean {
    const { exact, prefix = '', suffix = '' } = this.target;
    this.context ??= new Context(exact, prefix, suffix);
    const end = at + exact.length;
    return this.context.agreesWith(
      lf.slice(Math.max(0, at - searchLength, this.endBefore(folded, at)), at),
      lf.slice(end, Math.min(end + searchLength, this.startAfter(folded, end))),
    );
  }

  /** End of the last occurrence before: what stands before that is the context of that one. */
  private endBefore(text: string, at: number): number {
    const nearby = text.slice(Math.max(0, at - searchLength), at);
    const other = this.prefix.includes(this.exact) ? -1 : nearby.lastIndexOf(this.exact);
    return other < 0 ? 0 : at - nearby.length + other + this.exact.length;
  }

  private startAfter(text: string, end: number): number {
    const other = this.suffix.includes(this.exact) ? -1 : text.slice(end, end + searchLength).indexOf(this.exact);
    return other < 0 ? text.length : end + other;
  }
}
