import * as vscode from 'vscode';
import * as assert from './assert';
import { openReport } from './analyst';
import { eventually } from './support';

const text = 'One line.\nAda Quill met Ben Ro in Tokyo.\n';
const sidecar = `seedlens: 1
annotations:
  - id: a
    type: person
    status: accepted
    target: { exact: Ben Ro, start: 3 }
  - id: b
    type: person
    status: accepted
    target: { exact: Nobody Here, start: 3 }
`;

/** Where the links of a sidecar lead, resolved. */
async function links(uri: vscode.Uri): Promise<vscode.DocumentLink[]> {
  await vscode.workspace.openTextDocument(uri);
  return eventually(async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 10);
    return found.length > 0 ? found : undefined;
  });
}

describe('sidecarLinks', () => {
  it('leads from the words in the sidecar to where they are in the report', async () => {
    const report = await openReport(text, sidecar);
    const [first, second] = await links(report.sidecar);
    assert.equal(first?.target?.path, report.editor.document.uri.path);
    assert.equal(first?.target?.fragment, 'L2,15-2,21');
    assert.equal(second?.target?.path, report.editor.document.uri.path);
    assert.equal(second?.target?.fragment, '');
  });

  it('is also the definition of the words', async () => {
    const report = await openReport(text, sidecar);
    const document = await vscode.workspace.openTextDocument(report.sidecar);
    const at = document.positionAt(document.getText().indexOf('Ben Ro') + 2);
    const [found] = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', report.sidecar, at);
    assert.equal(found?.uri.path, report.editor.document.uri.path);
    assert.equal(report.editor.document.getText(found?.range), 'Ben Ro');
  });
});
