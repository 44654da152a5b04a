import * as assert from './assert';
import { answerLivePick, cursorAt, openReport, run, said, select, setRegister } from './analyst';
import { eventually, readText } from './support';

const known = `seedlens: 1
entities:
  # carriers
  grell: { type: organization, name: Grell Dynamics, aliases: [Grell] }   # of Nova
  zeta: { type: person, name: Ana Zeta }
`;

describe('addAlias', () => {
  afterEach(async () => void (await setRegister(undefined)));

  it('offers the most alike first, and adds the words where the names stand', async () => {
    const uri = await setRegister(known);
    const report = await openReport('They praised grell dynamiks again.\n');
    select(report, 'grell dynamiks');
    const pick = answerLivePick(() => true);
    await run('addAlias');
    assert.deepEqual(pick.offered.map(({ label }) => label.replace(/^\S+ /, '')), ['Grell Dynamics', 'Ana Zeta']);
    assert.equal(await readText(uri), known.replace('[Grell]', '[Grell, grell dynamiks]'));
    assert.equal(await said(), 'Added “grell dynamiks” as a name of Grell Dynamics (organization)');
    await eventually(() => report.document.marks().some(({ quote, reference }) => quote === 'grell dynamiks' && reference?.id === 'grell'));
  });

  it('says so where there is no register yet', async () => {
    const report = await openReport('He spoke in Tokyo.\n');
    cursorAt(report, 'Tokyo');
    await run('addAlias');
    assert.equal(await said(), 'The register is empty: Add to Register begins it');
  });
});
