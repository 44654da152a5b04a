import * as vscode from 'vscode';
import type { SidecarFiles } from '../core/annotations/store';

/**
 * Sidecars through VS Code. An editor with unsaved changes is what the analyst means by the file, so it is read, and
 * changed without being saved, in the file's place. All else is written beside and moved over the old file at once.
 */
export class VsCodeSidecarFiles implements SidecarFiles {
  async read(uri: string): Promise<string | undefined> {
    const dirty = dirtyEditor(uri);
    if (dirty) return dirty.getText();
    try {
      return new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  }

  async write(uri: string, text: string): Promise<void> {
    const dirty = dirtyEditor(uri);
    if (dirty) return replaceText(dirty, text);
    const target = vscode.Uri.parse(uri);
    const bytes = new TextEncoder().encode(text);
    if (target.scheme !== 'file' && target.scheme !== 'vscode-remote') return vscode.workspace.fs.writeFile(target, bytes);
    const beside = target.with({ path: `${target.path}.${Date.now().toString(36)}.tmp` });
    try {
      await vscode.workspace.fs.writeFile(beside, bytes);
      await vscode.workspace.fs.rename(beside, target, { overwrite: true });
    } catch (error) {
      await vscode.workspace.fs.delete(beside).then(undefined, () => undefined);
      throw error;
    }
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
