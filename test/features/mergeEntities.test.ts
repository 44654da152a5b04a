import * as vscode from 'vscode';
import { parseRegister } from '../../src/core/register/codec';
import { parseSidecar } from '../../src/core/annotations/codec';
import * as assert from './assert';
import { answerLivePick, closedReport, cursorAt, indexed, openReport, run, said, setRegister } from './analyst';
import { applyingPreview, keeping, sidecarOf } from './refactoring';
import { eventually, readText, scratch } from './support';

describe('mergeEntities', () => {
  afterEach(() => setRegister(undefined));

  it('makes one of two in every sidecar and the register, after a preview, and of no report', async () => {
    const text = 'Foreign Minister Mara Tolk spoke.\n';
    const closed = await closedReport('Foreign Minister Maria Tolk left.\n', keeping('maria-tolk', 'Maria Tolk'));
    const report = await openReport(text, keeping('mara-tolk', 'Mara Tolk'));
    await indexed(closed);
    cursorAt(report, 'Mara');
    const { offered } = answerLivePick(({ label }) => label.endsWith('Maria Tolk'), 'maria to');
    await applyingPreview(() => run('mergeEntities'));
    assert.ok(offered.length > 0);
    const { entities } = parseRegister(await readText(await scratch('entities.yaml')));
    assert.deepEqual(entities.get('maria-tolk')?.aliases, ['Mara Tolk']);
    const [own, other] = [parseSidecar(await readText(report.sidecar)), parseSidecar(await readText(sidecarOf(closed)))];
    assert.deepEqual(own.entities, [{ id: 'maria-tolk', type: 'person', name: 'Maria Tolk', aliases: ['Mara Tolk'] }]);
    assert.deepEqual([...own.annotations, ...other.annotations].map(({ entity }) => entity), ['maria-tolk', 'maria-tolk']);
    assert.equal(await readText(report.editor.document.uri), text);
    assert.equal(await said(), '“Mara Tolk” is Maria Tolk now, in all reports');
    await eventually(() => report.document.marks()[0]?.reference?.name === 'Maria Tolk');
  });

  it('lets what is undecided follow, also in reports to come', async () => {
    const report = await openReport('Foreign Minister Vera Stam met Foreign Minister Wilma Crane.\n');
    await indexed();
    cursorAt(report, 'Wilma');
    answerLivePick(({ label }) => label.endsWith('Vera Stam'));
    await applyingPreview(() => run('mergeEntities'));
    const next = await openReport('Foreign Minister Wilma Crane left.\n');
    await eventually(() => next.document.marks()[0]?.reference?.name === 'Vera Stam');
    assert.equal((await eventually(() => report.document.entity('vera-stam')?.marks))?.length, 2);
  });

  it('is taken back as a whole by VS Code', async () => {
    const sidecar = keeping('una-falk', 'Una Falk');
    const closed = await closedReport('Foreign Minister Ula Falk left.\n', keeping('ula-falk', 'Ula Falk'));
    const report = await openReport('Foreign Minister Una Falk spoke.\n', sidecar);
    await indexed(closed);
    cursorAt(report, 'Una');
    answerLivePick(({ label }) => label.endsWith('Ula Falk'), 'ula');
    await applyingPreview(() => run('mergeEntities'));
    assert.ok((await readText(report.sidecar)) !== sidecar);
    await vscode.window.showTextDocument(report.sidecar);
    await eventually(async () => {
      await vscode.commands.executeCommand('undo');
      await vscode.workspace.saveAll(false);
      return (await readText(report.sidecar)) === sidecar;
    });
  });

  it('says why there is nothing to do', async () => {
    const report = await openReport('Nobody spoke on Thursday.\n');
    cursorAt(report, 'Thursday');
    await run('mergeEntities');
    assert.equal(await said(), 'No person, organization or place is named here');
  });
});
