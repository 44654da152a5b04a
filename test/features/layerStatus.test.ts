import * as vscode from 'vscode';
import { answerPick, openReport, run, said, write } from './analyst';
import * as assert from './assert';
import { eventually } from './support';

describe('layerStatus', () => {
  it('lists the layers of a report and opens one', async () => {
    const report = await openReport('Rain in Tokyo.\n');
    await run('showLayers');
    assert.match(await said(), /Nobody else/);
    const layer = report.editor.document.uri.with({ path: `${report.editor.document.uri.path}.okoye.annotations.yaml` });
    await write(layer, 'seedlens: 1\nannotations:\n  - { id: t1, type: place, status: accepted, target: { start: 8, exact: Tokyo } }\n');
    await eventually(() => report.document.layers.length === 1);
    await vscode.window.showTextDocument(report.editor.document);
    const { offered } = answerPick((label) => label === 'okoye');
    await run('showLayers');
    assert.deepEqual(offered, ['Yours', 'okoye']);
    await eventually(() => vscode.window.activeTextEditor?.document.uri.toString() === layer.toString());
  });
});
