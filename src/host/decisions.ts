import * as vscode from 'vscode';
import type { SidecarChange } from '../core/annotations/model';
import type { Act } from '../core/annotations/history';
import { stamp } from '../core/annotations/stamp';
import { textHash, type AnnotationStore, type Changed, type OtherResult, type StoreResult } from '../core/annotations/store';
import type { Author } from '../core/decisions';
import type { Range } from '../core/text/range';
import type { SeedDocuments } from './documents';
import type { Layers } from './layers';
import { explain } from './failures';
import { Learning } from './learning';
import type { WorkspaceLessons } from './lessons';
import { cursorIn, standAt } from './reveal';
import type { SeedDocument } from './seedDocument';
import { isDirty } from './sidecarFiles';
import type { Status } from './status';
import { oneLine } from './wording';

/** What the analyst decided; the label says it in the past tense. */
export interface Decided {
  readonly changes: readonly SidecarChange[];
  readonly label: string;
  /** Where the cursor belongs then (UTF-16), as the same mention is likely to be changed once more. */
  readonly at?: Range;
}

/** What the analyst decided in several reports at once; no changes are for where it is so already. */
export interface DecidedTogether extends Pick<Decided, 'label'> {
  readonly changes: ReadonlyMap<SeedDocument, readonly SidecarChange[]>;
}

/** A decision that is written and shown; `confirmed`: it was so already; `adjusted`: the same mention is likely to be changed once more. */
export interface Decision {
  readonly document: SeedDocument;
  readonly kind: 'decided' | 'confirmed' | 'adjusted' | 'undone' | 'redone';
  /** Where the cursor was when it was made, UTF-16. */
  readonly cursor: number;
}

/** Carries the analyst's decisions to the store, shows their effect, and says in the status bar what was done. */
export class Decisions implements vscode.Disposable {
  private last: Promise<unknown> = Promise.resolve();
  private readonly decided = new vscode.EventEmitter<Decision>();

  /** Fires before the next decision is asked for: a listener may move the cursor on. */
  readonly onDidDecide = this.decided.event;

  constructor(
    private readonly store: AnnotationStore,
    private readonly documents: SeedDocuments,
    private readonly lessons: WorkspaceLessons,
    private readonly layers: Layers,
    private readonly status: Status,
  ) {}

  /**
   * Writes what `decide` makes of the document; no changes are for what is so already, a string says why there is nothing to do. It is asked when the
   * decisions before it are written and shown, so that a key pressed twice does not decide twice. False when nothing
   * was written.
   */
  apply(document: SeedDocument, decide: (author: Author) => Decided | string): Promise<boolean> {
    return this.inTurn(async () => {
      const decided = decide(await this.author(document));
      if (typeof decided === 'string') return this.refuse(decided);
      if (decided.changes.length === 0) return this.confirm(document, decided.label);
      if (document.uri.scheme === 'untitled') return this.refuse(vscode.l10n.t('Save the report first: annotations are kept in a file beside it.'), 'warning');
      const learning = new Learning(this.lessons, document, decided.changes);
      return this.finish(document, await this.write(document, decided.changes, decided.label), { kind: decided.at ? 'adjusted' : 'decided', at: decided.at, learning, again: () => this.apply(document, decide) });
    });
  }

  /** Writes one decision about several reports, each sidecar by itself: what undoes it in one undoes it in all. If that of the report where it was made cannot be written, none is. */
  applyTogether(document: SeedDocument, decide: (author: Author) => DecidedTogether | string): Promise<boolean> {
    return this.inTurn(async () => {
      const decided = decide(await this.author(document));
      if (typeof decided === 'string') return this.refuse(decided);
      const { changes, label } = decided;
      const act = Symbol();
      const learning = new Learning(this.lessons, document, changes.get(document) ?? []);
      const result = await this.write(document, changes.get(document) ?? [], label, act);
      const all = result.ok ? { ...result, others: await this.writeOthers(document, decided, act) } : result;
      return this.finish(document, all, { kind: 'decided', learning, again: () => this.applyTogether(document, decide) });
    });
  }

  private async writeOthers(own: SeedDocument, { changes, label }: DecidedTogether, act: Act): Promise<OtherResult[]> {
    const written: OtherResult[] = [];
    for (const [document, its] of changes) {
      if (document !== own && its.length > 0) written.push({ uri: document.sidecarUri.toString(), result: await this.write(document, its, label, act) });
    }
    return written;
  }

  /** Brings the sidecar's targets up to the text. That is no decision: it is neither announced nor undone. */
  retarget(document: SeedDocument): Promise<boolean> {
    return this.inTurn(async () => {
      const changes = document.sidecar.annotations.length > 0 ? document.retargeting() : [];
      if (changes.length === 0) return false;
      const { ok } = await this.write(document, changes);
      await this.documents.reload(document.uri);
      return ok;
    });
  }

