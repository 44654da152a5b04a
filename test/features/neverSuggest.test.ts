import * as assert from './assert';
import { cursorAt, openReport, run, said, setRegister, undecided } from './analyst';
import { eventually, readText, scratch } from './support';

describe('neverSuggest', () => {
  afterEach(async () => void (await setRegister(undefined)));

  it('silences words in all reports, until it is undone', async () => {
    const other = await openReport('Rain fell on Tokyo.\n');
    const report = await openReport('He spoke in Tokyo.\n');
    cursorAt(report, 'Tokyo');
    await run('neverSuggest');
    assert.equal(await said(), '“Tokyo” is no longer suggested in any report');
    assert.match(await readText(await scratch('entities.yaml')), /type: place\n {4}name: Tokyo\n {4}suggest: false\n$/);
    await eventually(() => undecided(report).length === 0 && undecided(other).length === 0);
    await run('undo');
    await eventually(() => undecided(other).length === 1);
  });
});
