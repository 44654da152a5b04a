import * as vscode from 'vscode';
import * as assert from './assert';
import { cursorAt, exists, openReport, run, write, written } from './analyst';
import { eventually, readText, scratch } from './support';

const text = 'The minister flew from Tokyo to Paris.\n';
const sidecarOf = (uri: vscode.Uri, annotator = ''): vscode.Uri => uri.with({ path: `${uri.path}${annotator && `.${annotator}`}.annotations.yaml` });

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('file moves', () => {
  it('take the sidecars of all annotators along when a report is renamed, and undo works there', async () => {
    const report = await openReport(text);
    const from = report.document.uri;
    const to = await scratch('renamed-report.txt');
    cursorAt(report, 'Tokyo');
    await run('accept');
    await write(sidecarOf(from, 'b-okafor'), 'seedlens: 1\ndocument: { file: report.txt }  # B\n');
    await write(sidecarOf(from, 'other'), 'a: tool\n');
    await rename(from, to);
    await eventually(async () => (await readText(sidecarOf(to))).includes('file: renamed-report.txt'));
    await eventually(async () => (await readText(sidecarOf(to, 'b-okafor'))) === 'seedlens: 1\ndocument: { file: renamed-report.txt }  # B\n');
    assert.deepEqual([await exists(sidecarOf(from)), await exists(sidecarOf(from, 'b-okafor')), await exists(sidecarOf(from, 'other'))], [false, false, true]);
    await vscode.window.showTextDocument(to);
    await run('undo');
    await eventually(async () => !(await exists(sidecarOf(to))));
  });

  it('leave sidecars in a folder to the folder', async () => {
    const [from, to] = [await scratch('old-folder'), await scratch('new-folder')];
    await write(vscode.Uri.joinPath(from, 'a.txt'), text);
    await write(sidecarOf(vscode.Uri.joinPath(from, 'a.txt')), 'seedlens: 1\n');
    await rename(from, to);
    assert.equal(await readText(sidecarOf(vscode.Uri.joinPath(to, 'a.txt'))), 'seedlens: 1\n');
  });

  it('delete the sidecars with the report', async () => {
    const report = await openReport(text, 'seedlens: 1\nannotations: []\n');
    assert.deepEqual((await written(report)).problems, []);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(report.document.uri);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(async () => !(await exists(report.sidecar)));
  });
});
