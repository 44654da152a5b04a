import * as assert from './assert';
import { answerLivePick, cardAt, cursorAt, exists, openReport, run, said, select, setRegister, type Report } from './analyst';
import { eventually, readText, scratch } from './support';

const meaning = ({ document }: Report, words: string): string | undefined =>
  document.marks().find(({ quote }) => quote === words)?.reference?.gazetteer;

describe('correctPlace', () => {
  afterEach(async () => void (await setRegister(undefined)));

  it('pins words to the place picked, in all reports', async () => {
    const other = await openReport('Rain fell on Tripoli.\n');
    const report = await openReport('He left Tripoli for Berlin.\n');
    const before = await eventually(() => meaning(report, 'Tripoli'));
    assert.match(await cardAt(report, 'Tripoli'), /\[Note\] · \[Place\]/);
    cursorAt(report, 'Tripoli');
    const pick = answerLivePick(({ description }) => description?.includes('Lebanon') === true);
    await run('correctPlace');
    assert.ok(pick.offered.every(({ detail }) => /km from Berlin/.test(detail ?? '')), JSON.stringify(pick.offered));
    assert.match(pick.offered.at(-1)!.description!, /as it is now$/);
    assert.match(await said(), /^“Tripoli” is Tripoli, .*Lebanon now, in all reports$/);
    const after = await eventually(() => meaning(other, 'Tripoli') !== before && meaning(other, 'Tripoli'));
    assert.equal(meaning(report, 'Tripoli'), after);
    await run('undo');
    await eventually(() => meaning(other, 'Tripoli') === before && meaning(report, 'Tripoli') === before);
    assert.ok(!(await exists(await scratch('entities.yaml'))));
  });

  it('moves what was accepted before', async () => {
    const report = await openReport('He left Tripoli for Berlin.\n');
    const before = await eventually(() => meaning(report, 'Tripoli'));
    cursorAt(report, 'Tripoli');
    await run('accept');
    answerLivePick(({ description }) => description?.includes('Lebanon') === true);
    await run('correctPlace');
    await eventually(() => meaning(report, 'Tripoli') !== before);
  });

  it('takes coordinates for words that nobody knows as a place', async () => {
    const report = await openReport('They met at Quillhaven Deep.\n');
    select(report, 'Quillhaven Deep');
    answerLivePick(() => true, '12.5, -70');
    await run('correctPlace');
    assert.match(await readText(await scratch('entities.yaml')), /name: Quillhaven Deep\n {4}coordinates: \[12.5, -70\]/);
    await eventually(() => report.document.marks().some(({ quote, type }) => quote === 'Quillhaven Deep' && type === 'place'));
  });

  it('writes nothing when it is given up', async () => {
    const report = await openReport('He left Tripoli for Berlin.\n');
    cursorAt(report, 'Tripoli');
    answerLivePick(() => false);
    await run('correctPlace');
    assert.ok(!(await exists(await scratch('entities.yaml'))));
  });
});
