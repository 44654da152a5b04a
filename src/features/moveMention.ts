import * as vscode from 'vscode';
import { keysIn } from '../core/corpus/digest';
import { movedMention } from '../core/rename/move';
import { newEntityId, type Sources, type Subject } from '../core/rename/plans';
import { asItIsNow, markFor } from '../host/place';
import { sourcesFor, subjectAt } from '../host/rename/entities';
import { pickOther } from '../host/rename/entityPick';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { oneLine } from '../host/wording';

/** Move Mention to Another Entity: this mention only, in this report's sidecar; a suggestion is accepted thereby. */
export const moveMention: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.moveMention', (argument?: unknown) => move(services, argument));

async function move(services: Services, argument: unknown): Promise<void> {
  const { documents, decisions, status } = services;
  const found = await markFor(documents, argument);
  const sources = found && (await sourcesFor(services, found.document.uri, new vscode.CancellationTokenSource().token));
  const subject = sources && subjectAt(sources, found.document, found.mark);
  if (!sources || !subject) return status.say(vscode.l10n.t('No person, organization or place is named here'));
  const { document, mark } = found;
  const words = oneLine(mark.quote);
  const to = await pickOther(sources, document, subject, vscode.l10n.t('This “{0}” is', words), vscode.l10n.t('Another entity, by any of its names'));
  if (!to) return;
  await decisions.apply(document, (author) => {
    const now = asItIsNow(document, mark);
    if (!now) return vscode.l10n.t('The text has changed meanwhile');
    const { type, name } = to;
    return { changes: movedMention(document, now, { id: idIn(sources, document, to), type, name }, author), label: vscode.l10n.t('This “{0}” is {1} now', words, oneLine(name)) };
  });
}

/** The id that the report has for an entity, else the usual one, unless that is something else here. */
function idIn(sources: Sources, document: SeedDocument, { key, id, name }: Subject): string {
  const own = [...keysIn(document)].find(([, other]) => other === key)?.[0];
  return own ?? (document.entity(id) || document.keptEntity(id) ? newEntityId(sources, name, [document.uri.toString()]) : id);
}
