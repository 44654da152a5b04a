import * as vscode from 'vscode';
import * as assert from './assert';
import { seedlens, write } from './analyst';
import { eventually, pause, scratch } from './support';

describe('sidecars outside of the workspace', () => {
  it('are read again when they change on the disk', async () => {
    const text = vscode.Uri.joinPath(await scratch('..'), `outside-${Date.now()}`, 'report.seed.txt');
    await write(text, 'They met in Tokyo.\n');
    const editor = await vscode.window.showTextDocument(text);
    const { documents } = await seedlens();
    const document = await eventually(() => documents.open(editor.document));
    assert.deepEqual(document.sidecar.annotations, []);
    // A watcher needs a moment before it sees anything.
    await pause(1500);
    const target = '{ start: 12, exact: Tokyo }';
    await write(document.sidecarUri, `seedlens: 1\nannotations:\n  - { id: m1, type: place, status: accepted, target: ${target} }\n`);
    await eventually(() => document.sidecar.annotations.length === 1);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(text, '..'), { recursive: true });
  });
});
