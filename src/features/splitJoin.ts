import * as vscode from 'vscode';
import { joinMarks, neighbourOf, splitMark } from '../core/review/changes';
import { cutNear, cutsOf, type Cut } from '../core/review/cuts';
import type { Mark } from '../core/document';
import { pickLive } from '../host/livePick';
import { asItIsNow, markFor, marksAt, placeOf } from '../host/place';
import type { Feature, Services } from '../host/services';
import { escapeIcons } from '../host/status';
import { nameOf, oneLine } from '../host/wording';

/** Split Mention into two, at the cursor if it stands between two words, and Join it with the next; suggestions are accepted thereby. */
export const splitJoin: Feature = (services) => vscode.Disposable.from(
  vscode.commands.registerCommand('seedlens.splitMention', (argument?: unknown) => split(services, argument)),
  vscode.commands.registerCommand('seedlens.joinMentions', (argument?: unknown) => join(services, argument)),
);

async function split({ documents, decisions, status }: Services, argument: unknown): Promise<void> {
  const place = await placeOf(documents, argument);
  const [mark] = place ? marksAt(place) : [];
  if (!place || !mark) return status.say(vscode.l10n.t('No mention here'));
  const { document, ranges } = place;
  const cuts = cutsOf(mark.quote);
  if (cuts.length === 0) return status.say(vscode.l10n.t('“{0}” is one word', oneLine(mark.quote)));
  const cut = cutNear(cuts, ranges[0]!.start - mark.start) ?? (cuts.length === 1 ? cuts[0] : await pickCut(mark, cuts));
  if (!cut) return;
  await decisions.apply(document, (author) => {
    const now = asItIsNow(document, mark);
    if (now?.quote !== mark.quote) return vscode.l10n.t('The text has changed meanwhile');
    return { changes: splitMark(document, now, cut, author), label: vscode.l10n.t('Split {0}: {1}', nameOf(now, document.scheme), partsOf(now, cut)), at: now };
  });
}

const pickCut = (mark: Mark, cuts: readonly Cut[]): Promise<Cut | undefined> =>
  pickLive({ title: vscode.l10n.t('Split “{0}”', oneLine(mark.quote)), placeholder: vscode.l10n.t('Into which two?') }, (typed) =>
    cuts.map((value) => ({ label: escapeIcons(partsOf(mark, value)), value })).filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase())));

const partsOf = ({ quote }: Mark, cut: Cut): string => cut.map(({ start, end }) => oneLine(quote.slice(start, end))).join(' | ');

async function join({ documents, decisions, status }: Services, argument: unknown): Promise<void> {
  const found = await markFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const { document, mark } = found;
  await decisions.apply(document, (author) => {
    const now = asItIsNow(document, mark);
    const next = now && neighbourOf(document, now);
    if (!next) return vscode.l10n.t('No other mention follows closely');
    const joined = { start: now.start, end: next.end };
    return { changes: joinMarks(document, [now, next], author), label: vscode.l10n.t('Joined: {0}', oneLine(document.slice(joined))), at: joined };
  });
}
