import * as vscode from 'vscode';
import { model as feature } from '../../src/features/model';
import type { Services } from '../../src/host/services';
import type { ModelState } from '../../src/host/model/userModel';
import { runtime } from '../../src/onnx/runtime';
import type { ModelFolder } from '../models/tiny';
import { names, report, spanModel, tagModel } from '../models/words';
import * as assert from './assert';
import { openReport, run, seedlens, type Report } from './analyst';
import { eventually, pause, scratch } from './support';

/** Writes a model into a folder of the workspace and gives what the setting says of it. */
async function modelFolder(name: string, files: ModelFolder): Promise<string> {
  const folder = await scratch('models', name);
  for (const [path, bytes] of Object.entries(files)) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), bytes);
  return folder.scheme === 'file' ? folder.fsPath : folder.toString();
}

/** Puts ONNX Runtime beside the folders of all models, as somebody would who tries several. */
async function installRuntime(): Promise<void> {
  const { extensionUri } = vscode.extensions.getExtension('seedlens.seedlens')!;
  const installed = vscode.Uri.joinPath(extensionUri, 'node_modules/onnxruntime-web/dist', runtime.file);
  await vscode.workspace.fs.writeFile(await scratch('models', runtime.file), await vscode.workspace.fs.readFile(installed));
}

const choose = async (folder: string, labels?: Record<string, string>): Promise<void> => {
  const settings = vscode.workspace.getConfiguration('seedlens.model');
  await settings.update('labels', labels, vscode.ConfigurationTarget.Global);
  await settings.update('folder', folder || undefined, vscode.ConfigurationTarget.Global);
};

const state = async (): Promise<ModelState> => (await seedlens()).model.state;

const becomes = async (kind: ModelState['kind']): Promise<ModelState> => {
  await eventually(async () => (await state()).kind === kind, 15_000);
  return state();
};

const shows = (report: Report, expected: readonly string[]): Promise<true> =>
  eventually(() => (assert.deepEqual(suggested(report), expected), true as const), 15_000);

const suggested = ({ document }: Report): string[] => document.marks().map(({ type, quote }) => `${type}: ${quote}`);

/** Records warnings in place of showing them; nobody answers. */
function warnings(): { readonly said: string[]; readonly restore: () => void } {
  const { showWarningMessage } = vscode.window;
  const said: string[] = [];
  Object.assign(vscode.window, { showWarningMessage: async (message: string, ...actions: string[]) => void said.push([message, ...actions].join(' | ')) });
  return { said, restore: () => void Object.assign(vscode.window, { showWarningMessage }) };
}

