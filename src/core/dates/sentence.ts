import type { Range } from '../text/range';

/** So far a sentence is looked through on either side, in UTF-16 units. */
const reach = 300;

/** The words of the sentence around a range: those before and those after it. */
export function sentenceAround(text: string, { start, end }: Range): { before: string; after: string } {
  const from = Math.max(0, start - reach);
  const breaks = Array.from(text.slice(from, end + reach).matchAll(sentenceEnd), ({ index, 0: spaces }) => ({ at: from + index, next: from + index + spaces.length }));
  const first = breaks.filter(({ next }) => next <= start).at(-1)?.next ?? from;
  const last = breaks.find(({ at }) => at >= end)?.at ?? end + reach;
  return { before: text.slice(first, start), after: text.slice(end, last) };
}

const sentenceEnd = /(?<=\p{Ll}{2}[.!?]|[\p{N}\p{Lu})][!?]|\d\.|:)[”"’)]*\s+(?=[“"‘(]?\p{Lu})|\r?\n[ \t]*\r?\n/gu;

/** The paragraph up to an offset: what "that day" in it may go back to. */
export function paragraphBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 2 * reach), offset);
  return before.slice(Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\r\n\r\n')) + 1);
}
