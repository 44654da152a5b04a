import type { Range } from '../text/range';

/** How a conflict is written: git's names for the sides, and how long its markers are. */
export interface ConflictStyle {
  readonly ours: string;
  readonly theirs: string;
  readonly size: number;
}

/** A conflict as git writes one, with whole lines on both sides. */
export const writeConflict = (lines: { readonly ours: string; readonly theirs: string }, { ours, theirs, size }: ConflictStyle): string =>
  `${'<'.repeat(size)} ${ours}\n${lines.ours}${'='.repeat(size)}\n${lines.theirs}${'>'.repeat(size)} ${theirs}\n`;

/** A conflict in a text, with its markers. Ranges are UTF-16 and whole lines. */
export interface Conflict extends Range {
  /** The line that opens it, without its end. */
  readonly opening: Range;
  readonly ours: Range;
  readonly theirs: Range;
}

const marker = /(?:^|(?<=\n))(?:<{7,}(?= )|\|{7,}(?=[ \r\n])|={7,}(?=\r?\n)|>{7,}(?= ))[^\n]*(?:\n|$)/g;

/** The conflicts that git, or `writeConflict`, has left in a text; also in diff3 style, which shows the base between. */
export const findConflicts = (text: string): Conflict[] => {
  if (!text.includes('<<<<<<<')) return [];
  const found: Conflict[] = [];
  let open: Range[] = [];
  for (const { 0: line, index: start } of text.matchAll(marker)) {
    const at = { start, end: start + line.length };
    if (line.startsWith('<')) open = [at];
    else if (open.length > 0) open.push(at);
    if (!line.startsWith('>')) continue;
    found.push(...conflictOf(text, open));
    open = [];
  }
  return found;
};

/** The conflict between marker lines, the first that of ours and the last that of theirs. */
const conflictOf = (text: string, markers: readonly Range[]): Conflict[] => {
  const divider = markers.findLast(({ start }) => text[start] === '=');
  const [first, second] = markers;
  const last = markers.at(-1);
  if (!divider || !first || !second || !last) return [];
  const opening = { start: first.start, end: first.start + text.slice(first.start, first.end).trimEnd().length };
  return [{ start: first.start, end: last.end, opening, ours: { start: first.end, end: second.start }, theirs: { start: divider.end, end: last.start } }];
};

/** The text as if all its conflicts were settled for one side. */
export const settledFor = (side: 'ours' | 'theirs', text: string): string =>
  exchanged(text, (conflict) => text.slice(conflict[side].start, conflict[side].end));

/** The current side with all else of the conflicts blank, so that every offset stays what it is. */
export const withBlanks = (text: string): string =>
  exchanged(text, ({ start, end, ours }) => blank(text.slice(start, ours.start)) + text.slice(ours.start, ours.end) + blank(text.slice(ours.end, end)));

const exchanged = (text: string, by: (conflict: Conflict) => string): string => {
  let at = 0;
  const parts = findConflicts(text).flatMap((conflict) => {
    const kept = text.slice(at, conflict.start);
    at = conflict.end;
    return [kept, by(conflict)];
  });
  return parts.join('') + text.slice(at);
};

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');
