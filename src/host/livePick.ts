import * as vscode from 'vscode';

/** An item of a list, with what it stands for. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Lets the analyst pick from a list that follows what is typed; `choices` gives it in its order, and what it gives is shown. */
export function pickLive<T>(options: { readonly title: string; readonly placeholder: string }, choices: (typed: string) => readonly Choice<T>[]): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  Object.assign(pick, options);
  // VS Code's own filter would hide what is alike in another way than by its letters.
  const show = (typed: string): void => void (pick.items = choices(typed).map((item) => ({ ...item, alwaysShow: true })));
  show('');
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => { resolve(pick.selectedItems[0]?.value); pick.hide(); });
    pick.onDidHide(() => { resolve(undefined); pick.dispose(); });
    pick.show();
  });
}

/** Lets the analyst pick from a list by a single key, or by the arrow keys; `byKey` says what a key stands for. */
export function pickByKey<T>(options: { readonly title: string; readonly placeholder: string }, choices: readonly Choice<T>[], byKey: (key: string) => T | undefined): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  Object.assign(pick, options, { items: choices.map((item) => ({ ...item, alwaysShow: true })) });
  return new Promise((resolve) => {
    const take = (value: T | undefined): void => { resolve(value); pick.hide(); };
    pick.onDidChangeValue((typed) => { if (byKey(typed.toLowerCase()) !== undefined) take(byKey(typed.toLowerCase())); else pick.value = ''; });
    pick.onDidAccept(() => take(pick.selectedItems[0]?.value));
    pick.onDidHide(() => { resolve(undefined); pick.dispose(); });
    pick.show();
  });
}
