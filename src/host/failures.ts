import * as vscode from 'vscode';
import type { Sidecar } from '../core/annotations/model';
import { busy, type Refused } from '../core/annotations/store';
import type { SeedDocument } from './seedDocument';
import type { Status } from './status';

/** Says why nothing was written, in one sentence, and offers what helps. */
export async function explain(status: Status, document: SeedDocument, failure: Refused, again: () => unknown): Promise<void> {
  const text = reasonOf(failure);
  if (failure.code === 'nothing') return status.say(text);
  status.say(text, 'error');
  const open = vscode.l10n.t('Open Sidecar');
  const retry = vscode.l10n.t('Try Again');
  const offers = { broken: [open], conflict: [open], unreadable: [retry, open], unwritable: [retry] }[failure.code];
  const picked = await vscode.window.showErrorMessage(text, ...offers);
  if (picked === open) await vscode.window.showTextDocument(document.sidecarUri, { viewColumn: vscode.ViewColumn.Beside });
  if (picked === retry) await again();
}

/** Why no decision could be written to a sidecar, as it was read. */
export function brokenBy({ problems }: Sidecar): Refused | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return undefined;
  const { code, message } = first;
  return code === 'unreadable' ? { ok: false, code, message } : { ok: false, code: 'broken', message, problems: errors };
}

function reasonOf({ code, message }: Refused): string {
  if (code === 'nothing') return message.endsWith('redo') ? vscode.l10n.t('There is nothing to redo') : vscode.l10n.t('There is nothing to undo');
  if (code === 'broken') return vscode.l10n.t('The sidecar has errors and was left as it is. Fix it, then decide again.');
  if (code === 'conflict') return vscode.l10n.t('Nothing was changed: the annotation has been changed elsewhere since.');
  if (code === 'unreadable') return vscode.l10n.t('Nothing was written, as the sidecar cannot be read: {0}', causeOf(message));
  return vscode.l10n.t('Nothing was written: {0}', causeOf(message));
}

/** What a file system says of a sidecar or register, in words. */
export function causeOf(message: string): string {
  if (message === busy) return vscode.l10n.t('somebody else is writing it all the time.');
  if (/NoPermissions|EACCES|EPERM|EROFS|read-?only/i.test(message)) return vscode.l10n.t('the file or its folder is read-only.');
  if (/ENOSPC|EDQUOT|disk full/i.test(message)) return vscode.l10n.t('the disk is full.');
  if (/Unavailable|ENOTCONN|ETIMEDOUT/i.test(message)) return vscode.l10n.t('the file system is out of reach.');
  return message;
}
