import { shift, type Range } from '../text/range';
import { trimPunctuation, trimToName } from '../text/trim';
import { partsOf, wordsIn } from './words';

/** The edges of a mention as the text goes, which in scripts from right to left are not those of the screen. */
export type Edge = 'start' | 'end';

/** A sentence is over. In Latin script such signs may also be part of a name. */
const sentenceEnd = /[。！？．؟।]/u;

/** The range with one word more at an edge; undefined where the sentence has none. Ranges are UTF-16. */
export function extended(text: string, range: Range, edge: Edge): Range | undefined {
  const wider = widened(text, range, edge);
  const taken = wider && text.slice(wider.start, range.start) + text.slice(range.end, wider.end);
  return taken === undefined || sentenceEnd.test(taken) ? undefined : wider;
}

function widened(text: string, range: Range, edge: Edge): Range | undefined {
  const words = wordsIn(text);
  if (edge === 'start') {
    const before = words.findLast(({ start }) => start < range.start);
    return before && { start: before.start, end: range.end };
  }
  const ends = words.filter(({ end }) => end > range.end).map(({ end }) => nameEnd(text, range.start, end));
  const end = ends.find((each) => each > range.end);
  return end === undefined ? undefined : { start: range.start, end };
}

/** Without a possessive, and with the period of an abbreviation. */
function nameEnd(text: string, start: number, end: number): number {
  const isAbbreviation = text[end] === '.' && start + trimPunctuation(text.slice(start, end + 1)).end > end;
  return isAbbreviation ? end + 1 : start + trimToName(text.slice(start, end)).end;
}

/** The range with one word less at an edge; undefined where nothing would be left. Ranges are UTF-16. */
export function shrunk(text: string, range: Range, edge: Edge): Range | undefined {
  const words = text.slice(range.start, range.end);
  const parts = partsOf(words);
  const [second, beforeLast] = [parts[1], parts.at(-2)];
  if (!second || !beforeLast) return undefined;
  if (edge === 'start') return { start: range.start + second.start, end: range.end };
  return shift(trimPunctuation(words.slice(0, nameEnd(words, 0, beforeLast.end))), range.start);
}
