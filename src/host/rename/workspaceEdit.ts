import * as vscode from 'vscode';
import { hunksOf } from '../../core/rename/hunks';
import { positionsIn } from '../../core/text/lines';
import { isSidecar } from '../sidecarFiles';
import type { ChangedFile } from './entityFiles';

/** All changes as one edit: only the lines that change. Others' layers are changed only if the analyst ticks them in the preview. */
export function workspaceEditOf(files: readonly ChangedFile[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const file of files) addTo(edit, file);
  return edit;
}

function addTo(edit: vscode.WorkspaceEdit, file: ChangedFile): void {
  const { uri, before, after } = file;
  const metadata = metadataOf(file);
  if (before === undefined) {
    edit.createFile(uri, { ignoreIfExists: true }, metadata);
    return edit.insert(uri, new vscode.Position(0, 0), after, metadata);
  }
  const positionOf = positionsIn(before);
  const position = (offset: number): vscode.Position => {
    const { line, column } = positionOf(offset);
    return new vscode.Position(line, column);
  };
  for (const { start, end, text } of hunksOf(before, after)) edit.replace(uri, new vscode.Range(position(start), position(end)), text, metadata);
}

function metadataOf({ uri, isOthers }: ChangedFile): vscode.WorkspaceEditEntryMetadata {
  if (isOthers) return { label: vscode.l10n.t('Layers of other annotators'), needsConfirmation: true };
  return { label: isSidecar(uri) ? vscode.l10n.t('Sidecars') : vscode.l10n.t('Register'), needsConfirmation: false };
}

/**
 * Has VS Code show an edit before it is made, all of it ticked. It shows an edit if some of it needs confirmation, and leaves
 * that unticked: so what needs it is an entry that does nothing and is not listed, the making of a file that is there.
 */
export function previewed(edit: vscode.WorkspaceEdit, existing: vscode.Uri): vscode.WorkspaceEdit {
  edit.createFile(existing, { ignoreIfExists: true }, { label: vscode.l10n.t('Sidecars'), needsConfirmation: true });
  return edit;
}
