import type { Range } from '../text/range';
import { yamlCursor } from '../yaml/cursor';

/** Keys whose values are prose of the analyst's. */
const prose = new Set(['note', 'notes', 'guideline']);
const block = /^\s*(?:- +)*(note|notes|guideline)\s*:\s*[|>][+-]?\d?[+-]?\s*(?:#.*)?$/;

/** Whether a cursor (UTF-16) of a YAML file stands in a note, also in one of several lines. */
export function isInNote(text: string, offset: number): boolean {
  const cursor = yamlCursor(text, offset);
  if (cursor) return cursor.part === 'value' && prose.has(cursor.path.at(-1) ?? '');
  return block.test(openerOf(text, offset) ?? '');
}

/** The line that a line is under, by their indentation. */
function openerOf(text: string, offset: number): string | undefined {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const indent = indentOf(lines.pop()!);
  return lines.findLast((line) => line.trim() !== '' && indentOf(line) < indent);
}

const indentOf = (line: string): number => /^\s*(?:- +)*/.exec(line)![0].length;

/** The word that ends at an offset (UTF-16), when it may be the beginning of a name: with a capital, or a letter without case. */
export function nameBefore(text: string, offset: number): Range | undefined {
  const [word] = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*$/u.exec(text.slice(Math.max(0, offset - longestName), offset)) ?? [];
  return word && /^(?:\p{Lu}|\p{Lo})/u.test(word) ? { start: offset - word.length, end: offset } : undefined;
}

const longestName = 60;
