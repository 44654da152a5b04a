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

/** Where a workspace's index is kept between sessions: in the storage that VS Code gives to extensions, never among the reports. */
export class IndexStorage {
  /** Without a folder nothing is kept. */
  constructor(private readonly folder: vscode.Uri | undefined) {}

  /** Something has been kept. */
  async exists(): Promise<boolean> {
    return this.folder !== undefined && exists(this.file(this.folder, ''));
  }

  /** Undefined when there is none, or it cannot be used. */
  async load(): Promise<StoredIndex | undefined> {
    const bytes = this.folder && (await Promise.resolve(vscode.workspace.fs.readFile(this.file(this.folder, ''))).catch(() => undefined));
    const opened = bytes && (await inSlices(openCorpus(bytes), never));
    return opened && { corpus: opened.corpus, ...noteOf(opened.note) };
  }

  /** Written beside and moved over, so that a crash leaves the one or the other. What cannot be kept is made anew next time. */
  async save({ corpus, basis, known }: StoredIndex): Promise<void> {
    if (!this.folder) return;
    const bytes = await inSlices(saveCorpus(corpus, JSON.stringify({ basis, known: [...known] })), never);
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      await vscode.workspace.fs.writeFile(this.file(this.folder, '.new'), bytes!);
      await vscode.workspace.fs.rename(this.file(this.folder, '.new'), this.file(this.folder, ''), { overwrite: true });
    } catch {
      // As said.
    }
  }

  private file(folder: vscode.Uri, more: string): vscode.Uri {
    return vscode.Uri.joinPath(folder, `index.bin${more}`);
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
