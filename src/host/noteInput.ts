import * as vscode from 'vscode';
import { nameBefore } from '../core/schema/notes';
import { namesLike } from './namesLike';
import type { Services } from './services';
import { escapeIcons } from './status';
import { mentionCount, oneLine } from './wording';

/** An input has one line: the line breaks of a note that has some are shown as signs, and kept. */
const lineBreak = '⏎';

interface Item extends vscode.QuickPickItem {
  /** The note with the name in it; none where the note is done. */
  readonly completed?: string;
}

/** Asks for a note, and offers the names of entities for its last word. Enter takes the note as it is written. */
export function askNote(services: Services, title: string, before: string): Promise<string | undefined> {
  const isLong = before.includes('\n');
  const pick = vscode.window.createQuickPick<Item>();
  const show = (): void => void (pick.items = itemsFor(services, pick.value));
  const write = (value: string): void => { pick.value = value; show(); };
  pick.title = title;
  pick.placeholder = isLong ? vscode.l10n.t('{0} is a line break. Empty removes the note.', lineBreak) : vscode.l10n.t('What a later reader should know. Empty removes the note.');
  write(isLong ? before.replace(/\r?\n/g, lineBreak) : before);
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const completed = pick.selectedItems[0]?.completed;
      if (completed !== undefined) return write(completed);
      resolve((isLong ? pick.value.replaceAll(lineBreak, '\n') : pick.value).trim());
      pick.hide();
    });
    pick.onDidHide(() => { resolve(undefined); pick.dispose(); });
    pick.show();
  });
}

/** The note itself first, so that Enter takes it; VS Code's filter is kept from hiding what does not hold all that is typed. */
function itemsFor(services: Services, value: string): Item[] {
  const note = value.trim() === '' ? vscode.l10n.t('No note') : vscode.l10n.t('Write this note');
  const word = nameBefore(value, value.length);
  const names = word ? namesLike(services, value.slice(word.start)) : [];
  return [{ label: note, alwaysShow: true }, ...names.map((hit) => ({
    label: escapeIcons(oneLine(hit.name)), description: mentionCount(hit), alwaysShow: true, completed: `${value.slice(0, word!.start)}${hit.name} `,
  }))];
}
