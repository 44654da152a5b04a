import * as vscode from 'vscode';
import type { Range, TextChange } from '../core/text/range';

/** The one place where the core's UTF-16 offsets and VS Code's positions meet. */

export const toVsCodeRange = (document: vscode.TextDocument, { start, end }: Range): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

export const toCoreRange = (document: vscode.TextDocument, range: vscode.Range): Range => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

export const toTextChange = ({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): TextChange => ({
  start: rangeOffset,
  end: rangeOffset + rangeLength,
  text,
});

export const toLocation = (document: vscode.TextDocument, range: Range): vscode.Location =>
  new vscode.Location(document.uri, toVsCodeRange(document, range));
