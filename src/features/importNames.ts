import * as vscode from 'vscode';
import { importInto, importReport, readNames, type Import } from '../core/register/import/import';
import { untyped, type ImportedNames } from '../core/register/import/names';
import type { Scheme } from '../core/scheme/scheme';
import { escapeMarkdown } from '../core/text/markdown';
import { isNaming } from '../core/types';
import { readFile } from '../host/sidecarFiles';
import type { Feature, Services } from '../host/services';
import { pickType } from '../host/typePicker';
import { wordingText } from '../host/wording';

/** Import Names into Register: from a table, GeoJSON or an actor dictionary, with a report of what was taken and left. */
export const importNames: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.importNames', (argument?: unknown) => importFrom(services, argument));

async function importFrom({ register, known, status }: Services, argument: unknown): Promise<void> {
  const file = argument instanceof vscode.Uri ? argument : await chosen();
  if (!file) return;
  const text = await readFile(file.toString()).catch(() => undefined);
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  if (text === undefined) return status.say(vscode.l10n.t('{0} cannot be read as text', name), 'error');
  const place = [vscode.window.activeTextEditor?.document.uri, vscode.workspace.workspaceFolders?.[0]?.uri].find((uri) => uri && vscode.workspace.getWorkspaceFolder(uri)) ?? file;
  const names = await typed(name, text, known.for(place).scheme);
  let made: Import | undefined;
  await register.apply(place, (now) => {
    made = importInto(now, names);
    return { entities: made.entities, label: vscode.l10n.t('Imported {0}: {1} added, {2} extended, {3} left', name, made.added, made.extended, names.left.length) };
  });
  if (made) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: importReport(name, names, made, { escape: escapeMarkdown, say: wordingText }) }));
}

async function chosen(): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t('Names')]: ['csv', 'tsv', 'geojson', 'json', 'txt', 'actors'], [vscode.l10n.t('All Files')]: ['*'] };
  return (await vscode.window.showOpenDialog({ title: vscode.l10n.t('Import Names into Register'), filters }))?.[0];
}

/** Where rows do not say their type, the analyst is asked for it; without an answer those are left. */
async function typed(name: string, text: string, scheme: Scheme): Promise<ImportedNames> {
  const names = readNames(name, text);
  if (!names.left.some(({ why }) => why === untyped)) return names;
  const types = scheme.offered.map(({ id }) => id).filter(isNaming);
  const type = await pickType(vscode.l10n.t('What type are the names in {0} that have none?', name), types, scheme);
  return type ? readNames(name, text, type) : names;
}
