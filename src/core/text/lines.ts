import { headLength } from './search';

/** Starts of the lines of a text, by VS Code's line ends: LF, CRLF and a lone CR. UTF-16. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

/** Line and column, both from 0, columns in UTF-16. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** Finds the positions of offsets (UTF-16) in a text. */
export function positionsIn(text: string): (offset: number) => LinePosition {
  const starts = lineStarts(text);
  return (offset) => {
    const line = headLength(starts.length, (at) => starts[at]! <= offset) - 1;
    return { line, column: offset - starts[line]! };
  };
}
