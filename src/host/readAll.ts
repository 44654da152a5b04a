import * as vscode from 'vscode';
import type { SeedDocument } from './seedDocument';

/** How long reading may hold the extension host: at once, and in each slice while progress is shown. Milliseconds. */
const hold = { first: 100, slice: 30 };

/** Reads a text to its end, for what needs all of it. Long texts show progress; false when the analyst cancels. */
export async function readAll(document: SeedDocument): Promise<boolean> {
  readFor(document, hold.first);
  if (document.complete) return true;
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading the whole report…'), cancellable: true };
  return vscode.window.withProgress(options, async (_, cancelled) => {
    while (!document.complete && !cancelled.isCancellationRequested) {
      readFor(document, hold.slice);
      await new Promise((resolve) => setTimeout(resolve));
    }
    return document.complete;
  });
}

function readFor(document: SeedDocument, milliseconds: number): void {
  const end = Date.now() + milliseconds;
  if (!document.complete) document.advance(() => Date.now() >= end);
}
