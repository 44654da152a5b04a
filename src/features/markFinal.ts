import * as vscode from 'vscode';
import type { DocumentStatus } from '../core/annotations/model';
import { documentOf } from '../host/place';
import type { Feature, Services } from '../host/services';

/** Mark Report as Final: it is done with, and what is undecided in it is a problem; and Reopen Report. */
export const markFinal: Feature = (services) => vscode.Disposable.from(
  vscode.commands.registerCommand('seedlens.markFinal', (argument?: unknown) => mark(services, argument, 'final')),
  vscode.commands.registerCommand('seedlens.reopenReport', (argument?: unknown) => mark(services, argument, 'draft')),
);

async function mark({ documents, decisions, status }: Services, argument: unknown, wanted: DocumentStatus): Promise<void> {
  const document = await documentOf(documents, argument);
  if (!document) return status.say(vscode.l10n.t('No report here'));
  const file = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  await decisions.apply(document, () => {
    const { sha256, status: now = 'draft' } = document.sidecar.document ?? {};
    if (now === wanted) return wanted === 'final' ? vscode.l10n.t('The report is final already') : vscode.l10n.t('The report is a draft already');
    const label = wanted === 'final' ? vscode.l10n.t('The report is final now') : vscode.l10n.t('The report is a draft again');
    return { changes: [{ kind: 'document', file, sha256, status: wanted }], label };
  });
}
