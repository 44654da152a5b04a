import * as vscode from 'vscode';
import { normalizeName } from '../core/gazetteer/names';
import { completions, type Completion } from '../core/schema/completions';
import { toVsCodeRange } from '../host/convert';
import { dataFiles, isSchemaShown, kindOf } from '../host/dataFiles';
import type { Feature } from '../host/services';

/** Keys, types, statuses and ids of entities, while an analyst writes YAML by hand. */
export const schemaCompletion: Feature = (services) =>
  vscode.languages.registerCompletionItemProvider(dataFiles, {
    provideCompletionItems(document, position) {
      const kind = kindOf(document);
      if (!kind) return undefined;
      const { register, scheme } = services.known.for(document.uri);
      const found = completions(kind, document.getText(), document.offsetAt(position), kind === 'sidecar' ? register.all : [], scheme);
      const items = found.filter((one) => one.kind === 'entity' || !isSchemaShown()).map((one) => itemOf(document, one));
      return new vscode.CompletionList(items, found.some((one) => one.kind === 'entity'));
    },
  }, ' ', '{', '[');

const kinds = { key: vscode.CompletionItemKind.Property, value: vscode.CompletionItemKind.EnumMember, entity: vscode.CompletionItemKind.Reference };

function itemOf(document: vscode.TextDocument, { kind, label, about: said, aliases = [], ...range }: Completion): vscode.CompletionItem {
  const about = said && kind !== 'entity' ? vscode.l10n.t(said) : said;
  const item = new vscode.CompletionItem({ label, ...(about && kind !== 'key' ? { description: about } : {}) }, kinds[kind]);
  if (about && kind === 'key') item.documentation = new vscode.MarkdownString(about);
  item.range = toVsCodeRange(document, range);
  item.insertText = kind === 'key' ? `${label}: ` : label;
  // By any name, with its accents or without.
  item.filterText = kind === 'entity' ? [label, about ?? '', ...aliases].flatMap((name) => [name, normalizeName(name)]).join(' ') : label;
  if (kind === 'key') item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