  /** When the change that an undo takes back was made, in milliseconds of `Date.now`. */
  lastDone(document: SeedDocument): number | undefined {
    return this.store.lastDone(document.uri.toString());
  }

  /** Undoes the last change made in this window. */
  undo(document: SeedDocument): Promise<boolean> {
    return this.inTurn(async () => this.finish(document, await this.store.undo(document.uri.toString()), { kind: 'undone', prefix: vscode.l10n.t('Undone: '), again: () => this.undo(document) }));
  }

  /** Does again what was undone last. */
  redo(document: SeedDocument): Promise<boolean> {
    return this.inTurn(async () => this.finish(document, await this.store.redo(document.uri.toString()), { kind: 'redone', prefix: vscode.l10n.t('Redone: '), again: () => this.redo(document) }));
  }

  /** A sidecar was moved with its text, which has this file name now. */
  moved(from: vscode.Uri, to: vscode.Uri, file: string): Promise<boolean> {
    return this.inTurn(async () => (await this.store.moved(from.toString(), to.toString(), file)).ok);
  }

  /** A folder was moved, with the sidecars in it. */
  movedFolder(from: vscode.Uri, to: vscode.Uri): void {
    this.store.relocated(from.toString(), to.toString());
  }

  /** Who is deciding here and now. */
  private async author(document: SeedDocument): Promise<Author> {
    const by = await this.layers.annotator(document.uri);
    return { ...(by ? { by } : {}), created: `${new Date().toISOString().slice(0, 19)}Z` };
  }

  private inTurn(act: () => Promise<boolean>): Promise<boolean> {
    const turn = this.last.then(act);
    this.last = this.documents.turns.deciding = turn.catch(() => undefined);
    return turn;
  }

  dispose(): void {
    this.decided.dispose();
  }

  private async write(document: SeedDocument, changes: readonly SidecarChange[], label?: string, act?: Act): Promise<StoreResult> {
    if (changes.length === 0) return this.store.apply(document.uri.toString(), [], label, act);
    const file = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const text = { file, sha256: await textHash(document.text), hasLost: document.orphans.length > 0 };
    return this.store.apply(document.uri.toString(), [...changes, stamp(document.sidecar.document, text)], label, act);
  }

  private async finish(document: SeedDocument, result: StoreResult, { kind, at, prefix = '', learning, again }: Finish): Promise<boolean> {
    await this.documents.reload(document.uri);
    if (result.ok) await this.reload(result.others ?? []);
    if (!result.ok) {
      void explain(this.status, document, result, again);
      return false;
    }
    this.say(document, [prefix + result.label, keptBy(document, result), leftBy(result), await learning?.outcome()].filter(Boolean).join('. '));
    const cursor = cursorIn(document);
    if (at) standAt(document, at);
    this.decided.fire({ document, kind, cursor });
    return true;
  }

  private async reload(others: readonly OtherResult[]): Promise<void> {
    const sidecars = new Set(others.map(({ uri }) => uri));
    await Promise.all(this.documents.all.filter(({ sidecarUri }) => sidecars.has(sidecarUri.toString())).map(({ uri }) => this.documents.reload(uri)));
  }

  private say(document: SeedDocument, done: string): void {
    const unsaved = isDirty(document.sidecarUri.toString());
    this.status.say(unsaved ? vscode.l10n.t('{0}, in the sidecar that you have not saved yet', done) : done, 'check');
  }

  /** Nothing is to be written, as it is so already. */
  private confirm(document: SeedDocument, label: string): boolean {
    this.refuse(label);
    this.decided.fire({ document, kind: 'confirmed', cursor: cursorIn(document) });
    return false;
  }

  private refuse(why: string, icon = 'info'): boolean {
    this.status.say(why, icon);
    return false;
  }
}

/** How a change is finished: where the cursor belongs, what is said before its label, what was learned, and how it is tried again. */
interface Finish extends Pick<Decision, 'kind'> {
  readonly at?: Range | undefined;
  readonly prefix?: string;
  readonly learning?: Learning;
  again(): unknown;
}

/** Sidecars of other reports that an act, or its undo, did not reach in all, in words. */
function leftBy({ others = [] }: Changed): string {
  const left = others.filter(({ result }) => !result.ok || result.kept.length > 0).map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
  return left.length === 0 ? '' : vscode.l10n.t('Not in all of {0}: it cannot be written, or was changed elsewhere since', left.slice(0, 3).join(', '));
}

/** What an undo or redo left alone, in words. */
function keptBy({ sidecar }: SeedDocument, { kept }: Changed): string {
  if (kept.length === 0) return '';
  const words = sidecar.annotations.find(({ id }) => id === kept[0])?.target[0]?.exact ?? kept[0]!;
  return kept.length === 1
    ? vscode.l10n.t('“{0}” stays: it was changed elsewhere since', oneLine(words))
    : vscode.l10n.t('“{0}” and {1} more stay: they were changed elsewhere since', oneLine(words), kept.length - 1);
}
