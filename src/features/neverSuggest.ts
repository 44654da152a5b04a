import * as vscode from 'vscode';
import { silenced } from '../core/register/plans';
import { markFor } from '../host/place';
import type { Feature, Services } from '../host/services';
import { named, oneLine } from '../host/wording';

/** Never Suggest This: the words of the mention at the cursor are suggested in no report any more. */
export const neverSuggest: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.neverSuggest', (argument?: unknown) => silence(services, argument));

async function silence({ documents, register, status }: Services, argument: unknown): Promise<void> {
  const found = await markFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const { document, mark } = found;
  await register.apply(document.uri, (now) => {
    const entities = silenced(now, mark.quote, mark.type);
    const whole = entities.find(({ suggest, aliases }) => suggest === false && aliases !== undefined);
    const label = whole
      ? vscode.l10n.t('{0} is no longer suggested, by any of its names', named(whole.name, document.scheme.type(whole.type)))
      : vscode.l10n.t('“{0}” is no longer suggested in any report', oneLine(mark.quote));
    return { entities, label };
  });
}
