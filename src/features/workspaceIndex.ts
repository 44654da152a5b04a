import * as vscode from 'vscode';
import type { LeftOut } from '../host/corpus/sizeLimit';
import type { WorkspaceIndex } from '../host/corpus/workspaceIndex';
import type { Feature } from '../host/services';
import type { Status } from '../host/status';

/** So few texts to read are read before anybody asks. */
const few = 20;

/** Says how far the index of the workspace is, stops it and has it go on, and tells which files it leaves out. */
export const workspaceIndex: Feature = ({ corpus, status }) => vscode.Disposable.from(
  new IndexProgress(corpus),
  new IndexItem(corpus),
  leftOutNotice(corpus),
  vscode.commands.registerCommand('seedlens.indexWorkspace', () => corpus.begin()),
  vscode.commands.registerCommand('seedlens.stopIndexing', () => corpus.stop()),
  vscode.commands.registerCommand('seedlens.showLeftOut', () => showLeftOut(corpus, status)),
);

/** In the status bar while there is much to read; a click stops it. */
class IndexProgress implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('seedlens.indexing', vscode.StatusBarAlignment.Left, -2);
  private readonly listening: vscode.Disposable;

  constructor(private readonly index: WorkspaceIndex) {
    this.item.name = vscode.l10n.t('Seedlens Index');
    this.item.command = 'seedlens.stopIndexing';
    this.item.tooltip = vscode.l10n.t('Seedlens reads the reports of this workspace, so that it can tell where else something is mentioned. Click to stop.');
    this.listening = index.onDidChange(() => this.show());
  }

  dispose(): void {
    vscode.Disposable.from(this.listening, this.item).dispose();
  }

  private show(): void {
    const { state } = this.index;
    if (state.kind !== 'indexing' || state.left < few) return this.item.hide();
    const progress = vscode.l10n.t('Indexing {0} of {1}', (state.all - state.left).toLocaleString(), state.all.toLocaleString());
    this.item.text = `$(sync~spin) ${progress}`;
    this.item.accessibilityInformation = { label: progress };
    this.item.show();
  }
}

/** In the language status of a report: how many reports the index has, and what it leaves out. */
class IndexItem implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('seedlens.index', { language: 'seed' });
  private readonly listening: vscode.Disposable;

  constructor(private readonly index: WorkspaceIndex) {
    this.item.name = vscode.l10n.t('Seedlens Index');
    this.listening = index.onDidChange(() => this.show());
    this.show();
  }

  dispose(): void {
    vscode.Disposable.from(this.listening, this.item).dispose();
  }

  private show(): void {
    const { state, leftOut } = this.index;
    const all = state.kind === 'off' ? 0 : state.all - leftOut.length;
    this.item.text = all === 1 ? vscode.l10n.t('Index of 1 report') : vscode.l10n.t('Index of {0} reports', all.toLocaleString());
    this.item.busy = state.kind === 'indexing';
    this.item.detail = detailOf(this.index);
    this.item.command = state.kind === 'stopped' ? { command: 'seedlens.indexWorkspace', title: vscode.l10n.t('Go On') }
      : leftOut.length > 0 ? { command: 'seedlens.showLeftOut', title: vscode.l10n.t('Include…') } : undefined;
  }
}

function detailOf({ state, leftOut }: WorkspaceIndex): string {
  if (state.kind === 'off') return vscode.l10n.t('is not made');
  if (state.kind === 'stopped') return vscode.l10n.t('stopped, {0} to read', state.left.toLocaleString());
  return leftOut.length > 0 ? vscode.l10n.t('{0} left out because of their size', leftOut.length) : '';
}

/** Tells once of each file that is left out. */
const leftOutNotice = (index: WorkspaceIndex): vscode.Disposable => index.onDidChange(() => void tellOfLeftOut(index));

async function tellOfLeftOut(index: WorkspaceIndex): Promise<void> {
  const fresh = index.state.kind === 'ready' ? await index.newlyLeftOut() : [];
  if (fresh.length === 0) return;
  const text = fresh.length === 1
    ? vscode.l10n.t('{0} is too large for the index: references and counts leave it out unless it is open.', vscode.workspace.asRelativePath(fresh[0]!.uri))
    : vscode.l10n.t('{0} reports are too large for the index: references and counts leave them out unless they are open.', fresh.length);
  const include = vscode.l10n.t('Include…');
  if ((await vscode.window.showWarningMessage(text, include)) === include) await vscode.commands.executeCommand('seedlens.showLeftOut');
}

/** Includes the files that are picked, whatever their size. */
async function showLeftOut(index: WorkspaceIndex, status: Status): Promise<void> {
  const items = index.leftOut.map((file) => ({ label: vscode.workspace.asRelativePath(file.uri), description: sizeOf(file), uri: file.uri }));
  if (items.length === 0) return status.say(vscode.l10n.t('No report is left out of the index'), 'pass');
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Reports left out of the index'), placeHolder: vscode.l10n.t('Include regardless of size'), canPickMany: true });
  if (picked && picked.length > 0) await index.include(picked.map(({ uri }) => uri));
}

const sizeOf = ({ size }: LeftOut): string => vscode.l10n.t('{0} kB', Math.ceil(size / 1000).toLocaleString());
