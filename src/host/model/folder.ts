import * as vscode from 'vscode';
import type { Folder } from '../../onnx/folder';

/** What a path or an address in a setting means: a path is one of the machine on which the workspace lies. */
function folderUri(setting: string): vscode.Uri {
  if (/^[a-z][\w+.-]+:\/\//i.test(setting)) return vscode.Uri.parse(setting, true);
  const file = vscode.Uri.file(setting);
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  return workspace && workspace.scheme !== 'file' ? workspace.with({ path: file.path, query: '', fragment: '' }) : file;
}

/** A folder as VS Code reads it; nothing is read from the web. */
export function vsCodeFolder(setting: string): Folder {
  const uri = folderUri(setting);
  const isLocal = !/^https?$/.test(uri.scheme);
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(uri, path);
  return {
    name: nameOf(uri.path),
    size: async (path) => (isLocal ? vscode.workspace.fs.stat(at(path)).then(({ size }) => size, () => undefined) : undefined),
    read: async (path) => vscode.workspace.fs.readFile(at(path)),
  };
}

const nameOf = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
