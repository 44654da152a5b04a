import * as vscode from 'vscode';
import { settleDispute, type Verdict } from '../core/decisions';
import type { Mark } from '../core/document';
import type { Dispute } from '../core/layers';
import type { Scheme } from '../core/scheme/scheme';
import { escapeMarkdown as escape } from '../core/text/markdown';
import { commandLink } from '../host/cardMarkdown';
import { toCoreRange, toVsCodeRange } from '../host/convert';
import type { SeedDocuments } from '../host/documents';
import { asItIsNow, placeOf } from '../host/place';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { oneLine, wordsOf } from '../host/wording';

/** Pause after a change before disagreements are looked for, in milliseconds. */
const delay = 300;

const verdicts: readonly Verdict[] = ['theirs', 'both', 'mine'];

const commandOf = (verdict: Verdict): string => `seedlens.${{ theirs: 'acceptTheirs', both: 'keepBoth', mine: 'keepMine' }[verdict]}`;

/** Whose marks are whose where several annotate one report, where they disagree, and how that ends. */
export const layers: Feature = (services) => vscode.Disposable.from(
  new Disagreements(services.documents),
  vscode.languages.registerHoverProvider('seed', { provideHover: (document, position) => hoverOf(services, document, position) }),
  vscode.languages.registerCodeActionsProvider('seed', { provideCodeActions: (document, range) => actionsOf(services, document, range) }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  ...verdicts.map((verdict) => vscode.commands.registerCommand(commandOf(verdict), (argument?: unknown) => settle(services, argument, verdict))),
);

/** Disagreements in the Problems view, where VS Code draws its wavy line. */
class Disagreements implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('seedlens-layers');
  private readonly timers = new Map<SeedDocument, ReturnType<typeof setTimeout>>();
  private readonly disposables: readonly vscode.Disposable[];

  constructor(documents: SeedDocuments) {
    this.disposables = [
      this.collection,
      documents.onDidChange((document) => this.later(document)),
      documents.onDidClose(({ uri }) => this.collection.delete(uri)),
    ];
  }

  dispose(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private later(document: SeedDocument): void {
    clearTimeout(this.timers.get(document));
    this.timers.set(document, setTimeout(() => this.look(document), delay));
  }

  private look(document: SeedDocument): void {
    this.timers.delete(document);
    if (document.textDocument.isClosed) return;
    this.collection.set(document.uri, document.disputed.map((mark) => diagnosticOf(document, mark)));
  }
}

function diagnosticOf({ textDocument, scheme }: SeedDocument, mark: Mark): vscode.Diagnostic {
  const sides = [sideOf(mark, scheme), ...(mark.disputes ?? []).map((dispute) => theirSide(dispute, scheme))].join(' / ');
  const diagnostic = new vscode.Diagnostic(toVsCodeRange(textDocument, mark), vscode.l10n.t('Annotators disagree: {0}', sides), vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'seedlens';
  diagnostic.code = 'disagreement';
  return diagnostic;
}

/** "a.novak: “Hayashi”, Person, accepted". */
const sideOf = ({ annotation, reference }: Mark, scheme: Scheme): string => sayingOf(annotation?.by || vscode.l10n.t('you'), annotation!, reference?.name, scheme);

const theirSide = ({ by, annotation, entity }: Dispute, scheme: Scheme): string => sayingOf(by || '?', annotation, entity?.name, scheme);

function sayingOf(by: string, annotation: Dispute['annotation'], name: string | undefined, scheme: Scheme): string {
  const { type, status } = annotation;
  const words = wordsOf(annotation);
  const what = [`“${words}”`, vscode.l10n.t(scheme.type(type).label), ...(name && name !== words ? [oneLine(name)] : [])].join(', ');
  return `${oneLine(by)}: ${status === 'accepted' ? what : vscode.l10n.t('not {0}', what)}`;
}

/** Above the card: who offers a mark, or who decided it otherwise, with what can be done about that. */
function hoverOf({ documents }: Services, textDocument: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const offset = textDocument.offsetAt(position);
  const document = documents.get(textDocument);
  if (!document) return undefined;
  const marks = document.marks({ start: offset, end: offset });
  const lines = marks.flatMap(({ offer, disputes = [] }) => [
    ...(offer ? [`$(person) ${escape(vscode.l10n.t('Marked by {0}', oneLine(offer.by) || '?'))}`] : []),
    ...disputes.map((dispute) => `$(warning) ${escape(theirSide(dispute, document.scheme))}  \n${linksOf(textDocument.uri, offset, dispute)}`),
  ]);
  if (lines.length === 0) return undefined;
  const markdown = new vscode.MarkdownString(lines.join('\n\n'), true);
  markdown.supportHtml = true; // As the links are written.
  markdown.isTrusted = { enabledCommands: verdicts.map(commandOf) };
  return new vscode.Hover(markdown);
}

function labelOf(verdict: Verdict): string {
  switch (verdict) {
    case 'theirs': return vscode.l10n.t('Accept Theirs');
    case 'both': return vscode.l10n.t('Keep Both');
    case 'mine': return vscode.l10n.t('Keep Mine');
  }
}

/** What links and quick fixes pass on: a place (UTF-16), and the id of the other's annotation. */
const argumentOf = (uri: vscode.Uri, offset: number, { annotation }: Dispute): unknown => ({ uri: uri.toString(), offset, dispute: annotation.id });

const linksOf = (uri: vscode.Uri, offset: number, dispute: Dispute): string =>
  verdicts.map((verdict) => commandLink(commandOf(verdict), labelOf(verdict), argumentOf(uri, offset, dispute))).join(' &nbsp;·&nbsp; ');

function actionsOf({ documents }: Services, textDocument: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const document = documents.get(textDocument);
  if (!document) return [];
  const marks = document.marks(toCoreRange(textDocument, range));
  return marks.flatMap((mark) => (mark.disputes ?? []).flatMap((dispute) => verdicts.map((verdict) => {
    const title = vscode.l10n.t('{0} ({1})', labelOf(verdict), theirSide(dispute, document.scheme));
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: commandOf(verdict), title, arguments: [argumentOf(textDocument.uri, mark.start, dispute)] };
    return action;
  })));
}

async function settle({ documents, decisions, status }: Services, argument: unknown, verdict: Verdict): Promise<void> {
  const place = await placeOf(documents, argument);
  if (!place) return status.say(vscode.l10n.t('No report is open'));
  const { document } = place;
  const mark = place.ranges.flatMap((range) => document.marks(range)).find(({ disputes }) => disputes);
  const dispute = await chosen(mark?.disputes ?? [], argument, document.scheme);
  if (!mark || !dispute) return status.say(vscode.l10n.t('Nobody disagrees here'));
  await decisions.apply(document, (author) => {
    const now = asItIsNow(document, mark);
    const open = now?.disputes?.find(({ annotation }) => annotation.id === dispute.annotation.id);
    if (!now?.annotation || !open) return vscode.l10n.t('That has changed meanwhile');
    return { changes: settleDispute(document, now.annotation, open, verdict, author), label: `${labelOf(verdict)}: ${oneLine(mark.quote)}` };
  });
}

/** The dispute that a link names, the only one, or the one that is picked. */
async function chosen(disputes: readonly Dispute[], argument: unknown, scheme: Scheme): Promise<Dispute | undefined> {
  const id = (argument as { readonly dispute?: unknown } | undefined)?.dispute;
  const named = disputes.find(({ annotation }) => annotation.id === id);
  if (named || disputes.length < 2) return named ?? disputes[0];
  const items = disputes.map((dispute) => ({ label: theirSide(dispute, scheme), dispute }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Whose decision?') }))?.dispute;
}
