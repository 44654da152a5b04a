import * as vscode from 'vscode';
import type { SymbolHit } from '../core/corpus/corpus';
import type { Mark } from '../core/document';
import { linkables, newEntity, type Linkable } from '../core/review/linkable';
import { linkMark } from '../core/review/changes';
import { pickLive, type Choice } from '../host/livePick';
import { asItIsNow, markFor } from '../host/place';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { escapeIcons } from '../host/status';
import { named, nameOf, oneLine } from '../host/wording';

const mostElsewhere = 30;

/** Link to Entity: who or what a mention names, picked by any name, of this report, of others, or new; a suggestion is accepted thereby. */
export const linkTo: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.linkTo', (argument?: unknown) => link(services, argument));

async function link(services: Services, argument: unknown): Promise<void> {
  const { documents, decisions, status } = services;
  const found = await markFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const { document, mark } = found;
  const options = { title: vscode.l10n.t('“{0}” is', oneLine(mark.quote)), placeholder: vscode.l10n.t('Any name of an entity, or a new one') };
  const entity = await pickLive(options, (typed) => choicesFor(services, document, mark, typed.trim()));
  if (!entity) return;
  await decisions.apply(document, (author) => {
    const now = asItIsNow(document, mark);
    if (!now) return vscode.l10n.t('The text has changed meanwhile');
    const { aliases: _, ...reference } = entity;
    return { changes: linkMark(document, now, reference, author), label: vscode.l10n.t('{0} is {1} now', nameOf(now, document.scheme), oneLine(entity.name)) };
  });
}

function choicesFor({ corpus: { corpus } }: Services, document: SeedDocument, mark: Mark, typed: string): Choice<Linkable>[] {
  const elsewhere = corpus.symbols(typed || mark.quote, mostElsewhere).flatMap((hit) => linkableOf(hit, corpus.inDocuments(hit.key)[0]?.id));
  const known = linkables(document, mark, elsewhere, typed).map((entity) => choiceOf(entity, document));
  return typed === '' ? known : [...known, { label: `$(add) ${vscode.l10n.t('New: {0}', escapeIcons(oneLine(typed)))}`, value: newEntity(document, typed, mark.type) }];
}

const linkableOf = ({ type, name, match }: SymbolHit, id: string | undefined): Linkable[] => (id === undefined ? [] : [{ id, type, name, aliases: [match] }]);

function choiceOf(entity: Linkable, document: SeedDocument): Choice<Linkable> {
  const { id, type, name } = entity;
  const here = document.entity(id)?.marks.length ?? 0;
  return {
    label: `$(${document.scheme.type(type).icon}) ${escapeIcons(named(name, document.scheme.type(type)))}`,
    description: here > 0 ? vscode.l10n.t('{0} in this report', here) : vscode.l10n.t('in other reports'),
    value: entity,
  };
}
