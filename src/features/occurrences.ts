import * as vscode from 'vscode';
import { partsOf } from '../core/mark';
import type { Range } from '../core/text/range';
import { toVsCodeRange } from '../host/convert';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';

/** The cursor rests this long before the borders follow it, in milliseconds. */
const rest = 100;

/** All mentions of the entity under the cursor light up, as those of an identifier do in code, and have a thin border. */
export const occurrences: Feature = (services) => vscode.Disposable.from(registerProvider(services), new Borders(services));

const registerProvider = ({ documents }: Services): vscode.Disposable =>
  vscode.languages.registerDocumentHighlightProvider('seed', {
    // Nothing, rather than undefined: else VS Code lights up every word that is spelled like the one at the cursor.
    async provideDocumentHighlights(textDocument, position) {
      const document = await documents.open(textDocument);
      return document ? occurrencesAt(document, position).map((range) => new vscode.DocumentHighlight(toVsCodeRange(textDocument, range))) : [];
    },
  });

class Borders implements vscode.Disposable {
  private readonly border = vscode.window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: new vscode.ThemeColor('seedlens.occurrenceBorder'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly disposables: readonly vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    this.disposables = [
      this.border,
      services.documents.onDidChange(() => this.showSoon()),
      vscode.window.onDidChangeTextEditorSelection(() => this.showSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.showSoon()),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private showSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => vscode.window.visibleTextEditors.forEach((editor) => this.show(editor)), rest);
  }

  private show(editor: vscode.TextEditor): void {
    const document = editor === vscode.window.activeTextEditor ? this.services.documents.get(editor.document) : undefined;
    const ranges = document ? occurrencesAt(document, editor.selection.active) : [];
    editor.setDecorations(this.border, ranges.map((range) => toVsCodeRange(editor.document, range)));
  }
}

function occurrencesAt(document: SeedDocument, position: vscode.Position): readonly Range[] {
  const mark = document.markAt(document.textDocument.offsetAt(position));
  const entity = mark?.reference && document.entity(mark.reference.id);
  return entity?.references.flatMap(partsOf) ?? [];
}
