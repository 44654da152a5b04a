import * as vscode from 'vscode';
import * as assert from './assert';
import { closedReport, cursorAt, decisions, indexed, openReport, run, said, withoutLearning, type Report } from './analyst';
import { ReadOnlyFiles } from './readOnlyFiles';
import { eventually, pause } from './support';

const text = 'Ana Ruiz met envoys in Tokyo and Paris.\n\nRuiz left Tokyo.\n';

/** The words that the cursor stands before. */
const here = ({ editor: { document, selection } }: Report): string => document.getText(document.getWordRangeAtPosition(selection.active));

const order = (value: string | undefined): Thenable<void> => vscode.workspace.getConfiguration('seedlens').update('review.order', value, vscode.ConfigurationTarget.Workspace);

const type = (letters: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text: letters });

/** A letter typed there gets into the text. */
async function types({ uri }: vscode.TextDocument): Promise<boolean> {
  const { document } = vscode.window.activeTextEditor!;
  const before = document.getText();
  await type('z');
  return document.uri.toString() === uri.toString() && document.getText() !== before;
}

/** Takes the first key that `choose` likes of the next list; gives all, with what they do. */
function answerKeys(choose: (label: string) => boolean): { readonly offered: string[] } {
  const { showQuickPick } = vscode.window;
  const offered: string[] = [];
  Object.assign(vscode.window, { showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
    Object.assign(vscode.window, { showQuickPick });
    offered.push(...items.map(({ label, description }) => `${label} ${description}`));
    return items.find(({ label }) => choose(label));
  } });
  return { offered };
}

async function reviewed(): Promise<Report> {
  const report = await openReport(text);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await run('review');
  return report;
}

