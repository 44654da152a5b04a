import * as vscode from 'vscode';
import type { Corpus } from '../../core/corpus/corpus';
import type { Signatures } from '../../core/corpus/knowledge';
import { openCorpus, saveCorpus } from '../../core/corpus/saved';
import { exists } from '../sidecarFiles';
import { inSlices } from '../slices';

/** What an index was made with. */
export interface Made {
  /** Program, model, gazetteer and types: where one is another, the index is worth nothing. */
  readonly basis: string;
  /** The names that were known: where some are others, some documents are to be read again. */
  readonly known: Signatures;
}

/** An index with what all of it was made with. */
export interface StoredIndex extends Made {
  readonly corpus: Corpus;
}

const never = (): boolean => false;

const fileName = 'index.bin';

/** Where a workspace's index is kept between sessions: in the storage that VS Code gives to extensions, never among the reports. */
export class IndexStorage {
  /** Without a folder nothing is kept. */
  constructor(private readonly folder: vscode.Uri | undefined) {}

  /** Something has been kept. */
  async exists(): Promise<boolean> {
    return this.folder !== undefined && exists(vscode.Uri.joinPath(this.folder, fileName));
  }

  /** Undefined when there is none, or it cannot be used. */
  async load(): Promise<StoredIndex | undefined> {
    const bytes = this.folder && (await Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, fileName))).catch(() => undefined));
    const opened = bytes && (await inSlices(openCorpus(bytes), never));
    return opened && { corpus: opened.corpus, ...noteOf(opened.note) };
  }

  /**
   * Written beside, by each window under a name of its own, and moved over, so that a crash or another window leaves the one
   * or the other. What cannot be kept is made anew next time.
   */
  async save({ corpus, basis, known }: StoredIndex): Promise<void> {
    if (!this.folder) return;
    const bytes = await inSlices(saveCorpus(corpus, JSON.stringify({ basis, known: [...known] })), never);
    const beside = vscode.Uri.joinPath(this.folder, `${fileName}.${Math.random().toString(36).slice(2)}`);
    try {
      await this.sweep(this.folder);
      await vscode.workspace.fs.writeFile(beside, bytes!);
      await vscode.workspace.fs.rename(beside, vscode.Uri.joinPath(this.folder, fileName), { overwrite: true });
    } catch {
      // As said.
    }
  }

  /** Removes what a crash has left; another window that is writing now has not kept its index then. */
  private async sweep(folder: vscode.Uri): Promise<void> {
    await vscode.workspace.fs.createDirectory(folder);
    const left = (await vscode.workspace.fs.readDirectory(folder)).filter(([name]) => name.startsWith(`${fileName}.`));
    await Promise.all(left.map(([name]) => vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name))));
  }
}

/** What a note says; of another form, nothing that fits. */
function noteOf(note: string): Made {
  try {
    const { basis, known } = JSON.parse(note) as { basis: string; known: [string, string][] };
    return { basis, known: new Map(known) };
  } catch {
    return { basis: '', known: new Map() };
  }
}
