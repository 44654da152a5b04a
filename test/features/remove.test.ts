import * as assert from './assert';
import { cursorAt, decisions, openReport, run, said, undecided } from './analyst';
import { readText } from './support';

const text = 'The minister flew from Tokyo to Paris.\n';

const byHand = `seedlens: 1
annotations:
  # The first stop.
  - id: m000001
    type: place
    status: rejected
    target: { start: 23, exact: Tokyo }
  # The second one.
  - id: m000002
    type: place
    status: accepted
    target: { start: 32, exact: Paris }
`;

describe('remove', () => {
  it('takes the annotation at the cursor away, so that it is suggested again', async () => {
    const report = await openReport(text, byHand);
    cursorAt(report, 'Tokyo');
    await run('remove');
    assert.deepEqual(await decisions(report), ['accepted place Paris → ']);
    assert.deepEqual(undecided(report), ['place Tokyo']);
    assert.equal(await said(), 'Removed the annotation of Tokyo (place)');
    assert.match(await readText(report.sidecar), /# The second one\.\n {2}- id: m000002/);
    await run('undo');
    assert.equal(await readText(report.sidecar), byHand);
  });

  it('leaves suggestions alone', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    await run('remove');
    assert.equal(await said(), 'No annotation here');
  });
});
