import * as vscode from 'vscode';
import type { Levels } from '../core/check/check';
import { isLevel, type Finding } from '../core/check/finding';
import { shortText } from './wording';

/** Settings of rules begin so. */
export const rulesSetting = 'seedlens.rules';

/** How much each rule matters in the folder of a file. */
export function levelsFor(uri: vscode.Uri): Levels {
  const settings = vscode.workspace.getConfiguration(rulesSetting, uri);
  return (rule) => {
    const level = settings.get(rule);
    return isLevel(level) ? level : undefined;
  };
}

const severities = {
  error: vscode.DiagnosticSeverity.Error, warning: vscode.DiagnosticSeverity.Warning, information: vscode.DiagnosticSeverity.Information,
} as const satisfies Record<Finding['severity'], vscode.DiagnosticSeverity>;

/** A finding as the Problems view shows it; its code leads to the rule's help page. */
export function findingDiagnostic({ rule, severity, message, related, ...range }: Finding, uri: vscode.Uri, toRange: (range: { readonly start: number; readonly end: number }) => vscode.Range, extensionUri: vscode.Uri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), shortText(message), severities[severity]);
  if (related) diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(related)), shortText(related.message))];
  return Object.assign(diagnostic, { source: 'seedlens', code: { value: rule, target: vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`) } });
}
