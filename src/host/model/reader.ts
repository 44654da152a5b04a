import * as vscode from 'vscode';
import { isReadable, type ModelNames } from '../../core/detect/neural/names';
import type { NeuralRecognizer } from '../../core/detect/neural/recognizer';
import { toCoreRange } from '../convert';
import type { SeedDocuments } from '../documents';

/** Pauses in milliseconds: after an edit, before a paragraph that is being written is read; and between refreshes. */
const pause = { typing: 300, refresh: 100 };

/**
 * Has a model read what is open: the paragraphs that are seen first, then the rest, one at a time. What it finds is
 * shown as it comes. A paragraph that it cannot read is left to the tagger.
 */
export class ModelReader implements vscode.Disposable {
  private readonly unreadable = new Set<string>();
  private readonly events: vscode.Disposable;
  /** Of all documents, as far as it was known when the last list was made. */
  private rest: string[] = [];
  private edited = 0;
  private running = false;
  private disposed = false;
  private refreshing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly documents: SeedDocuments, private readonly names: ModelNames, private readonly model: NeuralRecognizer, private readonly onProgress: () => void) {
    this.events = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (documents.get(document)) this.edited = Date.now(); }),
      documents.onDidChange(() => void this.run()),
      vscode.window.onDidChangeTextEditorVisibleRanges(() => void this.run()),
    );
    void this.run();
  }

  /** How many paragraphs are still to be read, at a guess. */
  get left(): number {
    return this.running ? this.rest.length + 1 : 0;
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.refreshing);
    this.events.dispose();
  }

  private async run(): Promise<void> {
    if (this.running || this.disposed) return;
    this.running = true;
    for (let text = await this.next(); text !== undefined && !this.disposed; text = await this.next()) await this.read(text);
    this.running = false;
    this.tell();
  }

  private async read(text: string): Promise<void> {
    try {
      const mentions = await this.model.recognize(text);
      if (this.disposed) return;
      this.names.put(text, mentions);
      this.refresh();
    } catch {
      this.unreadable.add(text);
    }
    this.tell();
  }

  /** What is to be read next, once the analyst's hands rest: never within the event that asks for it. */
  private async next(): Promise<string | undefined> {
    do await new Promise((resolve) => setTimeout(resolve, this.edited + pause.typing - Date.now()));
    while (Date.now() < this.edited + pause.typing);
    return this.disposed ? undefined : this.seen() ?? this.listed();
  }

  private seen(): string | undefined {
    for (const { document: textDocument, visibleRanges } of vscode.window.visibleTextEditors) {
      const document = this.documents.get(textDocument);
      for (const range of document ? visibleRanges : []) {
        for (const text of document!.unnamed(toCoreRange(textDocument, range))) if (!this.unreadable.has(text)) return text;
      }
    }
    return undefined;
  }

  private listed(): string | undefined {
    if (this.rest.length === 0) this.rest = this.documents.all.flatMap((document) => [...document.unnamed()]).filter((text) => !this.unreadable.has(text)).reverse();
    while (this.rest.length > 0) {
      const text = this.rest.pop()!;
      if (!this.names.get(text) && isReadable(text)) return text;
    }
    return undefined;
  }

  private tell(): void {
    if (!this.disposed) this.onProgress();
  }

  private refresh(): void {
    this.refreshing ??= setTimeout(() => { this.refreshing = undefined; this.documents.renewNames(); }, pause.refresh);
  }
}
