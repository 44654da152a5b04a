import * as vscode from 'vscode';
import type { Range } from '../core/text/range';
import { toVsCodeRange } from './convert';
import type { SeedDocument } from './seedDocument';

/** Puts the cursor where a range (UTF-16) starts, without selecting: what is typed next must not replace a name. */
export async function reveal(document: SeedDocument, range: Range): Promise<void> {
  const { textDocument } = document;
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === textDocument);
  const editor = await vscode.window.showTextDocument(textDocument, shown?.viewColumn);
  const target = toVsCodeRange(textDocument, range);
  editor.selection = new vscode.Selection(target.start, target.start);
  editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts the cursor where a range (UTF-16) starts if the text is in the active editor: at once, so that the next key acts there. */
export function standAt({ textDocument }: SeedDocument, range: Range): void {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== textDocument) return;
  const target = toVsCodeRange(textDocument, range);
  editor.selection = new vscode.Selection(target.start, target.start);
  editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The cursor, UTF-16; zero where the text is not in the active editor. */
export function cursorIn({ textDocument }: SeedDocument): number {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === textDocument ? textDocument.offsetAt(editor.selection.active) : 0;
}
