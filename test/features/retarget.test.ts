import * as vscode from 'vscode';
import * as assert from './assert';
import { cursorAt, openReport, run, said, written, type Report } from './analyst';
import { eventually, readText } from './support';

const text = 'The envoy flew from Tokyo to Paris.\n';

async function replace({ editor }: Report, words: string, by: string): Promise<void> {
  const start = editor.document.getText().indexOf(words);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + words.length));
  await editor.edit((edit) => edit.replace(range, by));
}

const save = async ({ editor }: Report): Promise<void> => assert.ok(await editor.document.save(), 'it was not saved');

const quotes = async (report: Report): Promise<string[]> => (await written(report)).annotations.map(({ target }) => target.map(({ exact }) => exact).join());

describe('retarget', () => {
  it('follows words that were changed, when the text is saved', async () => {
    const report = await openReport(text, '# By hand.\nseedlens: 1\n');
    cursorAt(report, 'Tokyo');
    await run('accept');
    await replace(report, 'kyo', 'kio');
    assert.deepEqual(await quotes(report), ['Tokyo']);
    await save(report);
    await eventually(async () => (await quotes(report))[0] === 'Tokio');
    assert.match(await readText(report.sidecar), /^# By hand\./);
    assert.equal(await said(), 'Accepted Tokyo (place)');
  });

  it('is no step of undo', async () => {
    const report = await openReport(text, '# Mine.\nseedlens: 1\n');
    cursorAt(report, 'Tokyo');
    await run('accept');
    await replace(report, 'kyo', 'kio');
    await save(report);
    await eventually(async () => (await quotes(report))[0] === 'Tokio');
    await run('undo');
    assert.deepEqual(await quotes(report), []);
  });

  it('writes nothing while selectors still lead to their words', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    await run('accept');
    const before = await vscode.workspace.fs.stat(report.sidecar);
    await report.editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'More of this tomorrow.\n'));
    await save(report);
    await run('nextUndecided');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal((await vscode.workspace.fs.stat(report.sidecar)).mtime, before.mtime);
  });

  it('leaves a sidecar alone that is broken by then', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    await run('accept');
    await replace(report, 'kyo', 'kio');
    const broken = `${await readText(report.sidecar)}  - [\n`;
    await vscode.workspace.fs.writeFile(report.sidecar, new TextEncoder().encode(broken));
    await save(report);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await readText(report.sidecar), broken);
  });
});
