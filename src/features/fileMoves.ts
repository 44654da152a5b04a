import * as vscode from 'vscode';
import { layerFiles } from '../core/annotations/layerFiles';
import type { Feature, Services } from '../host/services';
import { isSidecar, readFile } from '../host/sidecarFiles';

type Move = Pick<vscode.FileRenameEvent['files'][number], 'oldUri' | 'newUri'>;

/**
 * Sidecars go where their text goes. Whoever renames, moves or deletes a report in the Explorer does so with its sidecars,
 * all annotators', in one step that VS Code can undo; in a folder they go with the folder. Afterwards they say the text's
 * new name.
 */
export const fileMoves: Feature = (services) => vscode.Disposable.from(
  vscode.workspace.onWillRenameFiles((event) => event.waitUntil(moves(event.files))),
  vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(deletions(event.files))),
  vscode.workspace.onDidRenameFiles(({ files }) => void Promise.all(files.map((move) => tell(services, move)))),
);

async function moves(files: readonly Move[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const going = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    for (const sidecar of await sidecarsOf(oldUri)) {
      if (!going.has(sidecar.toString())) edit.renameFile(sidecar, besideNow(sidecar, oldUri, newUri), { ignoreIfExists: true });
    }
  }
  return edit;
}

async function deletions(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const going = new Set(files.map(String));
  for (const file of files) {
    for (const sidecar of await sidecarsOf(file)) if (!going.has(sidecar.toString())) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
  }
  return edit;
}

async function tell({ decisions }: Services, { oldUri, newUri }: Move): Promise<void> {
  decisions.movedFolder(oldUri, newUri);
  for (const sidecar of await sidecarsOf(newUri)) await decisions.moved(besideNow(sidecar, newUri, oldUri), sidecar, nameOf(newUri));
}

/** The sidecars beside a text that are Seedlens'; a folder and a sidecar have none. */
async function sidecarsOf(text: vscode.Uri): Promise<vscode.Uri[]> {
  if (isSidecar(text) || !(await isFile(text))) return [];
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(text, '..'));
  const files = layerFiles(nameOf(text), entries.map(([name]) => name)).map(({ file }) => vscode.Uri.joinPath(text, '..', file));
  const ours = await Promise.all(files.map(isOurs));
  return files.filter((_, index) => ours[index]);
}

const isFile = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(({ type }) => (type & vscode.FileType.File) !== 0, () => false);

/** Other tools may use such file names too. */
const isOurs = (uri: vscode.Uri): Promise<boolean> =>
  readFile(uri.toString()).then((text) => /^\uFEFF?seedlens[ \t]*:/m.test(text ?? ''), () => false);

/** Where a text's sidecar stands when the text stands elsewhere. */
const besideNow = (sidecar: vscode.Uri, from: vscode.Uri, to: vscode.Uri): vscode.Uri => to.with({ path: to.path + sidecar.path.slice(from.path.length) });

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
