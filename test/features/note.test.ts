import * as assert from './assert';
import { answerNote, cursorAt, openReport, run, said, written } from './analyst';
import { readText } from './support';

const text = 'The minister spoke in Tokyo.\n';

const byHand = `seedlens: 1
annotations:
  - id: m000001
    type: place
    status: rejected
    target: { start: 22, exact: Tokyo }
    note: |
      The ministry is meant,
      not the city.
`;

describe('note', () => {
  it('accepts a suggestion with its note', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    answerNote(() => ' Not the city: "the ministry" # perhaps ');
    await run('addNote');
    const [annotation] = (await written(report)).annotations;
    assert.deepEqual([annotation?.status, annotation?.note], ['accepted', 'Not the city: "the ministry" # perhaps']);
    assert.equal(await said(), 'Noted on Tokyo (place)');
    const input = answerNote(() => '');
    await run('addNote');
    assert.equal(input.value(), annotation?.note);
    assert.equal((await written(report)).annotations[0]?.note, undefined);
    assert.equal(await said(), 'Removed the note of Tokyo (place)');
  });

  it('completes names for its last word', async () => {
    const report = await openReport('Yoshimasa Hayashi spoke in Tokyo.\n');
    cursorAt(report, 'Tokyo');
    answerNote(() => 'Ask Hay', 'Yoshimasa Hayashi');
    await run('addNote');
    assert.equal((await written(report)).annotations[0]?.note, 'Ask Yoshimasa Hayashi');
  });

  it('keeps the lines of a long note, and the decision', async () => {
    const report = await openReport(text, byHand);
    cursorAt(report, 'Tokyo');
    const input = answerNote((value) => `${value} I think.`);
    await run('addNote');
    assert.equal(input.value(), 'The ministry is meant,⏎not the city.');
    const [annotation] = (await written(report)).annotations;
    assert.deepEqual([annotation?.status, annotation?.note?.trim()], ['rejected', 'The ministry is meant,\nnot the city. I think.']);
  });

  it('writes nothing when the note is left as it was, or given up', async () => {
    const report = await openReport(text, byHand);
    cursorAt(report, 'Tokyo');
    for (const answer of [(value: string) => value, () => undefined]) {
      answerNote(answer);
      await run('addNote');
    }
    assert.equal(await readText(report.sidecar), byHand);
  });
});
