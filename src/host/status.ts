import * as vscode from 'vscode';

/** How long a message stays, in milliseconds. */
const messageTime = 5000;

/** Says in the status bar what was done or found; screen readers read it out. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('seedlens.message', vscode.StatusBarAlignment.Left, -1);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private message = '';

  constructor() {
    this.item.name = vscode.l10n.t('Seedlens Messages');
  }

  /** What was said last. */
  get last(): string {
    return this.message;
  }

  /** Shows plain text after a codicon. */
  say(message: string, icon = 'info'): void {
    this.message = message;
    this.item.text = `$(${icon}) ${escapeIcons(message)}`;
    this.item.accessibilityInformation = { label: message, role: 'alert' };
    this.item.show();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.item.hide(), messageTime);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.item.dispose();
  }
}

/** Text for a place where VS Code would show `$(name)` as an icon. */
export const escapeIcons = (text: string): string => text.replace(/\$\(/g, '\\$(');
