import * as vscode from 'vscode';
import type { RegisterEntity } from '../core/register/model';
import { withAlias } from '../core/register/plans';
import { rankedEntities } from '../core/register/ranking';
import type { Scheme } from '../core/scheme/scheme';
import { pickLive, type Choice } from '../host/livePick';
import { wordsFor } from '../host/place';
import type { Feature, Services } from '../host/services';
import { named, oneLine } from '../host/wording';

const mostShown = 50;

/** Add Alias in Register: the words at the cursor become a further name of an entity that the analyst picks. */
export const addAlias: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.addAlias', (argument?: unknown) => add(services, argument));

async function add({ documents, register, status }: Services, argument: unknown): Promise<void> {
  const found = await wordsFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const { document, words, mark } = found;
  const known = await register.read(document.uri);
  if (!known) return;
  if (known.entities.size === 0) return status.say(vscode.l10n.t('The register is empty: Add to Register begins it'));
  const options = { title: vscode.l10n.t('“{0}” is a name of', oneLine(words)), placeholder: vscode.l10n.t('Entity of the register, most alike first') };
  const id = await pickLive(options, (typed) => rankedEntities(known.entities.values(), typed || words, mark?.type, mostShown).map((entity) => choiceOf(entity, document.scheme)));
  if (id === undefined) return;
  await register.apply(document.uri, ({ entities }) => {
    const entity = entities.get(id);
    if (!entity) return vscode.l10n.t('The register does not have that entity any more');
    if (withAlias(entity, words) === entity) return vscode.l10n.t('“{0}” is a name of {1} already', oneLine(words), named(entity.name, document.scheme.type(entity.type)));
    return { entities: [withAlias(entity, words)], label: vscode.l10n.t('Added “{0}” as a name of {1}', oneLine(words), named(entity.name, document.scheme.type(entity.type))) };
  });
}

const choiceOf = ({ id, type, name, aliases = [], roles = [] }: RegisterEntity, scheme: Scheme): Choice<string> =>
  ({ value: id, label: `$(${scheme.type(type).icon}) ${oneLine(name)}`, description: oneLine([roles.at(-1)?.title, ...aliases].filter(Boolean).join(' · ')) });
