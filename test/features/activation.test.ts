import * as vscode from 'vscode';
import * as assert from './assert';
import { openText } from './support';

describe('activation', () => {
  it('activates when a seed text is opened', async () => {
    const extension = vscode.extensions.getExtension('seedlens.seedlens');
    assert.ok(extension, 'the extension is not there');
    const editor = await openText('activation.txt', 'Nothing to see.\n');
    assert.equal(editor.document.languageId, 'seed');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
