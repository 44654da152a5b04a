/**
 * Parts a text into paragraphs, the unit of analysis and of caching. Blank lines end a paragraph, and so does a line
 * that does not look hard-wrapped. Very long ones are cut at a sentence's end, so that no keystroke costs a whole book.
 *
 * The scan goes left to right and knows only the paragraph it is in and the line after it: after an edit it can start
 * one paragraph before and stop at the first boundary that it has in common with the old ones.
 */
const longest = 4000;
const wrapped = { shortest: 40, longest: 110 };
const sentenceEnd = /[.!?:;…]["'”’)\]]*\s*$/u;
const startsItem = /^\s*(?:[-*•–—#>]|\(?\w{1,3}[.)]\s|[\p{L}\d .]{1,30}:|\/\/)/u;

/** Lengths (UTF-16) of the paragraphs with their line ends and the blank lines after them; they sum to the text's. */
export function paragraphLengths(text: string): number[] {
  const lengths: number[] = [];
  for (let start = 0; start < text.length;) {
    const end = paragraphEnd(text, start);
    lengths.push(end - start);
    start = end;
  }
  return lengths;
}

/** How many paragraphs of short lines are at most taken together. */
const largestBlock = 10;

/**
 * Starts (UTF-16) of what a reader takes for paragraphs: of the ones above, those of short lines with no blank line
 * between them are one block, such as the fields of a form, but for the headline; and so are pieces of an overlong one.
 */
export function* blockStarts(paragraphs: Iterable<string>): Generator<number> {
  let before: string | undefined;
  let start = 0;
  let room = 1;
  for (const paragraph of paragraphs) {
    if (before === undefined || !joins(before, paragraph, room)) {
      yield start;
      room = before === undefined ? 1 : largestBlock;
    }
    room--;
    start += paragraph.length;
    before = paragraph;
  }
}

const joins = (before: string, paragraph: string, room: number): boolean =>
  !before.endsWith('\n') || (room > 0 && !/\n\s*\n$/.test(before) && hasShortLines(before) && hasShortLines(paragraph));

const hasShortLines = (paragraph: string): boolean => paragraph.split('\n').every((line) => line.length <= wrapped.longest);

function paragraphEnd(text: string, start: number): number {
  let lineStart = start;
  for (;;) {
    const lineEnd = nextLine(text, lineStart);
    if (lineEnd - start > longest) return cut(text, start, lineEnd);
    if (lineEnd >= text.length || !continues(text, lineStart, lineEnd)) return skipBlankLines(text, lineEnd);
    lineStart = lineEnd;
  }
}

/** Start of the next line, or the text's end. */
function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}

function continues(text: string, lineStart: number, lineEnd: number): boolean {
  const line = text.slice(lineStart, lineEnd).trimEnd();
  if (line.length < wrapped.shortest || line.length > wrapped.longest || sentenceEnd.test(line)) return false;
  const next = text.slice(lineEnd, Math.min(nextLine(text, lineEnd), lineEnd + wrapped.longest + 2));
  return next.trim() !== '' && !startsItem.test(next);
}

function skipBlankLines(text: string, from: number): number {
  for (let end = from; ;) {
    const next = nextLine(text, end);
    if (end >= text.length || text.slice(end, next).trim() !== '') return end;
    end = next;
  }
}

/** End of a piece of an overlong paragraph: after a sentence where there is one, else after a word, else anywhere but inside a character. */
function cut(text: string, start: number, limit: number): number {
  const end = Math.min(start + longest, limit);
  if (end === limit) return skipBlankLines(text, limit);
  const window = text.slice(start + longest / 2, end);
  const at = Math.max(lastEnd(window, /[.!?…]["'”’)\]]*\s+(?=\P{Ll})/gu), window.lastIndexOf('\n') + 1) || window.search(/\s\S*$/) + 1;
  if (at > 0) return start + longest / 2 + at;
  return /[\uD800-\uDBFF]/.test(text[end - 1]!) ? end - 1 : end;
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
