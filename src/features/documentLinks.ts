import * as vscode from 'vscode';
import type { Mark } from '../core/document';
import { fileKey, fileReferences, isDocumentNumber } from '../core/text/fileReferences';
import type { Range } from '../core/text/range';
import { toVsCodeRange } from '../host/convert';
import { findReports } from '../host/corpus/reports';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature } from '../host/services';

/** Links to web sites without their scheme, to e-mail addresses, and to the reports that a document number names. VS Code itself links URLs. */
export const documentLinks: Feature = ({ documents }) => {
  const reports = new ReportsByNumber();
  return vscode.Disposable.from(reports, vscode.languages.registerDocumentLinkProvider('seed', {
    async provideDocumentLinks(textDocument) {
      const document = await documents.open(textDocument);
      return document ? [...addresses(document), ...(await numbers(document, reports))] : [];
    },
  }));
};

const addresses = (document: SeedDocument): vscode.DocumentLink[] =>
  document.known.filter(({ type, status }) => type === 'identifier' && status !== 'rejected').flatMap((mark) => {
    const target = targetOf(mark);
    return target ? linkOf(document, mark, target, vscode.l10n.t('Open {0}', target)) : [];
  });

/** Only these two schemes: what a text says is never trusted to name another. */
function targetOf({ quote }: Mark): string | undefined {
  if (/^www\.\S+$/.test(quote)) return `https://${quote}`;
  return /^[^\s@:?&]+@[^\s@:?&]+\.[^\s@:?&]+$/.test(quote) ? `mailto:${quote}` : undefined;
}

async function numbers(document: SeedDocument, reports: ReportsByNumber): Promise<vscode.DocumentLink[]> {
  const byKey = await reports.get();
  return fileReferences(document.textDocument.getText(), byKey).flatMap((reference) => {
    const uri = byKey.get(reference.key)!;
    return uri.toString() === document.uri.toString() ? [] : linkOf(document, reference, uri, vscode.l10n.t('Open the report {0}', vscode.workspace.asRelativePath(uri)));
  });
}

function linkOf({ textDocument }: SeedDocument, range: Range, target: string | vscode.Uri, tooltip: string): vscode.DocumentLink {
  const link = new vscode.DocumentLink(toVsCodeRange(textDocument, range), typeof target === 'string' ? vscode.Uri.parse(target) : target);
  link.tooltip = tooltip;
  return link;
}

/** The workspace's reports by their document numbers, looked for once until files come or go. */
class ReportsByNumber implements vscode.Disposable {
  private found: Promise<Map<string, vscode.Uri>> | undefined;
  private readonly watcher = vscode.workspace.createFileSystemWatcher('**/*.{txt,seed}', false, true, false);
  private readonly disposables = [
    this.watcher, this.watcher.onDidCreate(() => this.forget()), this.watcher.onDidDelete(() => this.forget()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => this.forget()),
  ];

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  get(): Promise<Map<string, vscode.Uri>> {
    return (this.found ??= byNumber());
  }

  private forget(): void {
    this.found = undefined;
  }
}

async function byNumber(): Promise<Map<string, vscode.Uri>> {
  const found = new Map<string, vscode.Uri>();
  for (const { uri } of (await findReports()).values()) {
    const key = fileKey(uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/(?:\.seed)?\.\w{1,4}$/i, ''));
    if (isDocumentNumber(key)) found.set(key, uri);
  }
  return found;
}
