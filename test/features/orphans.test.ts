import * as vscode from 'vscode';
import * as assert from './assert';
import { answerPick, openReport, run, said, select, undecided, written, type Report } from './analyst';
import { eventually } from './support';

const text = 'The minister left Kyiv at dawn. Two envoys waited in Odesa for the ferry.\n';
const sidecar = `seedlens: 1
annotations:
  - id: lost
    type: place
    status: accepted
    target: { start: 18, exact: Kiev, prefix: "The minister left ", suffix: " at dawn. Two envoys" }
    note: the capital
`;

const target = async (report: Report): Promise<string[]> => (await written(report)).annotations.flatMap((one) => one.target.map(({ exact }) => exact));

describe('orphans', () => {
  it('offers the likeliest places of an annotation whose words are gone, and puts it there', async () => {
    const report = await openReport(text, sidecar);
    await eventually(() => report.document.orphans.length === 1);
    let places: readonly string[] = [];
    answerPick((label) => {
      places = answerPick((place) => place.includes('Kyiv')).offered;
      return label.includes('Kiev');
    });
    await run('showOrphans');
    assert.ok(places[0]?.includes('Kyiv'), places.join());
    assert.deepEqual(await target(report), ['Kyiv']);
    assert.equal((await written(report)).annotations[0]?.note, 'the capital');
    assert.equal(report.document.orphans.length, 0);
    await run('undo');
    assert.deepEqual(await target(report), ['Kiev']);
  });

  it('puts it at the words that are selected, split ones too', async () => {
    const report = await openReport(text, sidecar);
    const uri = report.editor.document.uri.toString();
    await eventually(() => report.document.orphans.length === 1);
    select(report, 'envoys', 'ferry');
    answerPick((label) => label.includes('selection'));
    await run('reanchor', { uri, id: 'lost' });
    assert.deepEqual(await target(report), ['envoys', 'ferry']);
  });

  it('lets it go', async () => {
    const report = await openReport(text, sidecar);
    await eventually(() => report.document.orphans.length === 1);
    await run('removeOrphan', { uri: report.editor.document.uri.toString(), id: 'lost' });
    assert.deepEqual(await target(report), []);
    assert.ok((await said()).includes('Removed'));
  });

  it('says so when nothing is lost, and does nothing for what it does not know', async () => {
    const report = await openReport(text);
    const uri = report.editor.document.uri.toString();
    await run('showOrphans');
    assert.equal(await said(), 'All annotations stand in the text');
    for (const argument of [undefined, {}, { uri, id: 'nobody' }, { uri: 'file:///nowhere', id: 'lost' }]) {
      await run('reanchor', argument);
      await run('removeOrphan', argument);
    }
    assert.ok(undecided(report).length > 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
