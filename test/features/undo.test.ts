import * as vscode from 'vscode';
import * as assert from './assert';
import { cursorAt, decisions, exists, openReport, run, said, undecided, write, type Report } from './analyst';
import { eventually, readText } from './support';

const text = 'The minister flew from Tokyo to Paris, by way of Ankara.\n';

const byHand = '# Mine.\nseedlens: 1\nannotations: []\n';

async function accept(report: Report, ...names: string[]): Promise<void> {
  for (const name of names) {
    cursorAt(report, name);
    await run('accept');
  }
}

describe('undo', () => {
  it('takes back one change after the other and brings back the former bytes', async () => {
    const report = await openReport(text, byHand);
    await accept(report, 'Tokyo', 'Paris');
    await run('undo');
    assert.equal(await said(), 'Undone: Accepted Paris (place)');
    assert.deepEqual(undecided(report), ['place Paris', 'place Ankara']);
    await run('undo');
    assert.equal(await said(), 'Undone: Accepted Tokyo (place)');
    assert.equal(await readText(report.sidecar), byHand);
    await run('undo');
    assert.equal(await said(), 'There is nothing to undo');
  });

  it('goes forth again, and takes away the sidecar that the first change began', async () => {
    const report = await openReport(text);
    await accept(report, 'Tokyo', 'Paris');
    const both = await readText(report.sidecar);
    await run('undo');
    await run('undo');
    assert.ok(!(await exists(report.sidecar)));
    await run('redo');
    await run('redo');
    assert.equal(await said(), 'Redone: Accepted Paris (place)');
    assert.equal(await readText(report.sidecar), both);
    assert.deepEqual(undecided(report), ['place Ankara']);
    await run('redo');
    assert.equal(await said(), 'There is nothing to redo');
  });

  it('takes back what it can, and says what stays', async () => {
    const report = await openReport(text, byHand);
    await run('acceptAll');
    await write(report.sidecar, (await readText(report.sidecar)).replace(/(exact: Paris[^]*?)(?=\n {2}- id|$)/, '$1\n    note: by hand'));
    await run('undo');
    assert.match(await said(), /“Paris” stays: it was changed elsewhere since/);
    assert.deepEqual((await decisions(report)).map((decision) => decision.split(' →')[0]), ['accepted place Paris']);
  });

  it('leaves alone what another has done since', async () => {
    const report = await openReport(text, byHand);
    await accept(report, 'Tokyo');
    await write(report.sidecar, (await readText(report.sidecar)).replace('# Mine.', '# Ours.'));
    await run('undo');
    assert.deepEqual(await decisions(report), []);
    assert.match(await readText(report.sidecar), /^# Ours\./);
  });

  it('says so when the annotation was changed elsewhere', async () => {
    const report = await openReport(text, byHand);
    await accept(report, 'Tokyo');
    const changed = (await readText(report.sidecar)).replace('status: accepted', 'status: rejected');
    await write(report.sidecar, changed);
    await run('undo');
    assert.match(await said(), /^Nothing was changed: /);
    assert.equal(await readText(report.sidecar), changed);
  });

  it('takes back a decision whose words have moved and been saved since', async () => {
    const report = await openReport(text, byHand);
    await accept(report, 'Tokyo', 'Paris');
    await report.editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 0, 12), 'All ministers of the two countries met, and then they'));
    await report.editor.document.save();
    await run('undo');
    await run('undo');
    assert.deepEqual(await decisions(report), []);
    await eventually(() => undecided(report).includes('place Tokyo'));
  });
});
