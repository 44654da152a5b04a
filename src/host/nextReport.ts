import * as vscode from 'vscode';
import type { Progress } from '../core/corpus/corpus';
import { progressOf, reportAfter } from '../core/review/progress';
import { brokenBy } from './failures';
import { openReport } from './openReport';
import type { SeedDocument } from './seedDocument';
import type { Services } from './services';

/** The report with undecided mentions that follows one, among those to whose sidecars a decision can be written; or, in words, why there is none. */
export async function nextReport(services: Services, own: SeedDocument): Promise<vscode.Uri | string> {
  const { corpus, state } = services.corpus;
  const undecided = new Set([...corpus.uris].filter((uri) => isUndecided(progressIn(services, uri))));
  undecided.delete(own.uri.toString());
  if (undecided.size === 0) return state.kind === 'ready' ? vscode.l10n.t('All reports are decided') : vscode.l10n.t('All reports that have been read are decided');
  for (let next = reportAfter(own.uri.toString(), [...undecided]); next !== undefined; next = reportAfter(next, [...undecided])) {
    if (await isWritable(services, vscode.Uri.parse(next))) return vscode.Uri.parse(next);
    undecided.delete(next);
  }
  return vscode.l10n.t('The other undecided reports have errors in their sidecars');
}

/** The index takes a while to hear of what was decided in an open report. */
function progressIn({ corpus: { corpus }, documents }: Services, uri: string): Progress {
  const open = documents.all.find((document) => document.uri.toString() === uri);
  return open?.complete ? progressOf(open.known) : corpus.progress(uri);
}

const isUndecided = ({ decided, all }: Progress): boolean => decided < all;

async function isWritable({ documents }: Services, uri: vscode.Uri): Promise<boolean> {
  try {
    const document = await openReport(documents, uri);
    return document !== undefined && !brokenBy(document.sidecar);
  } catch {
    return false; // It is gone.
  }
}
