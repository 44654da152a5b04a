import * as vscode from 'vscode';
import { completions, type Completion } from '../core/schema/completions';
import { toVsCodeRange } from '../host/convert';
import { dataFiles, isSchemaShown, kindOf } from '../host/dataFiles';
import type { Feature } from '../host/services';

/** Keys, types, statuses and ids of entities, while an analyst writes YAML by hand. */
export const schemaCompletion: Feature = (services) =>
  vscode.languages.registerCompletionItemProvider(dataFiles, {
    provideCompletionItems(document, position) {
      const kind = kindOf(document);
      if (!kind) return [];
      const found = completions(kind, document.getText(), document.offsetAt(position), [], services.known.for(document.uri).scheme);
      return found.filter((one) => one.kind === 'entity' || !isSchemaShown()).map((one) => itemOf(document, one));
    },
  }, ' ', '{', '[');

const kinds = { key: vscode.CompletionItemKind.Property, value: vscode.CompletionItemKind.EnumMember, entity: vscode.CompletionItemKind.Reference };

function itemOf(document: vscode.TextDocument, { kind, label, about, ...range }: Completion): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, ...(about && kind !== 'key' ? { description: about } : {}) }, kinds[kind]);
  if (about && kind === 'key') item.documentation = new vscode.MarkdownString(about);
  item.range = toVsCodeRange(document, range);
  item.insertText = kind === 'key' ? `${label}: ` : label;
  item.filterText = kind === 'entity' ? `${label} ${about ?? ''}` : label;
  if (kind === 'key') item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
