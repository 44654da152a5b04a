import * as vscode from 'vscode';
import * as assert from './assert';
import { openReport, type Report } from './analyst';
import { eventually } from './support';

const text = 'The minister left Kyiv at dawn. Ada Quill waited.\n';
const item = (id: string, type: string, words: string, start: number, rest = ''): string =>
  `  - id: ${id}\n    type: ${type}\n    status: accepted\n    target: { start: ${start}, exact: ${words}${rest} }\n`;
const sidecar = (...items: string[]): string => `seedlens: 1\nannotations:\n${items.join('')}`;

/** The quick fixes of the sidecar's first problem, once it has one. */
async function fixes({ sidecar: uri }: Report): Promise<vscode.CodeAction[]> {
  await vscode.workspace.openTextDocument(uri);
  const [problem] = await eventually(() => {
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'seedlens');
    return found.length > 0 ? found : undefined;
  });
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, problem!.range);
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  if (action?.edit) await vscode.workspace.applyEdit(action.edit);
  if (action?.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

describe('sidecarFixes', () => {
  it('offers the nearest type for one that is not there', async () => {
    const report = await openReport(text, sidecar(item('a', 'persson', 'Ada Quill', 32)));
    const [first] = await fixes(report);
    assert.equal(first?.title, 'Change to “person”');
    await apply(first);
    const document = await vscode.workspace.openTextDocument(report.sidecar);
    assert.ok(document.getText().includes('type: person\n'));
    await document.save();
  });

  it('makes one of two annotations that say the same', async () => {
    const report = await openReport(text, sidecar(item('a', 'person', 'Ada Quill', 32), item('b', 'person', 'Ada Quill', 32)));
    const [merge] = await fixes(report);
    assert.equal(merge?.title, 'Merge it into the other annotation');
    await apply(merge);
    const document = await vscode.workspace.openTextDocument(report.sidecar);
    assert.ok(!document.getText().includes('id: b'));
    await document.save();
  });
});