describe('review', () => {
  withoutLearning();

  before(() => order('document'));
  after(() => order(undefined));

  it('goes on after each decision, says what comes, and ends', async () => {
    const report = await reviewed();
    assert.match(await said(), /^Ana Ruiz \(person\), \d+% sure · Review of report-\d+\.txt: K shows the keys, Escape ends it$/);
    await run('accept');
    assert.match(await said(), /^Tokyo \(place\), \d+% sure · Accepted Ana Ruiz \(person\)$/);
    await run('reject');
    assert.match(await said(), /Paris \(place\)/);
    await run('changeType', { nth: 5 });
    assert.match(await said(), / · Changed Paris \(place\) to Paris \(facility\)/);
    assert.match(await said(), /Ruiz \(person\), is Ana Ruiz/);
    await run('review');
    assert.equal(await said(), `Review of ${report.document.fileName} ended: 3 of ${report.document.marks().length} decided`);
    cursorAt(report, 'Ruiz', 2);
    await run('accept');
    assert.equal(await said(), 'Accepted Ruiz (person)');
  });

  it('keeps the text as it is, and lets it be edited again when it ends', async () => {
    const report = await reviewed();
    await type('zz');
    await vscode.commands.executeCommand('deleteRight');
    assert.equal(report.editor.document.getText(), text);
    await run('review');
    await eventually(async () => {
      await type('z');
      return report.editor.document.getText() !== text;
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('leaves other editors alone', async () => {
    await reviewed();
    const other = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: '' }));
    await type('free');
    assert.equal(other.document.getText(), 'free');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('stays on a mention while its bounds change, and goes on when that is accepted', async () => {
    const report = await reviewed();
    await run('shrinkEnd');
    assert.match(await said(), /^Ana \(person\), .*accepted · Ana Ruiz \(person\) is “Ana” now$/);
    await run('accept');
    await eventually(() => here(report) === 'Tokyo' || here(report) === 'Ruiz');
    await run('review');
  });

  it('goes back to what an undo takes back', async () => {
    const report = await reviewed();
    await run('accept');
    await run('accept');
    assert.equal(here(report), 'Paris');
    await run('undo');
    assert.equal(here(report), 'Tokyo');
    await run('undo');
    assert.equal(here(report), 'Ana');
    assert.deepEqual(report.document.sidecar.annotations, []);
    await run('review');
  });

  it('takes keys that come faster than they are written each for the mention then at the cursor', async () => {
    const report = await reviewed();
    const keys = [];
    for (const command of ['accept', 'reject', 'accept']) {
      keys.push(run(command));
      await pause(1); // As keys come: each by itself.
    }
    await Promise.all(keys);
    assert.deepEqual((await decisions(report)).map((line) => line.split(' → ')[0]), ['accepted person Ana Ruiz', 'rejected place Tokyo', 'accepted place Paris']);
    await run('review');
  });

  it('skips, goes back, and tells when nothing is left', async () => {
    const report = await reviewed();
    await run('reviewNext');
    assert.equal(here(report), 'Tokyo');
    await run('reviewPrevious');
    assert.equal(here(report), 'Ana');
    await run('acceptAll');
    assert.match(await said(), /^Nothing is left to decide here; N opens the next report · /);
    await run('review');
    await run('reviewNext');
    assert.equal(await said(), 'This report is not being reviewed');
  });

  it('takes what is uncertain and frequent first', async () => {
    await order('uncertain');
    const report = await reviewed();
    const marks = report.document.marks().filter(({ status }) => status === 'suggested');
    const doubt = (id: string): number => marks.filter(({ reference }) => reference?.id === id).reduce((sum, { confidence }) => sum + 1 - confidence, 0);
    const first = report.document.markAt(report.editor.document.offsetAt(report.editor.selection.active))!;
    assert.ok(marks.every(({ reference }) => doubt(reference!.id) <= doubt(first.reference!.id)));
    await run('review');
    await order('document');
  });

  it('refuses what is not saved', async () => {
    const report = await openReport(text);
    await report.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
    await run('review');
    assert.equal(await said(), 'Save the report first: its text is locked while it is reviewed');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('rejects by one key what several cursors stand on', async () => {
    const report = await reviewed();
    const at = (words: string): vscode.Selection => {
      const position = report.editor.document.positionAt(text.indexOf(words) + 1);
      return new vscode.Selection(position, position);
    };
    report.editor.selections = [at('Tokyo'), at('Paris')];
    await run('reject');
    assert.deepEqual(await decisions(report), ['rejected place Tokyo → ', 'rejected place Paris → ']);
    await run('review');
  });

  it('goes back to where an edge was moved that an undo takes back', async () => {
    const report = await reviewed();
    await run('reviewNext');
    await run('extendStart');
    assert.equal(here(report), 'in');
    await run('undo');
    assert.match(await said(), /^Tokyo \(place\), \d+% sure · Undone: /);
    await run('review');
  });

  it('goes on to the next report when nothing is left, and reviews that', async () => {
    const report = await openReport('Envoy Ilsa Ferrant spoke.\n');
    const broken = await closedReport('Envoy Odo Marchetti left.\n', 'seedlens: 1\nannotations: [\n');
    const next = await closedReport('Envoy Odo Marchetti spoke.\n');
    await indexed(broken, next);
    await run('review');
    await run('acceptAll');
    await run('reviewNext');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), next.toString());
    assert.match(await said(), /^Odo Marchetti \(person\), \d+% sure · Review of report-\d+\.txt/);
    await run('review');
    await vscode.window.showTextDocument(report.editor.document);
    cursorAt(report, 'spoke');
    await eventually(() => types(report.editor.document));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('ends when its report is closed, which may be edited when it is opened again, beside too', async () => {
    const report = await reviewed();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    assert.match(await eventually(async () => /^Review of .* ended: 0 of \d+ decided$/.exec(await said())?.[0]), /^Review of report-/);
    const { document } = await vscode.window.showTextDocument(report.editor.document.uri, { viewColumn: vscode.ViewColumn.Beside });
    await run('reviewNext');
    assert.equal(await said(), 'This report is not being reviewed');
    await eventually(() => types(document));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('goes on while another editor shows its report', async () => {
    await reviewed();
    await vscode.commands.executeCommand('workbench.action.splitEditor');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await run('accept');
    assert.match(await said(), /^Tokyo \(place\), \d+% sure · Accepted Ana Ruiz/);
    await run('review');
  });

  it('refuses where no decision could be written', async () => {
    await openReport(text, 'seedlens: 1\nannotations: [\n');
    await run('review');
    assert.equal(await said(), 'The sidecar has errors and was left as it is. Fix it, then decide again.');
    await run('reviewNext');
    assert.equal(await said(), 'This report is not being reviewed');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('stays at a mention while its decision cannot be written', async () => {
    const uri = vscode.Uri.parse('shut:/seeds/report.txt');
    const files = vscode.workspace.registerFileSystemProvider(uri.scheme, new ReadOnlyFiles(uri, text), { isReadonly: true });
    const editor = await vscode.window.showTextDocument(uri);
    await run('review');
    assert.match(await said(), /^Ana Ruiz/);
    await run('accept');
    assert.equal(await said(), 'Nothing was written: the file or its folder is read-only.');
    assert.equal(editor.selection.active.character, 0);
    await run('reviewNext');
    assert.match(await said(), /^Tokyo/);
    await run('review');
    await vscode.commands.executeCommand('notifications.clearAll');
    files.dispose();
  });

  it('says where it is when its report is shown again', async () => {
    const report = await reviewed();
    await run('reviewNext');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: '' }));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(report.editor.document);
    assert.ok(await eventually(async () => /^Tokyo \(place\), \d+% sure · Review of report-/.test(await said())));
    await run('review');
  });

  it('tells of lost annotations when nothing is left', async () => {
    await openReport(text, 'seedlens: 1\nannotations:\n  - { id: m1, type: person, status: accepted, target: { start: 9, exact: Petra Quine } }\n');
    await run('review');
    await run('acceptAll');
    assert.match(await said(), /^Nothing is left to decide here; N opens the next report, F finds what is lost \(1\) · /);
    await run('review');
  });

  it('tells its keys, and does what is picked of them', async () => {
    const report = await reviewed();
    const { offered } = answerKeys((label) => label === 'A');
    await run('showReviewKeys');
    assert.ok(offered.includes('Shift+Q Shrink Mention by Its First Word') && offered.includes('Escape Start or End Review') && offered.includes('3 Change Type… country') && offered.includes('T T Change Type…'), offered.join());
    await eventually(() => report.document.sidecar.annotations.length === 1);
    await run('review');
  });
});
