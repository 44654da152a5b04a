import * as vscode from 'vscode';
import * as assert from './assert';
import { cursorAt, exists, openReport, run, said } from './analyst';

const text = 'The envoy flew from Tokyo to Paris.\n';

describe('open sidecar', () => {
  it('says that there is none yet, and makes none', async () => {
    const report = await openReport(text);
    await run('openSidecar');
    assert.match(await said(), /^No sidecar yet/);
    assert.equal(await exists(report.sidecar), false);
  });

  it('opens beside the text, at the annotation under the cursor', async () => {
    const report = await openReport(text);
    await run('acceptAll');
    cursorAt(report, 'Paris');
    await run('openSidecar', report.editor.document.uri);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor, 'no editor is active');
    assert.equal(editor.document.uri.toString(), report.sidecar.toString());
    assert.ok(editor.viewColumn !== report.editor.viewColumn, 'it hides the text');
    const block = editor.document.getText(new vscode.Range(editor.selection.active, new vscode.Position(editor.selection.active.line + 8, 0)));
    assert.match(block, /^id: m[^]*exact: Paris/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
