import * as vscode from 'vscode';
import type { Problem } from '../core/annotations/model';
import { readRegister } from '../core/register/codec';
import { readScheme } from '../core/scheme/codec';
import { toVsCodeRange } from '../host/convert';
import { kindOf } from '../host/dataFiles';
import { diagnosticOf } from '../host/diagnostics';
import type { Feature } from '../host/services';
import { inSlices } from '../host/slices';

/** Pause after a change before problems are looked for, in milliseconds. */
const delay = 300;

/** What is wrong with registers, and with files `seedlens.yaml`, that are open, in the Problems view. */
export const fileProblems: Feature = () => new FileProblems();

class FileProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('seedlens.files');
  private readonly timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  private readonly disposables: readonly vscode.Disposable[];

  constructor() {
    this.disposables = [
      this.collection,
      vscode.workspace.onDidOpenTextDocument((document) => this.later(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.later(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
    ];
    vscode.workspace.textDocuments.forEach((document) => this.later(document));
  }

  dispose(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private later(document: vscode.TextDocument): void {
    if (!/\/(?:entities|seedlens)\.yaml$/.test(document.uri.path)) return;
    clearTimeout(this.timers.get(document));
    this.timers.set(document, setTimeout(() => void this.look(document), delay));
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document));
    if (this.timers.delete(document)) this.collection.delete(document.uri);
  }

  private async look(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const isOld = (): boolean => document.isClosed || document.version !== version;
    const problems = await this.problemsOf(document, isOld);
    if (!isOld()) this.collection.set(document.uri, problems?.map((problem) => diagnosticOf(problem, toVsCodeRange(document, problem))));
  }

  private async problemsOf(document: vscode.TextDocument, isOld: () => boolean): Promise<readonly Problem[] | undefined> {
    switch (kindOf(document)) {
      case 'register': return (await inSlices(readRegister(document.getText()), isOld))?.problems;
      case 'workspace': return readScheme(document.getText()).problems;
      default: return undefined;
    }
  }
}
