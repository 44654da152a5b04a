import { shift, type Range } from './range';

/** The sentence at an offset, without the spaces around it, by Unicode's rules (UAX 29): a line's end does not end it. Offsets are UTF-16. */
export function sentenceAt(text: string, offset: number): Range {
  const found = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text.replace(/\s/g, ' ')).containing(Math.min(offset, text.length - 1));
  if (!found) return { start: 0, end: 0 };
  const { segment, index } = found;
  const start = segment.length - segment.trimStart().length;
  return shift({ start, end: Math.max(start, segment.trimEnd().length) }, index);
}
