import * as vscode from 'vscode';
import { changesOf, type Fix } from '../core/check/fix';
import { knownKey } from '../core/corpus/key';
import { subjectOf } from '../core/rename/plans';
import { applyFix, titleOf, type FixArgument } from '../host/findingActions';
import { sourcesWithProgress, told } from '../host/rename/entities';
import { mergeInto } from '../host/rename/merge';
import type { Feature, Services } from '../host/services';

/** Quick fixes of problems that change what was decided about a report. */
export const analysisFixes: Feature = (services) =>
  vscode.commands.registerCommand(applyFix, (argument?: Partial<FixArgument>) => apply(services, argument));

/** Only our own quick fixes run it, with what a rule has just found. */
async function apply(services: Services, argument: Partial<FixArgument> | undefined): Promise<void> {
  const { uri, fix } = argument ?? {};
  if (uri !== undefined && fix?.kind === 'merge-entries') return told(services, () => mergeEntries(services, vscode.Uri.parse(uri), fix));
  const { documents, decisions, status } = services;
  const document = documents.all.find((one) => one.uri.toString() === uri);
  if (!document || !fix) return status.say(vscode.l10n.t('Open the report first'));
  await decisions.apply(document, () => {
    const changes = changesOf(document, fix);
    return changes.length > 0 ? { changes, label: titleOf(fix) } : vscode.l10n.t('The text has changed meanwhile');
  });
}

async function mergeEntries(services: Services, register: vscode.Uri, { from, into }: Fix & { readonly kind: 'merge-entries' }): Promise<void> {
  const sources = await sourcesWithProgress(services, register);
  const [kept, other] = [into, from].map((id) => sources && subjectOf(sources, knownKey(id)));
  if (!sources || !kept || !other) return services.status.say(vscode.l10n.t('The text has changed meanwhile'));
  await mergeInto(services, register, sources, kept, other);
}
