import * as vscode from 'vscode';
import { merging, type Sources, type Subject } from '../../core/rename/plans';
import type { Services } from '../services';
import { oneLine } from '../wording';
import { applyPreviewed, changesWithProgress } from './entities';

/** Makes an entity the same as another, whose name stays, in all files of a report's or a register's folder; the analyst looks at it first. */
export async function mergeInto(services: Services, file: vscode.Uri, sources: Sources, kept: Subject, other: Subject): Promise<void> {
  const title = vscode.l10n.t('Merging {0} into {1}', oneLine(other.name), oneLine(kept.name));
  const changes = await changesWithProgress(services, file, merging(sources, kept, other), title);
  if (changes) await applyPreviewed(services, file, changes, vscode.l10n.t('“{0}” is {1} now, in all reports', oneLine(other.name), oneLine(kept.name)));
}
