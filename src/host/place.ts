import * as vscode from 'vscode';
import { contains, overlaps, sameRange, shift, type Range } from '../core/text/range';
import { spaced } from '../core/text/spaces';
import { trimPunctuation } from '../core/text/trim';
import { isFirst, type Mark } from '../core/mark';
import { toCoreRange } from './convert';
import type { SeedDocuments } from './documents';
import type { SeedDocument } from './seedDocument';

/** The seed text that a command is about, and the places in it, as UTF-16 ranges that may be empty. */
export interface Place {
  readonly document: SeedDocument;
  readonly ranges: readonly Range[];
}

/**
 * Where a command applies: the place that a link names, else the cursors and selections of the active editor. Nothing
 * about an argument is trusted: only open texts are reached, and a link that leads nowhere does not act elsewhere.
 */
export async function placeOf(documents: SeedDocuments, argument: unknown): Promise<Place | undefined> {
  if (isLink(argument)) return linkedPlace(documents, argument);
  await documents.turns.settled();
  const editor = vscode.window.activeTextEditor;
  const document = editor && (await documents.open(editor.document));
  return document && { document, ranges: editor.selections.map((selection) => toCoreRange(editor.document, selection)) };
}

/** The open seed text that an argument names, else, unless it is a link, that of the active editor. */
export async function documentOf(documents: SeedDocuments, argument: unknown): Promise<SeedDocument | undefined> {
  if (isLink(argument)) return openDocument(documents, argument.uri);
  await documents.turns.settled();
  const editor = vscode.window.activeTextEditor;
  const named = argument instanceof vscode.Uri ? openDocument(documents, argument.toString()) : undefined;
  return named ?? (editor && documents.open(editor.document));
}

/** The marks of a place: what a selection holds, and what a cursor stands on. Each once. */
export function marksAt({ document, ranges }: Place): Mark[] {
  const marks = ranges.flatMap((range) => {
    if (range.start === range.end) return document.markAt(range.start) ?? [];
    return withoutShared(document.marks(range).filter((mark) => overlaps(mark, range)));
  });
  return [...new Map(marks.map((mark) => [`${mark.start}:${mark.end}:${mark.annotation?.id}`, mark])).values()];
}

/** Who selects a name in full does not mean what another one shares with it. */
const withoutShared = (marks: readonly Mark[]): Mark[] =>
  marks.filter((mark) => isFirst(mark) || !marks.some((other) => isFirst(other) && contains(other, mark)));

/** The one mark that a command is about, with its text. */
export async function markFor(documents: SeedDocuments, argument: unknown): Promise<{ document: SeedDocument; mark: Mark } | undefined> {
  const place = await placeOf(documents, argument);
  const [mark] = place ? marksAt(place) : [];
  return place && mark && { document: place.document, mark };
}

/** Words that a command is about, and the mark that they are, if they are one. Offsets are UTF-16. */
export interface Words {
  readonly document: SeedDocument;
  readonly range: Range;
  readonly words: string;
  readonly mark?: Mark;
}

/** What is selected, else the mark or the word at the cursor or of the link; undefined where there are no words. */
export async function wordsFor(documents: SeedDocuments, argument: unknown): Promise<Words | undefined> {
  const place = await placeOf(documents, argument);
  if (!place?.ranges[0]) return undefined;
  const { document } = place;
  const selected = selectedIn(document, place.ranges[0]);
  const mark = marksAt(place).find((each) => !selected || sameRange(each, selected));
  const range = mark ?? selected ?? wordIn(document, place.ranges[0].start);
  return range && { document, range, words: spaced(document.slice(range)), ...(mark ? { mark } : {}) };
}

function selectedIn(document: SeedDocument, range: Range): Range | undefined {
  const name = shift(trimPunctuation(document.slice(range)), range.start);
  return name.start < name.end ? name : undefined;
}

function wordIn({ textDocument }: SeedDocument, offset: number): Range | undefined {
  const word = textDocument.getWordRangeAtPosition(textDocument.positionAt(offset));
  return word && toCoreRange(textDocument, word);
}

/** The mark as it is now, after the analyst was asked something: unless its words have changed. */
export const asItIsNow = (document: SeedDocument, mark: Mark): Mark | undefined =>
  document.marks().find(({ annotation, ...now }) => (mark.annotation ? annotation?.id === mark.annotation.id : sameRange(now, mark) && now.quote === mark.quote));

/** An argument as our links pass it. VS Code's own menus pass a `Uri`, and keys nothing. */
const isLink = (argument: unknown): argument is { readonly uri: unknown; readonly offset?: unknown } =>
  typeof argument === 'object' && argument !== null && 'uri' in argument;

function linkedPlace(documents: SeedDocuments, { uri, offset }: { readonly uri: unknown; readonly offset?: unknown }): Place | undefined {
  const document = openDocument(documents, uri);
  return document && isOffset(offset, document) ? { document, ranges: [{ start: offset, end: offset }] } : undefined;
}

const openDocument = (documents: SeedDocuments, uri: unknown): SeedDocument | undefined =>
  documents.all.find((document) => document.uri.toString() === uri);

const isOffset = (offset: unknown, document: SeedDocument): offset is number =>
  typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset <= document.length;
