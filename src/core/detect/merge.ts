import type { Mention } from '../mention';
import { headLength } from '../text/search';

/**
 * One reading from many: of mentions that overlap, the longest stands, then the surest, then the earlier recognizer.
 * The result is in document order and free of overlaps.
 */
export function merge(mentions: readonly Mention[]): Mention[] {
  const ranked = mentions.map((mention, order) => ({ mention, order })).sort((a, b) =>
    length(b.mention) - length(a.mention) || b.mention.confidence - a.mention.confidence || a.order - b.order);
  const kept: Mention[] = [];
  for (const { mention } of ranked) if (isFree(kept, mention)) insert(kept, mention);
  return kept;
}

const length = ({ start, end }: Mention): number => end - start;

/** Index of the first kept mention that does not end before `start`. */
const indexFrom = (kept: readonly Mention[], start: number): number => headLength(kept.length, (index) => kept[index]!.end <= start);

function isFree(kept: readonly Mention[], mention: Mention): boolean {
  const next = kept[indexFrom(kept, mention.start)];
  return next === undefined || next.start >= mention.end;
}

function insert(kept: Mention[], mention: Mention): void {
  kept.splice(indexFrom(kept, mention.start), 0, mention);
}

