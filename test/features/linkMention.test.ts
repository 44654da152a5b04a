import * as assert from './assert';
import { answerLivePick, cursorAt, decisions, openReport, run, said, written } from './analyst';
import { keeping } from './refactoring';
import { eventually } from './support';

const text = 'Ana Ruiz met Bo Tarrant in Tokyo. The Envoy left. Japan thanked Ruiz.\n';

describe('linkMention', () => {
  it('links a mention to another entity of the report, found by any name', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    const { offered } = answerLivePick(({ label }) => label.includes('Japan'), 'jap');
    await run('linkMention');
    assert.equal(await said(), 'Tokyo (place) is Japan now');
    assert.deepEqual(await decisions(report), ['accepted place Tokyo → japan']);
    assert.ok(offered.some(({ label, description }) => label === '$(globe) Japan (country)' && description === '1 in this report'), JSON.stringify(offered));
    assert.ok(!offered.some(({ label }) => label.includes('Tokyo')), 'it is offered what it is already');
  });

  it('links to a new entity, and relinks', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Bo Tarrant');
    answerLivePick(({ label }) => label.includes('New'), 'Boris Tarrant');
    await run('linkMention');
    assert.deepEqual(await decisions(report), ['accepted person Bo Tarrant → boris-tarrant']);
    answerLivePick(({ label }) => label.includes('Ana Ruiz'), 'ruiz');
    await run('linkMention');
    assert.deepEqual(await decisions(report), ['accepted person Bo Tarrant → ana-ruiz']);
    const { entities } = await written(report);
    assert.deepEqual(entities.find(({ id }) => id === 'ana-ruiz')?.name, 'Ana Ruiz');
  });

  it('moves a decided mention, leaves the other mentions, and takes that back', async () => {
    const report = await openReport('Foreign Minister Edda Moor spoke.\n\nForeign Minister Edna Moor left.\n', keeping('edda-moor', 'Edda Moor'));
    cursorAt(report, 'Edda');
    answerLivePick(({ label }) => label.includes('Edna Moor'));
    await run('linkMention');
    assert.deepEqual(await decisions(report), ['accepted person Edda Moor → edna-moor']);
    assert.deepEqual(report.document.entity('edna-moor')?.marks.map(({ status }) => status), ['accepted', 'suggested']);
    await run('undo');
    await eventually(async () => (await decisions(report))[0] === 'accepted person Edda Moor → edda-moor');
  });

  it('does nothing where nothing is picked, and says where there is no mention', async () => {
    const report = await openReport(text);
    cursorAt(report, 'thanked');
    await run('linkMention');
    assert.equal(await said(), 'No mention here');
    cursorAt(report, 'Tokyo');
    answerLivePick(() => false);
    await run('linkMention');
    assert.equal(report.document.sidecar.annotations.length, 0);
  });
});
