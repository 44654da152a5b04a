import * as vscode from 'vscode';
import { contains, sameRange, shift, type Range } from '../core/text/range';
import { sectionsAt, sectionsOf, type Section } from '../core/text/sections';
import { sentenceAt } from '../core/text/sentences';
import { toVsCodeRange } from '../host/convert';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature } from '../host/services';

/** Expand Selection: the word, the mention, the sentence, the paragraph, the sections around it, the report. */
export const selectionRanges: Feature = (services) => vscode.languages.registerSelectionRangeProvider('seed', {
  async provideSelectionRanges(textDocument, positions) {
    const document = await services.documents.open(textDocument);
    const sections = sectionsOf(textDocument.getText());
    return document ? positions.map((position) => nested(textDocument, position, rangesAt(document, sections, position))) : [];
  },
});

/** Ranges around a position, each within the next. */
function rangesAt(document: SeedDocument, sections: readonly Section[], position: vscode.Position): Range[] {
  const offset = document.textDocument.offsetAt(position);
  const paragraph = document.paragraphAt(offset);
  const text = document.slice(paragraph);
  const sentence = shift(sentenceAt(text, offset - paragraph.start), paragraph.start);
  const body = { start: paragraph.start, end: paragraph.start + text.trimEnd().length };
  const candidates = [wordAt(document, position), document.markAt(offset), sentence, body, ...sectionsAt(sections, offset).reverse(), { start: 0, end: document.length }];
  return growing(candidates.filter((range) => range !== undefined), offset);
}

function wordAt({ textDocument }: SeedDocument, position: vscode.Position): Range | undefined {
  const word = textDocument.getWordRangeAtPosition(position);
  return word && { start: textDocument.offsetAt(word.start), end: textDocument.offsetAt(word.end) };
}

/** Those that hold the offset and all before them, without repetition. */
function growing(ranges: readonly Range[], offset: number): Range[] {
  const kept: Range[] = [];
  for (const range of ranges) {
    const inner = kept.at(-1) ?? { start: offset, end: offset };
    if (contains(range, inner) && !sameRange(range, inner)) kept.push(range);
  }
  return kept;
}

/** VS Code's form: the innermost, with its parents. */
function nested(textDocument: vscode.TextDocument, position: vscode.Position, ranges: readonly Range[]): vscode.SelectionRange {
  let parent: vscode.SelectionRange | undefined;
  for (const range of ranges.toReversed()) parent = new vscode.SelectionRange(toVsCodeRange(textDocument, range), parent);
  return parent ?? new vscode.SelectionRange(new vscode.Range(position, position));
}
