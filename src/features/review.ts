import * as vscode from 'vscode';
import type { Direction } from '../core/review/order';
import { progressOf } from '../core/review/progress';
import type { Mark } from '../core/document';
import { toVsCodeRange } from '../host/convert';
import type { Decision } from '../host/decisions';
import { readAll } from '../host/readAll';
import { showKeys } from '../host/reviewKeys';
import { Review } from '../host/review';
import { decidedOf, spoken } from '../host/reviewWording';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { escapeIcons } from '../host/status';

/** Pause after a change before it is counted, in milliseconds. */
const delay = 500;

/** Review: single keys decide on the mention at the cursor, and the cursor goes on to the next. Escape ends it. */
export const review: Feature = (services) => new ReviewMode(services);

/**
 * Which reports of this window are being reviewed, and what is shown of that. Their text is locked meanwhile by VS Code
 * itself, as read-only for the session: whatever way a letter, a paste or a drop comes, it changes nothing, in no other
 * editor is anything else than before, and no other extension's keyboard is in the way.
 */
class ReviewMode implements vscode.Disposable {
  /** By URI: a report that is closed is locked still, and so is reviewed still when it is opened again. */
  private readonly reviews = new Map<string, Review>();
  private readonly item = vscode.window.createStatusBarItem('seedlens.review', vscode.StatusBarAlignment.Left, -3);
  private readonly frame = vscode.window.createTextEditorDecorationType({ outline: '2px solid', outlineColor: new vscode.ThemeColor('focusBorder') });
  private readonly disposables: readonly vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    const { documents, decisions } = services;
    this.item.name = vscode.l10n.t('Seedlens Review');
    this.item.command = 'seedlens.review';
    this.disposables = [
      this.item, this.frame,
      vscode.commands.registerCommand('seedlens.review', () => this.toggle()),
      vscode.commands.registerCommand('seedlens.reviewNext', () => this.go(1)),
      vscode.commands.registerCommand('seedlens.reviewPrevious', () => this.go(-1)),
      vscode.commands.registerCommand('seedlens.showReviewKeys', () => showKeys(services.extension)),
      decisions.onDidDecide((decision) => this.decided(decision)),
      documents.onDidChange(() => this.showLater()),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => this.moved(textEditor, kind)),
    ];
    this.show();
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async toggle(): Promise<void> {
    const { documents, status } = this.services;
    const editor = vscode.window.activeTextEditor;
    const document = editor && (await documents.open(editor.document));
    if (!document) return status.say(vscode.l10n.t('No report is open'));
    if (this.reviews.has(document.uri.toString())) await this.end(document);
    else await this.begin(document);
  }

  /** What is not saved could not be saved any more. */
  private async begin(document: SeedDocument): Promise<void> {
    const { status } = this.services;
    const { isDirty, isUntitled } = document.textDocument;
    if (isDirty || isUntitled) return status.say(vscode.l10n.t('Save the report first: its text is locked while it is reviewed'), 'warning');
    if (!(await readAll(document))) return;
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    const begun = new Review(document);
    this.reviews.set(document.uri.toString(), begun);
    this.show();
    this.arrive(begun, begun.begin(cursorIn(document)), vscode.l10n.t('Review: K tells the keys, Escape ends it'));
  }

  private async end(document: SeedDocument): Promise<void> {
    this.reviews.delete(document.uri.toString());
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    this.show();
    this.services.status.say(vscode.l10n.t('Review ended: {0}', decidedOf(progressOf(document.marks()))), 'pass');
  }

  private async go(direction: Direction): Promise<void> {
    await this.services.documents.turns.settled();
    const review = this.active;
    if (review) this.arrive(review, review.go(cursorIn(review.document), direction));
    else this.services.status.say(vscode.l10n.t('This report is not being reviewed'));
  }

  private decided({ document, kind }: Decision): void {
    const review = this.active;
    if (review?.document !== document) return;
    const cursor = cursorIn(document);
    const next = { decided: () => review.goOn(cursor), confirmed: () => review.go(cursor, 1), undone: () => review.goBack(cursor), adjusted: () => review.stay(cursor), redone: () => review.stay(cursor) };
    this.arrive(review, next[kind](), this.services.status.last);
  }

  /** Says where the review is now, after what was said of the decision. */
  private arrive({ document }: Review, mark: Mark | undefined, before?: string): void {
    const here = mark ? spoken(mark, document.scheme) : vscode.l10n.t('nothing is left to decide in this report; G shows the others');
    this.services.status.say([before, here].filter(Boolean).join(' · '), mark ? 'compass' : 'pass');
    this.show();
  }

  /** The analyst moved the cursor: what it is on is said. */
  private moved(editor: vscode.TextEditor, kind: vscode.TextEditorSelectionChangeKind | undefined): void {
    const review = this.active;
    if (!review || editor !== vscode.window.activeTextEditor) return;
    const mark = this.frameIn(editor, review);
    const isOwn = kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse;
    if (mark && isOwn) this.services.status.say(spoken(mark, review.document.scheme), 'compass');
  }

  /** The review of the report in the active editor; a report that was opened again is reviewed anew. */
  private get active(): Review | undefined {
    const document = this.services.documents.get(vscode.window.activeTextEditor?.document);
    const known = document && this.reviews.get(document.uri.toString());
    if (!known || known.document === document) return known;
    const renewed = new Review(document);
    this.reviews.set(document.uri.toString(), renewed);
    return renewed;
  }

  private showLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), delay);
  }

  private show(): void {
    const review = this.active;
    void vscode.commands.executeCommand('setContext', 'seedlens.reviewing', review !== undefined);
    for (const editor of vscode.window.visibleTextEditors) this.frameIn(editor, editor === vscode.window.activeTextEditor ? review : undefined);
    this.showProgress(this.services.documents.get(vscode.window.activeTextEditor?.document), review !== undefined);
  }

  /** Frames the mention at the cursor; nothing where there is no review. */
  private frameIn(editor: vscode.TextEditor, review: Review | undefined): Mark | undefined {
    const mark = review?.markAt(editor.document.offsetAt(editor.selection.active));
    editor.setDecorations(this.frame, mark ? [toVsCodeRange(editor.document, mark)] : []);
    return mark;
  }

  private showProgress(document: SeedDocument | undefined, isReviewing: boolean): void {
    const progress = document ? progressOf(document.known) : { decided: 0, all: 0 };
    if (progress.all === 0) return this.item.hide();
    const text = decidedOf(progress);
    this.item.text = escapeIcons(isReviewing ? vscode.l10n.t('Review: {0}', text) : `${progress.decided}/${progress.all}`).replace(/^/, '$(checklist) ');
    this.item.tooltip = isReviewing ? vscode.l10n.t('{0}. Escape ends the review, K tells its keys.', text) : vscode.l10n.t('{0}. Click to review this report by single keys.', text);
    this.item.accessibilityInformation = { label: isReviewing ? vscode.l10n.t('Review: {0}', text) : text };
    this.item.backgroundColor = isReviewing ? new vscode.ThemeColor('statusBarItem.prominentBackground') : undefined;
    this.item.show();
  }
}

/** UTF-16. Zero where the report is not in the active editor. */
function cursorIn({ textDocument }: SeedDocument): number {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === textDocument ? textDocument.offsetAt(editor.selection.active) : 0;
}
