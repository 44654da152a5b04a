import * as vscode from 'vscode';
import { toVsCodeRange } from '../host/convert';
import { documentOf } from '../host/place';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { exists } from '../host/sidecarFiles';
import { oneLine } from '../host/wording';

/** Open Sidecar: beside the text, at the annotation under the cursor. It creates nothing. */
export const openSidecar: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.openSidecar', (argument?: unknown) => open(services, argument));

async function open({ documents, status }: Services, argument: unknown): Promise<void> {
  const document = await documentOf(documents, argument);
  if (!document) return status.say(vscode.l10n.t('No report is open'));
  const uri = document.sidecarUri;
  if (!(await exists(uri))) return status.say(vscode.l10n.t('No sidecar yet: it is made with the first annotation'));
  const block = blockAt(document, cursorIn(document));
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside });
  if (block) {
    const range = toVsCodeRange(editor.document, block);
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  status.say(vscode.l10n.t('Opened {0}', oneLine(uri.path.slice(uri.path.lastIndexOf('/') + 1))), 'notebook');
}

function cursorIn({ textDocument }: SeedDocument): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === textDocument ? textDocument.offsetAt(editor.selection.active) : undefined;
}

function blockAt(document: SeedDocument, offset: number | undefined): { start: number; end: number } | undefined {
  const annotation = offset === undefined ? undefined : document.markAt(offset)?.annotation;
  return annotation && document.sidecar.ranges.get(annotation.id);
}
