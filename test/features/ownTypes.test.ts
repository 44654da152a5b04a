import * as vscode from 'vscode';
import type { TypeId } from '../../src/core/types';
import { textDecorations } from '../../src/features/highlights';
import { optionsOf, themeNow } from '../../src/host/styles';
import { answerPick, becomes, cardAt, cursorAt, decisions, exists, openReport, run, said, undecided, write, type Report } from './analyst';
import * as assert from './assert';
import { eventually, scratch } from './support';

const ship = 'ship' as TypeId;
const text = 'Envoys boarded the Zorvana and the MV Quenby Star.\n';
const types = `seedlens: 1
types:
  ship:
    label: Ship of state
    class: actor
    colour: "#0a7a5c"
    icon: rocket
    guideline: A vessel with a *name* of its own.
    words: [Zorvana]
    patterns: ['MV (?:\\p{Lu}\\p{Ll}+ ?)+']
`;

/** The types of the workspace, as they are on the disk; `undefined` deletes them. */
async function setTypes(content: string | undefined): Promise<vscode.Uri> {
  const uri = await scratch('seedlens.yaml');
  if (content !== undefined) await write(uri, content);
  else if (await exists(uri)) await vscode.workspace.fs.delete(uri);
  return uri;
}

const suggested = (report: Report, expected: string[]): Promise<unknown> =>
  eventually(() => (assert.deepEqual(undecided(report).filter((mark) => mark.startsWith('ship')), expected), true));

const both = ['ship Zorvana', 'ship MV Quenby Star'];

describe('types of one’s own', () => {
  afterEach(async () => {
    await setTypes(undefined);
    const report = await openReport(text);
    await suggested(report, []);
  });

  it('are found in open reports as soon as their file is saved, and no more when it is gone', async () => {
    const report = await openReport(text);
    await suggested(report, []);
    await setTypes(types);
    await suggested(report, both);
    await setTypes(types.replace('Zorvana', 'Nothing'));
    await suggested(report, ['ship MV Quenby Star']);
    await setTypes(undefined);
    await suggested(report, []);
  });

  it('stay in force while their file is broken, which Problems shows', async () => {
    const report = await openReport(text);
    const uri = await setTypes(types);
    await suggested(report, both);
    await setTypes(`${types}relations: [\n`);
    await becomes(uri, ['12 Error syntax']);
    await suggested(report, both);
    await setTypes(types.replace('class: actor', 'class: actr'));
    await becomes(uri, ['5 Warning bad-value']);
    await suggested(report, []);
    await setTypes(types);
    await becomes(uri, []);
  });

  it('are shown in their colour and underline, by name and guideline', async () => {
    await setTypes(types);
    const report = await openReport(text);
    await suggested(report, both);
    assert.ok(textDecorations(report.document, report.editor, 'all').has(`suggested:${ship}`));
    const options = optionsOf(`accepted:${ship}`, report.document.scheme, 'light');
    assert.deepEqual([options.borderColor, options.backgroundColor, options.borderStyle], ['#0a7a5c', '#0a7a5c1f', 'dashed']);
    assert.ok(optionsOf(`accepted:${ship}`, report.document.scheme, 'highContrastDark').borderColor !== '#0a7a5c');
    assert.ok(['light', 'dark', 'highContrastLight', 'highContrastDark'].includes(themeNow()));
  });

  it('are decided, picked and written as Seedlens’ own are', async () => {
    await setTypes(types.replace('Zorvana', 'Velkania'));
    const report = await openReport('Quorvals boarded the Velkania.\n');
    await suggested(report, ['ship Velkania']);
    cursorAt(report, 'Velkania');
    await run('accept');
    assert.match(await said(), /^Accepted Velkania \(ship of state\)/);
    cursorAt(report, 'Quorvals');
    const pick = answerPick((label) => label.includes('Ship of state'));
    await run('annotateSelection');
    assert.ok(pick.offered.includes('$(rocket) Ship of state'));
    await eventually(async () => (assert.deepEqual(await decisions(report), ['accepted ship Quorvals → quorvals', 'accepted ship Velkania → velkania']), true));
    await becomes(report.sidecar, []);
    await setTypes(types.replaceAll('ship:', 'boat:'));
    await becomes(report.sidecar, ['6 Warning unknown-type', '7 Warning unknown-type', '10 Warning unknown-type', '21 Warning unknown-type']);
    assert.ok(report.document.marks().some(({ type, status }) => type === ship && status === 'accepted'));
  });

  it('say on their card what they are, and which pattern found them', async () => {
    await setTypes(types);
    const report = await openReport(text);
    await suggested(report, both);
    const card = await cardAt(report, 'MV Quenby');
    assert.match(card, /Ship of state/);
    assert.match(card, /A vessel with a \\?\*name\\?\* of its own/);
    assert.match(card, /your pattern “MV/);
  });

  it('complete and explain themselves in sidecars, and mend their file', async () => {
    const uri = await setTypes(types.replace('class: actor', 'class: actr'));
    const document = await vscode.workspace.openTextDocument(uri);
    await becomes(uri, ['5 Warning bad-value']);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, new vscode.Range(4, 11, 4, 12));
    const fix = actions.find(({ title }) => title.includes('actor'));
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.ok(document.getText().includes('class: actor\n'));
    await document.save();
    const report = await openReport(text);
    await suggested(report, both);
    await write(report.sidecar, 'seedlens: 1\nannotations:\n  - type: \n');
    await vscode.workspace.openTextDocument(report.sidecar);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', report.sidecar, new vscode.Position(2, 10));
    assert.ok(items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'ship'));
  });
});
