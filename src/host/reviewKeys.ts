import * as vscode from 'vscode';

/** VS Code gives what it has translated together with the original. */
type Title = string | { readonly value: string };

/** What package.json says of commands and keys. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: Title }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when: string; readonly args?: unknown }[];
  };
}

interface KeyItem extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

/** Tells what each key does in a review; picking one does it. */
export async function showKeys({ packageJSON }: Pick<vscode.Extension<unknown>, 'packageJSON'>): Promise<void> {
  const title = vscode.l10n.t('Keys of a review');
  await (await vscode.window.showQuickPick(itemsOf(packageJSON as Manifest), { title, matchOnDescription: true }))?.run();
}

function itemsOf({ contributes: { commands, keybindings } }: Manifest): KeyItem[] {
  const titles = new Map(commands.map(({ command, title }) => [command, typeof title === 'string' ? title : title.value]));
  return keybindings.filter(({ when }) => when.includes('seedlens.reviewing')).map(({ command, key, args }) => ({
    label: key.split('+').map((part) => part[0]!.toUpperCase() + part.slice(1)).join('+'),
    description: titles.get(command) ?? command,
    run: () => vscode.commands.executeCommand(command, args),
  }));
}
