import * as vscode from 'vscode';
import type { SidecarChange } from '../core/annotations/model';
import { sidecarUri, textHash, type AnnotationStore, type StoreResult } from '../core/annotations/store';
import type { Author } from '../core/decisions';
import type { SeedDocuments } from './documents';
import type { SeedDocument } from './seedDocument';

/** How long a message of what was done stays in the status bar, in milliseconds. */
const messageTime = 5000;

/** Carries the analyst's decisions to the store, shows their effect, and says in the status bar what was done. */
export class Decisions {
  constructor(private readonly store: AnnotationStore, private readonly documents: SeedDocuments) {}

  /** Who is deciding here and now. */
  author(document: SeedDocument): Author {
    const by = vscode.workspace.getConfiguration('seedlens', document.uri).get<string>('annotator', '').trim();
    return { ...(by ? { by } : {}), created: `${new Date().toISOString().slice(0, 19)}Z` };
  }

  /** Writes changes; `label` says what was done, in the past tense. False when nothing was written. */
  async apply(document: SeedDocument, changes: readonly SidecarChange[], label: string): Promise<boolean> {
    if (document.uri.scheme === 'untitled') {
      void vscode.window.showWarningMessage(vscode.l10n.t('Save the report first: annotations are kept in a file beside it.'));
      return false;
    }
    const result = await this.store.apply(document.uri.toString(), [...changes, await this.stamp(document)], label);
    return this.finish(document, result, label);
  }

  /** Undoes the last change made in this window. */
  async undo(document: SeedDocument): Promise<boolean> {
    const result = await this.store.undo(document.uri.toString());
    return this.finish(document, result, result.ok ? vscode.l10n.t('Undone: {0}', result.label) : '');
  }

  private async stamp(document: SeedDocument): Promise<SidecarChange> {
    const file = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    return { kind: 'document', file, sha256: await textHash(document.text) };
  }

  private async finish(document: SeedDocument, result: StoreResult, label: string): Promise<boolean> {
    await this.documents.reload(document.uri);
    if (result.ok) vscode.window.setStatusBarMessage(`$(check) ${label}`, messageTime);
    else void this.explain(document, result);
    return result.ok;
  }

  private async explain(document: SeedDocument, { code, message }: StoreResult & { ok: false }): Promise<void> {
    const uri = vscode.Uri.parse(sidecarUri(document.uri.toString()));
    if (code !== 'broken') return void vscode.window.showErrorMessage(vscode.l10n.t('The annotation was not written: {0}', message));
    const open = vscode.l10n.t('Open Sidecar');
    const text = vscode.l10n.t('The sidecar has errors and was left as it is. Mend it, then decide again.');
    if ((await vscode.window.showErrorMessage(text, open)) === open) await vscode.window.showTextDocument(uri);
  }
}
