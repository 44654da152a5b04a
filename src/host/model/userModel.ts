import * as vscode from 'vscode';
import type { LabelTypes } from '../../core/detect/neural/labels';
import type { ModelNames } from '../../core/detect/neural/names';
import { isProblem, problemOf, type ModelProblem } from '../../core/detect/neural/problem';
import { startModel, type RunningModel } from '../../onnx/client';
import { readModelFiles } from '../../onnx/folder';
import type { SeedDocuments } from '../documents';
import type { Knowledge } from '../knowledge';
import { vsCodeFolder } from './folder';
import { ModelReader } from './reader';

/** How the model is that the user named; `left` paragraphs are still to be read, `file` is being read. */
export type ModelState =
  | { readonly kind: 'off' }
  | { readonly kind: 'opening'; readonly name: string; readonly file: string; readonly bytes: number }
  | { readonly kind: 'ready'; readonly name: string; readonly left: number }
  | { readonly kind: 'stopped'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly folder: string; readonly problem: ModelProblem };

/** A model that ends twice within this time, in milliseconds, is not started again. */
const patience = 60_000;

/**
 * The bigger model that a user may name in the settings: opened when the first report is open, in a thread of its own,
 * from its folder alone. Until it has read a paragraph, and where it fails, the tagger's names stand.
 */
export class UserModel implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<ModelState>();
  /** The state is another. */
  readonly onDidChange = this.changed.event;
  private current: ModelState = { kind: 'off' };
  private opening: AbortController | undefined;
  private running: { readonly model: RunningModel; readonly reader: ModelReader; readonly names: ModelNames } | undefined;
  private crashed = -patience;
  private readonly events: vscode.Disposable;
  private asked = false;

  constructor(private readonly documents: SeedDocuments, private readonly knowledge: Knowledge, private readonly extensionUri: vscode.Uri) {
    this.events = vscode.Disposable.from(
      this.changed,
      documents.onDidChange(() => this.startFirst()),
      vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('seedlens.model')) void this.start(); }),
    );
  }

  get state(): ModelState {
    return this.current;
  }

  /** Opens the model that the settings name now, in place of the one before. */
  async start(): Promise<void> {
    this.end();
    const { folder, labels } = settings();
    if (folder === '') return this.tell({ kind: 'off' });
    const { signal } = (this.opening = new AbortController());
    const from = vsCodeFolder(folder);
    try {
      const opened = await this.open(from, labels, signal);
      if (signal.aborted) return;
      if (isProblem(opened)) this.tell({ kind: 'failed', name: from.name, folder, problem: opened });
      else await this.run(opened);
    } catch (error) {
      if (!signal.aborted) this.tell({ kind: 'failed', name: from.name, folder, problem: problemOf('model', error) });
    }
  }

  /** Ends the model, whatever it is at; its names go with it. */
  stop(): void {
    this.end();
    if (this.current.kind !== 'off') this.tell({ kind: 'stopped', name: this.current.name });
  }

  dispose(): void {
    this.end();
    this.events.dispose();
  }

  /** Nothing is opened for who does not read reports. */
  private startFirst(): void {
    if (this.asked) return;
    this.asked = true;
    if (settings().folder !== '') void this.start();
  }

  private async open(folder: ReturnType<typeof vsCodeFolder>, labels: LabelTypes, signal: AbortSignal): Promise<RunningModel | ModelProblem> {
    this.tell({ kind: 'opening', name: folder.name, file: '', bytes: 0 });
    const onRead = (file: string, bytes: number): void => { if (!signal.aborted) this.tell({ kind: 'opening', name: folder.name, file, bytes }); };
    const files = await readModelFiles(folder, labels, onRead);
    if (isProblem(files) || signal.aborted) return files as ModelProblem;
    const source = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', 'model-thread.js'));
    return startModel(new TextDecoder().decode(source), files, signal);
  }

  private async run(model: RunningModel): Promise<void> {
    const { names } = await this.knowledge.load();
    names.reset(model);
    const reader = new ModelReader(this.documents, names, model, () => this.tell({ kind: 'ready', name: model.name, left: reader.left }));
    this.running = { model, reader, names };
    model.onFailure = (why) => this.recover(why);
    this.tell({ kind: 'ready', name: model.name, left: reader.left });
  }

  private recover(why: string): void {
    const isFirst = Date.now() - this.crashed > patience;
    this.crashed = Date.now();
    const { name } = this.running!.model;
    this.end();
    if (isFirst) void this.start();
    else this.tell({ kind: 'failed', name, folder: settings().folder, problem: { problem: 'crashed', detail: why } });
  }

  private end(): void {
    this.opening?.abort();
    const { running } = this;
    this.running = undefined;
    if (!running) return;
    running.reader.dispose();
    running.model.end();
    running.names.reset();
    this.documents.renewNames();
  }

  private tell(state: ModelState): void {
    this.current = state;
    this.changed.fire(state);
  }
}

/** What the user has set, as values that can be handed to a thread. */
function settings(): { readonly folder: string; readonly labels: LabelTypes } {
  const model = vscode.workspace.getConfiguration('seedlens.model');
  return { folder: model.get<string>('folder', '').trim(), labels: { ...model.get<LabelTypes>('labels') } };
}
