import * as vscode from 'vscode';
import { sidecarEnding } from '../core/fileNames';

const pattern = `*${sidecarEnding}`;

/** Tells of sidecars that change on the disk: in the workspace all, elsewhere those beside open texts. */
export class SidecarWatch implements vscode.Disposable {
  private readonly workspace: vscode.Disposable;
  /** By folder: its watcher, and the texts in it that are open. */
  private readonly folders = new Map<string, { readonly watcher: vscode.Disposable; readonly texts: Set<string> }>();

  constructor(private readonly changed: (sidecar: vscode.Uri) => void) {
    this.workspace = this.watch(`**/${pattern}`);
  }

  /** A text is open. */
  add(text: vscode.Uri): void {
    if (vscode.workspace.getWorkspaceFolder(text) || text.scheme === 'untitled') return;
    const folder = folderOf(text);
    const watched = this.folders.get(folder.toString()) ?? { watcher: this.watch(new vscode.RelativePattern(folder, pattern)), texts: new Set() };
    this.folders.set(folder.toString(), watched);
    watched.texts.add(text.toString());
  }

  /** A text is closed. */
  remove(text: vscode.Uri): void {
    const key = folderOf(text).toString();
    const watched = this.folders.get(key);
    if (!watched?.texts.delete(text.toString()) || watched.texts.size > 0) return;
    watched.watcher.dispose();
    this.folders.delete(key);
  }

  dispose(): void {
    this.workspace.dispose();
    this.folders.forEach(({ watcher }) => watcher.dispose());
  }

  private watch(glob: vscode.GlobPattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(glob);
    return vscode.Disposable.from(watcher, watcher.onDidChange(this.changed), watcher.onDidCreate(this.changed), watcher.onDidDelete(this.changed));
  }
}

const folderOf = (text: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(text, '..');
