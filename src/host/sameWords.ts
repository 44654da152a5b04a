import * as vscode from 'vscode';
import type { Mark } from '../core/document';
import { marksLike } from '../core/review/changes';
import { placesOf } from '../core/review/words';
import type { SeedDocuments } from './documents';
import { openReport } from './openReport';
import type { SeedDocument } from './seedDocument';
import type { Services } from './services';
import { oneLine } from './wording';

/** A report that says some words where nobody has decided on them. */
export interface Saying {
  readonly document: SeedDocument;
  readonly count: number;
}

/** The other reports of the workspace that say what a mark says; undefined when the analyst cancels. Shows progress. */
export function reportsSaying({ corpus, documents }: Services, own: SeedDocument, mark: Mark): Thenable<Saying[] | undefined> {
  const uris = [...corpus.corpus.uris].filter((uri) => uri !== own.uri.toString()).sort();
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Looking for “{0}” in all reports…', oneLine(mark.quote)), cancellable: true };
  return vscode.window.withProgress(options, async (progress, cancelled) => {
    const found: Saying[] = [];
    for (const uri of uris) {
      if (cancelled.isCancellationRequested) return undefined;
      progress.report({ increment: 100 / uris.length });
      const document = await reportSaying(documents, vscode.Uri.parse(uri), mark.quote);
      const count = document ? marksLike(document, mark).length : 0;
      if (document && count > 0) found.push({ document, count });
    }
    return found;
  });
}

/** A report, opened without being shown, if it says these words. What cannot be read says nothing. */
async function reportSaying(documents: SeedDocuments, uri: vscode.Uri, words: string): Promise<SeedDocument | undefined> {
  try {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const text = open?.getText() ?? (await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri }));
    return placesOf(text, words).length === 0 ? undefined : await openReport(documents, uri);
  } catch {
    return undefined;
  }
}
