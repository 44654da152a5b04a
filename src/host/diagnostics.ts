import * as vscode from 'vscode';
import type { Problem } from '../core/annotations/model';

/** A problem as the Problems view shows it. */
export function diagnosticOf({ code, message, severity }: Problem, range: vscode.Range): vscode.Diagnostic {
  const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  return Object.assign(new vscode.Diagnostic(range, message, level), { source: 'seedlens', code });
}
