import * as assert from 'node:assert';
import type { Locator } from 'playwright-core';
import { annotated, sidecarOf } from './annotations';
import { closeWorkbench, newFolder, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

const report = 'inquiry.txt';
const text = `Commissioner Runa Fjelde reached Quillmoor on Thursday.

Commissioner Runa Fjelde said that 14 people were killed at the depot near Athens.

Later Fjelde flew to Ankara. The police said that 12 people were killed at the depot near Athens.
`;

const target = (exact: string, nth = 0): string => {
  const start = text.split(exact, nth + 1).join(exact).length;
  return `target: { start: ${start}, exact: ${exact} }`;
};

const sidecar = `seedlens: 1
entities:
  runa-fjelde: { type: person, name: Runa Fjelde }
  r-fjelde: { type: person, name: Runa Fjelde }
  quillmoor: { type: place, name: Quillmoor }
annotations:
  - { id: m1, type: person, status: accepted, entity: runa-fjelde, ${target('Runa Fjelde')} }
  - { id: m2, type: person, status: accepted, entity: r-fjelde, ${target('Runa Fjelde', 1)} }
  - { id: m3, type: person, status: accepted, ${target('Fjelde', 2)} }
  - { id: m4, type: place, status: accepted, entity: quillmoor, ${target('Quillmoor')} }
  - { id: m5, type: date, status: accepted, ${target('Thursday')} }
  - { id: m6, type: place, status: accepted, target: { start: 60, exact: Ankora, prefix: "Later Fjelde flew to ", suffix: ". The police said" } }
`;

const rules = [
  'same-name', 'actor-without-entity', 'place-without-coordinates', 'unresolved-date', 'contradictory-figures', 'orphaned-annotation', 'undecided-mention', 'hidden-alias',
];

const register = `seedlens: 1
entities:
  first-envoy: { type: person, name: Ottar Lund, aliases: [The Heron] }
  second-envoy: { type: person, name: Siv Dahl, aliases: [The Heron] }
`;

describe('problems of a report', () => {
  let vscode: Workbench;
  before(async () => {
    // So high that all problems are seen at once.
    vscode = await openWorkbench({}, { folder: newFolder('inquiry', { [report]: text, [sidecarOf(report)]: sidecar, 'entities.yaml': register }), height: 1400 });
    await vscode.openFile('entities.yaml');
    await vscode.openFile(report);
    await vscode.highlighted('Athens');
    await vscode.command('View: Close Primary Side Bar');
    await vscode.command('View: Focus Problems');
  });
  after(() => closeWorkbench(vscode));

  /** The first problem that a rule has found about these words. */
  const problem = (code: string, about = ''): Locator =>
    vscode.page.locator('.markers-panel .monaco-list-row:has(a)', { hasText: code }).filter({ hasText: about }).first();

  /** Chooses one of its quick fixes. */
  async function choose(row: Locator, title: string): Promise<void> {
    await row.click({ position: { x: 100, y: 10 } });
    await row.locator('[class*="lightbulb"], [class*="light-bulb"]').first().waitFor();
    await vscode.press('Control+.');
    await vscode.page.getByRole('menuitem', { name: title }).first().hover();
    await vscode.press('Enter');
  }

  /** Mends it by a quick fix, and by what that asks; anew where the list of fixes was outdated by then. */
  const fix = (code: string, title: string, { about, answer }: { about?: string; answer?: () => Promise<void> } = {}): Promise<true> => eventually(async () => {
    const row = problem(code, about);
    await choose(row, title);
    await answer?.();
    return row.waitFor({ state: 'detached', timeout: 5000 }).then(() => true, () => false);
  }, `the end of ${code}`, 20_000);

  it('lead each to its page of help', async () => {
    await vscode.command('Seedlens: Mark Report as Final');
    for (const code of rules) {
      await problem(code).locator('a', { hasText: code }).click();
      await vscode.tab(`${code}.md`).waitFor();
    }
    await vscode.openFile(report);
  });

  it('are mended by quick fixes: who and when and where', async () => {
    await fix('same-name', 'They are one: keep runa-fjelde');
    await fix('actor-without-entity', 'Link it to Runa Fjelde');
    await fix('unresolved-date', 'Set the report’s date…', { answer: async () => {
      await vscode.answer('counts from it', '2026-11-24');
      await vscode.status('The report is of 2026-11-24').waitFor();
    } });
    await fix('place-without-coordinates', 'Say where it is…', { answer: async () => {
      await vscode.pickerTitled('Where is “Quillmoor”?').waitFor();
      await vscode.page.keyboard.type('60.39, 5.32');
      await eventually(async () => (await vscode.rows('Where is')).some((row) => row.includes('60.39, 5.32')), 'the coordinates on the list');
      await vscode.press('Enter');
    } });
  });

  it('are mended by quick fixes: what is lost or undecided', async () => {
    await fix('orphaned-annotation', 'Re-anchor at “Ankara”');
    await annotated(vscode, report, 'Ankara', { status: 'accepted' });
    await fix('undecided-mention', 'Accept all mentions of it', { about: 'Athens' });
    await annotated(vscode, report, 'Athens', { status: 'accepted' });
  });

  it('are mended by quick fixes: what the register hides', async () => {
    await fix('hidden-alias', 'Remove “The Heron” from Siv Dahl');
    await vscode.openFile('entities.yaml');
    await vscode.press('Control+S');
    await eventually(() => !vscode.readFile('entities.yaml').includes('Siv Dahl, aliases'), 'the register without it');
  });

  it('lead from one figure to the other that contradicts it', async () => {
    await choose(problem('contradictory-figures'), 'Go to the other figure');
    await vscode.status(/^Ln 3, Col \d+ \(/).waitFor();
  });

  it('leave the report as it is', () => assert.strictEqual(vscode.readFile(report), text));
});
