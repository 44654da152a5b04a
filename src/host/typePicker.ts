import * as vscode from 'vscode';
import type { Scheme, SchemeType } from '../core/scheme/scheme';
import { isOwnType, type TypeId } from '../core/types';
import { escapeIcons } from './status';

/** In characters: as much of a guideline as a list has room for. */
const longest = 160;

interface TypeItem extends vscode.QuickPickItem {
  readonly id: TypeId;
}

/** Lets the analyst pick one of these types, offered in this order, each with its guideline. */
export async function pickType(title: string, types: readonly TypeId[], scheme: Scheme): Promise<TypeId | undefined> {
  const placeHolder = vscode.l10n.t('Type, likeliest first');
  const items = types.map((type) => itemOf(scheme.type(type)));
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true, matchOnDetail: true }))?.id;
}

const itemOf = ({ id, icon, label, description, guideline }: SchemeType): TypeItem => ({
  id,
  label: `$(${icon}) ${escapeIcons(label)}`,
  description: isOwnType(id) ? description : id,
  ...(guideline ? { detail: escapeIcons(shortened(guideline.replace(/\s+/g, ' '))) } : {}),
});

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('').trimEnd()}…` : text;
}
