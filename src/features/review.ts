import * as vscode from 'vscode';
import type { Direction } from '../core/review/order';
import { progressOf } from '../core/review/progress';
import type { Mark } from '../core/document';
import { partsOf } from '../core/mark';
import { toVsCodeRange } from '../host/convert';
import type { Decision } from '../host/decisions';
import { brokenBy, explain } from '../host/failures';
import { nextReport } from '../host/nextReport';
import { readAll } from '../host/readAll';
import { showKeys } from '../host/reviewKeys';
import { cursorIn } from '../host/reveal';
import { Review } from '../host/review';
import { ReviewItem } from '../host/reviewItem';
import { decidedOf, leftIn, sentenceOf, spoken } from '../host/reviewWording';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { TextLocks } from '../host/textLocks';

/** Pause after a change before it is counted, in milliseconds. */
const delay = 500;
/** Until the cursor of an editor that is shown again is where it was, in milliseconds. */
const rest = 100;

/** Review: single keys decide on the mention at the cursor, and the cursor goes on to the next, and to the next report. Escape ends it. */
export const review: Feature = (services) => new ReviewMode(services);

/**
 * Which reports of this window are being reviewed, and what is shown of that. Their text is locked meanwhile; in no other
 * editor is anything else than before, and no other extension's keyboard is in the way. A report that is closed is
 * reviewed no more.
 */
