import * as vscode from 'vscode';
import { Corpus } from '../../src/core/corpus/corpus';
import { IndexStorage } from '../../src/host/corpus/storage';
import * as assert from './assert';
import { closedReport, index, openReport, run, said, setRegister, write } from './analyst';
import { eventually, scratch } from './support';

const sentence = (name: string): string => `Foreign Minister ${name} met the press.\n`;

const keyOf = (name: string): string => `person ${name.toLowerCase()}`;

/** Waits until the index counts so many mentions. */
async function counts(key: string, mentions: number): Promise<void> {
  const { corpus } = await index();
  await eventually(async () => (assert.equal((await index()).corpus.count(key).mentions, mentions), corpus));
}

const configure = (setting: string, value: unknown): PromiseLike<void> =>
  vscode.workspace.getConfiguration('seedlens').update(setting, value, vscode.ConfigurationTarget.Global);

/** What warns from now on, unanswered. */
function collectWarnings(): readonly string[] {
  const { showWarningMessage } = vscode.window;
  const seen: string[] = [];
  Object.assign(vscode.window, { showWarningMessage: async (text: string) => void seen.push(text) });
  restore = () => Object.assign(vscode.window, { showWarningMessage });
  return seen;
}

let restore = (): unknown => undefined;

const contains = async (uri: vscode.Uri): Promise<boolean> => (await index()).corpus.has(uri.toString());

describe('workspaceIndex', () => {
  afterEach(async () => {
    restore();
    await configure('index.maxFileSize', undefined);
    await configure('index.enabled', undefined);
    await setRegister(undefined);
  });

  it('follows reports and sidecars that come, change and go', async () => {
    const uri = await closedReport(sentence('Zora Abbing'));
    await counts(keyOf('Zora Abbing'), 1);
    await write(uri, sentence('Zora Abbing') + sentence('Zora Abbing'));
    await counts(keyOf('Zora Abbing'), 2);
    await write(uri.with({ path: `${uri.path}.annotations.yaml` }), `seedlens: 1
annotations:
  - { id: m1, type: person, status: rejected, target: { start: 17, end: 28, exact: Zora Abbing } }
`);
    await counts(keyOf('Zora Abbing'), 0);
    await vscode.workspace.fs.delete(uri.with({ path: `${uri.path}.annotations.yaml` }));
    await counts(keyOf('Zora Abbing'), 2);
    await vscode.workspace.fs.delete(uri);
    await counts(keyOf('Zora Abbing'), 0);
  });

  it('goes by what the disk says when an editor is closed without saving', async () => {
    const { editor } = await openReport(sentence('Zora Beckum'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), sentence('Zora Beckum')));
    await counts(keyOf('Zora Beckum'), 2);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await counts(keyOf('Zora Beckum'), 1);
  });

  it('reads reports anew whose names the register knows otherwise', async () => {
    const uri = await closedReport(sentence('Zora Cardew'));
    await counts(keyOf('Zora Cardew'), 1);
    await setRegister('seedlens: 1\nentities:\n  cardew: { type: person, name: Zora Ann Cardew, aliases: [Zora Cardew] }\n');
    await counts('@cardew', 1);
    assert.deepEqual((await index()).corpus.inDocuments('@cardew').map((entity) => [entity.uri, entity.id]), [[uri.toString(), 'cardew']]);
    assert.equal((await index()).corpus.entity('@cardew')?.name, 'Zora Ann Cardew');
    await setRegister(undefined);
    await counts(keyOf('Zora Cardew'), 1);
  });

  it('leaves large files out, says so, and includes them when it is told to', async () => {
    const uri = await closedReport(sentence('Zora Dunnock') + 'Nothing new.\n'.repeat(300));
    await eventually(() => contains(uri));
    const warnings = collectWarnings();
    await configure('index.maxFileSize', 2);
    await eventually(() => warnings.some((text) => text.includes('too large for the index')));
    await eventually(async () => (await index()).leftOut.some((file) => file.uri.toString() === uri.toString()) && !(await contains(uri)));
    await (await index()).include([uri]);
    await eventually(() => contains(uri));
    assert.ok(!(await index()).leftOut.some((file) => file.uri.toString() === uri.toString()));
    await configure('index.maxFileSize', undefined);
    await eventually(async () => (await index()).leftOut.length === 0);
    await run('showLeftOut');
    assert.equal(await said(), 'No report is left out of the index');
  });

  it('stops, and goes on', async () => {
    const before = await index();
    await run('stopIndexing');
    const uri = await closedReport(sentence('Zora Ebbing'));
    await eventually(() => before.state.kind === 'stopped' && before.state.left > 0);
    assert.ok(!before.corpus.has(uri.toString()));
    await run('indexWorkspace');
    await eventually(() => contains(uri));
  });

  it('is not made where the setting says so; open reports are known all the same', async () => {
    const uri = await closedReport(sentence('Zora Fanning'));
    await eventually(() => contains(uri));
    await configure('index.enabled', false);
    await eventually(async () => (await index()).state.kind === 'off');
    await openReport(sentence('Zora Fanning'));
    assert.equal((await index()).corpus.count(keyOf('Zora Fanning')).documents, 1);
    await configure('index.enabled', true);
    await eventually(async () => (await index()).corpus.count(keyOf('Zora Fanning')).documents === 2);
  });

  it('is kept between sessions', async () => {
    const storage = new IndexStorage(await scratch('.storage'));
    assert.equal(await storage.load(), undefined);
    const corpus = new Corpus();
    corpus.put('file:///a', { lines: [0], mentions: [{ start: 0, end: 5, type: 'country', status: 'accepted', confidence: 1, entity: '@japan' }], entities: [] }, 'stamp');
    await storage.save({ corpus, basis: 'basis', known: new Map([['Japan', 'known']]) });
    const stored = await storage.load();
    assert.deepEqual([stored?.basis, [...stored!.known], stored!.corpus.stamp('file:///a')], ['basis', [['Japan', 'known']], 'stamp']);
    assert.deepEqual(stored!.corpus.references('@japan'), corpus.references('@japan'));
    await write(await scratch('.storage', 'index.bin'), 'damaged');
    assert.equal(await storage.load(), undefined);
    await vscode.workspace.fs.delete(await scratch('.storage'), { recursive: true });
  });
});
