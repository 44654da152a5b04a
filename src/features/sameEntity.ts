import * as vscode from 'vscode';
import { keyOf } from '../core/corpus/digest';
import type { CorpusEntity } from '../core/corpus/corpus';
import { lookAlikes } from '../core/rename/lookAlikes';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature } from '../host/services';
import { mentionCount, oneLine } from '../host/wording';
import type { Merge } from './mergeEntities';

/** Quick fix at a mention: it is the same as another entity that has one of its names. */
export const sameEntity: Feature = ({ documents, corpus }) =>
  vscode.languages.registerCodeActionsProvider('seed', {
    provideCodeActions(textDocument, range) {
      const document = documents.get(textDocument);
      const mark = document?.markAt(textDocument.offsetAt(range.start));
      const key = document && mark && keyOf(document, mark);
      const entity = document && mark?.reference && document.entity(mark.reference.id)?.entity;
      if (!document || !mark || key === undefined || !entity) return [];
      return lookAlikes(corpus.corpus, key, entity).map((other) => actionFor(document, mark.start, entity.name, other));
    },
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });

function actionFor({ uri }: SeedDocument, offset: number, name: string, other: CorpusEntity): vscode.CodeAction {
  const title = vscode.l10n.t('“{0}” is the same as {1} ({2}): merge them', oneLine(name), oneLine(other.name), mentionCount(other));
  const argument: Merge = { uri: uri.toString(), offset, into: other.key };
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  return Object.assign(action, { command: { command: 'seedlens.mergeEntities', title, arguments: [argument] } });
}
