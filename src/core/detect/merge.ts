import type { Mention } from '../mention';
import { overlaps } from '../text/range';

/**
 * One reading from many: of mentions that overlap, the longest stands, then the surest, then the earlier recognizer.
 * The result is in document order and free of overlaps.
 */
export function merge(mentions: readonly Mention[]): Mention[] {
  const order = inOrder(mentions);
  const merged: Mention[] = [];
  for (let from = 0; from < order.length;) {
    const to = clusterEnd(mentions, order, from);
    if (to - from === 1) merged.push(mentions[order[from]!]!);
    else merged.push(...standing(order.slice(from, to).sort((a, b) => a - b).map((at) => mentions[at]!)));
    from = to;
  }
  return merged;
}

/** Indices of the mentions by their starts. An insertion sort: recognizers give them nearly sorted, and a paragraph has few. */
function inOrder(mentions: readonly Mention[]): number[] {
  const order: number[] = [];
  for (let index = 0; index < mentions.length; index++) {
    let at = index;
    for (; at > 0 && mentions[order[at - 1]!]!.start > mentions[index]!.start; at--) order[at] = order[at - 1]!;
    order[at] = index;
  }
  return order;
}

/** End of the mentions that hang together by overlaps from one on. */
function clusterEnd(mentions: readonly Mention[], order: readonly number[], from: number): number {
  let { end } = mentions[order[from]!]!;
  let to = from + 1;
  for (; to < order.length && mentions[order[to]!]!.start < end; to++) end = Math.max(end, mentions[order[to]!]!.end);
  return to;
}

/** Those of a few mentions, in the order of their recognizers, that stand. */
function standing(cluster: Mention[]): Mention[] {
  const kept: Mention[] = [];
  cluster.sort((a, b) => length(b) - length(a) || b.confidence - a.confidence);
  for (const mention of cluster) if (!kept.some((other) => overlaps(other, mention))) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}

const length = ({ start, end }: Mention): number => end - start;