describe('model', () => {
  let warned: ReturnType<typeof warnings>;
  before(installRuntime);
  beforeEach(() => { warned = warnings(); });
  afterEach(async () => {
    await choose('');
    await becomes('off');
    warned.restore();
  });

  for (const [kind, folder] of [['BERT', tagModel], ['GLiNER', spanModel]] as const) {
    it(`of ${kind}'s kind reads what is open, and what is written`, async () => {
      const open = await openReport(report);
      const before = suggested(open);
      await choose(await modelFolder(kind, folder()));
      await shows(open, names);
      await run('stopModel');
      await becomes('stopped');
      assert.deepEqual(suggested(open), before);
      await run('startModel');
      await shows(open, names);
      await open.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'To Zoria.\n\n'));
      await shows(open, ['place: Zoria', ...names]);
      assert.deepEqual(warned.said, []);
    });
  }

  it('is named in the cards of what it found', async () => {
    const open = await openReport(report);
    const card = async (words: string): Promise<string> => {
      const position = open.editor.document.positionAt(report.indexOf(words) + 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', open.editor.document.uri, position);
      return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).map(({ value }) => value).join('\n');
    };
    await choose(await modelFolder('tiny [1]', tagModel()));
    await shows(open, names);
    assert.match(await card('Zoria'), /Found by tiny &#91;1&#93;/);
    await run('stopModel');
    assert.ok(!(await card('Red Cross')).includes('Found by tiny'));
  });

  it('takes what labels mean from the setting', async () => {
    const open = await openReport(report);
    await choose(await modelFolder('labelled', tagModel()), { LOC: 'facility' });
    await eventually(() => suggested(open).filter((name) => name === 'facility: Zoria').length === 2, 15_000);
  });

  it('is given up when it is stopped while it opens', async () => {
    const open = await openReport(report);
    const before = suggested(open);
    const folder = await modelFolder('slow', tagModel());
    await choose(folder);
    await becomes('opening');
    await run('stopModel');
    assert.equal((await becomes('stopped')).kind, 'stopped');
    assert.deepEqual(suggested(open), before);
  });

  it('is given up when it is stopped while it reads', async () => {
    const text = Array.from({ length: 400 }, (_, index) => `In week ${index} Nadia Orlova went to Zoria.\n\n`).join('');
    const open = await openReport(text);
    const before = suggested(open);
    await choose(await modelFolder('reading', tagModel()));
    await eventually(async () => { const now = await state(); return now.kind === 'ready' && now.left > 0; }, 15_000);
    await run('stopModel');
    await pause(300);
    assert.equal((await state()).kind, 'stopped');
    assert.deepEqual(suggested(open), before);
  });

  it('says once what is wrong, and the built-in tagger goes on', async () => {
    const open = await openReport(report);
    const before = suggested(open);
    await choose(await modelFolder('broken', { ...tagModel(), 'model.onnx': Uint8Array.of(1, 2, 3) }));
    await becomes('failed');
    assert.deepEqual(suggested(open), before);
    assert.equal(warned.said.length, 1);
    assert.match(warned.said[0]!, /^Seedlens goes on without model broken: ONNX Runtime cannot open it \(.*protobuf.* \| Try Again \| Settings$/);
  });

  it('says how to get ONNX Runtime', async () => {
    await openReport(report);
    const folder = await modelFolder('deep/alone', tagModel());
    await choose(folder);
    await becomes('failed');
    assert.ok(warned.said[0]!.includes(`npm install --prefix "${folder}" --ignore-scripts onnxruntime-web@${runtime.version}`), warned.said[0]);
    assert.match(warned.said[0]!, / \| Copy Command \| Try Again \| Settings$/);
  });

  it('takes nothing from the web', async () => {
    await openReport(report);
    await choose('https://models.example.org/tiny');
    assert.equal((await becomes('failed')).kind, 'failed');
    assert.match(warned.said[0]!, /model tiny: its folder has no model\.onnx/);
  });

  it('is started again when its thread fails, but not for ever', async () => {
    const open = await openReport(report);
    await choose(await modelFolder('frail', tagModel()));
    await shows(open, names);
    const { model } = await seedlens() as unknown as { model: { running: { model: { onFailure(why: string): void } } } };
    model.running.model.onFailure('no memory');
    assert.equal((await state()).kind, 'opening');
    await becomes('ready');
    await shows(open, names);
    model.running.model.onFailure('no memory');
    assert.equal((await state()).kind, 'failed');
    assert.match(warned.said.join(), /model frail: it ended twice \(no memory\)/);
  });

  it('shows progress when it opens slowly, and can be cancelled there', async () => {
    const states = new vscode.EventEmitter<ModelState>();
    const opening: ModelState = { kind: 'opening', name: 'slow', file: 'model.onnx', bytes: 400e6 };
    const slow = { state: opening, onDidChange: states.event, stop: () => states.fire({ kind: 'stopped', name: 'slow' }) };
    const { withProgress } = vscode.window;
    const shown: unknown[] = [];
    const cancel = new vscode.EventEmitter<void>();
    const show = async (options: vscode.ProgressOptions, task: (progress: vscode.Progress<{ message: string }>, token: unknown) => Promise<void>): Promise<void> => {
      shown.push(options.title, options.cancellable);
      await task({ report: ({ message }) => void shown.push(message) }, { onCancellationRequested: cancel.event });
      shown.push('done');
    };
    Object.assign(vscode.window, { withProgress: show });
    const { dispose } = await started({ model: slow as unknown as Services['model'] });
    try {
      states.fire(opening);
      await eventually(() => shown.length === 3);
      cancel.fire();
      await eventually(() => shown.at(-1) === 'done');
      assert.deepEqual(shown, ['Opening model slow', true, 'model.onnx (400 MB)', 'done']);
    } finally {
      Object.assign(vscode.window, { withProgress });
      dispose();
    }
  });

  it('shows its state in the language status', async () => {
    const { item, dispose } = await started();
    try {
      assert.deepEqual([item().text, item().detail, item().command?.command], ['Built-in tagger', 'No bigger model is chosen', 'seedlens.chooseModel']);
      await openReport(report);
      await choose(await modelFolder('shown', tagModel()));
      await eventually(() => item().detail === 'Model has read all that is open', 15_000);
      assert.deepEqual([item().text, item().busy, item().command?.command], ['shown', false, 'seedlens.stopModel']);
      await run('stopModel');
      assert.deepEqual([item().command?.command, item().severity], ['seedlens.startModel', vscode.LanguageStatusSeverity.Information]);
    } finally {
      dispose();
    }
  });

  it('is chosen as a folder', async () => {
    await openReport(report);
    const folder = await modelFolder('chosen', tagModel());
    const { showOpenDialog } = vscode.window;
    Object.assign(vscode.window, { showOpenDialog: async () => [await scratch('models', 'chosen')] });
    await run('startModel');
    Object.assign(vscode.window, { showOpenDialog });
    assert.equal((await becomes('ready') as { name: string }).name, 'chosen');
    assert.equal(vscode.workspace.getConfiguration('seedlens.model').get('folder'), folder);
  });
});

/** The feature once more, with the item that it makes; its commands are there already. */
async function started(over: Partial<Services> = {}): Promise<{ readonly item: () => vscode.LanguageStatusItem; readonly dispose: () => void }> {
  const services = { ...await seedlens(), ...over } as unknown as Services;
  const { createLanguageStatusItem } = vscode.languages;
  const { registerCommand } = vscode.commands;
  let item: vscode.LanguageStatusItem | undefined;
  const create: typeof createLanguageStatusItem = (id, selector) => (item = createLanguageStatusItem(`${id}.test`, selector));
  Object.assign(vscode.languages, { createLanguageStatusItem: create });
  Object.assign(vscode.commands, { registerCommand: () => new vscode.Disposable(() => undefined) });
  const disposable = feature(services);
  Object.assign(vscode.languages, { createLanguageStatusItem });
  Object.assign(vscode.commands, { registerCommand });
  return { item: () => item!, dispose: () => disposable.dispose() };
}
