import * as vscode from 'vscode';
import { registerFile, schemeFile } from '../core/fileNames';
import { sampleFiles } from '../host/sampleFiles';
import type { Feature, Services } from '../host/services';

/** Where the sample is copied to, under what VS Code keeps for Seedlens. */
const folderName = 'sample';
/** What the walkthrough begins with. */
const firstReport = 'tokyo-paris-two-plus-two.txt';

/**
 * Open Sample Workspace: our own reports, as a copy that may be written to. In a folder where they are already, only the
 * first of them is opened; what was annotated in an earlier copy stays.
 */
export const openSample: Feature = (services) => vscode.commands.registerCommand('seedlens.openSample', () => open(services));

async function open({ extensionUri, storageUri, status }: Services): Promise<void> {
  const folder = await copyTo(extensionUri, vscode.Uri.joinPath(storageUri, folderName));
  if (!folder) return status.say(vscode.l10n.t('The sample could not be copied'), 'warning');
  if (isOpen(folder)) return void (await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'seeds', firstReport)));
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: (vscode.workspace.workspaceFolders?.length ?? 0) > 0 });
}

const isOpen = (folder: vscode.Uri): boolean => (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.toString() === folder.toString());

/** What is there already is left as it is. */
async function copyTo(extensionUri: vscode.Uri, folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const copies = sampleFiles.map((name) => copyOnce(vscode.Uri.joinPath(extensionUri, 'seeds', name), vscode.Uri.joinPath(folder, placeOf(name))));
  return Promise.all(copies).then(() => folder, () => undefined);
}

/** The workspace's own files stand at its root, its reports where seed texts are. */
const placeOf = (name: string): string => (name === schemeFile || name === registerFile ? name : `seeds/${name}`);

async function copyOnce(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const isThere = await vscode.workspace.fs.stat(to).then(() => true, () => false);
  if (!isThere) await vscode.workspace.fs.writeFile(to, await vscode.workspace.fs.readFile(from));
}
