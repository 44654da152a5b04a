import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/annotations/codec';
import * as assert from './assert';
import { closedReport, cursorAt, decisions, exists, index, openReport, run, said, withoutLearning } from './analyst';
import { eventually, readText } from './support';

const text = 'The Quell Ridge is long. Quell Ridge’s paths, the Quell\nRidge and Quell Ridges.\n';

/** Answers the next quick pick of several with all that is picked there. */
function answerPicks(isWanted: (label: string) => boolean): string[] {
  const { showQuickPick } = vscode.window;
  const offered: string[] = [];
  Object.assign(vscode.window, { showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
    Object.assign(vscode.window, { showQuickPick });
    offered.push(...items.map(({ label, description }) => `${label} · ${description}`));
    return items.filter(({ label, picked }) => picked && isWanted(label));
  } });
  return offered;
}

async function annotateFirst(report: Awaited<ReturnType<typeof openReport>>, words = 'Quell Ridge'): Promise<void> {
  const { executeCommand } = vscode.commands;
  const start = report.editor.document.getText().indexOf(words);
  report.editor.selection = new vscode.Selection(0, start, 0, start + words.length);
  const { showQuickPick } = vscode.window;
  Object.assign(vscode.window, { showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
    Object.assign(vscode.window, { showQuickPick });
    return items.find(({ label }) => label.includes('Place'));
  } });
  await executeCommand('seedlens.annotateSelection');
  cursorAt(report, words);
}

describe('acceptSame', () => {
  withoutLearning();

  it('marks all places of the words in the report, over line breaks and without their possessives', async () => {
    const report = await openReport(text);
    await annotateFirst(report);
    await run('acceptSame');
    assert.equal(await said(), 'Accepted Quell Ridge (place): 2 mentions');
    assert.deepEqual((await decisions(report)).map((line) => line.replace(/\s+/g, ' ')), Array<string>(3).fill('accepted place Quell Ridge → quell-ridge'));
    await run('acceptSame');
    assert.equal(await said(), 'Nothing of Quell Ridge (place) is undecided');
  });

  it('marks them in all reports of the workspace that are picked', async () => {
    const other = await closedReport(`Beyond Quell Ridge. ${text}`);
    const left = await closedReport('Over Quell Ridge.\n');
    const report = await openReport(text);
    await annotateFirst(report);
    const workspace = await index();
    await eventually(() => workspace.corpus.has(other.toString()) && workspace.corpus.has(left.toString()));
    const offered = answerPicks((label) => !left.path.endsWith(label));
    await run('acceptSameInWorkspace');
    assert.ok(offered.some((line) => line.endsWith('· 4 mentions')), offered.join());
    const sidecar = parseSidecar(await readText(other.with({ path: `${other.path}.annotations.yaml` })));
    assert.deepEqual(sidecar.annotations.map(({ type, status, entity }) => `${status} ${type} ${entity}`), Array<string>(4).fill('accepted place quell-ridge'));
    assert.equal(await said(), 'Accepted Quell Ridge (place): 6 mentions in 2 reports');
    assert.equal((await decisions(report)).length, 3);
    assert.ok(!(await exists(left.with({ path: `${left.path}.annotations.yaml` }))));
  });

  it('takes all of it back by one undo, and does it again by one redo', async () => {
    const other = await closedReport('Past Marl Ridge and Marl Ridge.\n');
    const report = await openReport('The Marl Ridge is long.\n');
    const sidecarOf = other.with({ path: `${other.path}.annotations.yaml` });
    await annotateFirst(report, 'Marl Ridge');
    const workspace = await index();
    await eventually(() => workspace.corpus.has(other.toString()));
    answerPicks((label) => other.path.endsWith(label));
    await run('acceptSameInWorkspace');
    assert.equal(await said(), 'Accepted Marl Ridge (place): 2 mentions');
    assert.ok(await exists(sidecarOf));
    await run('undo');
    assert.equal(await said(), 'Undone: Accepted Marl Ridge (place): 2 mentions');
    assert.ok(!(await exists(sidecarOf)));
    assert.equal((await decisions(report)).length, 1);
    await run('redo');
    assert.equal(parseSidecar(await readText(sidecarOf)).annotations.length, 2);
  });
});
