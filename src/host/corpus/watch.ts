import * as vscode from 'vscode';
import { textsOf } from '../../core/annotations/layerFiles';
import { isSidecar } from '../sidecarFiles';

/** What happened to the files of a workspace, as far as an index has to know. */
export interface IndexEvents {
  /** A text, or something beside it, has changed. */
  changed(text: string): void;
  /** Texts may have come or gone: the workspace is to be searched again. `all`: for other texts than before, too. */
  moved(all: boolean): void;
}

/** What an index knows of a file or folder. */
export type Knows = (uri: string) => 'text' | 'folder' | undefined;

/** Pause in which changes that come together, as by a checkout, are gathered, in milliseconds. */
const delay = 500;

/** Settings that say which texts there are. */
const settings = ['seedlens.include', 'files.exclude', 'search.exclude', 'seedlens.index.maxFileSize'];
/** What may be a text or a sidecar, unless the setting says more. */
const candidates = /\.(?:txt|seed|annotations\.yaml)$/i;

/** Follows the texts and sidecars of a workspace. What comes or goes has it searched again, once for all that comes together. */
export class IndexWatch implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private all = false;

  constructor(private readonly events: IndexEvents, private readonly knows: Knows) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    this.disposables = [
      watcher,
      watcher.onDidChange((uri) => this.change(uri)),
      watcher.onDidCreate((uri) => this.create(uri)),
      watcher.onDidDelete((uri) => this.delete(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.moveSoon(true)),
      vscode.workspace.onDidChangeConfiguration((event) => { if (settings.some((setting) => event.affectsConfiguration(setting))) this.moveSoon(true); }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private change(uri: vscode.Uri): void {
    const key = uri.toString();
    const texts = isSidecar(uri) ? textsOf(key) : [key];
    texts.filter((text) => this.knows(text) === 'text').forEach((text) => this.events.changed(text));
  }

  /** Programs that write beside and move over are told of as creating. */
  private create(uri: vscode.Uri): void {
    if (this.knows(uri.toString()) === 'text') this.change(uri);
    else if (candidates.test(uri.path) || includes(uri)) this.moveSoon();
  }

  private delete(uri: vscode.Uri): void {
    if (isSidecar(uri) || this.knows(uri.toString())) this.moveSoon();
  }

  private moveSoon(all = false): void {
    this.all ||= all;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.events.moved(this.all);
      this.all = false;
    }, delay);
  }
}

const includes = (uri: vscode.Uri): boolean => (vscode.workspace.getConfiguration('seedlens', uri).get<unknown[]>('include')?.length ?? 0) > 0;
