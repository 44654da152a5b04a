import * as vscode from 'vscode';
import { linkMark } from '../core/review/changes';
import { linkables, newEntity, type Linkable } from '../core/review/linkable';
import type { Mark } from '../core/document';
import type { Sources } from '../core/rename/plans';
import { pickLive, type Choice } from '../host/livePick';
import { asItIsNow, markFor } from '../host/place';
import { knownNow } from '../host/rename/entities';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { escapeIcons } from '../host/status';
import { named, nameOf, oneLine } from '../host/wording';

/**
 * Link Mention to Entity: who or what a mention names, picked by any name, of this report, of others or the register, or new. A
 * suggestion is accepted thereby, a decided mention moves there; the other mentions stay what they are.
 */
export const linkMention: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.linkMention', (argument?: unknown) => link(services, argument));

async function link(services: Services, argument: unknown): Promise<void> {
  const { documents, decisions, status } = services;
  const found = await markFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const { document, mark } = found;
  const sources = await knownNow(services, document.uri);
  const options = { title: vscode.l10n.t('“{0}” is', oneLine(mark.quote)), placeholder: vscode.l10n.t('Any name of an entity, or a new one') };
  const entity = await pickLive(options, (typed) => choicesFor(sources, document, mark, typed.trim()));
  if (!entity) return;
  await decisions.apply(document, (author) => {
    const now = asItIsNow(document, mark);
    if (!now) return vscode.l10n.t('The text has changed meanwhile');
    const { aliases: _, ...reference } = entity;
    return { changes: linkMark(document, now, reference, author), label: vscode.l10n.t('{0} is {1} now', nameOf(now, document.scheme), oneLine(entity.name)) };
  });
}

function choicesFor(sources: Sources, document: SeedDocument, mark: Mark, typed: string): Choice<Linkable>[] {
  const known = linkables(sources, document, mark, typed).map((entity) => choiceOf(entity, document));
  // VS Code puts first whatever has the typed letters in its label: the new one has none of them there.
  return typed === '' ? known : [...known, { label: `$(add) ${vscode.l10n.t('New')}`, description: oneLine(typed), value: newEntity(sources, document, typed, mark.type) }];
}

function choiceOf(entity: Linkable, document: SeedDocument): Choice<Linkable> {
  const { id, type, name } = entity;
  const here = document.entity(id)?.marks.length ?? 0;
  return {
    label: `$(${document.scheme.type(type).icon}) ${escapeIcons(named(name, document.scheme.type(type)))}`,
    description: here > 0 ? vscode.l10n.t('{0} in this report', here) : vscode.l10n.t('not in this report'),
    value: entity,
  };
}
