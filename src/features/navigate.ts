import * as vscode from 'vscode';
import type { Mark } from '../core/document';
import { marksAt, placeOf } from '../host/place';
import { readAll } from '../host/readAll';
import { reveal } from '../host/reveal';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { nameOf } from '../host/wording';

type Direction = 1 | -1;

/** Going from one undecided mention, or mention of an entity, to the next, round the end of the text. */
export const navigate: Feature = (services) => vscode.Disposable.from(
  vscode.commands.registerCommand('seedlens.nextUndecided', () => goToUndecided(services, 1)),
  vscode.commands.registerCommand('seedlens.previousUndecided', () => goToUndecided(services, -1)),
  vscode.commands.registerCommand('seedlens.nextMention', (argument?: unknown) => goToMention(services, 1, argument)),
  vscode.commands.registerCommand('seedlens.previousMention', (argument?: unknown) => goToMention(services, -1, argument)),
);

async function goToUndecided({ documents, status }: Services, direction: Direction): Promise<void> {
  const place = await placeOf(documents, undefined);
  if (!place) return status.say(vscode.l10n.t('No report is open'));
  const { document, ranges: [cursor] } = place;
  if (!cursor || !(await readAll(document))) return;
  const open = document.mentions().filter((mark) => mark.status === 'suggested');
  const at = next(open, cursor.end, direction);
  const mark = open[at];
  if (!mark) return status.say(vscode.l10n.t('Nothing is undecided in this report'), 'pass');
  await reveal(document, mark);
  status.say(vscode.l10n.t('{0} of {1} undecided · {2}', at + 1, open.length, nameOf(mark, document.scheme)), 'compass');
}

async function goToMention({ documents, status }: Services, direction: Direction, argument: unknown): Promise<void> {
  const place = await placeOf(documents, argument);
  const [here] = place ? marksAt(place) : [];
  if (!place || !here) return status.say(vscode.l10n.t('No mention here'));
  if (!(await readAll(place.document))) return;
  const mentions = sameAs(place.document, here);
  const at = next(mentions, here.start, direction);
  const mark = mentions[at];
  if (!mark) return status.say(vscode.l10n.t('No mention here'));
  await reveal(place.document, mark);
  status.say(vscode.l10n.t('{0} of {1} mentions · {2}', at + 1, mentions.length, nameOf(mark, place.document.scheme)), 'compass');
}

/** Dates and sums are no entities: the same is what is written alike. */
function sameAs(document: SeedDocument, { reference, quote, type }: Mark): readonly Mark[] {
  if (reference) return document.entity(reference.id)?.marks ?? [];
  return document.mentions().filter((mark) => mark.type === type && mark.quote === quote);
}

/** Index of the mark after or before an offset, round the end; -1 where there are none. */
function next(marks: readonly Mark[], offset: number, direction: Direction): number {
  if (marks.length === 0) return -1;
  const found = direction > 0 ? marks.findIndex(({ start }) => start > offset) : marks.findLastIndex(({ start }) => start < offset);
  return found >= 0 ? found : direction > 0 ? 0 : marks.length - 1;
}
