import * as vscode from 'vscode';
import { parseRegister } from '../../src/core/register/codec';
import * as assert from './assert';
import { answerPick, exists, openReport, run, said, setRegister, write } from './analyst';
import { eventually, readText, scratch } from './support';

describe('importNames', () => {
  afterEach(async () => void (await setRegister(undefined)));

  it('takes a table into the register, asks for a type where none is said, and shows a report', async () => {
    const report = await openReport('They met quellmar and Ana Kraj.\n');
    const file = await scratch('names.csv');
    await write(file, 'name,type,aliases\nquellmar,,\nAna Kraj,person,"A. Kraj"\nBo,wizard,\n');
    answerPick((label) => label.includes('Organization'));
    await run('importNames', file);
    assert.equal(await said(), 'Imported names.csv: 2 added, 0 extended, 1 left');
    const { entities } = parseRegister(await readText(await scratch('entities.yaml')));
    assert.deepEqual([...entities.values()].map(({ id, type }) => [id, type]), [['ana-kraj', 'person'], ['quellmar', 'organization']]);
    const shown = vscode.window.activeTextEditor!.document;
    assert.equal(shown.languageId, 'markdown');
    assert.match(shown.getText(), /- Added: 2\n[^]*\| 4 \| Bo \| there is no type/);
    await eventually(() => report.document.marks().some(({ quote }) => quote === 'quellmar'));
    await vscode.window.showTextDocument(report.editor.document);
    await vscode.workspace.fs.delete(file);
  });

  it('says so when a file cannot be read', async () => {
    await openReport('Nothing.\n');
    await run('importNames', await scratch('not-there.csv'));
    assert.equal(await said(), 'not-there.csv cannot be read as text');
    assert.ok(!(await exists(await scratch('entities.yaml'))));
  });
});
