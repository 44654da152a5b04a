import * as vscode from 'vscode';
import { entityType, type TypeId } from '../core/types';

/** Lets the analyst pick one of these types, offered in this order. */
export async function pickType(title: string, types: readonly TypeId[]): Promise<TypeId | undefined> {
  const items = types.map(entityType).map(({ id, icon, label, description }) => ({ id: id as TypeId, label: `$(${icon}) ${label}`, description }));
  const placeHolder = vscode.l10n.t('Type, likeliest first');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.id;
}
