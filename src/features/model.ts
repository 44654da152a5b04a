import * as vscode from 'vscode';
import { runtime } from '../onnx/runtime';
import type { ModelState, UserModel } from '../host/model/userModel';
import type { Feature } from '../host/services';
import { oneLine } from '../host/wording';

/** How long opening may take before progress is shown, in milliseconds. */
const delay = 1500;

/** What an analyst sees and does about a bigger model: its state in the language status, progress, what is wrong and how to mend it. */
export const model: Feature = ({ model: userModel }) => {
  const item = vscode.languages.createLanguageStatusItem('seedlens.model', { language: 'seed' });
  item.name = vscode.l10n.t('Seedlens Model');
  let progress: Promise<void> | undefined;
  const show = (state: ModelState): void => {
    describe(item, state);
    if (state.kind === 'opening') progress ??= showProgress(userModel).finally(() => { progress = undefined; });
    if (state.kind === 'failed') void explain(userModel, state);
  };
  describe(item, userModel.state);
  return vscode.Disposable.from(
    item,
    userModel.onDidChange(show),
    vscode.commands.registerCommand('seedlens.chooseModel', chooseFolder),
    vscode.commands.registerCommand('seedlens.startModel', () => start(userModel)),
    vscode.commands.registerCommand('seedlens.stopModel', () => userModel.stop()),
  );
};

function describe(item: vscode.LanguageStatusItem, state: ModelState): void {
  item.text = state.kind === 'off' ? vscode.l10n.t('Built-in tagger') : oneLine(state.name);
  item.detail = detail(state);
  item.busy = state.kind === 'opening' || (state.kind === 'ready' && state.left > 0);
  item.severity = state.kind === 'failed' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.command = commandOf(state);
}

function detail(state: ModelState): string {
  switch (state.kind) {
    case 'off': return vscode.l10n.t('No bigger model is chosen');
    case 'opening': return vscode.l10n.t('Opening the model…');
    case 'ready': return state.left > 0 ? vscode.l10n.t('{0} paragraphs to read', state.left) : vscode.l10n.t('Model has read all that is open');
    case 'stopped': return vscode.l10n.t('Model is stopped: the built-in tagger reads');
    case 'failed': return vscode.l10n.t('Model cannot be used: the built-in tagger reads');
  }
}

function commandOf({ kind }: ModelState): vscode.Command {
  switch (kind) {
    case 'off': return { command: 'seedlens.chooseModel', title: vscode.l10n.t('Choose…') };
    case 'opening': case 'ready': return { command: 'seedlens.stopModel', title: vscode.l10n.t('Stop') };
    case 'stopped': case 'failed': return { command: 'seedlens.startModel', title: vscode.l10n.t('Start') };
  }
}

/** Who has named no model yet is asked for it. */
async function start(userModel: UserModel): Promise<void> {
  await userModel.start();
  if (userModel.state.kind === 'off') await chooseFolder();
}

async function chooseFolder(): Promise<void> {
  const [folder] = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: vscode.l10n.t('Use Model') }) ?? [];
  const value = folder && (folder.scheme === 'file' ? folder.fsPath : folder.toString());
  if (value) await vscode.workspace.getConfiguration('seedlens.model').update('folder', value, vscode.ConfigurationTarget.Global);
}

/** A model that opens slowly says what it is at, and can be stopped. */
async function showProgress(userModel: UserModel): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, delay));
  const { state } = userModel;
  if (state.kind !== 'opening') return;
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Opening model {0}', oneLine(state.name)), cancellable: true };
  await vscode.window.withProgress(options, (progress, cancelled) => new Promise<void>((resolve) => {
    cancelled.onCancellationRequested(() => userModel.stop());
    const follow = (next: ModelState): void => {
      if (next.kind === 'opening') return progress.report({ message: fileText(next) });
      listener.dispose();
      resolve();
    };
    const listener = userModel.onDidChange(follow);
    follow(userModel.state);
  }));
}

const fileText = ({ file, bytes }: ModelState & { kind: 'opening' }): string => (file ? `${file} (${Math.ceil(bytes / 1e6)} MB)` : '');

/** One message that says what is wrong and offers what mends it. */
async function explain(userModel: UserModel, { name, folder, problem }: ModelState & { kind: 'failed' }): Promise<void> {
  const recipe = `npm install --prefix "${folder}" --ignore-scripts onnxruntime-web@${runtime.version}`;
  const copy = vscode.l10n.t('Copy Command');
  const again = vscode.l10n.t('Try Again');
  const settings = vscode.l10n.t('Settings');
  const isRuntime = problem.problem === 'runtime-missing' || problem.problem === 'runtime-unknown';
  const message = vscode.l10n.t('Seedlens goes on without model {0}: {1}', oneLine(name), wording(problem.problem, oneLine(problem.detail), recipe));
  const chosen = await vscode.window.showWarningMessage(message, ...(isRuntime ? [copy] : []), again, settings);
  if (chosen === copy) await vscode.env.clipboard.writeText(recipe);
  if (chosen === again) await userModel.start();
  if (chosen === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'seedlens.model');
}

function wording(code: (ModelState & { kind: 'failed' })['problem']['problem'], detail: string, recipe: string): string {
  const { t } = vscode.l10n;
  switch (code) {
    case 'missing': return t('its folder has no {0}.', detail);
    case 'runtime-missing': return t('ONNX Runtime is missing. Get it once with: {0}', recipe);
    case 'runtime-unknown': return t('{0} is not of the version that this Seedlens runs. Get that with: {1}', detail, recipe);
    case 'config': return t('its configuration cannot be read ({0}).', detail);
    case 'tokenizer': return t('its tokenizer cannot be read ({0}).', detail);
    case 'model': return t('ONNX Runtime cannot open it ({0}).', detail);
    case 'tensors': return t('it is of no known kind ({0}).', detail);
    case 'labels': return t('none of its labels is known ({0}). Say what they mean in seedlens.model.labels.', detail);
    case 'large': return t('{0} is too large; take a quantized one.', detail);
    case 'crashed': return t('it ended twice ({0}).', detail);
  }
}
