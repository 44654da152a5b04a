import * as vscode from 'vscode';
import type { Register } from '../core/register/model';
import type { RegisterPlan, RegisterResult, RegisterStore } from '../core/register/store';
import { problemText } from './diagnostics';
import { causeOf } from './failures';
import { registerOf, type Registers } from './register';
import { isDirty } from './sidecarFiles';
import type { Status } from './status';

/** Carries what the analyst wants of the register to its store, shows the effect, and says in the status bar what was done. */
export class RegisterEdits {
  constructor(private readonly store: RegisterStore, private readonly registers: Registers, private readonly status: Status) {}

  /** When the change that an undo takes back was made, in milliseconds of `Date.now`. */
  lastDone(report: vscode.Uri): number | undefined {
    return this.store.lastDone(report.toString());
  }

  /** The register of a report's folder; undefined, and said why, when it has none or it cannot be read. */
  async read(report: vscode.Uri): Promise<Register | undefined> {
    const uri = this.locate(report);
    return uri && this.store.read(uri.toString()).catch((error: Error) => void this.explain(uri, { ok: false, code: 'unreadable', message: error.message }, () => this.read(report)));
  }

  /** False when nothing was written. */
  async apply(report: vscode.Uri, plan: RegisterPlan): Promise<boolean> {
    const uri = this.locate(report);
    if (!uri) return false;
    const result = await this.store.apply(uri.toString(), plan, report.toString());
    return this.finish(uri, result, '', () => this.apply(report, plan));
  }

  /** Takes back the last change of a register made from this report in this window. */
  async undo(report: vscode.Uri): Promise<boolean> {
    const uri = this.locate(report);
    return uri !== undefined && this.finish(uri, await this.store.undo(report.toString()), vscode.l10n.t('Undone: '), () => this.undo(report));
  }

  private locate(report: vscode.Uri): vscode.Uri | undefined {
    const uri = registerOf(report);
    if (!uri) this.status.say(vscode.l10n.t('Open the folder of the report first: the register is kept at its root'), 'warning');
    return uri;
  }

  private async finish(uri: vscode.Uri, result: RegisterResult, prefix: string, again: () => unknown): Promise<boolean> {
    await this.registers.reload(uri);
    if (!result.ok) {
      void this.explain(uri, result, again);
      return false;
    }
    const done = prefix + result.label;
    this.status.say(isDirty(uri.toString()) ? vscode.l10n.t('{0}, in the register that you have not saved yet', done) : done, 'check');
    return true;
  }

  /** Says why nothing was written, in one sentence, and offers what helps. */
  private async explain(uri: vscode.Uri, failure: RegisterResult & { ok: false }, again: () => unknown): Promise<void> {
    const text = reasonOf(failure);
    if (failure.code === 'nothing') return this.status.say(text);
    this.status.say(text, 'error');
    const open = vscode.l10n.t('Open Register');
    const retry = vscode.l10n.t('Try Again');
    const picked = await vscode.window.showErrorMessage(text, failure.code === 'broken' || failure.code === 'changed' ? open : retry);
    if (picked === open) await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
    if (picked === retry) await again();
  }
}

function reasonOf(failure: RegisterResult & { ok: false }): string {
  const { code, message } = failure;
  // The store's own words, or those of the plan, which are translated already.
  if (code === 'nothing') return vscode.l10n.t(message);
  if (failure.code === 'broken') return vscode.l10n.t('The register has errors and was left as it is ({0}). Fix it, then try again.', problemText(failure.problems[0]!));
  if (code === 'changed') return vscode.l10n.t('Nothing was undone: the register has been changed elsewhere since.');
  if (code === 'unreadable') return vscode.l10n.t('Nothing was written, as the register cannot be read: {0}', causeOf(message));
  return vscode.l10n.t('Nothing was written: {0}', causeOf(message));
}