class ReviewMode implements vscode.Disposable {
  /** By URI. */
  private readonly reviews = new Map<string, Review>();
  /** Those that are just being read, by URI. */
  private readonly pending = new Set<string>();
  private readonly locks: TextLocks;
  private readonly item = new ReviewItem();
  private readonly frame = vscode.window.createTextEditorDecorationType({ outline: '2px solid', outlineColor: new vscode.ThemeColor('focusBorder') });
  private readonly disposables: readonly vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private returning: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    const { documents, decisions, state } = services;
    this.locks = new TextLocks(state);
    this.disposables = [
      this.item, this.frame,
      vscode.commands.registerCommand('seedlens.review', (argument?: unknown) => this.toggle(argument)),
      vscode.commands.registerCommand('seedlens.reviewNext', () => this.go(1)),
      vscode.commands.registerCommand('seedlens.reviewPrevious', () => this.go(-1)),
      vscode.commands.registerCommand('seedlens.showReviewKeys', () => showKeys(services.extension, this.active?.document.scheme)),
      decisions.onDidDecide((decision) => this.decided(decision)),
      documents.onDidChange(() => this.showLater()),
      documents.onDidClose((document) => void this.end(document)),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => void (closed.length > 0 && this.endClosed())),
      vscode.window.onDidChangeActiveTextEditor(() => this.changed()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => this.moved(textEditor, kind)),
    ];
    this.show();
  }

  dispose(): void {
    clearTimeout(this.timer);
    clearTimeout(this.returning);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async toggle(argument: unknown): Promise<void> {
    const textDocument = vscode.window.activeTextEditor?.document;
    if (textDocument?.languageId !== 'seed') return this.services.status.say(vscode.l10n.t('No report is open'));
    const known = this.reviews.get(textDocument.uri.toString());
    if (!known) await this.begin(textDocument);
    else if ((argument as { begin?: unknown } | undefined)?.begin !== true) await this.end(known.document);
    else this.arrive(known, known.resume(cursorIn(known.document)), titleOf(known));
  }

  /** Locks the text before anything else, so that a key that comes too early gets nowhere. */
  private async begin(textDocument: vscode.TextDocument): Promise<void> {
    const refused = refusalOf(textDocument);
    if (refused) return this.services.status.say(refused, 'warning');
    this.pending.add(textDocument.uri.toString());
    await this.locks.lock(textDocument.uri);
    const begun = await this.opened(textDocument).finally(() => this.pending.delete(textDocument.uri.toString()));
    if (!begun) return this.locks.unlock((uri) => this.isLocked(uri));
    const { document } = begun;
    this.reviews.set(document.uri.toString(), begun);
    // Else the next report that is opened would close this one.
    await vscode.commands.executeCommand('workbench.action.keepEditor');
    this.arrive(begun, begun.begin(cursorIn(document)), titleOf(begun));
  }

  /** A review of the whole text; undefined where there is none, and said why. */
  private async opened(textDocument: vscode.TextDocument): Promise<Review | undefined> {
    const { documents, status } = this.services;
    const document = await documents.open(textDocument);
    const broken = document && brokenBy(document.sidecar);
    if (broken) void explain(status, document, broken, () => this.begin(textDocument));
    else if (textDocument.isDirty) status.say(refusalOf(textDocument)!, 'warning');
    else if (document && !this.reviews.has(document.uri.toString()) && (await readAll(document))) return new Review(document);
    return undefined;
  }

  private async end(document: SeedDocument): Promise<void> {
    if (!this.reviews.delete(document.uri.toString())) return;
    this.show();
    this.services.status.say(vscode.l10n.t('Review of {0} ended: {1}', document.fileName, decidedOf(progressOf(document.known))), 'pass');
    await this.locks.unlock((uri) => this.isLocked(uri));
  }

  private isLocked(uri: string): boolean {
    return this.reviews.has(uri) || this.pending.has(uri);
  }

  /** Ends the reviews of reports that no tab shows any more. */
  private endClosed(): void {
    const shown = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(({ input }) => urisOf(input))));
    for (const [uri, { document }] of this.reviews) if (!shown.has(uri)) void this.end(document);
  }

  /** To the next mark, or the one before; from a report in which all is decided to the next one. */
  private async go(direction: Direction): Promise<void> {
    await this.services.documents.turns.settled();
    const review = this.active;
    if (!review) return this.services.status.say(vscode.l10n.t('This report is not being reviewed'));
    const mark = review.go(cursorIn(review.document), direction);
    if (mark || direction < 0) this.arrive(review, mark);
    else await this.goToNextReport(review.document);
  }

  private async goToNextReport(document: SeedDocument): Promise<void> {
    const next = await nextReport(this.services, document);
    if (typeof next === 'string') return this.services.status.say(next, 'pass');
    await this.end(document);
    await vscode.window.showTextDocument(next);
    await this.toggle({ begin: true });
  }

  private decided({ document, kind, cursor }: Decision): void {
    const review = this.active;
    if (review?.document !== document) return;
    const stay = (): Mark | undefined => review.stay(cursor, cursorIn(document));
    const next = { decided: () => review.goOn(cursor), confirmed: () => review.go(cursor, 1), undone: () => review.goBack(cursor), adjusted: stay, redone: stay };
    this.arrive(review, next[kind](), this.services.status.last);
  }

  /** Says where the review is now, and what was done before. */
  private arrive({ document }: Review, mark: Mark | undefined, done?: string): void {
    const here = mark ? spoken(mark, document.scheme) : leftIn(document);
    this.services.status.say([here, done].filter(Boolean).join(' · '), mark ? 'compass' : 'pass', mark && sentenceOf(document, mark));
    this.show();
  }

  /** Another editor is active: if its report is under review, it is said where that is, once VS Code has put the cursor back. */
  private changed(): void {
    this.show();
    clearTimeout(this.returning);
    this.returning = setTimeout(() => {
      const review = this.active;
      const mark = review?.markAt(cursorIn(review.document));
      if (review && mark) this.arrive(review, mark, titleOf(review));
    }, rest);
  }

  /** The analyst moved the cursor: what it is on is said. */
  private moved(editor: vscode.TextEditor, kind: vscode.TextEditorSelectionChangeKind | undefined): void {
    const review = this.active;
    if (!review || editor !== vscode.window.activeTextEditor) return;
    const mark = this.frameIn(editor, review);
    const isOwn = kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse;
    if (mark && isOwn) this.arrive(review, mark);
    else this.stand(review);
  }

  /** Keeps in the status bar what the cursor is on. */
  private stand(review: Review | undefined): void {
    const { status } = this.services;
    if (!review) return status.stand(undefined);
    const { document } = review;
    const mark = review.markAt(cursorIn(document));
    if (mark?.status !== 'suggested' && review.undecided.length === 0) return status.stand(leftIn(document));
    status.stand(mark && spoken(mark, document.scheme));
  }

  /** The review of the report in the active editor. */
  private get active(): Review | undefined {
    return this.reviews.get(vscode.window.activeTextEditor?.document.uri.toString() ?? '');
  }

  private showLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), delay);
  }

  private show(): void {
    const review = this.active;
    void vscode.commands.executeCommand('setContext', 'seedlens.reviewing', review !== undefined);
    for (const editor of vscode.window.visibleTextEditors) this.frameIn(editor, editor === vscode.window.activeTextEditor ? review : undefined);
    const document = this.services.documents.get(vscode.window.activeTextEditor?.document);
    this.stand(review);
    this.item.show(document && progressOf(document.known), review !== undefined);
    void this.locks.unlock((uri) => this.isLocked(uri));
  }

  /** Frames the mention at the cursor; nothing where there is no review. */
  private frameIn(editor: vscode.TextEditor, review: Review | undefined): Mark | undefined {
    const mark = review?.markAt(editor.document.offsetAt(editor.selection.active));
    editor.setDecorations(this.frame, mark ? partsOf(mark).map((part) => toVsCodeRange(editor.document, part)) : []);
    return mark;
  }
}

const titleOf = ({ document }: Review): string => vscode.l10n.t('Review of {0}: K shows the keys, Escape ends it', document.fileName);

/** What is not saved could not be saved any more. */
const refusalOf = ({ isDirty, isUntitled }: vscode.TextDocument): string | undefined =>
  (isDirty || isUntitled ? vscode.l10n.t('Save the report first: its text is locked while it is reviewed') : undefined);

/** The texts that a tab shows. */
function urisOf(input: unknown): string[] {
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  return input instanceof vscode.TabInputTextDiff ? [input.original.toString(), input.modified.toString()] : [];
}
