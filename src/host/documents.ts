import * as vscode from 'vscode';
import type { AnnotationStore } from '../core/annotations/store';
import { toTextChange } from './convert';
import { FormerTexts } from './formerTexts';
import type { KnownNames } from './known';
import type { Knowledge } from './knowledge';
import type { Layers } from './layers';
import { SeedDocument } from './seedDocument';
import { isSidecar } from './sidecarFiles';
import { SidecarWatch } from './sidecarWatch';
import { Turns } from './turns';

/** How long a slice of background reading may hold the extension host, in milliseconds, and the pause between slices. */
const slice = { work: 8, pause: 4 };
/** Pauses before what need not happen at every keystroke, in milliseconds. */
const reanchorDelay = 300;
const reloadDelay = 50;

/**
 * The open seed texts. A text is analysed when it opens as language `seed`, follows its editor's changes, and is told
 * of every change of its sidecar, whoever made it.
 */
export class SeedDocuments implements vscode.Disposable {
  private readonly documents = new Map<string, Promise<SeedDocument>>();
  private readonly ready = new Map<string, SeedDocument>();
  private readonly changed = new vscode.EventEmitter<SeedDocument>();
  private readonly closed = new vscode.EventEmitter<SeedDocument>();
  private readonly sidecarChanged = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[] = [this.changed, this.closed, this.sidecarChanged];
  /** The reading of a document's other layers that was begun last. */
  private readonly layerReadings = new WeakMap<SeedDocument, symbol>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly watch = new SidecarWatch((uri) => this.reloadLater(uri));
  private readonly formerTexts = new FormerTexts();

  /** In which commands decide about them. */
  readonly turns = new Turns();

  /** Marks may have changed: by an edit, a decision, or because more of the text has been read. */
  readonly onDidChange = this.changed.event;
  /** A text was closed, or is no seed text any more. */
  readonly onDidClose = this.closed.event;
  /** A sidecar has changed, on the disk or in an editor, that is not the one of an open text. */
  readonly onDidChangeSidecar = this.sidecarChanged.event;

