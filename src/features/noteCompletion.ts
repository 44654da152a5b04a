import * as vscode from 'vscode';
import { isInNote, nameBefore } from '../core/schema/notes';
import { toVsCodeRange } from '../host/convert';
import { dataFiles, kindOf } from '../host/dataFiles';
import { namesLike } from '../host/namesLike';
import type { Feature } from '../host/services';
import { mentionCount } from '../host/wording';

/** Names of the workspace's entities, while an analyst writes a note into a YAML file: each by any of its names. */
export const noteCompletion: Feature = (services) => vscode.languages.registerCompletionItemProvider(dataFiles, {
  provideCompletionItems(document, position) {
    const [text, offset] = [document.getText(), document.offsetAt(position)];
    const word = kindOf(document) && isInNote(text, offset) ? nameBefore(text, offset) : undefined;
    if (!word) return undefined;
    const typed = text.slice(word.start, word.end);
    const items = namesLike(services, typed).map((hit, place) => {
      const item = new vscode.CompletionItem({ label: hit.name, description: mentionCount(hit) }, vscode.CompletionItemKind.Reference);
      item.range = toVsCodeRange(document, word);
      item.filterText = typed;
      item.sortText = String(place).padStart(3, '0'); // The most mentioned first.
      return item;
    });
    return new vscode.CompletionList(items, true);
  },
});
