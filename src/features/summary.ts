import * as vscode from 'vscode';
import type { AnnotatedDocument } from '../core/document';
import type { EntityMarks } from '../core/entities';
import type { Scheme } from '../core/scheme/scheme';
import type { TypeId } from '../core/types';
import { documentOf } from '../host/place';
import { readAll } from '../host/readAll';
import { reveal } from '../host/reveal';
import type { Feature, Services } from '../host/services';
import { escapeIcons } from '../host/status';
import { oneLine } from '../host/wording';

interface EntityItem extends vscode.QuickPickItem {
  readonly found?: EntityMarks;
}

/**
 * Show Summary: who and where is in the report, with how much is decided. Picking one goes to its first mention.
 * A lens names the entities that it wants to see alone.
 */
export const summary: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.showSummary', (argument?: unknown) => showSummary(services, argument));

async function showSummary({ documents, status }: Services, argument: unknown): Promise<void> {
  const document = await documentOf(documents, argument);
  if (!document) return status.say(vscode.l10n.t('No report is open'));
  if (!(await readAll(document))) return;
  const wanted = document.entities.all.filter(wants(argument));
  const items = sections(document.scheme).flatMap(({ label, holds }) => section(label, wanted.filter(({ entity }) => holds(entity.type)), document.scheme));
  if (items.length === 0) return status.say(vscode.l10n.t('No actors and no places are named in this report'));
  const options = { title: titleOf(document), placeHolder: vscode.l10n.t('Go to the first mention of …'), matchOnDescription: true, matchOnDetail: true };
  const first = (await vscode.window.showQuickPick(items, options))?.found?.marks[0];
  if (first) await reveal(document, first);
}

function wants(argument: unknown): (found: EntityMarks) => boolean {
  const entities = (argument as { entities?: unknown } | undefined)?.entities;
  return ({ entity }) => !Array.isArray(entities) || entities.includes(entity.id);
}

/** Every entity is in the first section that holds its type. */
const sections = (scheme: Scheme): { label: string; holds: (type: TypeId) => boolean }[] => [
  { label: vscode.l10n.t('Actors'), holds: (type) => scheme.isActor(type) && type !== 'group' },
  { label: vscode.l10n.t('Places'), holds: (type) => scheme.isPlace(type) && !scheme.isActor(type) },
  { label: vscode.l10n.t('Groups'), holds: (type) => type === 'group' },
  { label: vscode.l10n.t('Other'), holds: (type) => !scheme.isActor(type) && !scheme.isPlace(type) },
];

function section(label: string, entities: readonly EntityMarks[], scheme: Scheme): EntityItem[] {
  if (entities.length === 0) return [];
  const oftenFirst = [...entities].sort((a, b) => b.marks.length - a.marks.length);
  return [{ label: `${label} (${entities.length})`, kind: vscode.QuickPickItemKind.Separator }, ...oftenFirst.map((found) => itemOf(found, scheme))];
}

function itemOf(found: EntityMarks, scheme: Scheme): EntityItem {
  const { entity, marks } = found;
  const open = marks.filter(({ status }) => status === 'suggested').length;
  return {
    label: `$(${scheme.type(entity.type).icon}) ${escapeIcons(oneLine(entity.name))}`,
    description: `${mentions(marks.length)} · ${state(open, marks.length)}`,
    ...(entity.role ? { detail: escapeIcons(oneLine(entity.role)) } : {}),
    found,
  };
}

const mentions = (count: number): string => (count === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', count));

function state(open: number, all: number): string {
  if (open === 0) return vscode.l10n.t('decided');
  return open === all ? vscode.l10n.t('undecided') : vscode.l10n.t('{0} undecided', open);
}

function titleOf(document: AnnotatedDocument): string {
  const { actors, places } = document.entities;
  const open = document.mentions().filter(({ status }) => status === 'suggested').length;
  const title = vscode.l10n.t('{0} actors · {1} places · {2} undecided', actors.length, places.length, open);
  const lost = document.orphans.length;
  return lost > 0 ? vscode.l10n.t('{0} · {1} not found in the text', title, lost) : title;
}
