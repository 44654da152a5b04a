import * as vscode from 'vscode';
import { parseRegister } from '../../src/core/register/codec';
import * as assert from './assert';
import { answerPick, cursorAt, exists, openReport, run, said, select, setRegister, write } from './analyst';
import { eventually, readText, scratch } from './support';

const text = 'Foreign Minister Yoshimasa Hayashi met the press.\n\nHayashi spoke of Grell Dynamics.\n';

const register = async () => parseRegister(await readText(await scratch('entities.yaml'))).entities;

describe('addToRegister', () => {
  afterEach(async () => void (await setRegister(undefined)));

  it('begins a register with the entity of a mention and its role, and undo takes the file away', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Yoshimasa');
    await run('addToRegister');
    assert.equal(await said(), 'Added Yoshimasa Hayashi (person) to the register');
    assert.deepEqual([...(await register()).values()], [{ id: 'yoshimasa-hayashi', type: 'person', name: 'Yoshimasa Hayashi', roles: [{ title: 'Foreign Minister' }] }]);
    await run('addToRegister');
    assert.equal(await said(), 'In the register already: Yoshimasa Hayashi (person)');
    await run('undo');
    assert.equal(await said(), 'Undone: Added Yoshimasa Hayashi (person) to the register');
    assert.ok(!(await exists(await scratch('entities.yaml'))));
  });

  it('undoes what was done last, in the sidecar or in the register', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Yoshimasa');
    await run('addToRegister');
    await run('accept');
    await run('undo');
    assert.equal(await said(), 'Undone: Accepted Yoshimasa Hayashi (person)');
    await run('undo');
    assert.match(await said(), /^Undone: Added/);
  });

  it('asks what words are that are no mention, and finds them then', async () => {
    const report = await openReport('They praised quell seven again.\n');
    select(report, 'quell seven');
    answerPick((label) => label.includes('Organization'));
    await run('addToRegister');
    await eventually(() => report.document.marks().some(({ quote }) => quote === 'quell seven'));
  });

  it('writes into an editor that is not saved, and says so', async () => {
    const uri = await setRegister('# mine\nseedlens: 1\n');
    const report = await openReport(text);
    const open = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 6), ', unsaved');
    await vscode.workspace.applyEdit(edit);
    await vscode.window.showTextDocument(report.editor.document);
    cursorAt(report, 'Yoshimasa');
    await run('addToRegister');
    assert.match(open.getText(), /^# mine, unsaved\nseedlens: 1\nentities:\n {2}yoshimasa-hayashi:/);
    assert.match(await said(), /not saved yet$/);
    await open.save();
  });

  it('leaves a broken register as it is', async () => {
    const broken = 'seedlens: 1\nentities:\n  a: [\n';
    const uri = await setRegister(broken);
    const report = await openReport(text);
    cursorAt(report, 'Yoshimasa');
    await run('addToRegister');
    assert.equal(await readText(uri), broken);
    assert.match(await said(), /^The register has errors and was left as it is/);
    await write(uri, 'seedlens: 1\n');
  });
});
