// Ways to find annotated words again, side by side.
import search from 'approx-string-match';
import { AnchorText, describe } from '../../src/core/annotations/anchor';
import { anchorAll } from '../../src/core/annotations/anchorAll';
import type { Target } from '../../src/core/annotations/model';
import type { Range } from '../../src/core/text/range';

/** What was stored of a mention with the old text: a target and a range for each of its parts. UTF-16 but for the targets. */
export interface Stored {
  readonly targets: readonly Target[];
  readonly ranges: readonly Range[];
}

/** Where a mention was found; undefined for one that the system gives up. */
export type Found = readonly Range[] | undefined;

export interface System {
  readonly name: string;
  /** So many mentions are looked for at most: a slow system is measured on a sample. */
  readonly most: number;
  readonly find: (mentions: readonly Stored[], before: string, after: string) => Found[];
}

export const store = (text: string, mentions: readonly (readonly Range[])[]): Stored[] => {
  const prepared = new AnchorText(text);
  return mentions.map((ranges) => ({ ranges, targets: describe(prepared, ranges) }));
};

const ours = (mentions: readonly Stored[], text: AnchorText): Found[] =>
  anchorAll(text, mentions.map(({ targets }) => targets)).map((placement) => (placement.kind === 'placed' ? placement.ranges : undefined));

export const withoutOld: System = { name: 'seedlens', most: Infinity, find: (mentions, _, after) => ours(mentions, new AnchorText(after)) };

export const withOld: System = {
  name: 'seedlens, old text known',
  most: Infinity,
  find: (mentions, before, after) => ours(mentions, new AnchorText(after, new AnchorText(before))),
};

export const offsets: System = { name: 'plain offsets', most: Infinity, find: (mentions) => mentions.map(({ ranges }) => ranges) };

/** Context that the peer stores on each side, in UTF-16 units. */
const contextLength = 32;

/** The method that Hypothesis has published: the position if the quote stands there, else the best match of quote and context. */
export const hypothesis = (most: number): System => ({
  name: 'Hypothesis’s method',
  most,
  find: (mentions, before, after) => mentions.map(({ ranges }) => {
    const found = ranges.map((range) => quoteIn(after, before, range));
    return found.every((range) => range !== undefined) ? found : undefined;
  }),
});

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const;

function quoteIn(text: string, before: string, { start, end }: Range): Range | undefined {
  const quote = before.slice(start, end);
  if (text.slice(start, end) === quote) return { start, end };
  const context = { prefix: before.slice(Math.max(0, start - contextLength), start), suffix: before.slice(end, end + contextLength), start };
  const matches = matchesOf(text, quote, Math.min(256, quote.length / 2));
  const scored = matches.map((match) => ({ match, score: scoreOf(text, quote, match, context) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.match;
}

interface Match extends Range {
  readonly errors: number;
}

/** Exact matches, or else approximate ones. */
function matchesOf(text: string, words: string, maxErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, maxErrors);
}

function scoreOf(text: string, quote: string, match: Match, { prefix, suffix, start }: { prefix: string; suffix: string; start: number }): number {
  return weights.quote * (1 - match.errors / quote.length)
    + weights.prefix * (prefix ? likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) : 1)
    + weights.suffix * (suffix ? likeness(text.slice(match.end, match.end + suffix.length), suffix) : 1)
    + weights.position * (1 - Math.abs(match.start - start) / text.length);
}

const likeness = (text: string, words: string): number =>
  text && words ? 1 - (matchesOf(text, words, words.length)[0]?.errors ?? words.length) / words.length : 0;
