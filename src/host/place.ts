import * as vscode from 'vscode';
import { overlaps, sameRange, type Range } from '../core/text/range';
import type { Mark } from '../core/document';
import { toCoreRange } from './convert';
import type { SeedDocuments } from './documents';
import type { SeedDocument } from './seedDocument';

/** The seed text that a command is about, and the places in it, as UTF-16 ranges that may be empty. */
export interface Place {
  readonly document: SeedDocument;
  readonly ranges: readonly Range[];
}

/**
 * Where a command applies: the place that its argument names, else the cursors and selections of the active editor.
 * Arguments come from links and keybindings, so nothing about them is trusted, and only open texts are reached.
 */
export async function placeOf(documents: SeedDocuments, argument: unknown): Promise<Place | undefined> {
  const linked = linkedDocument(documents, argument);
  const offset = (argument as { offset?: unknown } | undefined)?.offset;
  if (linked && isOffset(offset, linked)) return { document: linked, ranges: [{ start: offset, end: offset }] };
  const editor = vscode.window.activeTextEditor;
  const document = editor && (await documents.open(editor.document));
  return document && { document, ranges: editor.selections.map((selection) => toCoreRange(editor.document, selection)) };
}

/** The open seed text that an argument names by its `uri`, else that of the active editor. */
export async function documentOf(documents: SeedDocuments, argument: unknown): Promise<SeedDocument | undefined> {
  const editor = vscode.window.activeTextEditor;
  return linkedDocument(documents, argument) ?? (editor && documents.open(editor.document));
}

/** The marks of a place: what a selection holds, and what a cursor stands on. Each once. */
export function marksAt({ document, ranges }: Place): Mark[] {
  const marks = ranges.flatMap((range) => {
    if (range.start === range.end) return document.markAt(range.start) ?? [];
    return document.marks(range).filter((mark) => overlaps(mark, range));
  });
  return [...new Map(marks.map((mark) => [`${mark.start}:${mark.end}:${mark.annotation?.id}`, mark])).values()];
}

/** The one mark that a command is about, with its text. */
export async function markFor(documents: SeedDocuments, argument: unknown): Promise<{ document: SeedDocument; mark: Mark } | undefined> {
  const place = await placeOf(documents, argument);
  const [mark] = place ? marksAt(place) : [];
  return place && mark && { document: place.document, mark };
}

/** The mark as it is now, after the analyst was asked something: unless its words have changed. */
export const asItIsNow = (document: SeedDocument, mark: Mark): Mark | undefined =>
  document.marks().find(({ annotation, ...now }) => (mark.annotation ? annotation?.id === mark.annotation.id : sameRange(now, mark) && now.quote === mark.quote));

/** VS Code's own menus pass a `Uri`, links a string. */
function linkedDocument(documents: SeedDocuments, argument: unknown): SeedDocument | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const uri = argument instanceof vscode.Uri ? argument.toString() : (argument as { uri?: unknown }).uri;
  return typeof uri === 'string' ? documents.all.find((document) => document.uri.toString() === uri) : undefined;
}

const isOffset = (offset: unknown, document: SeedDocument): offset is number =>
  typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset <= document.length;
