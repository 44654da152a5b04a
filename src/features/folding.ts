import * as vscode from 'vscode';
import { sectionsOf, type Section } from '../core/text/sections';
import type { Feature } from '../host/services';

/** Folds a report by its sections: the heading stays. */
export const folding: Feature = () => vscode.languages.registerFoldingRangeProvider('seed', {
  provideFoldingRanges: (textDocument) => sectionsOf(textDocument.getText()).flatMap((section) => foldsOf(section, textDocument)),
});

function foldsOf({ heading, end, sections }: Section, textDocument: vscode.TextDocument): vscode.FoldingRange[] {
  const [first, last] = [textDocument.positionAt(heading.start).line, textDocument.positionAt(end).line];
  const inner = sections.flatMap((section) => foldsOf(section, textDocument));
  return last > first ? [new vscode.FoldingRange(first, last, vscode.FoldingRangeKind.Region), ...inner] : inner;
}
