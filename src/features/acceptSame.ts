import * as vscode from 'vscode';
import type { Mark } from '../core/document';
import { decideMarks } from '../core/decisions';
import { marksLike } from '../core/review/changes';
import { markFor } from '../host/place';
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

/** Accepts them in one report; says how many they were. */
async function acceptIn({ decisions }: Services, document: SeedDocument, mark: Mark, before = 0, reports = 1): Promise<number> {
  let count = 0;
  await decisions.apply(document, (author) => {
    const alike = marksLike(document, mark);
    const name = nameOf(mark, document.scheme);
    count = alike.length;
    if (count + before === 0) return vscode.l10n.t('Nothing of {0} is undecided', name);
    const label = vscode.l10n.t('Accepted {0}: {1}', name, mentionCount({ mentions: before + count, documents: reports }));
    return { changes: decideMarks(document, alike, 'accepted', author), label };
  });
  return count;
}

/** This report last: what is said then is said of all. */
async function acceptEverywhere(services: Services, argument: unknown): Promise<void> {
  const found = await markFor(services.documents, argument);
  if (!found) return services.status.say(vscode.l10n.t('No mention here'));
  const { document, mark } = found;
  const others = await reportsSaying(services, document, mark);
  const picked = others && (others.length > 0 ? await pickReports(others, nameOf(mark, document.scheme)) : []);
  if (!picked || !(await readAll(document))) return;
  let count = 0;
  for (const { document: other } of picked) count += await acceptIn(services, other, mark);
  await acceptIn(services, document, mark, count, picked.length + 1);
}

/** Which of the reports are meant: all that are not unmarked. */
async function pickReports(others: readonly Saying[], name: string): Promise<readonly Saying[] | undefined> {
  const items = others.map((saying) => ({
    label: escapeIcons(oneLine(vscode.workspace.asRelativePath(saying.document.uri))),
    description: mentionCount({ mentions: saying.count, documents: 1 }), picked: true, saying,
  }));
  const options = { canPickMany: true as const, title: vscode.l10n.t('Accept {0} in these reports too', name), placeHolder: vscode.l10n.t('Each has an undo of its own') };
  return (await vscode.window.showQuickPick(items, options))?.map(({ saying }) => saying);
}
