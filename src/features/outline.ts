import * as vscode from 'vscode';
import type { EntityMarks } from '../core/entities';
import { sectionsOf, type Section } from '../core/text/sections';
import type { TypeId } from '../core/types';
import { toVsCodeRange } from '../host/convert';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { symbolKind } from '../host/symbolKind';
import { oneLine } from '../host/wording';

/** The outline and the breadcrumbs: the report's sections, and in a tree of its own its entities by type. */
export const outline: Feature = (services) => vscode.Disposable.from(
  // VS Code puts what is registered last on top.
  vscode.languages.registerDocumentSymbolProvider('seed', entityProvider(services), { label: vscode.l10n.t('Entities') }),
  vscode.languages.registerDocumentSymbolProvider('seed', { provideDocumentSymbols: sectionSymbols }, { label: vscode.l10n.t('Sections') }),
);

const sectionSymbols = (textDocument: vscode.TextDocument): vscode.DocumentSymbol[] =>
  sectionsOf(textDocument.getText()).map((section) => sectionSymbol(section, textDocument));

function sectionSymbol(section: Section, textDocument: vscode.TextDocument): vscode.DocumentSymbol {
  const [range, heading] = [section, section.heading].map((each) => toVsCodeRange(textDocument, each)) as [vscode.Range, vscode.Range];
  const symbol = new vscode.DocumentSymbol(oneLine(section.title), '', vscode.SymbolKind.String, range, heading);
  symbol.children = section.sections.map((each) => sectionSymbol(each, textDocument));
  return symbol;
}

const entityProvider = ({ documents }: Services): vscode.DocumentSymbolProvider => ({
  async provideDocumentSymbols(textDocument) {
    const document = await documents.open(textDocument);
    return document ? typeSymbols(document) : [];
  },
});

/** Types in the order in which the text first names one of each. */
function typeSymbols(document: SeedDocument): vscode.DocumentSymbol[] {
  const byType = new Map<TypeId, EntityMarks[]>();
  for (const found of document.entities.all) byType.set(found.entity.type, [...(byType.get(found.entity.type) ?? []), found]);
  return [...byType].map(([type, entities]) => typeSymbol(document, type, entities));
}

function typeSymbol(document: SeedDocument, type: TypeId, entities: readonly EntityMarks[]): vscode.DocumentSymbol {
  const children = entities.map((found) => entitySymbol(document, found));
  const { label } = document.scheme.type(type);
  const range = children[0]!.range;
  const symbol = new vscode.DocumentSymbol(label, String(entities.length), symbolKind(type, document.scheme), range, range);
  symbol.children = children;
  return symbol;
}

/** Where it is first named. */
function entitySymbol(document: SeedDocument, { entity, marks }: EntityMarks): vscode.DocumentSymbol {
  const range = toVsCodeRange(document.textDocument, marks[0]!);
  const detail = [marks.length > 1 ? vscode.l10n.t('{0} mentions', marks.length) : '', entity.role ?? ''].filter(Boolean).join(' · ');
  return new vscode.DocumentSymbol(oneLine(entity.name), oneLine(detail), symbolKind(entity.type, document.scheme), range, range);
}
