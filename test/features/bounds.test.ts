import * as assert from './assert';
import { cursorAt, decisions, openReport, run, said, undecided, withoutLearning } from './analyst';

const text = 'Envoy Ana Ruiz spoke in Tokyo Bay on Monday.\n';

describe('bounds', () => {
  withoutLearning();

  it('extends and shrinks the mention at the cursor by a word, and accepts it', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    const [tokyo] = undecided(report).filter((mark) => mark.includes('Tokyo'));
    await run(tokyo === 'place Tokyo' ? 'extendEnd' : 'shrinkEnd');
    assert.equal(await said(), tokyo === 'place Tokyo' ? 'Tokyo (place) is “Tokyo Bay” now' : 'Tokyo Bay (place) is “Tokyo” now');
    cursorAt(report, 'Ana');
    await run('extendStart');
    assert.equal(await said(), 'Ana Ruiz (person) is “Envoy Ana Ruiz” now');
    await run('shrinkStart');
    assert.equal(report.editor.selection.active.character, text.indexOf('Ana'), 'the cursor has not followed');
    await run('shrinkEnd');
    assert.ok((await decisions(report)).includes('accepted person Ana → ana'), (await decisions(report)).join());
  });

  it('says where there is nothing to take in, to give back or to change', async () => {
    const report = await openReport(text);
    cursorAt(report, 'spoke');
    await run('extendEnd');
    assert.equal(await said(), 'No mention here');
    cursorAt(report, 'Monday');
    await run('shrinkEnd');
    assert.equal(await said(), 'A mention has at least one word');
    await run('extendEnd');
    assert.equal(await said(), 'There is no word there to add');
  });
});
