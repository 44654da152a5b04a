import * as vscode from 'vscode';
import * as assert from './assert';
import { openReport } from './analyst';
import { eventually } from './support';

async function hints(text: string): Promise<string[]> {
  const { editor: { document } } = await openReport(text);
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
  return found.map(({ position, label }) => `${document.getText(new vscode.Range(position.translate(0, -5), position))} ${String(label)}`);
}

const text = 'Defence Minister Nobuo Kishi met reporters.\n\nThen Kishi left.\n';

describe('inlayHints', () => {
  const set = (value: boolean | undefined): Thenable<void> => vscode.workspace.getConfiguration('seedlens').update('inlayHints', value, vscode.ConfigurationTarget.Global);

  after(() => set(undefined));

  it('are off until they are asked for', async () => {
    assert.deepEqual(await hints(text), []);
  });

  it('give full names behind short ones', async () => {
    await set(true);
    assert.deepEqual(await eventually(async () => {
      const found = await hints(text);
      return found.length > 0 ? found : undefined;
    }), ['Kishi → Nobuo Kishi']);
  });
});
