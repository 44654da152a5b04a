import * as vscode from 'vscode';
import { annotateRanges } from '../core/decisions';
import { likelyTypes } from '../core/likelyTypes';
import { sameRange, shift, type Range } from '../core/text/range';
import { trimPunctuation, trimToName } from '../core/text/trim';
import { toCoreRange } from '../host/convert';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { pickType } from '../host/typePicker';
import { named, oneLine, typeName } from '../host/wording';

/** More characters than a name has: a passage was selected by mistake. */
const longest = 500;

/** Annotate Selection: what is selected, or the mark or word at the cursor, gets a type from the analyst. */
export const annotate: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.annotateSelection', () => annotateSelection(services));

/** Of several selections each becomes an annotation, as each becomes a cursor's word to VS Code. */
async function annotateSelection({ documents, decisions, status }: Services): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const document = editor && (await documents.open(editor.document));
  if (!document) return status.say(vscode.l10n.t('No report is open'));
  const names = distinct(editor.selections.flatMap((selection) => nameAt(document, selection) ?? []));
  if (names.length === 0) return status.say(vscode.l10n.t('Select the words to annotate, or put the cursor on one'));
  if (names.some(({ start, end }) => end - start > longest)) return status.say(vscode.l10n.t('That is too long for a name: select fewer words'));
  const words = names.map((range) => document.slice(range));
  const { version } = editor.document;
  const type = await pickType(titleOf(words), likelyTypes(document, names[0]!), document.scheme);
  if (!type) return;
  if (editor.document.version !== version) return status.say(vscode.l10n.t('The text has changed meanwhile: select the words again'));
  const what = words.length === 1 ? named(words[0]!, document.scheme.type(type)) : vscode.l10n.t('{0} as {1}', words.map(oneLine).join(', '), typeName(document.scheme.type(type)));
  await decisions.apply(document, (author) => ({ changes: annotateRanges(document, names, type, author), label: vscode.l10n.t('Annotated {0}', what) }));
}

/** The name that a selection means. What is marked exactly so is left whole: "The Hague". */
function nameAt(document: SeedDocument, selection: vscode.Selection): Range | undefined {
  const range = selection.isEmpty ? wordAt(document, selection.active) : toCoreRange(document.textDocument, selection);
  if (!range || range.end - range.start > longest) return range;
  const words = document.slice(range);
  const bare = shift(trimPunctuation(words), range.start);
  const marked = document.marks(range).find((mark) => sameRange(mark, range) || sameRange(mark, bare));
  const name = marked ?? shift(trimToName(words), range.start);
  return name.start < name.end ? name : undefined;
}

function wordAt(document: SeedDocument, position: vscode.Position): Range | undefined {
  const { textDocument } = document;
  const mark = document.markAt(textDocument.offsetAt(position));
  const word = textDocument.getWordRangeAtPosition(position);
  return mark ?? (word && toCoreRange(textDocument, word));
}

const distinct = (ranges: readonly Range[]): Range[] =>
  [...new Map(ranges.map(({ start, end }) => [`${start}:${end}`, { start, end }])).values()];

const titleOf = (words: readonly string[]): string =>
  words.length === 1 ? vscode.l10n.t('Annotate “{0}” as', oneLine(words[0]!)) : vscode.l10n.t('Annotate {0} selections as', words.length);
