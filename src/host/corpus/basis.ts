import * as vscode from 'vscode';
import { signaturesOf } from '../../core/corpus/knowledge';
import type { KnownNames } from '../known';
import type { Made } from './storage';

/** To be raised with any change of what digests say of the same text. */
const digestFormat = 1;

const knowledgeFiles = ['gazetteer.tsv', 'tagger.bin'];

/** What an index of the workspace would be made with now: program, gazetteer and model, types, settings, and names. */
export async function madeNow(extension: vscode.Extension<unknown>, known: KnownNames): Promise<Made> {
  const { version } = extension.packageJSON as { version: string };
  const files = await Promise.all(knowledgeFiles.map((file) => stampOf(vscode.Uri.joinPath(extension.extensionUri, 'dist', file))));
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => ({ settings: settingsOf(uri), known: known.for(uri) }));
  return {
    basis: JSON.stringify([digestFormat, version, files, folders.map(({ settings, known: { scheme, learns } }) => [settings, scheme.types, learns])]),
    known: signaturesOf(folders.map((folder) => folder.known)),
  };
}

/** They say whose sidecar counts as one's own. */
function settingsOf(folder: vscode.Uri): unknown[] {
  const settings = vscode.workspace.getConfiguration('seedlens', folder);
  return ['layers', 'annotator'].map((name) => settings.get(name));
}

/** Not every place of an extension says when its files were changed. */
const stampOf = (uri: vscode.Uri): Promise<string> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(({ mtime, size }) => `${mtime}:${size}`, () => '');
