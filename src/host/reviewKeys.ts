import * as vscode from 'vscode';
import type { Scheme } from '../core/scheme/scheme';
import { typeName } from './wording';

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

/** Tells what each key does in a review, with the types of its report; picking one does it. */
export async function showKeys({ packageJSON }: Pick<vscode.Extension<unknown>, 'packageJSON'>, scheme?: Scheme): Promise<void> {
  const title = vscode.l10n.t('Keys of a review');
  await (await vscode.window.showQuickPick(itemsOf(packageJSON as Manifest, scheme), { title, matchOnDescription: true }))?.run();
}

function itemsOf({ contributes: { commands, keybindings } }: Manifest, scheme: Scheme | undefined): KeyItem[] {
  const titles = new Map(commands.map(({ command, title }) => [command, typeof title === 'string' ? title : title.value]));
  return keybindings.filter(({ when, key }) => when.includes('seedlens.reviewing') && !isLetterOfType(key)).map(({ command, key, args }) => ({
    label: key.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    description: [titles.get(command) ?? command, typeOf(args, scheme)].filter(Boolean).join(' '),
    run: () => vscode.commands.executeCommand(command, args),
  }));
}

/** Which type a key gives, in words; nothing for other keys. */
function typeOf(args: unknown, scheme: Scheme | undefined): string {
  const { nth } = (args ?? {}) as { readonly nth?: number };
  const type = nth === undefined ? undefined : scheme?.offered[nth - 1];
  return type ? typeName(type) : '';
}

/** T and the letter of a type: T twice lists them. */
const isLetterOfType = (key: string): boolean => key.includes(' ') && key !== 't t';
