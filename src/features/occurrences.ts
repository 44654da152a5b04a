import * as vscode from 'vscode';
import { toVsCodeRange } from '../host/convert';
import type { Feature } from '../host/services';

/** All mentions of the entity under the cursor light up, as those of an identifier do in code. */
export const occurrences: Feature = ({ documents }) =>
  vscode.languages.registerDocumentHighlightProvider('seed', {
    // Nothing, rather than undefined: else VS Code lights up every word that is spelled like the one at the cursor.
    provideDocumentHighlights(textDocument, position) {
      const document = documents.get(textDocument);
      const mark = document?.markAt(textDocument.offsetAt(position));
      const entity = mark?.reference && document?.entity(mark.reference.id);
      return (entity?.references ?? []).map((range) => new vscode.DocumentHighlight(toVsCodeRange(textDocument, range)));
    },
  });
