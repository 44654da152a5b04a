import * as assert from './assert';
import { answerLivePick, answerPick, cursorAt, decisions, openReport, run, said, written } from './analyst';

const text = 'The minister spoke in Tokyo.\nHe met Ana Ruiz and Ben Ode, and Ana Ruiz thanked Tokyo.\n';

const byHand = `seedlens: 1
entities:
  ana-ruiz: { type: person, name: Ana Ruiz, role: Envoy }  # or is it a ship?
annotations:
  - id: m000001
    type: person
    status: accepted
    entity: ana-ruiz
    target: { start: 36, exact: Ana Ruiz }
`;

const ship = (label: string): boolean => label.endsWith('Platform');

describe('change type', () => {
  it('accepts a suggestion with the type that was picked, as an entity of that type', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    const pick = answerPick((label) => label.endsWith('Organization'));
    await run('changeType');
    assert.ok(!pick.offered.some((label) => label.endsWith('Place')), 'its own type is offered');
    assert.equal(pick.title(), 'Change Tokyo (place) to');
    assert.match((await decisions(report))[0]!, /^accepted organization Tokyo → tokyo\S*$/);
    assert.equal((await written(report)).entities[0]?.type, 'organization');
    assert.equal(await said(), 'Changed Tokyo (place) to Tokyo (organization)');
  });

  it('takes a type by its letter at once, and lists all with their letters for one of none', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    await run('changeType', { letter: 'f' });
    assert.match((await decisions(report))[0]!, /^accepted facility Tokyo/);
    const { offered } = answerLivePick(({ label }) => label.startsWith('G  '));
    await run('changeType', { letter: 't' });
    assert.ok(offered.some(({ label }) => /^P {2}\$\(.*Person$/.test(label)), JSON.stringify(offered));
    assert.match((await decisions(report))[0]!, /^accepted group Tokyo/);
  });

  it('takes an entity along that nothing else names, with what is known of it', async () => {
    const report = await openReport(text, byHand);
    cursorAt(report, 'Ana Ruiz');
    answerPick(ship);
    await run('changeType');
    assert.deepEqual(await decisions(report), ['accepted platform Ana Ruiz → ana-ruiz']);
    assert.deepEqual((await written(report)).entities, [{ id: 'ana-ruiz', type: 'platform', name: 'Ana Ruiz', role: 'Envoy' }]);
  });

  it('parts from an entity that others name', async () => {
    const report = await openReport(text, byHand);
    cursorAt(report, 'Ana Ruiz', 2);
    await run('accept');
    answerPick(ship);
    await run('changeType');
    assert.deepEqual(await decisions(report), ['accepted person Ana Ruiz → ana-ruiz', 'accepted platform Ana Ruiz → ana-ruiz-platform']);
  });

  it('says so where there is no mention', async () => {
    const report = await openReport(text);
    cursorAt(report, 'spoke');
    await run('changeType');
    assert.equal(await said(), 'No mention here');
  });
});
