import * as vscode from 'vscode';
import { spliceOf } from '../core/annotations/history';
import { JournaledFiles } from '../core/annotations/journal';
import type { SidecarFiles } from '../core/annotations/store';
import { sidecarEnding } from '../core/fileNames';
import { toVsCodeRange } from './convert';

/**
 * Sidecars through VS Code. An editor with unsaved changes is what the analyst means by the file, so it is read, and
 * changed without being saved, in the file's place. VS Code offers extensions no atomic write: a file is emptied before it
 * is written, and deleted before another is moved over it; a journal makes up for that.
 */
export class VsCodeSidecarFiles implements SidecarFiles {
  private readonly files = new JournaledFiles({
    read: readFile,
    write: (uri, text) => Promise.resolve(vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), new TextEncoder().encode(text))),
    delete: (uri) => Promise.resolve(vscode.workspace.fs.delete(vscode.Uri.parse(uri))),
    pause: (time) => new Promise((resolve) => { setTimeout(resolve, time); }),
  });

  async read(uri: string): Promise<string | undefined> {
    return dirtyEditor(uri)?.getText() ?? this.files.read(uri);
  }

  async replace(uri: string, before: string | undefined, after: string | undefined): Promise<boolean> {
    const dirty = dirtyEditor(uri);
    if (!dirty) return this.files.replace(uri, before, after);
    return before !== undefined && dirty.getText() === before && replaceText(dirty, before, after ?? '');
  }
}

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
export const isSidecar = (uri: vscode.Uri): boolean => uri.path.endsWith(sidecarEnding);

/** A file is there. */
export const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(() => true, () => false);

const dirtyEditor = (uri: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri);

/** Changes only what differs, so that cursors stay where they are. False when the analyst has typed in the meantime. */
async function replaceText(document: vscode.TextDocument, before: string, after: string): Promise<boolean> {
  const { at, removed, inserted } = spliceOf(before, after);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toVsCodeRange(document, { start: at, end: at + removed.length }), inserted);
  if (await vscode.workspace.applyEdit(edit)) return true;
  if (document.getText() !== before) return false;
  throw new Error(vscode.l10n.t('The editor of the sidecar refused the change.'));
}
