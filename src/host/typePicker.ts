import * as vscode from 'vscode';
import type { Scheme, SchemeType } from '../core/scheme/scheme';
import { typeKeys } from '../core/review/typeKeys';
import { isOwnType, type TypeId } from '../core/types';
import { pickByKey } from './livePick';
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

/** As `pickType`, in the order of the scheme, each by one key. */
export function pickTypeByKey(title: string, types: readonly TypeId[], scheme: Scheme): Promise<TypeId | undefined> {
  const keys = keysOf(scheme);
  const offered = scheme.offered.filter(({ id }) => types.includes(id));
  const choices = offered.map((type) => ({ ...itemOf(type), label: `${(keys.get(type.id) ?? ' ').toUpperCase()}  ${itemOf(type).label}`, value: type.id }));
  return pickByKey({ title, placeholder: vscode.l10n.t('One key picks a type') }, choices, (key) => typeOfKey(key, scheme));
}

/** The type that a key stands for in a review. */
export const typeOfKey = (key: string, scheme: Scheme): TypeId | undefined => [...keysOf(scheme)].find(([, its]) => its === key)?.[0];

const keysOf = ({ offered }: Scheme): ReadonlyMap<TypeId, string> => typeKeys(offered.map(({ id }) => id));

const itemOf = ({ id, icon, label, description, guideline }: SchemeType): TypeItem => ({
  id,
  label: `$(${icon}) ${escapeIcons(vscode.l10n.t(label))}`,
  description: isOwnType(id) ? vscode.l10n.t(description) : id,
  ...(guideline ? { detail: escapeIcons(shortened(guideline.replace(/\s+/g, ' '))) } : {}),
});

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('').trimEnd()}…` : text;
}
