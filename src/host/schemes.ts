import * as vscode from 'vscode';
import type { Problem } from '../core/annotations/model';
import { isOurs, schemeFile } from '../core/fileNames';
import { readScheme } from '../core/scheme/codec';
import { ownScheme } from '../core/scheme/scheme';
import type { SeedDocuments } from './documents';
import type { KnownNames } from './known';
import { RootFile } from './rootFile';
import { readFile } from './sidecarFiles';

/** A file of types as it was read last. */
export interface SchemeFile {
  readonly uri: vscode.Uri;
  /** Undefined when there is none. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the types of each workspace folder, as they were saved. While the file is broken, what it said before stays in force. */
export class Schemes implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<SchemeFile>();
  private readonly files = new Map<string, SchemeFile>();
  /** The reading of each folder's file that was begun last. */
  private readonly readings = new Map<string, symbol>();
  private readonly file: RootFile;

  /** A file was read, or is gone. */
  readonly onDidRead = this.changed.event;

  constructor(documents: SeedDocuments, private readonly known: KnownNames) {
    this.file = new RootFile(schemeFile, documents, false, (folder) => this.read(folder));
  }

  /** Waits until all have been read once. */
  async ready(): Promise<void> {
    await this.file.begin();
  }

  get(uri: vscode.Uri): SchemeFile | undefined {
    return this.files.get(uri.toString());
  }

  dispose(): void {
    this.readings.clear();
    vscode.Disposable.from(this.file, this.changed).dispose();
  }

  private async read(folder: vscode.WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    const reading = Symbol();
    this.readings.set(key, reading);
    const uri = this.file.in(folder);
    const text = await readFile(uri.toString()).catch((): string => unreadable);
    if (this.readings.get(key) !== reading) return;
    const found = text !== undefined && (text === unreadable || isOurs(text)) ? text : undefined;
    if (found === this.get(uri)?.text) return;
    const { scheme, problems } = found === undefined ? { scheme: ownScheme, problems: [] } : readScheme(found);
    if (scheme) this.known.setScheme(folder.uri, scheme);
    const file = { uri, text: found, problems };
    this.files.set(uri.toString(), file);
    this.changed.fire(file);
  }
}

/** In the place of a text that is no UTF-8. */
const unreadable = 'seedlens: unreadable';
