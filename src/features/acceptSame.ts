import * as vscode from 'vscode';
import type { MentionCount } from '../core/corpus/corpus';
import type { Mark } from '../core/document';
import { decideMarks } from '../core/decisions';
import { marksLike } from '../core/review/changes';
import { markFor } from '../host/place';
import { openReport } from '../host/openReport';
import { readAll } from '../host/readAll';
import { reportsSaying, type Saying } from '../host/sameWords';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { escapeIcons } from '../host/status';
import { mentionCount, nameOf, oneLine } from '../host/wording';

/** Accept All with These Words: what the mention at the cursor says means the same wherever this report, or any of the workspace, says it. */
export const acceptSame: Feature = (services) => vscode.Disposable.from(
  vscode.commands.registerCommand('seedlens.acceptSame', (argument?: unknown) => acceptHere(services, argument)),
  vscode.commands.registerCommand('seedlens.acceptSameInWorkspace', (argument?: unknown) => acceptEverywhere(services, argument)),
);

async function acceptHere(services: Services, argument: unknown): Promise<void> {
  const found = await markFor(services.documents, argument);
  if (!found) return services.status.say(vscode.l10n.t('No mention here'));
  if (await readAll(found.document)) await acceptIn(services, found.document, found.mark);
}

async function acceptIn({ decisions }: Services, document: SeedDocument, mark: Mark): Promise<void> {
  await decisions.apply(document, (author) => {
    const alike = marksLike(document, mark);
    if (alike.length === 0) return noneOf(document, mark);
    return { changes: decideMarks(document, alike, 'accepted', author), label: labelOf(document, mark, { mentions: alike.length, documents: 1 }) };
  });
}

async function acceptEverywhere(services: Services, argument: unknown): Promise<void> {
  const found = await markFor(services.documents, argument);
  if (!found) return services.status.say(vscode.l10n.t('No mention here'));
  const { document, mark } = found;
  const others = await reportsSaying(services, document, mark);
  const picked = others && (others.length > 0 ? await pickReports(others, nameOf(mark, document.scheme)) : []);
  if (!picked || !(await readAll(document))) return;
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Accepting…') };
  await vscode.window.withProgress(options, async () => acceptInAll(services, [document, ...(await opened(services, picked))], mark));
}

/** In all of the reports as one decision, which was made in the first. */
async function acceptInAll({ decisions }: Services, documents: readonly [SeedDocument, ...SeedDocument[]], mark: Mark): Promise<void> {
  const [own] = documents;
  await decisions.applyTogether(own, (author) => {
    const alike = documents.map((document) => ({ document, marks: marksLike(document, mark) })).filter(({ marks }) => marks.length > 0);
    const mentions = alike.reduce((sum, { marks }) => sum + marks.length, 0);
    if (mentions === 0) return noneOf(own, mark);
    const changes = new Map(alike.map(({ document, marks }) => [document, decideMarks(document, marks, 'accepted', author)]));
    return { changes, label: labelOf(own, mark, { mentions, documents: alike.length }) };
  });
}

/** VS Code may have closed meanwhile what no editor shows. */
async function opened({ documents }: Services, picked: readonly Saying[]): Promise<SeedDocument[]> {
  const open = await Promise.all(picked.map(({ document }) => openReport(documents, document.uri)));
  return open.filter((document) => document !== undefined);
}

const noneOf = ({ scheme }: SeedDocument, mark: Mark): string => vscode.l10n.t('Nothing of {0} is undecided', nameOf(mark, scheme));

const labelOf = ({ scheme }: SeedDocument, mark: Mark, count: MentionCount): string => vscode.l10n.t('Accepted {0}: {1}', nameOf(mark, scheme), mentionCount(count));

/** Which of the reports are meant: all that are not unmarked. */
async function pickReports(others: readonly Saying[], name: string): Promise<readonly Saying[] | undefined> {
  const items = others.map((saying) => ({
    label: escapeIcons(oneLine(vscode.workspace.asRelativePath(saying.document.uri))),
    description: mentionCount({ mentions: saying.count, documents: 1 }), picked: true, saying,
  }));
  const options = { canPickMany: true as const, title: vscode.l10n.t('Accept {0} in these reports too', name), placeHolder: vscode.l10n.t('One undo takes all of it back') };
  return (await vscode.window.showQuickPick(items, options))?.map(({ saying }) => saying);
}