  constructor(private readonly knowledge: Knowledge, private readonly store: AnnotationStore, private readonly known: KnownNames, private readonly layers: Layers) {
    this.disposables.push(
      known.onDidChange(() => this.know()),
      vscode.workspace.onDidOpenTextDocument((document) => void this.open(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.close(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.edit(event)),
      layers.onDidChange(() => this.changeLayers()),
      ...this.watchSidecars(),
    );
    vscode.workspace.textDocuments.forEach((document) => void this.open(document));
  }

  /** The seed text of a document, if it is one and has been read. */
  get(document: vscode.TextDocument | undefined): SeedDocument | undefined {
    return document && this.ready.get(document.uri.toString());
  }

  /** All seed texts that are open and read. */
  get all(): readonly SeedDocument[] {
    return [...this.ready.values()];
  }

  /** Waits until a document is read; undefined when it is no seed text. */
  async open(document: vscode.TextDocument): Promise<SeedDocument | undefined> {
    if (document.languageId !== 'seed') return undefined;
    const key = document.uri.toString();
    const opening = this.documents.get(key) ?? this.read(document);
    this.documents.set(key, opening);
    opening.catch(() => this.documents.get(key) === opening && this.documents.delete(key));
    return opening;
  }

  /** Reads a text's sidecar again and shows it. The store answers in turn, so that an older state never comes last. */
  async reload(textUri: vscode.Uri): Promise<void> {
    const key = textUri.toString();
    if (!this.ready.has(key)) return;
    const own = this.layers.own(key);
    const sidecar = await this.store.load(key);
    const document = this.ready.get(key);
    // When another file has become one's own meanwhile, that is being read too.
    if (!document || this.layers.own(key) !== own) return;
    document.setSidecar(sidecar);
    this.changed.fire(document);
    void this.recall(document);
  }

  /** Where the text alone does not tell where words are, the texts that a sidecar was written for may. */
  private async recall(document: SeedDocument): Promise<void> {
    for (const sidecar of document.lost) {
      for await (const former of this.formerTexts.of(document, sidecar)) {
        // It may be read anew, or closed, by now.
        if (this.get(document.textDocument) !== document || !document.lost.includes(sidecar)) break;
        if (document.reanchor(former, sidecar)) this.changed.fire(document);
      }
    }
  }

  /** Reads again what others have annotated in layers of their own. */
  private async reloadLayers(document: SeedDocument): Promise<void> {
    const reading = Symbol();
    this.layerReadings.set(document, reading);
    const layers = await this.layers.others(document.uri);
    if (this.layerReadings.get(document) !== reading) return; // What was begun later knows better.
    document.setLayers(layers);
    if (this.get(document.textDocument)) this.changed.fire(document);
    void this.recall(document);
  }

  /** Another annotator works here now, or annotators keep their layers otherwise. */
  private changeLayers(): void {
    for (const document of this.all) {
      void this.layers.prepare(document.uri).then(() => Promise.all([this.reload(document.uri), this.reloadLayers(document)]));
    }
  }

  /** Shows what the user's model has found meanwhile, or that it is gone. */
  renewNames(): void {
    for (const document of this.all) {
      if (!document.renewNames()) continue;
      this.changed.fire(document);
      if (!document.complete) this.readOn(document);
    }
  }

  dispose(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async read(textDocument: vscode.TextDocument): Promise<SeedDocument> {
    await this.layers.prepare(textDocument.uri);
    const [detector, sidecar] = await Promise.all([this.knowledge.load(), this.store.load(textDocument.uri.toString())]);
    const document = new SeedDocument(textDocument, detector, this.layers);
    document.know(this.known.for(document.uri));
    document.setSidecar(sidecar);
    if (!isOpenSeed(textDocument)) return document;
    this.ready.set(textDocument.uri.toString(), document);
    this.watch.add(textDocument.uri);
    this.changed.fire(document);
    this.readOn(document);
    void this.reloadLayers(document);
    void this.recall(document);
    return document;
  }

  /** Reads the rest of the text in slices, so that typing stays smooth meanwhile. */
  private readOn(document: SeedDocument): void {
    this.later(`read ${document.uri}`, slice.pause, () => {
      if (document.textDocument.isClosed) return;
      const end = Date.now() + slice.work;
      document.advance(() => Date.now() >= end);
      if (document.complete) this.changed.fire(document);
      else this.readOn(document);
    });
  }

  private edit({ document: textDocument, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const document = this.get(textDocument);
    if (!document || contentChanges.length === 0) return;
    document.edit(contentChanges.map(toTextChange));
    this.changed.fire(document);
    if (!document.complete) this.readOn(document);
    if (document.orphans.length > 0) this.later(`anchor ${document.uri}`, reanchorDelay, () => document.reanchor() && this.changed.fire(document));
  }

  /** Told also when a text takes another language. */
  private close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.documents.delete(key);
    const closed = this.ready.get(key);
    this.ready.delete(key);
    this.watch.remove(document.uri);
    if (!closed) return;
    this.formerTexts.remember(closed);
    this.closed.fire(closed);
  }

  private watchSidecars(): vscode.Disposable[] {
    return [
      this.watch,
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.reloadLater(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.reloadLater(uri)),
    ];
  }

  private reloadLater(uri: vscode.Uri): void {
    if (isSidecar(uri)) this.later(`reload ${uri}`, reloadDelay, () => void this.reloadSidecar(uri));
  }

  private async reloadSidecar(uri: vscode.Uri): Promise<void> {
    const owner = this.all.find((document) => document.sidecarUri.toString() === uri.toString());
    if (owner) return this.reload(owner.uri);
    const annotated = this.all.find((document) => this.layers.isLayer(uri, document.uri));
    this.sidecarChanged.fire(uri);
    if (annotated) await this.reloadLayers(annotated);
  }

  /** Shows what has come to be known by name, or is no more. */
  private know(): void {
    for (const document of this.all) if (document.know(this.known.for(document.uri))) this.changed.fire(document);
  }

  /** Runs a task after a pause, in place of an earlier one of the same name. */
  private later(name: string, delay: number, task: () => void): void {
    clearTimeout(this.timers.get(name));
    this.timers.set(name, setTimeout(() => { this.timers.delete(name); task(); }, delay));
  }
}

const isOpenSeed = (document: vscode.TextDocument): boolean => !document.isClosed && document.languageId === 'seed';
