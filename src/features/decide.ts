import * as vscode from 'vscode';
import type { Status } from '../core/annotations/model';
import { decideMarks, type Author } from '../core/decisions';
import type { Mark } from '../core/document';
import type { Decided } from '../host/decisions';
import { documentOf, marksAt, placeOf } from '../host/place';
import { readAll } from '../host/readAll';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { nameOf, oneLine } from '../host/wording';

/** Accepting and rejecting suggestions: at the cursor, of an entity, and all. */
export const decide: Feature = (services) => vscode.Disposable.from(
  vscode.commands.registerCommand('seedlens.accept', (argument?: unknown) => decideAt(services, argument, 'accepted')),
  vscode.commands.registerCommand('seedlens.reject', (argument?: unknown) => decideAt(services, argument, 'rejected')),
  vscode.commands.registerCommand('seedlens.acceptAll', (argument?: unknown) => acceptAll(services, argument)),
  vscode.commands.registerCommand('seedlens.acceptEntity', (argument?: unknown) => acceptEntity(services, argument)),
);

async function decideAt({ documents, decisions, status }: Services, argument: unknown, verdict: Status): Promise<void> {
  const place = await placeOf(documents, argument);
  if (!place) return status.say(vscode.l10n.t('No report is open'));
  await decisions.apply(place.document, (author) => {
    const marks = marksAt(place);
    const open = marks.filter((mark) => mark.status !== verdict);
    if (marks.length === 0) return vscode.l10n.t('No suggestion here');
    if (open.length === 0) return { changes: [], label: labelOf(place.document, marks, verdict, true) };
    return decided(place.document, open, verdict, author);
  });
}

async function acceptAll({ documents, decisions, status }: Services, argument: unknown): Promise<void> {
  const document = await documentOf(documents, argument);
  if (!document) return status.say(vscode.l10n.t('No report is open'));
  if (!(await readAll(document))) return;
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Accepting…') };
  await vscode.window.withProgress(options, () => decisions.apply(document, (author) => {
    const open = document.mentions().filter(isSuggested);
    return open.length > 0 ? decided(document, open, 'accepted', author) : vscode.l10n.t('No suggestions are left in this report');
  }));
}

/** Accepts what is undecided of an entity, or of several, and of those that relate to it: Japan, and Japanese. */
async function acceptEntity({ documents, decisions, status }: Services, argument: unknown): Promise<void> {
  const document = await documentOf(documents, argument);
  const ids = [(argument as { entity?: unknown } | undefined)?.entity].flat().filter((id) => typeof id === 'string');
  if (!document || ids.length === 0) return status.say(vscode.l10n.t('No entity was named'));
  if (!(await readAll(document))) return;
  await decisions.apply(document, (author) => {
    const found = ids.flatMap((id) => document.entity(id) ?? []);
    if (!found[0]) return vscode.l10n.t('The report does not name that any more');
    const open = [...new Set(found.flatMap(({ references }) => references.filter(isSuggested)))];
    return open.length > 0 ? decided(document, open, 'accepted', author) : vscode.l10n.t('Nothing of {0} is undecided', oneLine(found[0].entity.name));
  });
}

const decided = (document: SeedDocument, marks: readonly Mark[], verdict: Status, author: Author): Decided =>
  ({ changes: decideMarks(document, marks, verdict, author), label: labelOf(document, marks, verdict) });

function labelOf({ scheme }: SeedDocument, marks: readonly Mark[], verdict: Status, already = false): string {
  const [first] = marks;
  const what = marks.length === 1 && first ? nameOf(first, scheme) : vscode.l10n.t('{0} mentions', marks.length);
  if (already) return verdict === 'accepted' ? vscode.l10n.t('Accepted already: {0}', what) : vscode.l10n.t('Rejected already: {0}', what);
  return verdict === 'accepted' ? vscode.l10n.t('Accepted {0}', what) : vscode.l10n.t('Rejected {0}', what);
}

const isSuggested = ({ status }: Mark): boolean => status === 'suggested';
