import * as vscode from 'vscode';
import { documentOf } from '../host/place';
import type { Feature } from '../host/services';

/** Undo Last Annotation Change: again and again, back to the first change of this window. */
export const undo: Feature = ({ documents, decisions, status }) =>
  vscode.commands.registerCommand('seedlens.undo', async (argument?: unknown) => {
    const document = await documentOf(documents, argument);
    if (document) await decisions.undo(document);
    else status.say(vscode.l10n.t('No report is open'));
  });
