import * as vscode from 'vscode';
import { textsOf } from '../core/annotations/layerFiles';
import { fileKind, isOurs, registerFile, schemeFile, sidecarEnding, type FileKind } from '../core/fileNames';

/** The YAML files that Seedlens reads: features for them ask {@link kindOf}. */
export const dataFiles: vscode.DocumentSelector = { language: 'yaml', pattern: `**/{*${sidecarEnding},${registerFile},${schemeFile}}` };

/** What a file is to us. Other tools may use such file names too, and say nothing of Seedlens. */
export const kindOf = (document: vscode.TextDocument): FileKind | undefined => (isOurs(document.getText()) ? fileKind(document.uri.path) : undefined);

/** The extension that knows JSON Schemas for YAML, and shows ours, is there: what it says we need not say again. */
export const isSchemaShown = (): boolean => vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;

/** The report that a sidecar belongs to; its name may hold an annotator's too. */
export async function reportOf(sidecar: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  for (const path of textsOf(sidecar.path)) {
    const uri = sidecar.with({ path });
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const found = open ?? (await vscode.workspace.fs.stat(uri).then(() => vscode.workspace.openTextDocument(uri), () => undefined));
    if (found) return found;
  }
  return undefined;
}
