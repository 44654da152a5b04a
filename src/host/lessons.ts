import * as vscode from 'vscode';
import { parseSidecar } from '../core/annotations/codec';
import type { Sidecar } from '../core/annotations/model';
import { fileName } from '../core/annotations/store';
import { sidecarEnding } from '../core/fileNames';
import { Lessons } from '../core/known/lessons';
import type { KnownName } from '../core/known/name';
import { contextReading } from '../core/known/reading';
import type { SeedDocuments } from './documents';
import { learns, type KnownNames } from './known';
import type { Knowledge } from './knowledge';
import type { SeedDocument } from './seedDocument';
import { VsCodeSidecarFiles } from './sidecarFiles';
import { inSlices } from './slices';

/** Pause before what sidecars of closed reports teach is shown, in milliseconds: it changes all open ones. */
const delay = 200;
/** More sidecars than these are not read in the background; those of open reports always are. */
const mostSidecars = 2000;

/**
 * Learns from all sidecars of the workspace, in the background, from when the first report is open: from those of open
 * reports as they are shown, from the others as they are on the disk.
 */
export class WorkspaceLessons implements vscode.Disposable {
  private readonly files = new VsCodeSidecarFiles();
  private lessons: Lessons | undefined;
  private beginning: Promise<void> | undefined;
  /** The sidecars of the workspace have been read once: not before, all open reports are read anew with what they teach. */
  private begun = false;
  /** The sidecars of open reports as they were studied. */
  private readonly studied = new WeakMap<SeedDocument, Sidecar>();
  /** The study of each sidecar that was begun last. */
  private readonly studies = new Map<string, Promise<void>>();
  private readonly disposables: vscode.Disposable[];
  private last: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;

  constructor(private readonly documents: SeedDocuments, private readonly knowledge: Knowledge, private readonly known: KnownNames) {
    const lookAll = (): void => documents.all.forEach((document) => this.look(document));
    this.disposables = [
      documents.onDidChange((document) => this.look(document)),
      documents.onDidChangeSidecar((sidecar) => void this.read(sidecar)),
      vscode.workspace.onDidChangeConfiguration(lookAll),
    ];
    lookAll();
  }

  /** What these words are taught as, as far as sidecars are read. */
  get(words: string): KnownName | undefined {
    return learns() ? this.lessons?.get(words) : undefined;
  }

  /** Waits until the sidecars of the workspace have been read once. */
  async ready(): Promise<void> {
    if (!learns()) return;
    await (this.beginning ??= this.begin());
    this.publish();
  }

  /** Waits until what an open report's sidecar teaches is learned. */
  async caughtUp(document: SeedDocument): Promise<void> {
    this.look(document);
    await this.studies.get(document.sidecarUri.toString());
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private look(document: SeedDocument): void {
    if (!this.lessons) return learns() ? void (this.beginning ??= this.begin()) : undefined;
    if (this.studied.get(document) === document.sidecar) return;
    this.studied.set(document, document.sidecar);
    void this.study(document.sidecarUri.toString(), fileName(document.uri.toString()), document.sidecar).then(() => this.publish());
  }

  private async begin(): Promise<void> {
    this.lessons = new Lessons(contextReading(await this.knowledge.load()));
    this.documents.all.forEach((document) => this.look(document));
    for (const sidecar of await findSidecars()) {
      if (this.disposed) return;
      await this.read(sidecar);
    }
    await inSlices(this.lessons.catchUp(), () => this.disposed);
    this.begun = true;
    this.publish();
  }

  /** One sidecar after the other, so that an older state never comes last. */
  private read(sidecar: vscode.Uri): Promise<void> {
    return (this.last = this.last.then(() => this.readNow(sidecar)));
  }

  /** Learns from a sidecar as it is on the disk, or unlearns what one taught that is gone, unless its report is open. */
  private async readNow(sidecar: vscode.Uri): Promise<void> {
    const key = sidecar.toString();
    const isOpen = (): boolean => this.documents.all.some(({ sidecarUri }) => sidecarUri.toString() === key);
    const text = isOpen() ? undefined : await this.files.read(key).catch(() => undefined);
    if (!this.lessons || isOpen()) return;
    if (text === undefined) this.lessons.forget(key);
    else await this.learn(key, parseSidecar(text));
    if (this.begun) this.timer ??= setTimeout(() => { this.timer = undefined; this.publish(); }, delay);
  }

  private learn(key: string, sidecar: Sidecar): Promise<void> {
    return this.study(key, sidecar.document?.file ?? fileName(key.slice(0, -sidecarEnding.length)), sidecar);
  }

  private study(key: string, name: string, sidecar: Sidecar): Promise<void> {
    const study: Promise<void> = inSlices(this.lessons!.study(key, name, sidecar), () => this.disposed || this.studies.get(key) !== study)
      .then(() => { if (this.studies.get(key) === study) this.studies.delete(key); });
    this.studies.set(key, study);
    return study;
  }

  private publish(): void {
    if (this.lessons) this.known.setLessons(this.lessons.lexicon);
  }
}

/** Not every workspace can be searched; then only open reports teach. */
const findSidecars = (): Promise<vscode.Uri[]> =>
  Promise.resolve(vscode.workspace.findFiles(`**/*${sidecarEnding}`, undefined, mostSidecars)).catch(() => []);
