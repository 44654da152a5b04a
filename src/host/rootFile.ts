import * as vscode from 'vscode';
import type { SeedDocuments } from './documents';

/** Pause after a change before a file is read, in milliseconds. */
const delay = 300;

/**
 * Follows a file at the root of each workspace folder: has it read from when the first report is open, and again whenever
 * it changes. `unsaved`: what an editor shows counts as the file, else what was saved.
 */
export class RootFile implements vscode.Disposable {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly disposables: vscode.Disposable[] = [];
  private beginning: Promise<unknown> | undefined;

  constructor(
    private readonly name: string,
    documents: SeedDocuments,
    private readonly unsaved: boolean,
    private readonly read: (folder: vscode.WorkspaceFolder) => Promise<void>,
  ) {
    this.disposables.push(documents.onDidChange(() => void this.begin()));
    if (documents.all.length > 0) void this.begin();
  }

  dispose(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    vscode.Disposable.from(...this.disposables).dispose();
  }

  in(folder: vscode.WorkspaceFolder): vscode.Uri {
    return vscode.Uri.joinPath(folder.uri, this.name);
  }

  /** The workspace folder at whose root this file is. */
  folderOf(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
    const folder = uri.path.endsWith(`/${this.name}`) ? vscode.workspace.getWorkspaceFolder(uri) : undefined;
    return folder && this.in(folder).toString() === uri.toString() ? folder : undefined;
  }

  /** Reads the file of every folder and follows it from then on; waits until all have been read once. */
  begin(): Promise<unknown> {
    return (this.beginning ??= this.readAll());
  }

  private readAll(): Promise<unknown> {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${this.name}`);
    const later = (uri: vscode.Uri): void => this.readLater(uri);
    this.disposables.push(
      watcher, watcher.onDidChange(later), watcher.onDidCreate(later), watcher.onDidDelete(later), ...this.watchEditors(later),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => added.forEach((folder) => void this.read(folder))),
    );
    return Promise.all((vscode.workspace.workspaceFolders ?? []).map((folder) => this.read(folder)));
  }

  private watchEditors(later: (uri: vscode.Uri) => void): vscode.Disposable[] {
    if (!this.unsaved) return [vscode.workspace.onDidSaveTextDocument(({ uri }) => later(uri))];
    return [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && later(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => later(uri)),
    ];
  }

  private readLater(uri: vscode.Uri): void {
    const folder = this.folderOf(uri);
    if (!folder) return;
    const key = folder.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => void this.read(folder), delay));
  }
}
