import * as vscode from 'vscode';
import { cardOf, type Card, type CardSource } from '../core/card/card';
import type { CardRow } from '../core/card/rows';
import { between, coordinateTexts, decisionText, gradeText, partyName, rowLabel, rowText, sourceText, whatText } from '../host/cardWording';
import { markFor } from '../host/place';
import { reveal } from '../host/reveal';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { escapeIcons, type Status } from '../host/status';
import { quoted } from '../host/wording';

/** Show Details: all that is known of what is named at the cursor, as a list to read and search. Enter goes there, opens it or copies it. */
export const details: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.showDetails', (argument?: unknown) => showDetails(services, argument));

/** A fact, and what choosing it does; else it is copied. */
interface Detail extends vscode.QuickPickItem {
  readonly text: string;
  readonly choose?: () => unknown;
}

async function showDetails({ documents, corpus, knowledge, status }: Services, argument: unknown): Promise<void> {
  const found = await markFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const card = cardOf(found.document, found.mark, (await knowledge.load()).gazetteer, { elsewhere: found.mark.reference && corpus.elsewhere(found.document)?.(found.mark.reference.id) });
  const placeHolder = vscode.l10n.t('Enter goes to a sentence, opens a link, and copies everything else');
  const picked = await vscode.window.showQuickPick(detailsOf(card, found.document), { title: `${card.name}${between}${whatText(card)}`, placeHolder, matchOnDescription: true });
  await (picked?.choose ? picked.choose() : picked && copy(picked.text, status));
}

async function copy(text: string, status: Status): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  status.say(vscode.l10n.t('Copied {0}', text), 'copy');
}

function detailsOf(card: Card, document: SeedDocument): Detail[] {
  return [
    ...[...card.rows, ...card.more].flatMap(rowDetails),
    ...card.quotations.map(({ which, text, at }) => ({
      ...detail(which === 'first' ? vscode.l10n.t('First mention') : vscode.l10n.t('Latest mention'), quoted(text)),
      choose: () => reveal(document, document.markAt(at) ?? { start: at, end: at }),
    })),
    ...decisionDetails(card),
    ...card.sources.map(sourceDetail),
  ];
}

const detail = (label: string, text: string): Detail => ({ label, description: escapeIcons(text), text });

/** A list of names is one item each, so that each can be searched for and copied. */
function rowDetails(row: CardRow): Detail[] {
  const label = rowLabel(row);
  switch (row.kind) {
    case 'coordinates': return coordinateTexts(row).map((text) => detail(label, text));
    case 'members': case 'claimedBy': case 'activeIn': return row.parties.map((party) => detail(label, partyName(party)));
    case 'aliases': return row.names.map((name) => detail(label, name));
    case 'links': return row.names.map((link) => ({ ...detail(label, link), choose: () => vscode.env.openExternal(vscode.Uri.parse(link)) }));
    default: return [detail(label, rowText(row))];
  }
}

function decisionDetails(card: Card): Detail[] {
  const decision = decisionText(card);
  return [
    ...(decision ? [detail(vscode.l10n.t('Decision'), decision)] : []),
    ...(card.note ? [detail(vscode.l10n.t('Note'), card.note)] : []),
    ...(card.grade ? [detail(vscode.l10n.t('Grade'), gradeText(card.grade))] : []),
  ];
}

function sourceDetail(source: CardSource): Detail {
  const { text, url } = sourceText(source);
  return { ...detail(vscode.l10n.t('Source'), text), ...(url ? { choose: () => vscode.env.openExternal(vscode.Uri.parse(url)) } : {}) };
}
