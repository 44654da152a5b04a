import * as assert from 'node:assert';
import { closeWorkbench, newFolder, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

const towns = ['Oslo', 'Lima', 'Cairo', 'Accra', 'Quito', 'Hanoi', 'Turin', 'Leeds', 'Dakar', 'Porto', 'Minsk'];

/** Texts that differ, for what was read once is remembered. */
const report = (number: number): string => Array.from({ length: 20 }, (_, line) =>
  `Foreign Minister Selma Vadstrup left ${towns[(number + line) % 11]} for ${towns[(number * line + 3) % 11]} with message ${number}.${line}.`).join('\n\n');

const reports = 600;
const files = {
  ...Object.fromEntries(Array.from({ length: reports }, (_, number) => [`archive-${number}.txt`, report(number)])),
  'annals.txt': 'Minister Birte Tollund spoke.\n'.repeat(1000),
};

describe('the index of many reports', () => {
  let folder: string;
  let vscode: Workbench;
  before(async () => {
    folder = newFolder('archive', files);
    vscode = await openWorkbench({ 'seedlens.index.maxFileSize': 20 }, { folder });
    await vscode.openFile('archive-0.txt');
  });
  after(() => closeWorkbench(vscode));

  /** Looks for an entity of any report until its row says this. */
  async function finds(window: Workbench, typed: string, ...says: readonly string[]): Promise<void> {
    await eventually(async () => {
      await window.press('Escape', 'Control+T');
      await window.page.keyboard.type(typed);
      const row = says.reduce((rows, hasText) => rows.filter({ hasText }), window.page.locator('.quick-input-list .monaco-list-row'));
      return row.first().waitFor({ timeout: 1000 }).then(() => true, () => false);
    }, `${typed}: ${says.join()}`);
    await window.press('Escape');
  }

  it('says how far it is, stops at a click, and goes on', async () => {
    await vscode.status(/Indexing \d+ of \d+/).click();
    await vscode.status('Indexing').waitFor({ state: 'hidden' });
    await vscode.page.locator('#status\\.languageStatus').hover();
    const status = vscode.page.locator('.hover-language-status');
    await status.getByText(/stopped, \d+ to read/).waitFor();
    await status.getByText('Go On').click();
    await vscode.press('Escape');
    await vscode.restMouse();
    await vscode.status('Indexing').waitFor();
    await vscode.status('Indexing').waitFor({ state: 'hidden', timeout: 50_000 });
  });

  it('says what is too large for it, and takes it in on demand', async () => {
    await vscode.notification('annals.txt is too large for the index').getByText('Include…').click();
    await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'annals.txt' }).click();
    await vscode.press('Enter');
    await finds(vscode, 'birte toll', 'Birte Tollund', '1000 mentions');
  });

  it('follows what other programs write', async () => {
    vscode.writeFile('archive-new.txt', 'Minister Agda Wexholm spoke.\n');
    await finds(vscode, 'agda wex', 'Agda Wexholm');
  });

  it('is there at once in the next session', async () => {
    await closeWorkbench(vscode);
    const next = await openWorkbench({ 'seedlens.index.maxFileSize': 20 }, { folder });
    let isMadeAnew = false;
    void next.status('Indexing').waitFor().then(() => (isMadeAnew = true), () => undefined);
    await next.openFile('archive-0.txt');
    await finds(next, 'selma vad', `${reports * 20} mentions in ${reports} reports`);
    assert.ok(!isMadeAnew);
  });
});
