import * as vscode from 'vscode';
import { Corpus, type EntityKey, type MentionCount } from '../../core/corpus/corpus';
import { digestOf, keysIn } from '../../core/corpus/digest';
import { changedNames } from '../../core/corpus/knowledge';
import { readDigest } from '../../core/corpus/reading';
import type { SeedDocuments } from '../documents';
import type { Knowledge } from '../knowledge';
import type { KnownNames } from '../known';
import type { Layers } from '../layers';
import type { SeedDocument } from '../seedDocument';
import { inSlices } from '../slices';
import { madeNow } from './basis';
import { readReport, statOf } from './closedText';
import { findReports, type Report } from './reports';
import { SizeLimit, type LeftOut } from './sizeLimit';
import { IndexStorage, type Made } from './storage';
import { IndexWatch, type Knows } from './watch';
import { WorkQueue, type Work } from './workQueue';

/** What the index is doing. `left`: how many of all texts wait to be read. */
export type IndexState =
  | { readonly kind: 'off' }
  | { readonly kind: 'indexing' | 'stopped' | 'ready'; readonly left: number; readonly all: number };

/** What the index works with. */
export interface IndexSources {
  readonly documents: SeedDocuments;
  readonly knowledge: Knowledge;
  readonly known: KnownNames;
  readonly layers: Layers;
  /** Waits until register and types have been read once. */
  readonly prepared: () => Promise<unknown>;
  /** Waits until all is learned that sidecars teach; with many that takes its time. */
  readonly learned: () => Promise<unknown>;
}

/** Pauses in milliseconds: before it begins, after a keystroke, between signs of progress, before it is saved. */
const pauses = { beginning: 1000, breath: 2, typing: 500, progress: 250, saving: 30_000 };
/** What took longer to read than this, in milliseconds, is saved at once. */
const dear = 1000;
/** So many texts are read at a time: while one is fetched, another is read. */
const hands = 2;
/** So many files are looked at together. */
const together = 64;

/**
 * The index of the workspace: made in the background from when the first report is open, never while somebody types, kept
 * up to date, and saved between sessions. Open reports answer as they are shown, with what is not saved.
 */
