import * as assert from './assert';
import { answerPick, cursorAt, openReport, run, said } from './analyst';

const text = 'Foreign Minister Yoshimasa Hayashi left Tokyo on Monday.\n\nHayashi spoke of Japan, of Japan’s past, and of Japanese ships.\n';

describe('summary', () => {
  it('lists who and where, the most named first, and goes to the first mention', async () => {
    const report = await openReport(text);
    cursorAt(report, 'ships');
    const pick = answerPick((label) => label.endsWith('Japan'));
    await run('showSummary');
    assert.deepEqual(pick.offered, [
      'Actors (2)', '$(person) Yoshimasa Hayashi', '$(globe) Japan', 'Places (1)', '$(location) Tokyo', 'Groups (1)', '$(account) Japanese',
    ]);
    assert.equal(pick.title(), '3 actors · 2 places · 7 undecided');
    assert.equal(report.editor.document.offsetAt(report.editor.selection.active), text.indexOf('Japan'));
  });

  it('lists only what a lens has no room for', async () => {
    const report = await openReport(text);
    const pick = answerPick(() => false);
    await run('showSummary', { uri: report.editor.document.uri.toString(), entities: ['japan', 7] });
    assert.deepEqual(pick.offered, ['Actors (1)', '$(globe) Japan']);
  });

  it('counts what could not be found in the text', async () => {
    await openReport(text, 'seedlens: 1\nannotations:\n  - { id: m1, type: place, status: accepted, target: { start: 3, exact: Lima } }\n');
    const pick = answerPick(() => false);
    await run('showSummary');
    assert.match(pick.title()!, / · 1 not found in the text$/);
  });

  it('says so where nothing is named', async () => {
    await openReport('It rained all day.\n');
    await run('showSummary');
    assert.equal(await said(), 'No actors and no places are named in this report');
  });
});
