import * as vscode from 'vscode';
import { fileKind, type FileKind } from '../core/schema/schema';

/** The YAML files that Seedlens reads: features for them ask {@link kindOf}. */
export const dataFiles: vscode.DocumentSelector = { language: 'yaml', pattern: '**/{*.annotations,entities,seedlens}.yaml' };

/** What a file is to us. Other tools may use such file names too, and say nothing of Seedlens. */
export const kindOf = (document: vscode.TextDocument): FileKind | undefined =>
  /^\uFEFF?seedlens[ \t]*:/m.test(document.getText()) ? fileKind(document.uri.path) : undefined;

/** The extension that knows JSON Schemas for YAML, and shows ours, is there: what it says we need not say again. */
export const isSchemaShown = (): boolean => vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
