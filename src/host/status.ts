import * as vscode from 'vscode';

/** How long a message stays, in milliseconds. */
const messageTime = 5000;

/** Says in the status bar what was done or found; screen readers read it out. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('seedlens.message', vscode.StatusBarAlignment.Left, -1);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private message = '';
  private standing: string | undefined;

  constructor() {
    this.item.name = vscode.l10n.t('Seedlens Messages');
  }

  /** What was said last. */
  get last(): string {
    return this.message;
  }

  /** Shows plain text after a codicon for a while; `more` about it only screen readers read out. */
  say(message: string, icon = 'info', more = ''): void {
    this.message = message;
    this.show(message, icon);
    this.item.accessibilityInformation = { label: [message, more].filter(Boolean).join(' · '), role: 'alert' };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), messageTime);
  }

  /** Plain text that stands there while nothing is said, and is not read out; none without a message. */
  stand(message: string | undefined): void {
    const isOver = message === undefined && this.standing !== undefined;
    this.standing = message;
    // What was said while it stood is about something else.
    if (isOver) clearTimeout(this.timer);
    if (isOver || !this.timer) this.settle();
  }

  private settle(): void {
    this.timer = undefined;
    if (this.standing === undefined) return this.item.hide();
    this.show(this.standing, 'compass');
    this.item.accessibilityInformation = { label: this.standing };
  }

  private show(message: string, icon: string): void {
    this.item.text = `$(${icon}) ${escapeIcons(message)}`;
    this.item.show();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.item.dispose();
  }
}

/** Text for a place where VS Code would show `$(name)` as an icon. */
export const escapeIcons = (text: string): string => text.replace(/\$\(/g, '\\$(');
