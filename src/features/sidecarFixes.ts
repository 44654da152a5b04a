import * as vscode from 'vscode';
import { fixesFor, type Fix } from '../core/annotations/fixes';
import type { Problem, ProblemCode } from '../core/annotations/model';
import { schemeFixes } from '../core/scheme/fixes';
import { toCoreRange, toVsCodeRange } from '../host/convert';
import { dataFiles, kindOf } from '../host/dataFiles';
import type { Feature, Services } from '../host/services';
import { oneLine } from '../host/wording';

/** Quick fixes for what Problems shows of a sidecar, a register or the types of a workspace. */
export const sidecarFixes: Feature = (services) =>
  vscode.languages.registerCodeActionsProvider(dataFiles, {
    provideCodeActions: (document, _range, { diagnostics }) =>
      diagnostics.filter(({ source }) => source === 'seedlens').flatMap((one) => actionsFor(services, document, one)),
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });

function actionsFor(services: Services, document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  const code = diagnostic.code as ProblemCode;
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
