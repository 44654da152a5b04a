import * as vscode from 'vscode';
import * as assert from './assert';
import { openReport } from './analyst';

describe('folding', () => {
  it('folds sections under their headings, without the blank lines after them', async () => {
    const { editor: { document } } = await openReport('NOTE\n\nPorts\n\nShut.\n\nRoads\n\nOpen.\n\n\nANNEX\n\nNone.\n');
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(ranges.map(({ start, end }) => [start, end]), [[0, 8], [2, 4], [6, 8], [11, 13]]);
  });
});
