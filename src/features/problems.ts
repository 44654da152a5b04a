import * as vscode from 'vscode';
import { openSidecar, type OpenSidecar } from '../core/annotations/codec';
import { duplicateProblems } from '../core/annotations/duplicates';
import type { Problem, Sidecar } from '../core/annotations/model';
import { isOurs } from '../core/fileNames';
import { inScheme } from '../core/scheme/problems';
import type { Scheme } from '../core/scheme/scheme';
import { rangeInText } from '../host/convert';
import type { SeedDocuments } from '../host/documents';
import type { SeedDocument } from '../host/seedDocument';
import { diagnosticOf } from '../host/diagnostics';
import type { KnownNames } from '../host/known';
import { layerUri } from '../host/layers';
import type { Feature } from '../host/services';
import { isSidecar, VsCodeSidecarFiles } from '../host/sidecarFiles';

/** Pause after a change before problems are looked for, in milliseconds. */
const delay = 150;

/** What is wrong with the sidecars of open texts, and with sidecars that are open themselves, in the Problems view. */
export const problems: Feature = ({ documents, known }) => new SidecarProblems(documents, known);

class SidecarProblems implements vscode.Disposable {
  private readonly files = new VsCodeSidecarFiles();
  private readonly collection = vscode.languages.createDiagnosticCollection('seedlens');
  private readonly opened = new Map<string, OpenSidecar>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What problems were last made from, so that a keystroke makes none anew. */
  private readonly seen = new WeakMap<SeedDocument, Seen>();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly documents: SeedDocuments, private readonly known: KnownNames) {
    const look = ({ uri }: vscode.TextDocument): void => void (isSidecar(uri) && this.later(uri));
    this.disposables = [
      this.collection,
      documents.onDidChange((document) => this.lookAtNews(document)),
      documents.onDidClose((document) => this.later(...sidecarsOf(document))),
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidCloseTextDocument(look),
      vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    ];
    vscode.workspace.textDocuments.forEach(look);
  }

  dispose(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private lookAtNews(document: SeedDocument): void {
    const { sidecar, scheme, layers } = document;
    const made = [sidecar, scheme, ...layers.map((layer) => layer.sidecar)];
    const before = this.seen.get(document);
    if (before?.made.length === made.length && made.every((one, at) => one === before.made[at])) return;
    const files = sidecarsOf(document);
    this.seen.set(document, { made, files });
    this.later(...(before?.files ?? []), ...files);
  }

  private later(...uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      clearTimeout(this.timers.get(uri.toString()));
      this.timers.set(uri.toString(), setTimeout(() => void this.look(uri), delay));
    }
  }

  private async look(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    this.timers.delete(key);
    const owner = this.documents.all.find((document) => sidecarsOf(document).some((one) => one.toString() === key));
    const text = owner || editorOf(key) ? await this.textOf(key) : undefined;
    if (text === undefined || !(owner || isOurs(text))) return this.forget(uri);
    const sidecar = text === unreadable && owner?.sidecarUri.toString() === key ? owner.sidecar : this.open(key, text);
    const own = inScheme(sidecar.problems, text, this.known.for(uri).scheme).filter((problem) => !isRegistered(owner, text, problem));
    const problems = [...own, ...duplicateProblems(sidecar)];
    this.collection.set(uri, problems.map((problem) => diagnosticOf(problem, rangeInText(text, problem))));
  }

  /** Reads again only what has changed since it was looked at last. */
  private open(key: string, text: string): Sidecar {
    const opened = openSidecar(text, this.opened.get(key));
    this.opened.set(key, opened);
    return opened.sidecar;
  }

  private forget(uri: vscode.Uri): void {
    this.opened.delete(uri.toString());
    this.collection.delete(uri);
  }

  private async textOf(key: string): Promise<string | undefined> {
    return editorOf(key)?.getText() ?? this.files.read(key).catch(() => unreadable);
  }
}

/** What problems were made from, and the files that they stand in. */
interface Seen {
  readonly made: readonly (Sidecar | Scheme)[];
  readonly files: readonly vscode.Uri[];
}

/** One's own, and the layers of others. */
const sidecarsOf = ({ uri, sidecarUri, layers }: SeedDocument): vscode.Uri[] => [sidecarUri, ...layers.map((layer) => layerUri(uri, layer))];

/** In the place of a text that cannot be read; the store says why. */
const unreadable = '';

const editorOf = (key: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);

/** What the sidecar does not say of an entity, the register may. */
const isRegistered = (owner: SeedDocument | undefined, text: string, { code, start, end }: Problem): boolean =>
  code === 'unknown-entity' && (owner?.isRegistered(text.slice(start, end)) ?? false);
