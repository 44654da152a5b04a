import * as vscode from 'vscode';
import * as assert from './assert';
import { answerLivePick, cursorAt, decisions, openReport, run, said, withoutLearning } from './analyst';

const text = 'Talks with China and Japan went on.\n';
const sidecar = (words: string): string =>
  `seedlens: 1\nannotations:\n  - { id: m1, type: country, status: accepted, target: { start: ${text.indexOf(words)}, exact: ${words} } }\n`;

describe('splitJoin', () => {
  withoutLearning();

  it('splits a mention where it can only be split there', async () => {
    const report = await openReport(text, sidecar('China and Japan'));
    cursorAt(report, 'China');
    await run('splitMention');
    assert.equal(await said(), 'Split China and Japan (country): China | Japan');
    assert.deepEqual(await decisions(report), ['accepted country China → china', 'accepted country Japan → japan']);
  });

  it('splits where the cursor stands, or asks', async () => {
    const report = await openReport(text, sidecar('Talks with China'));
    cursorAt(report, 'alks'); // At none of the gaps.
    const { offered } = answerLivePick(({ label }) => label === 'Talks with | China');
    await run('splitMention');
    assert.deepEqual(offered.map(({ label }) => label), ['Talks | with China', 'Talks with | China']);
    assert.equal(await said(), 'Split Talks with China (country): Talks with | China');
    await run('undo');
    report.editor.selection = new vscode.Selection(0, 'Talks'.length, 0, 'Talks'.length);
    await run('splitMention');
    assert.equal(await said(), 'Split Talks with China (country): Talks | with China');
  });

  it('joins a mention with the next one, and says where there is none', async () => {
    const report = await openReport(text);
    cursorAt(report, 'China');
    await run('joinMentions');
    assert.equal(await said(), 'Joined: China and Japan');
    assert.deepEqual((await decisions(report)).map((decision) => decision.split(' → ')[0]), ['accepted country China and Japan']);
    await run('joinMentions');
    assert.equal(await said(), 'No other mention follows closely');
    await run('splitMention');
    assert.equal((await decisions(report)).length, 2);
  });

  it('splits no single word', async () => {
    const report = await openReport(text, sidecar('China'));
    cursorAt(report, 'China');
    await run('splitMention');
    assert.equal(await said(), '“China” is one word');
  });
});
