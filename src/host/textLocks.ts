import * as vscode from 'vscode';

const key = 'seedlens.lockedTexts';

/**
 * Locks the texts under review by VS Code itself, as read-only for the session: whatever way a letter, a paste or a drop
 * comes, it changes nothing. VS Code locks and unlocks only what the active editor shows. So a text that is not to be
 * locked any more may have to wait until it is shown again, even beyond a restart of the extension, which VS Code's
 * session outlasts.
 */
export class TextLocks {
  /** By URI. */
  private readonly locked: Set<string>;

  constructor(private readonly state: vscode.Memento) {
    this.locked = new Set(state.get<string[]>(key));
  }

  /** Locks the text of the active editor. */
  async lock(uri: vscode.Uri): Promise<void> {
    this.locked.add(uri.toString());
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    await this.save();
  }

  /** Unlocks the text of the active editor, if it is locked and need not be. */
  async unlock(isNeeded: (uri: string) => boolean): Promise<void> {
    const uri = activeUri();
    if (uri === undefined || !this.locked.has(uri) || isNeeded(uri)) return;
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    if (activeUri() !== uri) return; // It may have been another's text that this was about: it is tried once more.
    this.locked.delete(uri);
    await this.save();
  }

  private save(): Thenable<void> {
    return this.state.update(key, this.locked.size > 0 ? [...this.locked] : undefined);
  }
}

const activeUri = (): string | undefined => vscode.window.activeTextEditor?.document.uri.toString();
