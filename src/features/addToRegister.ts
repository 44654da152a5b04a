import * as vscode from 'vscode';
import { addedEntity } from '../core/register/plans';
import type { Entity } from '../core/mention';
import { likelyTypes } from '../core/likelyTypes';
import { isNaming } from '../core/types';
import { wordsFor, type Words } from '../host/place';
import type { Feature, Services } from '../host/services';
import { pickType } from '../host/typePicker';
import { named, oneLine } from '../host/wording';

/** Add to Register: the entity of the mention at the cursor, with the names that it has here, or the words selected. */
export const addToRegister: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.addToRegister', (argument?: unknown) => add(services, argument));

async function add({ documents, knowledge, register, status }: Services, argument: unknown): Promise<void> {
  const found = await wordsFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const { scheme } = found.document;
  const entity = entityOf(found) ?? (await asked(found));
  if (!entity) return;
  const { gazetteer } = await knowledge.load();
  const entry = entity.gazetteer === undefined ? undefined : gazetteer.get(entity.gazetteer);
  await register.apply(found.document.uri, (now) => {
    const known = [...now.entities.values()].find(({ id, type, name }) => id === entity.register || (type === entity.type && name === entity.name));
    if (known) return vscode.l10n.t('In the register already: {0}', named(known.name, scheme.type(known.type)));
    return { entities: [addedEntity(now, entity, entry)], label: vscode.l10n.t('Added {0} to the register', named(entity.name, scheme.type(entity.type))) };
  });
}

function entityOf({ document, mark }: Words): Entity | undefined {
  const { reference } = mark ?? {};
  return reference && (document.entity(reference.id)?.entity ?? { ...reference, aliases: [] });
}

/** Words that are no mention, or one of a date or sum, are an entity of the type that the analyst picks. */
async function asked({ document, range, words }: Words): Promise<Entity | undefined> {
  const types = likelyTypes(document, range).filter(isNaming);
  const type = await pickType(vscode.l10n.t('Add “{0}” to the register as', oneLine(words)), types, document.scheme);
  return type && (document.refer(words, type) ? { ...document.refer(words, type)!, aliases: [] } : undefined);
}
