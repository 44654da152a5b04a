import * as vscode from 'vscode';
import type { SidecarChange } from '../core/annotations/model';
import { entityType, type TypeId } from '../core/types';
import type { WorkspaceLessons } from './lessons';
import type { SeedDocument } from './seedDocument';
import { oneLine } from './wording';

/** A name that is decided. */
interface Name {
  readonly words: string;
  readonly type: TypeId;
}

/** What a decision teaches beyond the words that it is about, told to the analyst: from just before it to after it. */
export class Learning {
  private readonly accepted: readonly Name[];
  private readonly rejected: readonly Name[];
  /** What was known of the words before. */
  private readonly before: ReadonlyMap<string, string>;

  constructor(private readonly lessons: WorkspaceLessons, private readonly document: SeedDocument, changes: readonly SidecarChange[]) {
    this.accepted = namesIn(changes, 'accepted');
    this.rejected = namesIn(changes, 'rejected');
    this.before = new Map(this.accepted.map(({ words }) => [words, this.effectOf(words)]));
  }

  /** In words for the analyst; undefined when nothing was learned. */
  async outcome(): Promise<string | undefined> {
    await this.lessons.caughtUp(this.document);
    const told = [this.unsuggested(), ...this.accepted.map(({ words }) => this.taught(words))].filter((text) => text !== undefined);
    return told.length > 1 ? vscode.l10n.t('{0}; {1} more names learned', told[0]!, told.length - 1) : told[0];
  }

  private unsuggested(): string | undefined {
    const count = this.rejected.reduce((sum, { words, type }) => sum + this.document.countRejected(type, words), 0);
    if (count === 0) return undefined;
    if (this.rejected.length > 1) return vscode.l10n.t('{0} more mentions of these names are no longer suggested here', count);
    return vscode.l10n.t('{0} more “{1}” no longer suggested here', count, oneLine(this.rejected[0]!.words));
  }

  private taught(words: string): string | undefined {
    const effect = this.effectOf(words);
    if (effect === '' || effect === this.before.get(words)) return undefined;
    const { type } = this.lessons.get(words)!;
    const label = vscode.l10n.t(entityType(type).label).toLowerCase();
    return effect.startsWith('adds') && !this.before.get(words)
      ? vscode.l10n.t('“{0}” is suggested in all reports from now on', oneLine(words))
      : vscode.l10n.t('“{0}” counts as {1} in all reports from now on', oneLine(words), label);
  }

  private effectOf(words: string): string {
    const known = this.lessons.get(words);
    return known ? `${known.effect} ${known.type}` : '';
  }
}

function namesIn(changes: readonly SidecarChange[], status: string): Name[] {
  const names = new Map<string, Name>();
  for (const change of changes) {
    if (change.kind !== 'put' || change.annotation.status !== status || change.annotation.target.length !== 1) continue;
    const { type, target } = change.annotation;
    const words = target[0]!.exact.replace(/\s+/g, ' ');
    names.set(`${type} ${words}`, { words, type });
  }
  return [...names.values()];
}
