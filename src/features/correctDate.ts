import * as vscode from 'vscode';
import { dateOf, reportDateOf } from '../core/card/date';
import { parseDay } from '../core/dates/calendar';
import { parseValue, valueOf } from '../core/dates/interval';
import { dateMark } from '../core/decisions';
import { asItIsNow, documentOf, markFor } from '../host/place';
import type { Feature, Services } from '../host/services';
import { nameOf } from '../host/wording';

/** Correct Date: what a date means, in this report; and Set Report Date: what "yesterday" in it counts from. */
export const correctDate: Feature = (services) => vscode.Disposable.from(
  vscode.commands.registerCommand('seedlens.correctDate', (argument?: unknown) => correct(services, argument)),
  vscode.commands.registerCommand('seedlens.setReportDate', (argument?: unknown) => setReportDate(services, argument)),
);

async function correct({ documents, decisions, status }: Services, argument: unknown): Promise<void> {
  const found = await markFor(documents, argument);
  if (!found || found.mark.type !== 'date') return status.say(vscode.l10n.t('No date here'));
  const { document, mark } = found;
  const now = dateOf(document, mark);
  const value = await vscode.window.showInputBox({
    title: vscode.l10n.t('What does {0} mean?', nameOf(mark, document.scheme)),
    prompt: vscode.l10n.t('A day, month, year or time, or two of them: 2026-11-19, 2026-11, 2026-11-19T16:30Z, 2026-05-04/2026-05-22. Empty: as Seedlens reads it.'),
    value: mark.annotation?.value ?? ('unknown' in now ? '' : valueOf(now)),
    validateInput: (text) => (text.trim() === '' || parseValue(text) ? undefined : vscode.l10n.t('This is not an ISO 8601 date, time or interval')),
  });
  if (value === undefined) return;
  await decisions.apply(document, (author) => {
    const mine = asItIsNow(document, mark);
    if (!mine) return vscode.l10n.t('The text has changed meanwhile');
    return { changes: dateMark(document, mine, value.trim(), author), label: vscode.l10n.t('{0} means {1} now', nameOf(mine, document.scheme), value.trim() || vscode.l10n.t('what Seedlens reads')) };
  });
}

async function setReportDate({ documents, decisions, status }: Services, argument: unknown): Promise<void> {
  const document = await documentOf(documents, argument);
  if (!document) return status.say(vscode.l10n.t('No report here'));
  const date = await vscode.window.showInputBox({
    title: vscode.l10n.t('When was this report written?'),
    prompt: vscode.l10n.t('A day like 2026-11-24: “yesterday” counts from it'),
    value: reportDateOf(document)?.iso ?? '',
    validateInput: (text) => (parseDay(text.trim()) === undefined ? vscode.l10n.t('This is not a day like 2026-11-24') : undefined),
  });
  if (date === undefined) return;
  const { sha256 } = document.sidecar.document ?? {};
  await decisions.apply(document, () => ({ changes: [{ kind: 'document', file: document.fileName, sha256, date: date.trim() }], label: vscode.l10n.t('The report is of {0}', date.trim()) }));
}
