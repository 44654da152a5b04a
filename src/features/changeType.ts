import * as vscode from 'vscode';
import { retypeMark } from '../core/decisions';
import type { Mark } from '../core/document';
import { likelyTypes } from '../core/likelyTypes';
import type { TypeId } from '../core/types';
import { asItIsNow, markFor } from '../host/place';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { pickType, pickTypeByKey, typeOfKey } from '../host/typePicker';
import { named, nameOf } from '../host/wording';

/** What a key may say: which type it is, by its letter or counted from 1 in the order of the scheme. A letter of none lists all, each by its own. */
interface ByKey {
  readonly letter?: unknown;
  readonly nth?: unknown;
}

/** Change Type: of the mark at the cursor; a suggestion is accepted thereby. */
export const changeType: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.changeType', (argument?: unknown) => changeTypeAt(services, argument));

async function changeTypeAt({ documents, decisions, status }: Services, argument: unknown): Promise<void> {
  const found = await markFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const { document, mark } = found;
  const type = await typeFor(found, (argument ?? {}) as ByKey);
  if (!type) return;
  await decisions.apply(document, (author) => {
    const now = asItIsNow(document, mark);
    if (!now) return vscode.l10n.t('The text has changed meanwhile');
    return { changes: retypeMark(document, now, type, author), label: vscode.l10n.t('Changed {0} to {1}', nameOf(now, document.scheme), named(now.quote, document.scheme.type(type))) };
  });
}

async function typeFor({ document, mark }: { readonly document: SeedDocument; readonly mark: Mark }, { letter, nth }: ByKey): Promise<TypeId | undefined> {
  if (typeof nth === 'number') return document.scheme.offered[nth - 1]?.id;
  const meant = typeof letter === 'string' ? typeOfKey(letter, document.scheme) : undefined;
  if (meant) return meant;
  const others = likelyTypes(document, mark).filter((type) => type !== mark.type);
  return (letter === undefined ? pickType : pickTypeByKey)(vscode.l10n.t('Change {0} to', nameOf(mark, document.scheme)), others, document.scheme);
}
