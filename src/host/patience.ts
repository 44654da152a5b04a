import * as vscode from 'vscode';

/** After so long somebody wants to know, in milliseconds. */
const patience = 300;

/** Says that so much more of the whole is done: 0 to 1. */
export type Advance = (part: number) => void;

/**
 * Does what may take long, or may not: only then a notification says how far it is, and can call it off. So may the caller,
 * by a token of his own. What was called off gives undefined.
 */
export async function withPatience<T>(title: string, work: (token: vscode.CancellationToken, advance: Advance) => Promise<T | undefined>, caller?: vscode.CancellationToken): Promise<T | undefined> {
  const source = new vscode.CancellationTokenSource();
  const calledOff = caller?.onCancellationRequested(() => source.cancel());
  const shown = new LateProgress(title, source);
  try {
    const result = await work(source.token, (part) => shown.advance(part));
    return source.token.isCancellationRequested ? undefined : result;
  } finally {
    shown.end();
    calledOff?.dispose();
  }
}

/** Progress that is shown once it has taken long. */
class LateProgress {
  private readonly timer = setTimeout(() => void this.show(), patience);
  private done = 0;
  private told = 0;
  private progress: vscode.Progress<{ increment: number }> | undefined;
  private finish = (): void => undefined;

  constructor(private readonly title: string, private readonly source: vscode.CancellationTokenSource) {}

  advance(part: number): void {
    this.done += part;
    this.progress?.report({ increment: (this.done - this.told) * 100 });
    if (this.progress) this.told = this.done;
  }

  end(): void {
    clearTimeout(this.timer);
    this.finish();
  }

  private show(): Thenable<void> {
    const options = { location: vscode.ProgressLocation.Notification, title: this.title, cancellable: true };
    return vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => this.source.cancel());
      this.progress = progress;
      this.advance(0);
      return new Promise<void>((resolve) => { this.finish = resolve; });
    });
  }
}
