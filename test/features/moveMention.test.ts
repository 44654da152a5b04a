import * as assert from './assert';
import { answerLivePick, cursorAt, decisions, indexed, openReport, run, said, written } from './analyst';
import { keeping } from './refactoring';
import { eventually } from './support';

const text = 'Foreign Minister Edda Moor spoke.\n\nForeign Minister Edna Moor left.\n';

describe('moveMention', () => {
  it('moves a decided mention to another entity, and enters that', async () => {
    const report = await openReport(text, keeping('edda-moor', 'Edda Moor'));
    await indexed();
    cursorAt(report, 'Edda');
    answerLivePick(({ label }) => label.endsWith('Edna Moor'));
    await run('moveMention');
    assert.deepEqual(await decisions(report), ['accepted person Edda Moor → edna-moor']);
    assert.deepEqual((await written(report)).entities.map(({ id, name }) => [id, name]), [['edda-moor', 'Edda Moor'], ['edna-moor', 'Edna Moor']]);
    assert.equal(await said(), 'This “Edda Moor” is Edna Moor now');
    await run('undo');
    await eventually(async () => (await decisions(report))[0] === 'accepted person Edda Moor → edda-moor');
  });

  it('accepts a suggestion thereby, and leaves the other mentions', async () => {
    const report = await openReport(text);
    await indexed();
    cursorAt(report, 'Edna');
    answerLivePick(({ label }) => label.endsWith('Edda Moor'));
    await run('moveMention');
    assert.deepEqual(await decisions(report), ['accepted person Edna Moor → edda-moor']);
    assert.deepEqual((await eventually(() => report.document.entity('edda-moor')))?.marks.map(({ status }) => status), ['suggested', 'accepted']);
  });

  it('says why there is nothing to do', async () => {
    const report = await openReport('Nobody spoke on Thursday.\n');
    cursorAt(report, 'spoke');
    await run('moveMention');
    assert.equal(await said(), 'No person, organization or place is named here');
  });
});
