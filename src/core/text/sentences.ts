import { shift, type Range } from './range';

/** A sentence without the spaces around it, by Unicode's rules (UAX 29); `offset` and range in UTF-16 units of the text. */
export function sentenceAt(text: string, offset: number): Range {
  const found = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text).containing(Math.min(offset, text.length - 1));
  if (!found) return { start: 0, end: 0 };
  const { segment, index } = found;
  const start = segment.length - segment.trimStart().length;
  return shift({ start, end: Math.max(start, segment.trimEnd().length) }, index);
}
