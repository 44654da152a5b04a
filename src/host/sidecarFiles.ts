import * as vscode from 'vscode';
import type { SidecarFiles } from '../core/annotations/store';

/** How long another window may take to write a file that it has just emptied, in milliseconds. */
const writeTime = 30;

/**
 * Sidecars through VS Code. An editor with unsaved changes is what the analyst means by the file, so it is read, and
 * changed without being saved, in the file's place.
 *
 * The file is written in place: to move a new one over it, VS Code would first delete it, and a window that reads
 * between the two would take all annotations for gone.
 */
export class VsCodeSidecarFiles implements SidecarFiles {
  async read(uri: string): Promise<string | undefined> {
    const dirty = dirtyEditor(uri);
    if (dirty) return dirty.getText();
    const text = await readFile(uri);
    if (text !== '') return text;
    await new Promise((resolve) => setTimeout(resolve, writeTime));
    return readFile(uri);
  }

  async write(uri: string, text: string): Promise<void> {
    const dirty = dirtyEditor(uri);
    if (dirty) await replaceText(dirty, text);
    else await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), new TextEncoder().encode(text));
  }
}

/** What is no UTF-8 is an error: written back it would be damaged. */
async function readFile(uri: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** An editor holds unsaved changes of this file. */
export const isDirty = (uri: string): boolean => dirtyEditor(uri) !== undefined;

/** Its name says that it holds annotations; it may still be something else. */
export const isSidecar = (uri: vscode.Uri): boolean => uri.path.endsWith('.annotations.yaml');

/** A file is there. */
export const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(() => true, () => false);

const dirtyEditor = (uri: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri);

async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The editor of the sidecar refused the change.'));
}
