import * as vscode from 'vscode';
import type { SidecarFiles } from '../core/annotations/store';

/** Last line of a complete journal. */
const journalEnd = '\n# complete';

/**
 * Sidecars through VS Code. An editor with unsaved changes is what the analyst means by the file, so it is read, and
 * changed without being saved, in the file's place.
 *
 * VS Code offers extensions no atomic write: a file is emptied before it is written, and deleted before another is moved
 * over it. So the new text is first written to a journal beside it. Whoever finds a file that is only the beginning of
 * what its complete journal says, in that moment or after a crash, reads the journal.
 */
export class VsCodeSidecarFiles implements SidecarFiles {
  async read(uri: string): Promise<string | undefined> {
    const dirty = dirtyEditor(uri);
    if (dirty) return dirty.getText();
    const text = await readFile(uri);
    const journal = await readFile(journalOf(uri)).catch(() => undefined);
    return journal?.endsWith(journalEnd) && journal.startsWith(text ?? '') ? journal.slice(0, -journalEnd.length) : text;
  }

  async write(uri: string, text: string): Promise<void> {
    const dirty = dirtyEditor(uri);
    if (dirty) return replaceText(dirty, text);
    await writeFile(journalOf(uri), text + journalEnd);
    await writeFile(uri, text);
    await vscode.workspace.fs.delete(vscode.Uri.parse(journalOf(uri)));
  }
}

/** A name that no watcher of sidecars listens to. */
const journalOf = (uri: string): string => uri.replace(/^([^?#]*)/, '$1.saving');

const writeFile = (uri: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), new TextEncoder().encode(text));

/** A file's text, undefined when there is none. What is no UTF-8 is an error: written back it would be damaged. */
export async function readFile(uri: string): Promise<string | undefined> {
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
