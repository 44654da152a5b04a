import * as vscode from 'vscode';
import { attributeLines, driverConfig, driverName, withAttributes, withoutAttributes, type DriverConfig } from '../core/git/mergeDriver';
import { gitApi, localConfig, setLocalConfig, type GitApi, type Repository } from '../host/git';
import type { Feature, Services } from '../host/services';
import { readFile } from '../host/sidecarFiles';

/** Makes git merge annotations by their ids, by the command line that is shipped with the extension. */
export const mergeSetup: Feature = (services) => {
  const opened = services.documents.onDidChange(() => {
    opened.dispose();
    void refreshAll(services);
  });
  return vscode.Disposable.from(opened, vscode.commands.registerCommand('seedlens.setUpMerge', () => setUpMerge(services)));
};

async function setUpMerge(services: Services): Promise<void> {
  const api = await gitApi();
  const config = ourDriver(services);
  if (!api || !config) return complain(vscode.l10n.t('This needs VS Code’s Git extension, in a window that is trusted and not only in the browser. In a terminal, “seedlens merge --setup” does the same.'));
  const repository = await pickRepository(api);
  if (!repository) return;
  try {
    await offer(repository, config, services);
  } catch (error) {
    await complain(vscode.l10n.t('Git was not set up: {0}', error instanceof Error ? error.message : String(error)));
  }
}

async function complain(text: string): Promise<void> {
  await vscode.window.showErrorMessage(text);
}

/** Says what will change, and does it, or takes it back, when told to. */
async function offer(repository: Repository, config: DriverConfig, { status }: Services): Promise<void> {
  const isSetUp = (await localConfig(repository, driverKey('driver'))) !== undefined;
  const action = isSetUp ? vscode.l10n.t('Take Back') : vscode.l10n.t('Set Up');
  const question = isSetUp ? vscode.l10n.t('Git merges annotations by id here. Take that back?') : vscode.l10n.t('Let git merge annotations by id here?');
  const picked = await vscode.window.showInformationMessage(question, { modal: true, detail: detailOf(repository) }, action);
  if (picked !== action) return;
  await configure(repository, isSetUp ? undefined : config);
  await changeAttributes(repository, isSetUp ? withoutAttributes : withAttributes);
  status.say(isSetUp ? vscode.l10n.t('Git merges annotations line by line again') : vscode.l10n.t('Git now merges annotations by id; commit .gitattributes to tell your colleagues'), 'check');
}

const detailOf = ({ rootUri }: Repository): string => [
  vscode.l10n.t('Repository: {0}', rootUri.fsPath),
  vscode.l10n.t('These lines of .gitattributes: {0}', attributeLines.join(' · ')),
  vscode.l10n.t('And “merge.{0}” in .git/config, which names the program that comes with Seedlens. The same command takes both back.', driverName),
].join('\n\n');

/** The repository of the active editor, the only one, or the one that is picked. */
async function pickRepository(api: GitApi): Promise<Repository | undefined> {
  const { repositories } = api;
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && api.getRepository(active);
  if (own || repositories.length === 1) return own ?? repositories[0];
  if (repositories.length === 0) return void (await vscode.window.showInformationMessage(vscode.l10n.t('No git repository is open.')));
  const items = repositories.map((repository) => ({ label: vscode.workspace.asRelativePath(repository.rootUri), repository }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Repository') }))?.repository;
}

const driverKey = (key: keyof DriverConfig): string => `merge.${driverName}.${key}`;

/** VS Code's own program runs the command line; undefined in a browser, which has none. */
function ourDriver({ extensionUri }: Services): DriverConfig | undefined {
  const program = (globalThis as { readonly process?: { readonly execPath?: string } }).process?.execPath;
  return program && extensionUri.scheme === 'file' ? driverConfig(program, vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath) : undefined;
}

async function configure(repository: Repository, config: DriverConfig | undefined): Promise<void> {
  for (const key of ['name', 'driver'] as const) await setLocalConfig(repository, driverKey(key), config?.[key]);
}

/** VS Code and extensions move with every update: what was set up before follows. */
async function refreshAll(services: Services): Promise<void> {
  const config = ourDriver(services);
  const api = config && (await gitApi());
  for (const repository of api?.repositories ?? []) {
    const driver = await localConfig(repository, driverKey('driver'));
    if (config && driver !== undefined && driver !== config.driver) await configure(repository, config).catch(() => undefined);
  }
}

/** A file left without content goes. */
async function changeAttributes({ rootUri }: Repository, edit: (text: string) => string): Promise<void> {
  const uri = vscode.Uri.joinPath(rootUri, '.gitattributes');
  const before = (await readFile(uri.toString())) ?? '';
  const after = edit(before);
  if (after === before) return;
  if (after) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(after));
  else await vscode.workspace.fs.delete(uri);
}
