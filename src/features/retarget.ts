import * as vscode from 'vscode';
import type { Feature } from '../host/services';

/** When a text is saved, annotations whose selectors no longer lead to their words get new ones. */
export const retarget: Feature = ({ documents, decisions }) =>
  vscode.workspace.onDidSaveTextDocument(async (textDocument) => {
    const document = documents.get(textDocument);
    if (document) await decisions.retarget(document);
  });
