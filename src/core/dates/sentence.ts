import type { Range } from '../text/range';

/** So far a sentence is looked through on either side, in UTF-16 units. */
const reach = 300;

/** The words of the sentence around a range: those before and those after it. */
export function sentenceAround(text: string, { start, end }: Range): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  return { before: before.slice(lastBreak(before)), after: after.slice(0, firstBreak(after)) };
}

const sentenceEnd = /(?<=\p{Ll}{2}[.!?]|[\p{N}\p{Lu})][!?]|\d\.|:)[”"’)]*\s+(?=[“"‘(]?\p{Lu})|\r?\n[ \t]*\r?\n/gu;

function lastBreak(text: string): number {
  const found = [...text.matchAll(sentenceEnd)].at(-1);
  return found ? found.index + found[0].length : 0;
}

const firstBreak = (text: string): number => text.search(new RegExp(sentenceEnd.source, 'u')) >>> 0;

/** The paragraph up to an offset: what "that day" in it may go back to. */
export function paragraphBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 2 * reach), offset);
  return before.slice(Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\r\n\r\n')) + 1);
}
