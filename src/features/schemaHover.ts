import * as vscode from 'vscode';
import type { FileKind } from '../core/fileNames';
import { describe } from '../core/schema/schema';
import type { Scheme } from '../core/scheme/scheme';
import { escapeMarkdown } from '../core/text/markdown';
import { isTypeId } from '../core/types';
import { yamlCursor, type YamlCursor } from '../core/yaml/cursor';
import { toVsCodeRange } from '../host/convert';
import { dataFiles, isSchemaShown, kindOf } from '../host/dataFiles';
import type { Feature } from '../host/services';

/** What keys and types mean, in sidecars, registers and `seedlens.yaml`. */
export const schemaHover: Feature = ({ known }) =>
  vscode.languages.registerHoverProvider(dataFiles, {
    provideHover(document, position) {
      const kind = isSchemaShown() ? undefined : kindOf(document);
      const text = document.getText();
      const cursor = kind && yamlCursor(text, document.offsetAt(position));
      const words = cursor && (typeText(cursor, text, known.for(document.uri).scheme) ?? keyText(kind, cursor));
      return words ? new vscode.Hover(new vscode.MarkdownString(words), toVsCodeRange(document, cursor.range)) : undefined;
    },
  });

function keyText(kind: FileKind, { path }: YamlCursor): string | undefined {
  const words = describe(kind, path);
  return words && vscode.l10n.t(words);
}

/** On the value of `type`, what this type is. */
function typeText({ path, part, range }: YamlCursor, text: string, scheme: Scheme): string | undefined {
  const id = part === 'value' && path.at(-1) === 'type' ? text.slice(range.start, range.end) : undefined;
  if (!isTypeId(id) || !scheme.has(id)) return undefined;
  const { label, description, guideline } = scheme.type(id);
  return [`**${escapeMarkdown(vscode.l10n.t(label))}**`, ...(description ? [vscode.l10n.t(description)] : []), ...(guideline ? [escapeMarkdown(guideline)] : [])].join(' · ');
}
