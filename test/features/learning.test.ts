import * as vscode from 'vscode';
import * as assert from './assert';
import { answerPick, cardAt, cursorAt, openReport, run, said, select, undecided, write, type Report } from './analyst';
import { eventually, openText, pause, scratch } from './support';

/** A name that nothing knows, another each time: what is taught in one test must not help the next. */
let names = 0;
const freshName = (): string => `Qu${'abcdefgh'[names++]!}rvel`;

const isSuggested = (report: Report, mark: string): boolean => undecided(report).includes(mark);

const setLearning = (value: boolean | undefined): Thenable<void> => vscode.workspace.getConfiguration('seedlens').update('learn', value, vscode.ConfigurationTarget.Global);

async function annotate(report: Report, words: string, label: string): Promise<void> {
  select(report, words);
  answerPick((offered) => offered.endsWith(label));
  await run('annotateSelection');
}

describe('learning', () => {
  it('suggests a name that was accepted in one report in another that is open, until it is unlearned', async () => {
    const name = freshName();
    const other = await openReport(`the ${name} was seen again.\n`);
    assert.deepEqual(undecided(other), []);
    const report = await openReport(`the ${name} was seen.\n`);
    await annotate(report, name, 'Platform');
    await eventually(() => isSuggested(other, `platform ${name}`));
    assert.match(await said(), new RegExp(`“${name}” is suggested in all reports from now on$`));
    cursorAt(report, name);
    await run('remove');
    await eventually(() => !isSuggested(other, `platform ${name}`));
    assert.match(await said(), new RegExp(`“${name}” is no longer suggested in other reports$`));
  });

  it('undoes what it learned when the decision is undone', async () => {
    const name = freshName();
    const report = await openReport(`the ${name} was seen, then the ${name} left.\n`);
    await annotate(report, name, 'Weapon');
    await eventually(() => isSuggested(report, `weapon ${name}`));
    await run('undo');
    await eventually(() => undecided(report).length === 0);
  });

  it('learns from the sidecars of reports that are not open, and from their changes', async () => {
    const name = freshName();
    const report = await openReport(`the ${name} was seen.\n`);
    const sidecar = await scratch('elsewhere.txt.annotations.yaml');
    await write(sidecar, `seedlens: 1\nannotations:\n  - { id: m1, type: facility, status: accepted, target: { start: 0, exact: ${name} } }\n`);
    await eventually(() => isSuggested(report, `facility ${name}`));
    assert.match(await cardAt(report, name), /Accepted in elsewhere.txt/);
    await vscode.workspace.fs.delete(sidecar);
    await eventually(() => !isSuggested(report, `facility ${name}`));
  });

  it('gives a name the type that two annotations corrected it to', async () => {
    const corrected = async (): Promise<void> => {
      const report = await openReport('They flew from Tashkent on Monday.\n');
      cursorAt(report, 'Tashkent');
      answerPick((offered) => offered.endsWith('Organization'));
      await run('changeType');
    };
    const other = await openReport('They met in Tashkent on Monday.\n');
    await corrected();
    assert.ok(isSuggested(other, 'place Tashkent'));
    await corrected();
    await eventually(() => isSuggested(other, 'organization Tashkent'));
    assert.match(await cardAt(other, 'Tashkent'), /Type corrected in report-\d+.txt, report-\d+.txt/);
    assert.match(await said(), /“Tashkent” counts as organization in all reports from now on$/);
    await run('undo');
    await eventually(() => isSuggested(other, 'place Tashkent'));
  });

  it('does not suggest rejected words again in that report, and does in others', async () => {
    const report = await openReport('They met in Osaka. In Osaka they stayed. Nobody left Osaka.\n');
    cursorAt(report, 'Osaka');
    await run('reject');
    assert.deepEqual(undecided(report), []);
    assert.match(await said(), /^Rejected Osaka \(place\)\. 2 more “Osaka” no longer suggested here$/);
    assert.deepEqual(undecided(await openReport('They met in Osaka.\n')), ['place Osaka']);
  });

  it('learns nothing when it is not to', async () => {
    const name = freshName();
    const report = await openReport(`the ${name} was seen, then the ${name} left Osaka for Osaka.\n`);
    await annotate(report, name, 'Weapon');
    await eventually(() => isSuggested(report, `weapon ${name}`));
    await setLearning(false);
    try {
      await eventually(() => !isSuggested(report, `weapon ${name}`));
      cursorAt(report, 'Osaka');
      await run('reject');
      assert.deepEqual(undecided(report), ['place Osaka']);
    } finally {
      await setLearning(undefined);
    }
    await eventually(() => isSuggested(report, `weapon ${name}`));
  });
});

describe('register', () => {
  const registerOf = (...entities: string[]): string => ['seedlens: 1', 'entities:', ...entities.map((entity) => `  ${entity}`), ''].join('\n');

  after(async () => vscode.workspace.fs.delete(await scratch('entities.yaml')));

  it('finds its names in open reports as soon as it is written, and follows its changes', async () => {
    const report = await openReport('the velmora met Velmora Kraj in Osaka.\n');
    const file = await scratch('entities.yaml');
    await write(file, registerOf('v-k: { type: person, name: Velmora Kraj, role: Mayor of Nova }', 'osaka-press: { type: organization, name: Osaka }'));
    await eventually(() => isSuggested(report, 'person Velmora Kraj') && isSuggested(report, 'organization Osaka'));
    const card = await cardAt(report, 'Velmora Kraj');
    assert.ok(card.includes('Person · Mayor of Nova') && card.includes('Known from entities.yaml'));
    await write(file, registerOf('v-k: { type: group, name: velmora }'));
    await eventually(() => isSuggested(report, 'group velmora') && isSuggested(report, 'place Osaka'));
  });

  it('counts as an editor shows it, saved or not', async () => {
    const report = await openReport('the tarnvik left.\n');
    const { document } = await openText('entities.yaml', registerOf());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), '  t: { type: platform, name: tarnvik }\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(() => isSuggested(report, 'platform tarnvik'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(() => !isSuggested(report, 'platform tarnvik'));
  });

  it('leaves everything as it is when it is broken or gone', async () => {
    const report = await openReport('They met in Osaka.\n');
    const file = await scratch('entities.yaml');
    for (const text of ['seedlens: 9\n', '\t- [', registerOf('x: { type: wizard, name: Osaka }')]) {
      await write(file, text);
      await pause(500);
      assert.deepEqual(undecided(report), ['place Osaka']);
    }
  });
});
