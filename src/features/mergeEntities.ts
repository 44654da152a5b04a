import * as vscode from 'vscode';
import { subjectOf, type Sources, type Subject } from '../core/rename/plans';
import { markFor } from '../host/place';
import { sourcesWithProgress, subjectAt, told } from '../host/rename/entities';
import { pickOther } from '../host/rename/entityPick';
import { mergeInto } from '../host/rename/merge';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { named } from '../host/wording';

/** What `seedlens.mergeEntities` takes, besides a mention: `into` is the key of the entity that stays. */
export interface Merge {
  readonly uri: string;
  readonly offset: number;
  readonly into?: string;
}

/** Merge Entities: what is mentioned at the cursor is the same as another, in all files. The register has both as one from then on. */
export const mergeEntities: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.mergeEntities', (argument?: unknown) => told(services, () => merge(services, argument)));

async function merge(services: Services, argument: unknown): Promise<void> {
  const found = await markFor(services.documents, argument);
  const sources = found && (await sourcesWithProgress(services, found.document.uri));
  const other = sources && subjectAt(sources, found.document, found.mark);
  if (!sources || !other) return services.status.say(vscode.l10n.t('No person, organization or place is named here'));
  const kept = await keptOf(sources, found.document, other, argument);
  if (kept) await mergeInto(services, found.document.uri, sources, kept, other);
}

async function keptOf(sources: Sources, document: SeedDocument, other: Subject, argument: unknown): Promise<Subject | undefined> {
  const into = (argument as Partial<Merge> | undefined)?.into;
  const given = typeof into === 'string' && into !== other.key ? subjectOf(sources, into) : undefined;
  if (given?.type === other.type) return given;
  const title = vscode.l10n.t('{0} is the same as', named(other.name, document.scheme.type(other.type)));
  return pickOther(sources, document, other, title, vscode.l10n.t('Another entity, by any of its names; its name stays'));
}
