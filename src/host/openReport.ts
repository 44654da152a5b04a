import * as vscode from 'vscode';
import type { SeedDocuments } from './documents';
import type { SeedDocument } from './seedDocument';

/** Opens and reads a report of the workspace, without showing it. One that a setting made a report may not be known for one yet. */
export async function openReport(documents: SeedDocuments, uri: vscode.Uri): Promise<SeedDocument | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  return documents.open(document.languageId === 'seed' ? document : await vscode.languages.setTextDocumentLanguage(document, 'seed'));
}
