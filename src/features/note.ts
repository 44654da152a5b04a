import * as vscode from 'vscode';
import { noteMark } from '../core/decisions';
import { asItIsNow, markFor } from '../host/place';
import { askNote } from '../host/noteInput';
import type { Feature, Services } from '../host/services';
import { nameOf } from '../host/wording';

/** Add Note: to the mark at the cursor; a suggestion is accepted thereby, and an empty note is taken away. */
export const note: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.addNote', (argument?: unknown) => addNote(services, argument));

async function addNote(services: Services, argument: unknown): Promise<void> {
  const { documents, decisions, status } = services;
  const found = await markFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const { document, mark } = found;
  const before = mark.annotation?.note?.trimEnd() ?? '';
  const text = await askNote(services, vscode.l10n.t('Note on {0}', nameOf(mark, document.scheme)), before);
  if (text === undefined || text === before) return;
  await decisions.apply(document, (author) => {
    const now = asItIsNow(document, mark);
    if (!now) return vscode.l10n.t('The text has changed meanwhile');
    const label = text === '' ? vscode.l10n.t('Removed the note of {0}', nameOf(now, document.scheme)) : vscode.l10n.t('Noted on {0}', nameOf(now, document.scheme));
    return { changes: noteMark(document, now, text, author), label };
  });
}
