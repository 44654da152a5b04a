import * as vscode from 'vscode';
import type { Feature } from '../host/services';

const setting = 'seedlens.include';

/** Plain text files that the setting's globs match become seed texts, when they open and when the setting changes. */
export const include: Feature = () => {
  const included = new Inclusion();
  const all = (): void => vscode.workspace.textDocuments.forEach((document) => included.update(document));
  all();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => included.open(document)),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(setting) && all()),
  );
};

class Inclusion {
  /** Documents looked at, and whether they were made seed texts here. A change of language opens the same one anew. */
  private readonly known = new WeakMap<vscode.TextDocument, boolean>();

  /** An analyst who sets a file back to plain text is not overruled. */
  open(document: vscode.TextDocument): void {
    if (!this.known.has(document)) this.update(document);
  }

  update(document: vscode.TextDocument): void {
    const wasOurs = this.known.get(document) === true;
    const isOurs = isIncluded(document);
    this.known.set(document, isOurs);
    if (isOurs && document.languageId === 'plaintext') setLanguage(document, 'seed');
    if (wasOurs && !isOurs && document.languageId === 'seed') setLanguage(document, 'plaintext');
  }
}

/** A file whose language another extension or the analyst has set is left alone, and so is one that has no file. */
function isIncluded(document: vscode.TextDocument): boolean {
  const isText = document.languageId === 'plaintext' || document.languageId === 'seed';
  return isText && document.uri.scheme !== 'untitled' && globsFor(document).some((glob) => matches(glob, document));
}

function globsFor({ uri }: vscode.TextDocument): string[] {
  const value: unknown = vscode.workspace.getConfiguration('seedlens', uri).get('include');
  return Array.isArray(value) ? value.filter((glob): glob is string => typeof glob === 'string' && glob !== '') : [];
}

/** Globs count from the workspace's folder; outside of one, from the root. */
function matches(glob: string, document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return vscode.languages.match({ pattern: folder ? new vscode.RelativePattern(folder, glob) : glob }, document) > 0;
}

function setLanguage(document: vscode.TextDocument, language: string): void {
  // It may have been closed meanwhile.
  if (!document.isClosed) void vscode.languages.setTextDocumentLanguage(document, language).then(undefined, () => undefined);
}
