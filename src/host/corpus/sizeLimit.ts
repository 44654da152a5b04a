import * as vscode from 'vscode';

/** A file that is left out for its size, in bytes. */
export interface LeftOut {
  readonly uri: vscode.Uri;
  readonly size: number;
}

const kilobyte = 1000;
/** Where the files are kept that the user has included whatever their size. */
const includedKey = 'seedlens.index.included';
/** And those that were told to be left out. */
const toldKey = 'seedlens.index.told';

/** Which files are too large for an index, and which of them the user wants in it all the same, now and in later sessions. */
export class SizeLimit {
  private readonly tooLarge = new Map<string, LeftOut>();

  constructor(private readonly memory: vscode.Memento) {}

  /** The files that are left out, by name. */
  get leftOut(): readonly LeftOut[] {
    return [...this.tooLarge.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  /** Says whether a file of this size is left out. */
  leavesOut(uri: vscode.Uri, size: number): boolean {
    const key = uri.toString();
    const isLarge = size > largestSize(uri) && !this.included.includes(key);
    if (isLarge) this.tooLarge.set(key, { uri, size });
    else this.tooLarge.delete(key);
    return isLarge;
  }

  /** Only these files are still there. */
  keep(isThere: (uri: string) => boolean): void {
    for (const uri of this.tooLarge.keys()) if (!isThere(uri)) this.tooLarge.delete(uri);
  }

  /** Those of them that nobody has been told of. */
  async untold(): Promise<readonly LeftOut[]> {
    const told = new Set(this.memory.get<string[]>(toldKey, []));
    const untold = this.leftOut.filter(({ uri }) => !told.has(uri.toString()));
    if (untold.length > 0) await this.memory.update(toldKey, [...this.tooLarge.keys()]);
    return untold;
  }

  async include(uris: readonly vscode.Uri[]): Promise<void> {
    await this.memory.update(includedKey, [...new Set([...this.included, ...uris.map(String)])]);
  }

  private get included(): readonly string[] {
    return this.memory.get<string[]>(includedKey, []);
  }
}

/** In bytes. */
const largestSize = (uri: vscode.Uri): number => vscode.workspace.getConfiguration('seedlens', uri).get<number>('index.maxFileSize', kilobyte) * kilobyte;
