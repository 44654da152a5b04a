import * as vscode from 'vscode';
import { registerFile } from '../core/fileNames';
import { readRegister } from '../core/register/codec';
import { RegisterNames } from '../core/register/names';
import type { SeedDocuments } from './documents';
import type { KnownNames } from './known';
import { RootFile } from './rootFile';
import { VsCodeSidecarFiles } from './sidecarFiles';
import { inSlices } from './slices';

/** Reads the register of each workspace folder. An editor with unsaved changes counts as the file. */
export class Registers implements vscode.Disposable {
  private readonly files = new VsCodeSidecarFiles();
  /** The reading of each folder's register that was begun last. */
  private readonly readings = new Map<string, symbol>();
  private readonly file: RootFile;

  constructor(documents: SeedDocuments, private readonly known: KnownNames) {
    this.file = new RootFile(registerFile, documents, true, (folder) => this.read(folder));
  }

  dispose(): void {
    this.readings.clear();
    this.file.dispose();
  }

  /** Waits until all have been read once. */
  async ready(): Promise<void> {
    await this.file.begin();
  }

  /** Reads the register of this file at once, after it was written here. */
  async reload(register: vscode.Uri): Promise<void> {
    const folder = this.file.folderOf(register);
    if (folder) await this.read(folder);
  }

  private async read(folder: vscode.WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    const reading = Symbol();
    this.readings.set(key, reading);
    const isOld = (): boolean => this.readings.get(key) !== reading;
    const text = await this.files.read(this.file.in(folder).toString()).catch(() => undefined);
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
  return folder && vscode.Uri.joinPath(folder.uri, registerFile);
}
