import * as vscode from 'vscode';
import { inlaysIn, type Inlay } from '../core/inlays';
import { toCoreRange } from '../host/convert';
import { placeText } from '../host/placeWording';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature } from '../host/services';
import { oneLine } from '../host/wording';

const setting = 'seedlens.inlayHints';

/** "Kishi → Nobuo Kishi", "Georgia → State of the United States": for who wants them. */
export const inlayHints: Feature = ({ documents }) => {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    documents.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(setting) && changed.fire()),
    vscode.languages.registerInlayHintsProvider('seed', {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(textDocument, range) {
        const document = isOn(textDocument) ? await documents.open(textDocument) : undefined;
        return document ? inlaysIn(document, toCoreRange(textDocument, range)).map((inlay) => hintOf(document, inlay)) : [];
      },
    }),
  );
};

const isOn = (document: vscode.TextDocument): boolean => vscode.workspace.getConfiguration(undefined, document).get(setting) === true;

function hintOf({ textDocument }: SeedDocument, inlay: Inlay): vscode.InlayHint {
  const words = inlay.kind === 'name' ? inlay.name : placeText(inlay.entry);
  const hint = new vscode.InlayHint(textDocument.positionAt(inlay.at), `→ ${oneLine(words)}`);
  hint.paddingLeft = true;
  return hint;
}
