import type { TextChange } from '../text/range';

/** More differences than this are one: comparing takes their square. */
const mostDifferences = 1000;

/**
 * How one text becomes another, as few changes of lines as there are: for a preview that shows what changes and nothing
 * else. Of a line that stays, only the words that differ. Offsets are UTF-16 in the text before; in order, none overlaps.
 */
export function hunksOf(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const head = sameHead(before, after);
  const tail = sameTail(before, after, head);
  const [old, now] = [linesOf(before.slice(head, before.length - tail)), linesOf(after.slice(head, after.length - tail))];
  const starts = offsetsOf(old, head);
  return changedLines(old, now).map(({ from, to, lines }) => narrowed(before, { start: starts[from]!, end: starts[to]!, text: lines.join('') }));
}

/** How long the lines are in which both texts begin. */
function sameHead(before: string, after: string): number {
  let length = 0;
  while (length < before.length && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  return length === 0 ? 0 : before.lastIndexOf('\n', length - 1) + 1;
}

/** How long the lines are in which both end, after so much that is the same. */
function sameTail(before: string, after: string, head: number): number {
  const most = Math.min(before.length, after.length) - head;
  let length = 0;
  while (length < most && before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)) length++;
  const end = before.indexOf('\n', before.length - length);
  return end < 0 ? 0 : before.length - end - 1;
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function offsetsOf(lines: readonly string[], start: number): number[] {
  const offsets = [start];
  for (const line of lines) offsets.push(offsets.at(-1)! + line.length);
  return offsets;
}

/** Lines `from..to` of the text before, and what stands in their place. */
interface LineChange {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

function changedLines(old: readonly string[], now: readonly string[]): LineChange[] {
  const changes: { from: number; to: number; lines: string[] }[] = [];
  let [at, other] = [0, 0];
  for (const [a, b] of [...commonLines(old, now), [old.length, now.length] as const]) {
    if (a > at || b > other) changes.push({ from: at, to: a, lines: now.slice(other, b) });
    [at, other] = [a + 1, b + 1];
  }
  return changes;
}

/** Pairs of equal lines, in order, as many as there are: the greedy algorithm of Myers, which takes lines × differences. */
function commonLines(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const reached: Furthest[] = [];
  for (let depth = 0; depth <= Math.min(old.length + now.length, mostDifferences); depth++) {
    const next = new Int32Array(2 * depth + 3);
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      let at = depth === 0 ? 0 : stepTo(diagonal, depth, reached[depth - 1]!).at;
      while (at < old.length && at - diagonal < now.length && old[at] === now[at - diagonal]) at++;
      next[depth + 1 + diagonal] = at;
      if (at >= old.length && at - diagonal >= now.length) return traced(reached, old.length, now.length);
    }
    reached.push(next);
  }
  return [];
}

/** How far in the text before one comes on each diagonal with some differences; that of a depth is at index depth + 1 + diagonal. */
type Furthest = Int32Array;

/** Where a diagonal is entered with one more difference: by a line that goes, or by one that comes. */
function stepTo(diagonal: number, depth: number, furthest: Furthest): { readonly at: number; readonly from: number } {
  const on = (other: number): number => furthest[depth + other]!;
  const comes = diagonal === -depth || (diagonal !== depth && on(diagonal - 1) < on(diagonal + 1));
  return comes ? { at: on(diagonal + 1), from: diagonal + 1 } : { at: on(diagonal - 1) + 1, from: diagonal - 1 };
}

function traced(reached: readonly Furthest[], oldLength: number, nowLength: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [end, diagonal] = [oldLength, oldLength - nowLength];
  for (let depth = reached.length; depth >= 0; depth--) {
    const { at, from } = depth === 0 ? { at: 0, from: 0 } : stepTo(diagonal, depth, reached[depth - 1]!);
    for (let line = end - 1; line >= at; line--) pairs.push([line, line - diagonal]);
    if (depth > 0) end = reached[depth - 1]![depth + from]!;
    diagonal = from;
  }
  return pairs.reverse();
}

const isWord = /[\p{L}\p{M}\p{N}_-]/u;

/** Of one line for another only the words that differ. */
function narrowed(text: string, change: TextChange): TextChange {
  const old = text.slice(change.start, change.end);
  if (lineCount(old) !== 1 || lineCount(change.text) !== 1) return change;
  let head = 0;
  while (head < Math.min(old.length, change.text.length) && old[head] === change.text[head]) head++;
  while (head > 0 && isWord.test(old[head - 1]!)) head--;
  let tail = 0;
  while (tail < Math.min(old.length, change.text.length) - head && old.at(-1 - tail) === change.text.at(-1 - tail)) tail++;
  while (tail > 0 && isWord.test(old.at(-tail)!)) tail--;
  return { start: change.start + head, end: change.end - tail, text: change.text.slice(head, change.text.length - tail) };
}

const lineCount = (text: string): number => (text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0));
