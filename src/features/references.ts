import * as vscode from 'vscode';
import type { Mark } from '../core/document';
import { toLocation } from '../host/convert';
import type { SeedDocuments } from '../host/documents';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature } from '../host/services';

/** What `seedlens.showMentions` takes. `offset` (UTF-16) is where the peek opens; else at the first mention. */
export interface MentionsOf {
  readonly uri: string;
  readonly entity: string;
  readonly offset?: number;
}

/** Find All References of the entity under the cursor, and the peek that lenses and cards open. */
export const references: Feature = ({ documents }) =>
  vscode.Disposable.from(
    vscode.languages.registerReferenceProvider('seed', {
      provideReferences(textDocument, position) {
        const document = documents.get(textDocument);
        const mark = document?.markAt(textDocument.offsetAt(position));
        return document && mark?.reference && locations(document, mark.reference.id);
      },
    }),
    vscode.commands.registerCommand('seedlens.showMentions', (argument: Partial<MentionsOf> | undefined) => showMentions(documents, argument)),
  );

async function showMentions(documents: SeedDocuments, argument: Partial<MentionsOf> | undefined): Promise<void> {
  const document = documents.all.find(({ uri }) => uri.toString() === argument?.uri);
  const found = document && locations(document, argument?.entity ?? '');
  if (!document || !found?.[0]) return;
  const { range } = found[0];
  if (found.length === 1) return void (await vscode.window.showTextDocument(document.textDocument, { selection: range }));
  const at = argument?.offset === undefined ? range.start : document.textDocument.positionAt(argument.offset);
  await vscode.commands.executeCommand('editor.action.peekLocations', document.uri, at, found, 'peek');
}

const locations = (document: SeedDocument, entity: string): vscode.Location[] =>
  (document.entity(entity)?.references ?? ([] as readonly Mark[])).map((mark) => toLocation(document.textDocument, mark));
