import * as vscode from 'vscode';
import { lensLines, summaryLine, type Lens, type LensLine } from '../core/lenses';
import type { MentionCount } from '../core/corpus/corpus';
import type { TextChange } from '../core/text/range';
import { toTextChange } from '../host/convert';
import type { WorkspaceIndex } from '../host/corpus/workspaceIndex';
import type { SeedDocuments } from '../host/documents';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature } from '../host/services';
import { escapeIcons } from '../host/status';
import { mentionCount, oneLine } from '../host/wording';

/** Lenses change this long after the last keystroke, in milliseconds: a line that comes or goes moves the text. */
const settling = 400;

/** The icon, and a space that VS Code keeps. */
const accept = '$(check-all)\u00A0';

/** What is shown of a document, and of which version of its text it was made. */
interface Shown {
  readonly lines: readonly LensLine[];
  readonly textVersion: number;
  /** How often other reports mention an entity; undefined while nobody knows. */
  readonly elsewhere: ReturnType<WorkspaceIndex['elsewhere']>;
}

/** A summary of the document at its top, and above paragraphs what they introduce. */
export const lenses: Feature = ({ documents, corpus }) => {
  const provider = new LensProvider(documents, corpus);
  return vscode.Disposable.from(provider, vscode.languages.registerCodeLensProvider('seed', provider));
};

class LensProvider implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly shown = new WeakMap<SeedDocument, Shown>();
  private readonly timers = new Map<SeedDocument, ReturnType<typeof setTimeout>>();
  private readonly disposables: readonly vscode.Disposable[];
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly documents: SeedDocuments, private readonly index: WorkspaceIndex) {
    this.disposables = [
      this.changed,
      documents.onDidChange((document) => this.update(document)),
      documents.onDidClose((document) => this.cancel(document)),
      index.onDidChange(() => { if (index.state.kind === 'ready') documents.all.forEach((document) => this.update(document)); }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => this.follow(document, contentChanges.map(toTextChange))),
      vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('seedlens.codeLens')) this.documents.all.forEach((document) => this.refresh(document)); }),
    ];
  }

  dispose(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** VS Code asks after every edit; the answer stays until typing has come to rest. */
  provideCodeLenses(textDocument: vscode.TextDocument): vscode.CodeLens[] {
    const document = this.documents.get(textDocument);
    if (!document) return [];
    const { lines, elsewhere } = this.shown.get(document) ?? this.read(document);
    return lines.flatMap(({ offset, lenses }) => {
      const start = textDocument.positionAt(offset);
      return lenses.map((lens) => new vscode.CodeLens(new vscode.Range(start, start), commandOf(document, lens, offset, elsewhere)));
    });
  }

  private update(document: SeedDocument): void {
    const wasEdited = this.shown.get(document)?.textVersion !== document.textDocument.version;
    if (!this.shown.has(document) || !wasEdited) return this.refresh(document);
    this.cancel(document);
    this.timers.set(document, setTimeout(() => this.refresh(document), settling));
  }

  private refresh(document: SeedDocument): void {
    this.cancel(document);
    this.read(document);
    this.changed.fire();
  }

  private read(document: SeedDocument): Shown {
    const shown = { lines: linesOf(document), textVersion: document.textDocument.version, elsewhere: this.index.elsewhere(document) };
    this.shown.set(document, shown);
    return shown;
  }

  private cancel(document: SeedDocument): void {
    clearTimeout(this.timers.get(document));
    this.timers.delete(document);
  }

  /** Meanwhile the lenses stay with their paragraphs. */
  private follow(textDocument: vscode.TextDocument, changes: readonly TextChange[]): void {
    const document = this.documents.get(textDocument);
    const shown = document && this.shown.get(document);
    if (shown) this.shown.set(document, { ...shown, lines: shown.lines.map((line) => ({ ...line, offset: moved(line.offset, changes) })) });
  }
}

function linesOf(document: SeedDocument): LensLine[] {
  switch (vscode.workspace.getConfiguration('seedlens', document.uri).get<string>('codeLens')) {
    case 'off': return [];
    case 'summary': return summaryLine(document);
    default: return lensLines(document);
  }
}

/** Where the start of a line is after a batch of changes; the top stays the top. */
function moved(offset: number, changes: readonly TextChange[]): number {
  const before = offset === 0 ? [] : changes.filter(({ end }) => end <= offset);
  return before.reduce((sum, { start, end, text }) => sum + text.length - (end - start), offset);
}

function commandOf(document: SeedDocument, lens: Lens, offset: number, elsewhere: Shown['elsewhere']): vscode.Command {
  const uri = document.uri.toString();
  switch (lens.kind) {
    case 'summary': return { title: summaryTitle(lens), command: 'seedlens.showSummary', tooltip: vscode.l10n.t('Show the summary'), arguments: [{ uri }] };
    case 'acceptAll': return { title: `${accept}${vscode.l10n.t('Accept all')}`, command: 'seedlens.acceptAll', arguments: [{ uri }] };
    case 'entity': return { title: entityTitle(lens), tooltip: elsewhereTooltip(elsewhere?.(lens.entity)), command: 'seedlens.showMentions', arguments: [{ uri, entity: lens.entity, offset }] };
    case 'more': return { title: `+${lens.entities.length}`, tooltip: lens.names.map(oneLine).join(' · '), command: 'seedlens.showSummary', arguments: [{ uri, entities: lens.entities }] };
    case 'acceptEntities': return { title: `${accept}${vscode.l10n.t('Accept {0}', lens.undecided)}`, tooltip: acceptTooltip(lens), command: 'seedlens.acceptEntity', arguments: [{ uri, entity: lens.entities }] };
  }
}

function summaryTitle({ actors, places, undecided }: Lens & { kind: 'summary' }): string {
  return [
    actors === 1 ? vscode.l10n.t('1 actor') : vscode.l10n.t('{0} actors', actors),
    places === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', places),
    ...(undecided > 0 ? [vscode.l10n.t('{0} undecided', undecided)] : []),
  ].join(' · ');
}

/** The first number of a line says what it counts. */
function entityTitle({ name, mentions, leads }: Lens & { kind: 'entity' }): string {
  const count = mentions === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', mentions);
  return `${escapeIcons(oneLine(name))} · ${leads ? count : mentions}`;
}

/** Where there is more than the lens counts. */
const elsewhereTooltip = (count: MentionCount | undefined): string =>
  count && count.mentions > 0 ? vscode.l10n.t('Show the mentions here; elsewhere in the workspace: {0}', mentionCount(count)) : vscode.l10n.t('Show the mentions');

const acceptTooltip = ({ undecided, names }: Lens & { kind: 'acceptEntities' }): string =>
  vscode.l10n.t('Accept the {0} undecided mentions of {1}', undecided, names.map(oneLine).join(', '));
