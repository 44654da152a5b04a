import * as vscode from 'vscode';
import { checkRegister, checkReport } from '../core/check/check';
import type { Finding } from '../core/check/finding';
import { CheckedRegister } from '../core/check/register';
import { CheckedLayer, CheckedReport } from '../core/check/report';
import { fileKind } from '../core/fileNames';
import { openRegister } from '../core/register/codec';
import type { Range } from '../core/text/range';
import { rangeInText, toVsCodeRange } from '../host/convert';
import { dataFiles, kindOf } from '../host/dataFiles';
import { actionsFor } from '../host/findingActions';
import { findingDiagnostic, levelsFor, rulesSetting } from '../host/findings';
import { layerUri } from '../host/layers';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { VsCodeSidecarFiles } from '../host/sidecarFiles';
import { inSlices } from '../host/slices';

/** Pause after a change before anything is looked for, in milliseconds. */
const delay = 400;

/** What the rules find wrong with open reports, what was decided about them, and open registers; with quick fixes. */
export const analysisProblems: Feature = (services) => {
  const found = new AnalysisProblems(services);
  const fixes = vscode.languages.registerCodeActionsProvider([{ language: 'seed' }, dataFiles].flat(), {
    provideCodeActions: ({ uri }, _range, { diagnostics }) => found.at(uri, diagnostics).flatMap(([finding, diagnostic, owner]) => actionsFor(owner, finding, diagnostic)),
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });
  return vscode.Disposable.from(found, fixes);
};

/** A finding as it is shown, and the text whose rules found it. */
type Shown = readonly [Finding, vscode.Diagnostic, SeedDocument | vscode.TextDocument];

class AnalysisProblems implements vscode.Disposable {
  private readonly files = new VsCodeSidecarFiles();
  private readonly collection = vscode.languages.createDiagnosticCollection('seedlens.rules');
  private readonly shown = new Map<string, readonly Shown[]>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly disposables: readonly vscode.Disposable[];

  constructor(private readonly services: Services) {
    const { documents } = services;
    const look = (document: vscode.TextDocument): void => {
      if (this.isRegister(document)) this.later(document.uri, () => this.lookAtRegister(document));
    };
    this.disposables = [
      this.collection,
      documents.onDidChange((document) => this.lookLater(document)),
      documents.onDidClose((document) => { this.forget(document.uri); this.forgetOf(document); }),
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.isRegister(document) && this.forget(document.uri)),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(rulesSetting) && this.lookAtAll(look)),
    ];
    this.lookAtAll(look);
  }

  dispose(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** The findings that diagnostics show; VS Code hands out copies of these. */
  at(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): Shown[] {
    const isSame = (a: vscode.Diagnostic, b: vscode.Diagnostic): boolean => a.message === b.message && a.range.isEqual(b.range);
    return (this.shown.get(uri.toString()) ?? []).filter(([, diagnostic]) => diagnostics.some((one) => isSame(one, diagnostic)));
  }

  private isRegister({ uri }: vscode.TextDocument): boolean {
    return fileKind(uri.path) === 'register';
  }

  private lookAtAll(look: (document: vscode.TextDocument) => void): void {
    this.services.documents.all.forEach((document) => this.lookLater(document));
    vscode.workspace.textDocuments.forEach(look);
  }

  private lookLater(document: SeedDocument): void {
    if (document.complete) this.later(document.uri, () => this.lookAt(document));
  }

  private later(uri: vscode.Uri, look: () => Promise<void>): void {
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => { this.timers.delete(key); void look(); }, delay));
  }

  private async lookAt(document: SeedDocument): Promise<void> {
    const { version, uri, sidecarUri } = document;
    const isOld = (): boolean => document.version !== version || this.services.documents.get(document.textDocument) !== document;
    const [{ gazetteer }, sidecar] = await Promise.all([this.services.knowledge.load(), document.orphans.length > 0 ? this.textOf(sidecarUri) : '']);
    if (isOld()) return;
    const report = new CheckedReport(document, gazetteer, sidecar);
    const findings = await inSlices(checkReport(report, levelsFor(uri)), isOld);
    if (!findings || isOld()) return;
    this.show(uri, document, findings.filter(({ file }) => file === 'report'), (range) => toVsCodeRange(document.textDocument, range));
    this.show(sidecarUri, document, findings.filter(({ file }) => file === 'sidecar'), (range) => rangeInText(sidecar, range));
    await this.lookAtLayers(document, report, isOld);
  }

  /** What is wrong with a colleague's layer is shown in its file; only the colleague mends it. */
  private async lookAtLayers(document: SeedDocument, report: CheckedReport, isOld: () => boolean): Promise<void> {
    const { uri, sidecarUri, layers } = document;
    for (const [index, layer] of layers.entries()) {
      const file = layerUri(uri, layer);
      const text = await this.textOf(file);
      const findings = isOld() ? undefined : await inSlices(checkReport(new CheckedLayer(report, layer, layers.slice(index + 1), text), levelsFor(uri)), isOld);
      if (!findings || isOld()) return;
      this.show(file, document, findings.map((finding) => ({ ...finding, fixes: [] })), (range) => rangeInText(text, range));
    }
    this.forgetOf(document, [uri, sidecarUri, ...layers.map((layer) => layerUri(uri, layer))]);
  }

  /** Files that are no longer a document's. */
  private forgetOf(document: SeedDocument, kept: readonly vscode.Uri[] = []): void {
    const files = [...this.shown].filter(([, shown]) => shown.some(([, , owner]) => owner === document)).map(([key]) => vscode.Uri.parse(key));
    this.forget(...files.filter((uri) => !kept.some((one) => one.toString() === uri.toString())));
  }

  private async textOf(uri: vscode.Uri): Promise<string> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    return open?.getText() ?? (await this.files.read(uri.toString()).catch(() => undefined)) ?? '';
  }

  private async lookAtRegister(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const isOld = (): boolean => document.isClosed || document.version !== version;
    if (isOld() || kindOf(document) !== 'register') return this.forget(document.uri);
    const [{ gazetteer }, opened] = await Promise.all([this.services.knowledge.load(), inSlices(openRegister(document.getText()), isOld)]);
    const findings = opened && (await inSlices(checkRegister(new CheckedRegister(opened, gazetteer), levelsFor(document.uri)), isOld));
    if (findings && !isOld()) this.show(document.uri, document, findings, (range) => toVsCodeRange(document, range));
  }

  private show(uri: vscode.Uri, owner: Shown[2], findings: readonly Finding[], toRange: (range: Range) => vscode.Range): void {
    const shown = findings.map((finding): Shown => [finding, findingDiagnostic(finding, uri, toRange, this.services.extensionUri), owner]);
    this.shown.set(uri.toString(), shown);
    this.collection.set(uri, shown.map(([, diagnostic]) => diagnostic));
  }

  private forget(...uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      clearTimeout(this.timers.get(uri.toString()));
      this.shown.delete(uri.toString());
      this.collection.delete(uri);
    }
  }
}
