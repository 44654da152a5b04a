import * as vscode from 'vscode';
import * as assert from './assert';
import { answerPick, cursorAt, index, openReport, run } from './analyst';
import { eventually } from './support';

const text = 'Ana Ruiz met envoys in Tokyo and Paris.\n';

describe('progress', () => {
  it('lists the reports by what is left, with a total, and opens one', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    await run('accept');
    await run('reject');
    const { corpus } = await index();
    const { decided, all } = corpus.progress(report.document.uri.toString());
    assert.deepEqual([decided, all], [1, 3]);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const total = (await index()).corpus.progress();
    const name = report.document.uri.path.split('/').at(-1)!;
    const { offered, title } = answerPick((label) => label.endsWith(name));
    await run('showProgress');
    // Reports that have just been closed may be read again meanwhile.
    assert.equal(title()?.replace(/, still reading$/, ''), `All reports: ${total.decided} of ${total.all} decided`);
    assert.deepEqual(offered.length, corpus.size);
    await eventually(() => vscode.window.activeTextEditor?.document.uri.toString() === report.document.uri.toString());
  });
});
