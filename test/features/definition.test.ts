import * as vscode from 'vscode';
import * as assert from './assert';
import { closedReport, openReport, run, cursorAt, write, type Report } from './analyst';
import { eventually, readText, scratch } from './support';

const text = 'Ada Quill met the press in Tokyo on Thursday.\n';

/** What stands at the definition of the words. */
async function defined(report: Report, words: string): Promise<string[]> {
  const { document } = report.editor;
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, position);
  return Promise.all(found.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)));
}

describe('definition', () => {
  it('leads from a decided mention to its entity in the sidecar', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Ada Quill');
    await run('accept');
    await eventually(async () => (await defined(report, 'Ada Quill')).length > 0);
    assert.deepEqual(await defined(report, 'Ada Quill'), ['ada-quill']);
  });

  it('leads to the annotation where there is no entity', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Thursday');
    await run('accept');
    const [block] = await eventually(async () => {
      const found = await defined(report, 'Thursday');
      return found.length > 0 ? found : undefined;
    });
    assert.ok(block?.includes('exact: Thursday'), block);
  });

  it('leads to the register before the sidecar', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    await run('accept');
    const register = await scratch('entities.yaml');
    const [id] = /^entities:\n {2}(\S+):/m.exec(await readText(report.sidecar))!.slice(1);
    await write(register, `seedlens: 1\nentities:\n  ${id}: { type: place, name: Tokyo }\n`);
    try {
      const { document } = report.editor;
      const [found] = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, document.positionAt(text.indexOf('Tokyo') + 1));
      assert.equal(found?.uri.path, register.path);
      assert.equal(found?.range.start.line, 2);
    } finally {
      await vscode.workspace.fs.delete(register);
    }
  });

  it('leads from an undecided mention to the sidecar of another report that keeps its entity', async () => {
    await closedReport('Envoy Zora Tamsin left.\n', `seedlens: 1
entities:
  tamsin: { type: person, name: Zora Tamsin }
annotations:
  - { id: m1, type: person, status: accepted, entity: tamsin, target: { start: 6, end: 17, exact: Zora Tamsin } }
`);
    const report = await openReport('Foreign Minister Zora Tamsin met the press.\n');
    await eventually(async () => (await defined(report, 'Zora Tamsin')).length > 0);
    assert.deepEqual(await defined(report, 'Zora Tamsin'), ['tamsin']);
  });

  it('leads nowhere from plain words and from what is not decided', async () => {
    const report = await openReport(text.replace('Ada Quill', 'Zora Nobbs'));
    assert.deepEqual(await defined(report, 'press'), []);
    assert.deepEqual(await defined(report, 'Zora'), []);
  });
});
