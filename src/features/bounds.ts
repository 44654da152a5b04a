import * as vscode from 'vscode';
import type { Edge } from '../core/review/bounds';
import { movedEdge, resizeMark } from '../core/review/changes';
import { asItIsNow, markFor } from '../host/place';
import type { Feature, Services } from '../host/services';
import { nameOf, oneLine } from '../host/wording';

type By = 'extend' | 'shrink';

/** Extend and Shrink Mention: by a word, at its start or end as the text goes; a suggestion is accepted thereby. */
export const bounds: Feature = (services) => vscode.Disposable.from(
  vscode.commands.registerCommand('seedlens.extendStart', (argument?: unknown) => move(services, argument, 'start', 'extend')),
  vscode.commands.registerCommand('seedlens.extendEnd', (argument?: unknown) => move(services, argument, 'end', 'extend')),
  vscode.commands.registerCommand('seedlens.shrinkStart', (argument?: unknown) => move(services, argument, 'start', 'shrink')),
  vscode.commands.registerCommand('seedlens.shrinkEnd', (argument?: unknown) => move(services, argument, 'end', 'shrink')),
);

async function move({ documents, decisions, status }: Services, argument: unknown, edge: Edge, by: By): Promise<void> {
  const found = await markFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const { document, mark } = found;
  await decisions.apply(document, (author) => {
    const now = asItIsNow(document, mark);
    if (!now) return vscode.l10n.t('The text has changed meanwhile');
    const range = movedEdge(document, now, edge, by);
    if (!range) return by === 'extend' ? vscode.l10n.t('There is no word there to add') : vscode.l10n.t('A mention has at least one word');
    const label = vscode.l10n.t('{0} is “{1}” now', nameOf(now, document.scheme), oneLine(document.slice(range)));
    return { changes: resizeMark(document, now, range, author), label, at: range };
  });
}
