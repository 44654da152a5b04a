import * as assert from 'node:assert';
import { visit } from './reports';
import { closeWorkbench, openWorkbench } from './setup';
import { annotated, annotations } from './annotations';
import type { Workbench } from './workbench';
import { eventually } from './workbench';

const FILE = 'annotating.txt';

describe('annotating by hand', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench();
    vscode.writeFile(FILE, visit);
    await vscode.openFile(FILE);
    await vscode.highlighted('Tokyo');
  });
  after(() => closeWorkbench(vscode));

  it('gives what is selected a type, with the keyboard alone', async () => {
    await vscode.select('engineers');
    await vscode.press('Alt+A');
    await vscode.pick('Group');
    const { target } = await annotated(vscode, FILE, 'engineers', { type: 'group', status: 'accepted' });
    assert.strictEqual(target.start, visit.indexOf('engineers'));
    await vscode.highlighted('engineers');
  });

  it('offers the likeliest type first', async () => {
    await vscode.select('Tokyo');
    await vscode.command('Seedlens: Annotate Selection');
    assert.match((await vscode.choices())[0] ?? '', /Place/);
    await vscode.press('Escape');
  });

  it('changes the type', async () => {
    await vscode.goTo('engineers');
    await vscode.command('Seedlens: Change Type');
    await vscode.pick('Organization');
    await annotated(vscode, FILE, 'engineers', { type: 'organization' });
  });

  it('adds a note, which the card shows', async () => {
    await vscode.goTo('engineers');
    await vscode.command('Seedlens: Add Note');
    await vscode.answer('What a later reader should know', 'Seconded from *Bergen*.');
    await annotated(vscode, FILE, 'engineers', { note: 'Seconded from *Bergen*.' });
    const card = await vscode.hover('engineers');
    await card.getByText('Seconded from *Bergen*.').waitFor();
    await vscode.press('Escape');
  });

  it('removes it again', async () => {
    await vscode.goTo('engineers');
    await vscode.command('Seedlens: Remove Annotation');
    await eventually(() => annotations(vscode, FILE)?.length === 0, 'the annotation to go');
    await eventually(async () => (await vscode.look('engineers')).borders.length === 0, 'the highlight to go');
  });
});
