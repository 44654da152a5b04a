import * as vscode from 'vscode';
import type { Problem } from '../core/annotations/model';
import { fileKind } from '../core/fileNames';
import { readRegister } from '../core/register/codec';
import { readScheme } from '../core/scheme/codec';
import { inScheme } from '../core/scheme/problems';
import { rangeInText, toVsCodeRange } from '../host/convert';
import { kindOf } from '../host/dataFiles';
import { diagnosticOf } from '../host/diagnostics';
import type { SchemeFile } from '../host/schemes';
import type { Feature, Services } from '../host/services';
import { inSlices } from '../host/slices';

/** Pause after a change before problems are looked for, in milliseconds. */
const delay = 300;

/** What is wrong with registers and with files `seedlens.yaml`, in the Problems view: with those that are open, and with types that are in force. */
export const fileProblems: Feature = (services) => new FileProblems(services);

class FileProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('seedlens.files');
  private readonly timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  private readonly disposables: readonly vscode.Disposable[];

  constructor(private readonly services: Pick<Services, 'known' | 'schemes'>) {
    this.disposables = [
      this.collection,
      vscode.workspace.onDidOpenTextDocument((document) => this.later(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.later(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      services.known.onDidChange(() => this.lookAtAll()),
      services.schemes.onDidRead((file) => this.isOpen(file.uri) || this.show(file)),
    ];
    this.lookAtAll();
  }

  dispose(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private lookAtAll(): void {
    vscode.workspace.textDocuments.forEach((document) => this.later(document));
  }

  private isOpen(uri: vscode.Uri): boolean {
    return [...this.timers.keys()].some((document) => document.uri.toString() === uri.toString());
  }

  /** A file that nobody has open. */
  private show({ uri, text = '', problems }: SchemeFile): void {
    this.collection.set(uri, problems.map((problem) => diagnosticOf(problem, rangeInText(text, problem))));
  }

  private later(document: vscode.TextDocument): void {
    const kind = fileKind(document.uri.path);
    if (kind !== 'register' && kind !== 'workspace') return;
    clearTimeout(this.timers.get(document));
    this.timers.set(document, setTimeout(() => void this.look(document), delay));
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document));
    if (!this.timers.delete(document)) return;
    const inForce = this.services.schemes.get(document.uri);
    if (inForce) this.show(inForce);
    else this.collection.delete(document.uri);
  }

  private async look(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const isOld = (): boolean => document.isClosed || document.version !== version;
    const problems = await this.problemsOf(document, isOld);
    if (!isOld()) this.collection.set(document.uri, problems?.map((problem) => diagnosticOf(problem, toVsCodeRange(document, problem))));
  }

  private async problemsOf(document: vscode.TextDocument, isOld: () => boolean): Promise<readonly Problem[] | undefined> {
    const text = document.getText();
    switch (kindOf(document)) {
      case 'register': return inScheme((await inSlices(readRegister(text), isOld))?.problems ?? [], text, this.services.known.for(document.uri).scheme);
      case 'workspace': return readScheme(text).problems;
      default: return undefined;
    }
  }
}
