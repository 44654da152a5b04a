import * as vscode from 'vscode';
import type { Annotation, SidecarChange } from '../core/annotations/model';
import type { TypeId } from '../core/types';
import type { WorkspaceLessons } from './lessons';
import type { SeedDocument } from './seedDocument';
import { oneLine, typeName } from './wording';

/** A name that is decided. */
interface Name {
  readonly words: string;
  readonly type: TypeId;
}

/** What a decision teaches beyond the words that it is about, told to the analyst: from just before it to after it. */
export class Learning {
  private readonly rejected: readonly Name[];
  /** What was taught of the words before. */
  private readonly before: ReadonlyMap<string, string>;

  constructor(private readonly lessons: WorkspaceLessons, private readonly document: SeedDocument, changes: readonly SidecarChange[]) {
    const decided = decidedBy(changes, document);
    this.rejected = namesIn(decided.filter(({ status }) => status === 'rejected'));
    this.before = new Map(namesIn(decided).map(({ words }) => [words, this.effectOf(words)]));
  }

  /** In words for the analyst; undefined when nothing was learned. */
  async outcome(): Promise<string | undefined> {
    await this.lessons.caughtUp(this.document);
    const told = [this.unsuggested(), ...[...this.before.keys()].map((words) => this.taught(words))].filter((text) => text !== undefined);
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
    const before = this.before.get(words)!;
    const known = this.lessons.get(words);
    if (effect === before) return undefined;
    if (!known) return unlearned(words, before);
    const label = typeName(this.document.scheme.type(known.type));
    return effect.startsWith('adds') && !before
      ? vscode.l10n.t('“{0}” is suggested in all reports from now on', oneLine(words))
      : vscode.l10n.t('“{0}” counts as {1} in all reports from now on', oneLine(words), label);
  }

  private effectOf(words: string): string {
    const known = this.lessons.get(words);
    return known ? `${known.effect} ${known.type}` : '';
  }
}

const unlearned = (words: string, effect: string): string =>
  effect.startsWith('adds')
    ? vscode.l10n.t('“{0}” is no longer suggested in other reports', oneLine(words))
    : vscode.l10n.t('“{0}” is suggested as before in other reports', oneLine(words));

/** The annotations that changes decide or take away. */
function decidedBy(changes: readonly SidecarChange[], { sidecar }: SeedDocument): Annotation[] {
  const removed = new Set(changes.flatMap((change) => (change.kind === 'remove' ? change.id : [])));
  const put = changes.flatMap((change) => (change.kind === 'put' ? change.annotation : []));
  return [...put, ...sidecar.annotations.filter(({ id }) => removed.has(id))];
}

function namesIn(annotations: readonly Annotation[]): Name[] {
  const whole = annotations.filter(({ target }) => target.length === 1);
  const names = whole.map(({ type, target }) => ({ type, words: target[0]!.exact.replace(/\s+/g, ' ') }));
  return [...new Map(names.map((name) => [`${name.type} ${name.words}`, name])).values()];
}
