import * as vscode from 'vscode';
import { changesOf } from '../core/check/fix';
import { applyFix, titleOf, type FixArgument } from '../host/findingActions';
import type { Feature, Services } from '../host/services';

/** Quick fixes of problems that change what was decided about a report. */
export const analysisFixes: Feature = (services) =>
  vscode.commands.registerCommand(applyFix, (argument?: Partial<FixArgument>) => apply(services, argument));

/** Only our own quick fixes run it, with what a rule has just found. */
async function apply({ documents, decisions, status }: Services, argument: Partial<FixArgument> | undefined): Promise<void> {
  const document = documents.all.find(({ uri }) => uri.toString() === argument?.uri);
  const { fix } = argument ?? {};
  if (!document || !fix) return status.say(vscode.l10n.t('Open the report first'));
  await decisions.apply(document, () => {
    const changes = changesOf(document, fix);
    return changes.length > 0 ? { changes, label: titleOf(fix) } : vscode.l10n.t('The text has changed meanwhile');
  });
}
