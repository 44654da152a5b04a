import { shift, type Range } from '../text/range';
import { trimPunctuation } from '../text/trim';
import { partsOf } from './words';

/** A mention cut in two. Ranges are UTF-16. */
export type Cut = readonly [Range, Range];

/** In languages of news. What it joins, it parts. */
const conjunction = /^(?:and|or|und|oder|et|ou|y|o|e|и|или|та|і|و|ve|和|与|與|及|と|및)$/iu;
const sign = /[,;/&·・、，؛،]|\s[-–—]\s/u;

/** Where words may be cut in two, the likeliest first: at a conjunction, which belongs to neither, at a sign, between words. */
export function cutsOf(words: string): Cut[] {
  const parts = partsOf(words);
  const cuts = parts.flatMap((part, at) => {
    const next = parts[at + 1];
    if (!next) return [];
    const isJoint = isConjunction(words, part) && at > 0;
    if (isJoint) return cutAt(words, parts[at - 1]!, next, 0);
    return isConjunction(words, next) ? [] : cutAt(words, part, next, sign.test(words.slice(part.end, next.start)) ? 1 : 2);
  });
  return cuts.sort((a, b) => a.rank - b.rank).map(({ cut }) => cut);
}

const isConjunction = (words: string, { start, end }: Range): boolean => conjunction.test(words.slice(start, end));

function cutAt(words: string, last: Range, first: Range, rank: number): { readonly cut: Cut; readonly rank: number }[] {
  const before = trimPunctuation(words.slice(0, endOf(words, last, first)));
  const after = shift(trimPunctuation(words.slice(first.start)), first.start);
  return before.end > before.start && after.end > after.start ? [{ cut: [before, after], rank }] : [];
}

/** An abbreviation's period is part of what stands before the cut. */
const endOf = (words: string, last: Range, first: Range): number => Math.min(first.start, last.end + (words[last.end] === '.' ? 1 : 0));

/** The cut that an offset stands at, in the gap between both parts or at its edges. */
export const cutNear = (cuts: readonly Cut[], offset: number): Cut | undefined => cuts.find(([before, after]) => before.end <= offset && offset <= after.start);
