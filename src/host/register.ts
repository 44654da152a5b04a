import * as vscode from 'vscode';
import { readRegister } from '../core/register/codec';
import { RegisterNames } from '../core/register/names';
import type { SeedDocuments } from './documents';
import type { KnownNames } from './known';
import { VsCodeSidecarFiles } from './sidecarFiles';
import { inSlices } from './slices';

const fileName = 'entities.yaml';
/** Pause after a change before a register is read, in milliseconds. */
const delay = 300;

/**
 * Reads the register of each workspace folder, `entities.yaml` at its root, from when the first report is open, and again
 * whenever it changes. An editor with unsaved changes counts as the file.
 */
export class Registers implements vscode.Disposable {
  private readonly files = new VsCodeSidecarFiles();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The reading of each folder's register that was begun last. */
  private readonly readings = new Map<string, symbol>();
  private readonly disposables: vscode.Disposable[] = [];
  private begun = false;

  constructor(documents: SeedDocuments, private readonly known: KnownNames) {
    this.disposables.push(documents.onDidChange(() => this.begin()));
    if (documents.all.length > 0) this.begin();
  }

  dispose(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    this.readings.clear();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Reads the register of this file at once, after it was written here. */
  async reload(register: vscode.Uri): Promise<void> {
    const folder = folderOf(register);
    if (folder) await this.read(folder);
  }

  private begin(): void {
    if (this.begun) return;
    this.begun = true;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${fileName}`);
    const later = (uri: vscode.Uri): void => this.readLater(uri);
    this.disposables.push(
      watcher, watcher.onDidChange(later), watcher.onDidCreate(later), watcher.onDidDelete(later),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && later(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => later(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => added.forEach((folder) => void this.read(folder))),
    );
    vscode.workspace.workspaceFolders?.forEach((folder) => void this.read(folder));
  }

  private readLater(uri: vscode.Uri): void {
    const folder = folderOf(uri);
    if (!folder) return;
    const key = folder.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => void this.read(folder), delay));
  }

  private async read(folder: vscode.WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    const reading = Symbol();
    this.readings.set(key, reading);
    const isOld = (): boolean => this.readings.get(key) !== reading;
    const text = await this.files.read(vscode.Uri.joinPath(folder.uri, fileName).toString()).catch(() => undefined);
    if (isOld()) return;
    const names = await inSlices(namesIn(text ?? ''), isOld);
    if (names && !isOld()) this.known.setRegister(folder.uri, names);
  }
}

function* namesIn(text: string): Generator<void, RegisterNames> {
  const { entities } = yield* readRegister(text);
  return yield* RegisterNames.listed(entities);
}

/** The register of a report's folder, whether it is there or not. */
export function registerOf(report: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(report);
  return folder && vscode.Uri.joinPath(folder.uri, fileName);
}

/** The workspace folder whose register a file is. */
function folderOf(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  const folder = uri.path.endsWith(`/${fileName}`) ? vscode.workspace.getWorkspaceFolder(uri) : undefined;
  return folder && vscode.Uri.joinPath(folder.uri, fileName).toString() === uri.toString() ? folder : undefined;
}
