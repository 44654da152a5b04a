import * as vscode from 'vscode';
import type { CorpusMention } from '../core/corpus/corpus';
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

/** Where the index says that a mention stands. */
export const toIndexedRange = ({ from, to }: Pick<CorpusMention, 'from' | 'to'>): vscode.Range =>
  new vscode.Range(from.line, from.character, to.line, to.character);

/** For a text that no editor holds. */
export const rangeInText = (text: string, { start, end }: Range): vscode.Range =>
  new vscode.Range(positionInText(text, start), positionInText(text, end));

function positionInText(text: string, offset: number): vscode.Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return new vscode.Position(lines.length - 1, lines.at(-1)!.length);
}
