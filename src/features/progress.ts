import * as vscode from 'vscode';
import type { Corpus, Progress } from '../core/corpus/corpus';
import { badgeOf } from '../core/review/progress';
import type { WorkspaceIndex } from '../host/corpus/workspaceIndex';
import { openReport } from '../host/openReport';
import { decidedOf } from '../host/reviewWording';
import type { Feature, Services } from '../host/services';
import { escapeIcons } from '../host/status';

/** Pause in which changes are gathered, in milliseconds: counting reads all marks of the open reports. */
const delay = 700;

/** How much of each report is decided: a badge in the Explorer; and Show Review Progress, of all reports of the workspace. */
export const progress: Feature = (services) => vscode.Disposable.from(
  new Badges(services),
  vscode.commands.registerCommand('seedlens.showProgress', (argument?: unknown) => showProgress(services, argument)),
);

class Badges implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly disposables: readonly vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeFileDecorations = this.changed.event;

  constructor(private readonly services: Services) {
    const { corpus, documents } = services;
    this.disposables = [
      this.changed, vscode.window.registerFileDecorationProvider(this),
      corpus.onDidChange(() => this.later()), documents.onDidChange(() => this.later()),
    ];
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const { corpus } = this.services.corpus;
    const done = corpus.has(uri.toString()) ? corpus.progress(uri.toString()) : undefined;
    const badge = done ? badgeOf(done) : '';
    return done && badge ? new vscode.FileDecoration(badge, decidedOf(done)) : undefined;
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(undefined), delay);
  }
}

interface ReportItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/** The reports with the most left first, the finished last; picking one opens it, and from a review reviews it. */
async function showProgress({ corpus: index, documents, status }: Services, argument: unknown): Promise<void> {
  const { corpus } = index;
  const items = [...corpus.uris].sort(byLeft(corpus)).map((uri) => itemOf(vscode.Uri.parse(uri), corpus.progress(uri)));
  if (items.length === 0) return status.say(vscode.l10n.t('No reports have been read yet'));
  const picked = await vscode.window.showQuickPick(items, { title: titleOf(index), placeHolder: vscode.l10n.t('Open a report'), matchOnDescription: true });
  if (!picked) return;
  await openReport(documents, picked.uri);
  await vscode.window.showTextDocument(picked.uri);
  if ((argument as { review?: unknown } | undefined)?.review === true) await vscode.commands.executeCommand('seedlens.review', { begin: true });
}

const leftOf = ({ decided, all }: Progress): number => all - decided;

const byLeft = (corpus: Corpus) => (a: string, b: string): number => leftOf(corpus.progress(b)) - leftOf(corpus.progress(a)) || (a < b ? -1 : 1);

function itemOf(uri: vscode.Uri, done: Progress): ReportItem {
  const icon = leftOf(done) === 0 ? 'pass-filled' : done.decided > 0 ? 'color-mode' : 'circle-large-outline';
  // Apart from the label, for a screen reader would read out its name there.
  return { iconPath: new vscode.ThemeIcon(icon), label: escapeIcons(vscode.workspace.asRelativePath(uri)), description: decidedOf(done), uri };
}

/** While reports are being read, of those that have been. */
function titleOf({ corpus, state }: WorkspaceIndex): string {
  const title = vscode.l10n.t('All reports: {0}', decidedOf(corpus.progress()));
  return state.kind === 'indexing' ? vscode.l10n.t('{0}, still reading', title) : title;
}
