import * as vscode from 'vscode';
import type { Progress } from '../core/corpus/corpus';
import { decidedOf } from './reviewWording';
import { escapeIcons } from './status';

/** In the status bar: how much of the report in the active editor is decided, and whether it is being reviewed. */
export class ReviewItem implements vscode.Disposable {
  // Before all that comes and goes, so that it keeps its place.
  private readonly item = vscode.window.createStatusBarItem('seedlens.review', vscode.StatusBarAlignment.Left, 0);

  constructor() {
    this.item.name = vscode.l10n.t('Seedlens Review');
    this.item.command = 'seedlens.review';
  }

  /** Nothing is shown where there is no report, or nothing in it to decide and no review. */
  show(progress: Progress | undefined, isReviewing: boolean): void {
    if (!progress || (progress.all === 0 && !isReviewing)) return this.item.hide();
    const text = decidedOf(progress);
    this.item.text = escapeIcons(isReviewing ? vscode.l10n.t('Review: {0}', text) : `${progress.decided}/${progress.all}`).replace(/^/, '$(checklist) ');
    this.item.tooltip = isReviewing ? vscode.l10n.t('{0}. Escape ends the review, K shows its keys.', text) : vscode.l10n.t('{0}. Click to review this report by single keys.', text);
    this.item.accessibilityInformation = { label: isReviewing ? vscode.l10n.t('Review: {0}', text) : text };
    this.item.backgroundColor = isReviewing ? new vscode.ThemeColor('statusBarItem.prominentBackground') : undefined;
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}
