import * as vscode from 'vscode';
import * as assert from './assert';
import { becomes, openReport, problems, run, said, undecided, written } from './analyst';
import { eventually } from './support';

describe('markFinal', () => {
  it('makes a problem of what is undecided, until it is decided or the report reopened', async () => {
    const report = await openReport('Envoys of Japan left Riga. Japan denies it.\n');
    const { uri } = report.editor.document;
    await run('markFinal');
    assert.equal(await said(), 'The report is final now');
    assert.equal((await written(report)).document?.status, 'final');
    await becomes(uri, ['1 Warning undecided-mention', '1 Warning undecided-mention']);
    await run('markFinal');
    assert.equal(await said(), 'The report is final already');
    const [japan] = vscode.languages.getDiagnostics(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, japan!.range);
    const all = actions.find(({ title }) => title === 'Accept all mentions of it');
    await vscode.commands.executeCommand(all!.command!.command, ...(all!.command!.arguments ?? []));
    await becomes(uri, ['1 Warning undecided-mention']);
    assert.deepEqual(undecided(report), ['place Riga']);
    await run('reopenReport');
    assert.equal((await written(report)).document?.status, 'draft');
    await eventually(() => problems(uri).length === 0);
  });
});
