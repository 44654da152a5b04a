import * as vscode from 'vscode';
import type { Problem } from '../core/annotations/model';
import { wordingText } from './wording';

/** A problem as the Problems view shows it. */
export function diagnosticOf({ code, severity, ...problem }: Problem, range: vscode.Range): vscode.Diagnostic {
  const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  return Object.assign(new vscode.Diagnostic(range, problemText(problem), level), { source: 'seedlens', code });
}

/** What is wrong, in the analyst's language where the words are ours. */
export const problemText = ({ message, wording }: Pick<Problem, 'message' | 'wording'>): string => (wording ? wordingText(wording) : message);
