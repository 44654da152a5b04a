import * as vscode from 'vscode';
import { retypeMark } from '../core/decisions';
import { likelyTypes } from '../core/likelyTypes';
import { asItIsNow, markFor } from '../host/place';
import type { Feature, Services } from '../host/services';
import { pickType, pickTypeByKey } from '../host/typePicker';
import { named, nameOf } from '../host/wording';

/** Change Type: of the mark at the cursor; a suggestion is accepted thereby. A key may ask to have each type by one key. */
export const changeType: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.changeType', (argument?: unknown) => changeTypeAt(services, argument));

async function changeTypeAt({ documents, decisions, status }: Services, argument: unknown): Promise<void> {
  const found = await markFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const { document, mark } = found;
  const others = likelyTypes(document, mark).filter((type) => type !== mark.type);
  const pick = (argument as { byKey?: unknown } | undefined)?.byKey === true ? pickTypeByKey : pickType;
  const type = await pick(vscode.l10n.t('Change {0} to', nameOf(mark, document.scheme)), others, document.scheme);
  if (!type) return;
  await decisions.apply(document, (author) => {
    const now = asItIsNow(document, mark);
    if (!now) return vscode.l10n.t('The text has changed meanwhile');
    return { changes: retypeMark(document, now, type, author), label: vscode.l10n.t('Changed {0} to {1}', nameOf(now, document.scheme), named(now.quote, document.scheme.type(type))) };
  });
}
