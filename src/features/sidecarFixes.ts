import * as vscode from 'vscode';
import { fixesFor, type Fix } from '../core/annotations/fixes';
import type { Annotation, Problem, ProblemCode } from '../core/annotations/model';
import { schemeFixes } from '../core/scheme/fixes';
import { toCoreRange, toVsCodeRange } from '../host/convert';
import { dataFiles, kindOf } from '../host/dataFiles';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { oneLine, percent } from '../host/wording';
import { placesOf, wordsIn, type Reanchoring } from './orphans';

/** How many places are offered for words that are gone. */
const mostPlaces = 3;

/** Quick fixes for what Problems shows of a sidecar, a register or the types of a workspace. */
export const sidecarFixes: Feature = (services) =>
  vscode.languages.registerCodeActionsProvider(dataFiles, {
    provideCodeActions: (document, _range, { diagnostics }) =>
      diagnostics.filter(({ source }) => source === 'seedlens').flatMap((one) => actionsFor(services, document, one)),
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });

function actionsFor(services: Services, document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  const code = diagnostic.code as ProblemCode;
  if (code === 'orphan' || code === 'ambiguous') return lostActions(services, document, diagnostic);
  return fixesOf(services, document, { code, ...toCoreRange(document, diagnostic.range) }).map((fix, index) => editing(document, diagnostic, fix, index === 0));
}

function fixesOf({ known }: Services, document: vscode.TextDocument, problem: Pick<Problem, 'code' | 'start' | 'end'>): Fix[] {
  const text = document.getText();
  switch (kindOf(document)) {
    case 'sidecar': return fixesFor(text, problem, known.for(document.uri).scheme.types);
    case 'register': return problem.code === 'unknown-type' ? fixesFor(text, problem, known.for(document.uri).scheme.types) : [];
    case 'workspace': return schemeFixes(text, problem);
    default: return [];
  }
}

function editing(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, fix: Fix, isPreferred: boolean): vscode.CodeAction {
  const action = new vscode.CodeAction(titleOf(fix), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, toVsCodeRange(document, fix), fix.text);
  return Object.assign(action, { diagnostics: [diagnostic], isPreferred });
}

function titleOf({ kind, word }: Fix): string {
  switch (kind) {
    case 'change-to': return vscode.l10n.t('Change to “{0}”', oneLine(word));
    case 'give-new-id': return vscode.l10n.t('Give it the id {0}', word);
    case 'add-entity': return vscode.l10n.t('Add the entity “{0}” to this file', oneLine(word));
    case 'merge-duplicate': return vscode.l10n.t('Merge it into the other annotation');
  }
}

/** For words that are gone: their likeliest places, all others, or to let them go. */
function lostActions({ documents }: Services, sidecar: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  const owner = documents.all.find((one) => one.sidecarUri.toString() === sidecar.uri.toString());
  const annotation = owner && annotationAt(owner, toCoreRange(sidecar, diagnostic.range).start);
  if (!owner || !annotation) return [];
  const about = { uri: owner.uri.toString(), id: annotation.id };
  const places = placesOf(owner, annotation).slice(0, mostPlaces).map(({ ranges, score }) =>
    running(diagnostic, 'seedlens.reanchor', vscode.l10n.t('Re-anchor at “{0}” in line {1} ({2} alike)', oneLine(wordsIn(owner, ranges)), lineOf(owner, ranges[0]!.start), percent(score)), { ...about, ranges }));
  return [
    ...places,
    running(diagnostic, 'seedlens.reanchor', vscode.l10n.t('Find its words in the report…'), about),
    running(diagnostic, 'seedlens.removeOrphan', vscode.l10n.t('Remove the annotation'), about),
  ];
}

const lineOf = ({ textDocument }: SeedDocument, offset: number): number => textDocument.positionAt(offset).line + 1;

/** The annotation whose block holds an offset (UTF-16) of the sidecar. */
const annotationAt = ({ sidecar: { annotations, ranges } }: SeedDocument, offset: number): Annotation | undefined =>
  annotations.find(({ id }) => {
    const range = ranges.get(id);
    return range && range.start <= offset && offset <= range.end;
  });

function running(diagnostic: vscode.Diagnostic, command: string, title: string, argument: Reanchoring): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  return Object.assign(action, { command: { command, title, arguments: [argument] }, diagnostics: [diagnostic] });
}