export class WorkspaceIndex implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly storage: IndexStorage;
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private readonly queue = new WorkQueue();
  private readonly limit: SizeLimit;
  /** Versions of open reports as they are in the index. */
  private shown = new WeakMap<SeedDocument, number>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private index = new Corpus();
  private reports: ReadonlyMap<string, Report> = new Map();
  private folders: ReadonlySet<string> = new Set();
  /** What all of the index was made with, and with what it will be when the queue is empty. */
  private made: Made = { basis: '', known: new Map() };
  private wanted = this.made;
  private whole = false;
  private searching: Promise<void> = Promise.resolve();
  private saving: Promise<void> = Promise.resolve();
  private beginning: Promise<void> | undefined;
  /** What texts are read with is known: before, nothing is read, and what was saved answers. */
  private learned = false;
  private learning: Promise<void> = Promise.resolve();
  private working: Promise<void> | undefined;
  private stopped = false;
  private disposed = false;
  private lastEdit = 0;

  /** The index says something else of reports that no editor shows, or has come on. Of open reports their documents tell. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly context: vscode.ExtensionContext, private readonly sources: IndexSources) {
    const { documents } = sources;
    this.storage = new IndexStorage(context.storageUri);
    this.limit = new SizeLimit(context.workspaceState);
    this.disposables.push(
      documents.onDidChange(() => this.openChanged()),
      documents.onDidClose((document) => this.closed(document)),
      vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => { if (contentChanges.length > 0) this.lastEdit = Date.now(); }),
      vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('seedlens.index.enabled')) void this.turn(); }),
    );
    if (documents.all.length > 0) this.openChanged();
    else void this.storage.exists().then((isThere) => { if (isThere) this.openChanged(); });
  }

  /** The documents of the workspace, open ones as they are now. */
  get corpus(): Corpus {
    for (const document of this.sources.documents.all) this.show(document);
    return this.index;
  }

  get state(): IndexState {
    if (!this.beginning || !isEnabled()) return { kind: 'off' };
    const [left, all] = [this.queue.size, this.reports.size];
    return { kind: this.stopped ? 'stopped' : this.working || !this.whole || !this.learned ? 'indexing' : 'ready', left, all };
  }

  /** Files that are left out, and were not told of before in this workspace. They are from now on. */
  newlyLeftOut(): Promise<readonly LeftOut[]> {
    return this.limit.untold();
  }

  /** The files that are left out, by name. */
  get leftOut(): readonly LeftOut[] {
    return this.limit.leftOut;
  }

  /** How often an entity of an open report is mentioned in the workspace; undefined for what the report does not name, and while nobody knows. */
  count(document: SeedDocument, id: string): MentionCount | undefined {
    const key = this.whole ? this.keyOf(document, id) : undefined;
    return key === undefined ? undefined : this.corpus.count(key);
  }

  /** How often other reports mention the entities of an open one, by their ids there: cheap, whatever was typed. Undefined while nobody knows. */
  elsewhere(document: SeedDocument): ((id: string) => MentionCount | undefined) | undefined {
    if (!this.whole) return undefined;
    const keys = keysIn(document);
    return (id) => (keys.has(id) ? this.index.count(keys.get(id)!, document.uri.toString()) : undefined);
  }

  /** The key of an entity of an open report, by its id there. */
  keyOf(document: SeedDocument, id: string): EntityKey | undefined {
    return keysIn(document).get(id);
  }

  /** The sidecars of a report of the workspace, all annotators'. */
  sidecarsOf(uri: string): vscode.Uri[] {
    return (this.reports.get(uri)?.sidecars ?? []).map((sidecar) => sidecar.uri);
  }

  /** Begins, or goes on after a stop. Waits until what was saved is there. */
  async begin(): Promise<void> {
    if (!isEnabled()) return;
    this.stopped = false;
    await (this.beginning ??= this.open());
    this.goOn();
  }

  /** Leaves what is not read yet unread, until `begin`. */
  stop(): void {
    this.stopped = true;
    this.tell();
  }

  /** Waits until all is read that is to be, or until it is stopped. */
  async settled(): Promise<void> {
    await this.beginning;
    await Promise.all([this.searching, this.learning]);
    while (this.working) await this.working;
  }

  /** Waits until it is kept, if it is being kept. */
  saved(): Promise<void> {
    return this.saving;
  }

  /** Reads these files whatever their size, now and in later sessions. */
  async include(uris: readonly vscode.Uri[]): Promise<void> {
    await this.limit.include(uris);
    await this.search(true);
  }

  dispose(): void {
    this.disposed = true;
    this.timers.forEach((timer) => clearTimeout(timer));
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async open(): Promise<void> {
    await this.sources.prepared();
    await this.load();
    if (this.disposed) return;
    const knows: Knows = (uri) => (this.reports.has(uri) ? 'text' : this.folders.has(uri) ? 'folder' : undefined);
    const watch = new IndexWatch({ changed: (text) => this.enqueue(text), moved: (all) => void this.search(all) }, knows);
    this.disposables.push(watch, this.sources.known.onDidChange(() => this.later('known', pauses.progress, () => void this.learning.then(() => this.compareKnown()))));
    void this.search(true);
    this.learning = this.learn();
  }

  private async load(): Promise<void> {
    const [stored, now] = await Promise.all([this.storage.load(), this.madeNow()]);
    const isUsable = stored?.basis === now.basis;
    if (isUsable) this.index = stored.corpus;
    this.made = this.wanted = isUsable ? stored : now;
  }

  private async learn(): Promise<void> {
    await this.sources.learned();
    await this.compareKnown();
    this.learned = true;
    this.goOn();
    this.tell();
  }

  private search(all: boolean): Promise<void> {
    return (this.searching = this.searching.then(() => this.searchNow(all)));
  }

  /** Finds out which texts there are, and which of them, of those that are new or of all, are not in the index as they are. */
  private async searchNow(all: boolean): Promise<void> {
    const before = this.reports;
    this.reports = await findReports();
    this.folders = foldersOf(this.reports.keys());
    const isOpen = new Set(this.sources.documents.all.map(({ uri }) => uri.toString()));
    for (const uri of [...this.index.uris]) if (!this.reports.has(uri) && !isOpen.has(uri)) this.forget(uri);
    this.limit.keep((uri) => this.reports.has(uri));
    const open = [...this.reports].filter(([uri, report]) => all || !isSame(report, before.get(uri))).map(([, report]) => report);
    for (let at = 0; at < open.length && !this.disposed; at += together) await Promise.all(open.slice(at, at + together).map((report) => this.check(report)));
    this.whole ||= this.queue.size === 0;
    this.goOn();
    this.tell();
  }

  private async check(report: Report): Promise<void> {
    const uri = report.uri.toString();
    const stat = await statOf(report);
    if (!stat) return void this.forget(uri);
    if (this.isLeftOut(report.uri, stat.size)) return;
    if (stat.stamp !== this.index.stamp(uri)) this.queue.add(uri);
  }

  private isLeftOut(uri: vscode.Uri, size: number): boolean {
    const isLeftOut = this.limit.leavesOut(uri, size);
    if (isLeftOut) this.forget(uri.toString());
    return isLeftOut;
  }

  /** Says whether it was there. */
  private forget(uri: string): boolean {
    this.queue.remove(uri);
    if (!this.index.remove(uri)) return false;
    this.later('save', pauses.saving, () => this.save());
    return true;
  }

  private enqueue(uri: string): void {
    this.queue.add(uri);
    this.goOn();
  }

  private goOn(): void {
    if (this.working || !this.learned || this.stopped || this.disposed || this.queue.size === 0) return;
    this.working = this.work().finally(() => {
      this.working = undefined;
      this.goOn();
      this.tell();
    });
    this.tell();
  }

  private async work(): Promise<void> {
    const begun = Date.now();
    await Promise.all(Array.from({ length: hands }, () => this.workOff()));
    if (this.queue.size > 0 || this.disposed) return;
    this.made = this.wanted;
    this.whole = true;
    if (Date.now() - begun > dear) this.save();
  }

  private async workOff(): Promise<void> {
    for (let work = this.queue.next(); work; work = this.queue.next()) {
      await this.quiet();
      if (!(await this.read(work))) this.queue.add(work.uri);
      if (this.stopped || this.disposed) return;
      this.later('progress', pauses.progress, () => this.tell());
      this.later('save', pauses.saving, () => this.save());
    }
  }

  /** Reads a text that no editor shows into the index. What cannot be read is left out, and stops nothing else. False when it was called off. */
  private read(work: Work): Promise<boolean> {
    return this.readNow(work).catch(() => this.forget(work.uri) || true);
  }

  private async readNow({ uri, mayConcern }: Work): Promise<boolean> {
    const report = this.reports.get(uri);
    if (!report || this.isShown(uri)) return true;
    const stat = await statOf(report);
    const closed = stat && !this.isLeftOut(report.uri, stat.size) ? await readReport(report, this.sources.layers) : undefined;
    if (!closed) return this.forget(uri) || true;
    if (!mayConcern(closed.text)) return true;
    const isCalledOff = (): boolean => this.stopped || this.disposed;
    const digest = await inSlices(readDigest(closed, await this.sources.knowledge.load(), this.sources.known.for(report.uri)), isCalledOff, () => this.quiet());
    if (digest && !this.isShown(uri)) this.index.put(uri, digest, stat!.stamp);
    return digest !== undefined;
  }

  /** Lets the editor have its turn; while somebody types, for longer. */
  private async quiet(): Promise<void> {
    const isTyping = (): boolean => Date.now() - this.lastEdit < pauses.typing && !this.disposed;
    await pause(pauses.breath);
    while (isTyping()) await pause(pauses.typing);
  }

  /** Takes over an open report as it is now. What is still being read is in the index as it was. */
  private show(document: SeedDocument): void {
    if (!document.complete || !isReport(document.uri) || this.shown.get(document) === document.version) return;
    this.shown.set(document, document.version);
    this.index.put(document.uri.toString(), digestOf(document));
  }

  private isShown(uri: string): boolean {
    return this.sources.documents.all.some((document) => document.uri.toString() === uri && this.shown.has(document));
  }

  private openChanged(): void {
    if (!this.beginning) this.later('begin', pauses.beginning, () => void this.begin());
  }

  private closed(document: SeedDocument): void {
    const uri = document.uri.toString();
    this.shown.delete(document);
    if (this.reports.has(uri)) this.enqueue(uri);
    else this.forget(uri);
  }

  /** Other names, types or settings may be known by now. */
  private async compareKnown(): Promise<void> {
    const before = this.wanted;
    this.wanted = await this.madeNow();
    if (before.basis !== this.wanted.basis) this.reports.forEach((_, uri) => this.queue.add(uri));
    else this.doubtNames(before, this.wanted);
    if (this.queue.size === 0) this.made = this.wanted;
    this.goOn();
  }

  /** Texts that hold names which are known for something else now are to be read again. */
  private doubtNames(before: Made, now: Made): void {
    const changed = changedNames(before.known, now.known);
    if (changed.words.length === 0) return;
    this.index.documentsNaming(changed.words, changed.ids).forEach((uri) => this.queue.add(uri));
    this.queue.doubt(this.index.uris, changed.words);
  }

  private madeNow(): Promise<Made> {
    return madeNow(this.context.extension, this.sources.known);
  }

  private async turn(): Promise<void> {
    if (isEnabled()) return this.beginning ? this.restart() : this.begin();
    this.stopped = true;
    this.whole = false;
    this.queue.clear();
    this.index = new Corpus();
    this.shown = new WeakMap();
    this.tell();
  }

  private async restart(): Promise<void> {
    this.stopped = false;
    await this.search(true);
  }

  private save(): void {
    this.saving = this.saving.then(() => this.storage.save({ corpus: this.index, ...this.made }));
  }

  private tell(): void {
    if (!this.disposed) this.changed.fire();
  }

  /** Runs a task after a pause; one of the same name that waits already is enough. */
  private later(name: string, delay: number, task: () => void): void {
    if (this.timers.has(name) || this.disposed) return;
    this.timers.set(name, setTimeout(() => { this.timers.delete(name); task(); }, delay));
  }
}

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** The same sidecars belong to it. */
const isSame = ({ sidecars }: Report, before: Report | undefined): boolean => String(sidecars.map(({ uri }) => uri)) === String(before?.sidecars.map(({ uri }) => uri));

/** All folders that texts lie in, and those around them. */
function foldersOf(texts: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const text of texts) {
    for (let at = text.lastIndexOf('/'); at > 0 && !folders.has(text.slice(0, at)); at = text.lastIndexOf('/', at - 1)) folders.add(text.slice(0, at));
  }
  return folders;
}

const isEnabled = (): boolean => vscode.workspace.getConfiguration('seedlens').get<boolean>('index.enabled', true);

/** The old side of a comparison is no report of its own. */
const isReport = (uri: vscode.Uri): boolean => vscode.workspace.getWorkspaceFolder(uri) !== undefined || uri.scheme === 'file' || uri.scheme === 'untitled';
