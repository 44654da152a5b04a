import * as vscode from 'vscode';
import { settleDispute, type Verdict } from '../core/decisions';
import { theirSide } from '../core/check/rules/disagreement';
import type { Mark } from '../core/document';
import type { Dispute } from '../core/layers';
import type { Scheme } from '../core/scheme/scheme';
import { escapeMarkdown as escape } from '../core/text/markdown';
import { commandLink } from '../host/cardMarkdown';
import { toCoreRange } from '../host/convert';
import { asItIsNow, placeOf } from '../host/place';
import type { Feature, Services } from '../host/services';
import { oneLine, shortText } from '../host/wording';

const verdicts: readonly Verdict[] = ['theirs', 'both', 'mine'];

const commandOf = (verdict: Verdict): string => `seedlens.${{ theirs: 'acceptTheirs', both: 'keepBoth', mine: 'keepMine' }[verdict]}`;

/** Whose marks are whose where several annotate one report, and how disagreements end; Problems lists these. */
export const layers: Feature = (services) => vscode.Disposable.from(
  vscode.languages.registerHoverProvider('seed', { provideHover: (document, position) => hoverOf(services, document, position) }),
  vscode.languages.registerCodeActionsProvider('seed', { provideCodeActions: (document, range) => actionsOf(services, document, range) }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  ...verdicts.map((verdict) => vscode.commands.registerCommand(commandOf(verdict), (argument?: unknown) => settle(services, argument, verdict))),
);

const sideText = (mark: Mark, dispute: Dispute, scheme: Scheme): string => shortText(theirSide(mark, dispute, scheme));

/** Above the card: who offers a mark, or who decided it otherwise, with what can be done about that. */
function hoverOf({ documents }: Services, textDocument: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const offset = textDocument.offsetAt(position);
  const document = documents.get(textDocument);
  if (!document) return undefined;
  const marks = document.marks({ start: offset, end: offset });
  const lines = marks.flatMap((mark) => [
    ...(mark.offer ? [`$(person) ${escape(vscode.l10n.t('Marked by {0}', oneLine(mark.offer.by) || '?'))}`] : []),
    ...(mark.disputes ?? []).map((dispute) => `$(warning) ${escape(sideText(mark, dispute, document.scheme))}  \n${linksOf(textDocument.uri, offset, dispute)}`),
  ]);
  if (lines.length === 0) return undefined;
  const markdown = new vscode.MarkdownString(lines.join('\n\n'), true);
  markdown.supportHtml = true; // As the links are written.
  markdown.isTrusted = { enabledCommands: verdicts.map(commandOf) };
  return new vscode.Hover(markdown);
}

function labelOf(verdict: Verdict): string {
  switch (verdict) {
    case 'theirs': return vscode.l10n.t('Accept theirs');
    case 'both': return vscode.l10n.t('Keep both');
    case 'mine': return vscode.l10n.t('Keep mine');
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
    const title = vscode.l10n.t('{0} ({1})', labelOf(verdict), sideText(mark, dispute, document.scheme));
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
  const dispute = mark && (await chosen(mark, argument, document.scheme));
  if (!mark || !dispute) return status.say(vscode.l10n.t('Nobody disagrees here'));
  await decisions.apply(document, (author) => {
    const now = asItIsNow(document, mark);
    const open = now?.disputes?.find(({ annotation }) => annotation.id === dispute.annotation.id);
    if (!now?.annotation || !open) return vscode.l10n.t('That has changed meanwhile');
    return { changes: settleDispute(document, now.annotation, open, verdict, author), label: `${labelOf(verdict)}: ${oneLine(mark.quote)}` };
  });
}

/** The dispute that a link names, the only one, or the one that is picked. */
async function chosen(mark: Mark, argument: unknown, scheme: Scheme): Promise<Dispute | undefined> {
  const { disputes = [] } = mark;
  const id = (argument as { readonly dispute?: unknown } | undefined)?.dispute;
  const named = disputes.find(({ annotation }) => annotation.id === id);
  if (named || disputes.length < 2) return named ?? disputes[0];
  const items = disputes.map((dispute) => ({ label: sideText(mark, dispute, scheme), dispute }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Whose decision?') }))?.dispute;
}
