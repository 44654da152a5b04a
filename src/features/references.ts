import * as vscode from 'vscode';
import type { SeedDocuments } from '../host/documents';
import { referencesIn, referencesOf } from '../host/references';
import type { Feature } from '../host/services';

/** What `seedlens.showMentions` takes. `offset` (UTF-16) is where the peek opens; else at the first mention. */
export interface MentionsOf {
  readonly uri: string;
  readonly entity: string;
  readonly offset?: number;
}

/** Find All References of the entity under the cursor, in all reports; and the peek at those of a report that lenses and cards open. */
export const references: Feature = (services) =>
  vscode.Disposable.from(
    vscode.languages.registerReferenceProvider('seed', {
      provideReferences(textDocument, position) {
        const document = services.documents.get(textDocument);
        const mark = document?.markAt(textDocument.offsetAt(position));
        return document && mark && referencesOf(services, document, mark);
      },
    }),
    vscode.commands.registerCommand('seedlens.showMentions', (argument: Partial<MentionsOf> | undefined) => showMentions(services.documents, argument)),
  );

async function showMentions(documents: SeedDocuments, argument: Partial<MentionsOf> | undefined): Promise<void> {
  const document = documents.all.find(({ uri }) => uri.toString() === argument?.uri);
  const found = document && referencesIn(document, argument?.entity ?? '');
  if (!document || !found?.[0]) return;
  const { range } = found[0];
  if (found.length === 1) return void (await vscode.window.showTextDocument(document.textDocument, { selection: range }));
  const at = argument?.offset === undefined ? range.start : document.textDocument.positionAt(argument.offset);
  await vscode.commands.executeCommand('editor.action.peekLocations', document.uri, at, found, 'peek');
}
