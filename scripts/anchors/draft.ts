// A text that can be edited while it is known where each of its words has gone.
import type { Range } from '../../src/core/text/range';

/** A word or what stands between two, as it is now. */
export interface Cell {
  readonly text: string;
  /** Where it stood in the old text (UTF-16); undefined for what was inserted. */
  readonly old?: Range;
  /** Still the same words to a reader: set in another width, in other quotes or in another normal form. */
  readonly same: boolean;
}

/** A sentence, and what parts it from the next. */
export interface Sentence {
  readonly cells: readonly Cell[];
  readonly end: Cell;
}

/** An edited text, by sentences. */
export type Draft = readonly Sentence[];

/** What became of words: they stand, others stand in their place, or they have gone. Ranges are UTF-16 of the new text. */
export type Truth = { readonly kind: 'stands' | 'changed'; readonly range: Range } | { readonly kind: 'gone' };

const sentences = /[^]*?(?:[.!?]["”’)\]]*\s+(?=["“‘(]?\p{Lu})|\n+|$)/gu;
const cells = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** An unedited text; a cell ends where one of the given ranges starts or ends. */
export function draftOf(text: string, ranges: readonly Range[]): Draft {
  const edges = new Set(ranges.flatMap(({ start, end }) => [start, end]));
  return Array.from(text.matchAll(sentences)).filter(([found]) => found).map(({ 0: found, index }) => {
    const end = index + found.trimEnd().length;
    return { cells: cellsOf(text, { start: index, end }, edges), end: kept(text, { start: end, end: index + found.length }) };
  });
}

const kept = (text: string, old: Range): Cell => ({ text: text.slice(old.start, old.end), old, same: true });

function cellsOf(text: string, { start, end }: Range, edges: ReadonlySet<number>): Cell[] {
  return Array.from(text.slice(start, end).matchAll(cells)).flatMap(({ 0: found, index }) => {
    const from = start + index;
    const cuts = [from, ...Array.from({ length: found.length - 1 }, (_, at) => from + at + 1).filter((at) => edges.has(at)), from + found.length];
    return cuts.slice(1).map((cut, at) => kept(text, { start: cuts[at]!, end: cut }));
  });
}

/** A cell that stands for an old one, but with other words. */
export const changed = (cell: Cell, text: string): Cell => ({ ...cell, text, same: false });

/** A cell in another look, with the same words. */
export const restyled = (cell: Cell, text: string): Cell => ({ ...cell, text });

export const inserted = (text: string): Cell => ({ text, same: false });

export const allCells = (draft: Draft): Cell[] => draft.flatMap(({ cells, end }) => [...cells, end]);

/** Does the same to every cell. */
export const mapCells = (draft: Draft, change: (cell: Cell) => Cell | Cell[]): Draft =>
  draft.map(({ cells, end }) => ({ cells: cells.flatMap(change), end: [change(end)].flat()[0] ?? { ...end, text: '' } }));

/** The new text, and where any range of the old one has gone. */
export function written(draft: Draft): { readonly text: string; readonly truthOf: (old: Range) => Truth } {
  const starts = new Map<number, { readonly cell: Cell; readonly at: number }>();
  const parts: string[] = [];
  let at = 0;
  for (const cell of allCells(draft)) {
    if (cell.old && cell.old.end > cell.old.start) starts.set(cell.old.start, { cell, at });
    parts.push(cell.text);
    at += cell.text.length;
  }
  return { text: parts.join(''), truthOf: (old) => truthOf(old, starts) };
}

function truthOf({ start, end }: Range, starts: ReadonlyMap<number, { readonly cell: Cell; readonly at: number }>): Truth {
  let range: Range | undefined;
  let whole = true;
  for (let at = start; at < end;) {
    const found = starts.get(at);
    at = found?.cell.old?.end ?? at + 1;
    whole &&= found?.cell.same ?? false;
    if (!found || found.cell.text === '') continue;
    if (range && found.at !== range.end) return { kind: 'gone' };
    range = { start: range?.start ?? found.at, end: found.at + found.cell.text.length };
  }
  return range ? { kind: whole ? 'stands' : 'changed', range } : { kind: 'gone' };
}
