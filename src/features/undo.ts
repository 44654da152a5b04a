import * as vscode from 'vscode';
import type { SeedDocument } from '../host/seedDocument';
import { documentOf } from '../host/place';
import type { Feature, Services } from '../host/services';

/** Undo and Redo Annotation Change: again and again, back to the first change of this window and forth to the last. What was done to the register from here is undone too. */
export const undo: Feature = (services) => vscode.Disposable.from(
  vscode.commands.registerCommand('seedlens.undo', (argument?: unknown) => step(services, argument, (document) => undoLast(services, document))),
  vscode.commands.registerCommand('seedlens.redo', (argument?: unknown) => step(services, argument, (document) => services.decisions.redo(document))),
);

/** A change of the register or of the report's annotations, whichever was made later. */
const undoLast = ({ decisions, register }: Services, document: SeedDocument): Promise<unknown> =>
  ((register.lastDone(document.uri) ?? 0) > (decisions.lastDone(document) ?? 0) ? register.undo(document.uri) : decisions.undo(document));

async function step({ documents, status }: Services, argument: unknown, take: (document: SeedDocument) => Promise<unknown>): Promise<void> {
  const document = await documentOf(documents, argument);
  if (document) await take(document);
  else status.say(vscode.l10n.t('No report is open'));
}
