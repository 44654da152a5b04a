import * as assert from 'node:assert';
import type { Locator } from 'playwright-core';
import { closeWorkbench, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

const steps = ['Open a report', 'Read the card', 'Decide five suggestions', 'See all mentions', 'Look at the YAML'];

describe('the first five minutes', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench({}, { folder: null });
    await vscode.command('View: Show Explorer');
  });
  after(() => closeWorkbench(vscode));

  const welcome = (): Locator => vscode.page.locator('.explorer-viewlet .welcome-view-content');

  it('begin where no folder is open, and lead through five steps with pictures', async () => {
    await welcome().getByText('Seedlens reads reports').waitFor();
    await welcome().getByText('First Five Minutes').click();
    for (const title of steps) {
      await vscode.page.locator('.getting-started-step').getByText(title, { exact: true }).click();
      await vscode.page.locator('.getting-started-step.expanded', { hasText: title }).waitFor();
      const picture = vscode.page.locator('.gettingStartedDetailsContent .getting-started-media img').first();
      await eventually(() => picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth > 0), `the picture of '${title}'`);
    }
  });

  it('open the sample, whose first report can be read at once', async () => {
    await welcome().getByText('Open Sample Workspace').click();
    const row = (name: string): Locator => vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    await row('seedlens.yaml').waitFor();
    await vscode.page.locator('.tab', { hasText: 'Welcome' }).waitFor(); // VS Code takes the walkthrough along.
    const report = row('tokyo-paris-two-plus-two.txt');
    await eventually(async () => {
      await row('seeds').click();
      return report.waitFor({ timeout: 2000 }).then(() => true, () => false);
    }, 'the reports of the sample');
    await report.click();
    await vscode.tab('tokyo-paris-two-plus-two.txt').waitFor();
    await vscode.lenses.filter({ hasText: /\d+ actors? · \d+ places?/ }).first().waitFor();
    const { borders } = await vscode.highlighted('Yoshimasa Hayashi');
    assert.match(borders.join(), /solid/, 'the sample has decisions');
  });

  it('say which keys there are', async () => {
    await vscode.page.locator('.editor-instance .view-line').first().click();
    await vscode.press('Alt+D');
    await vscode.status('Review:').waitFor();
    await vscode.press('k');
    const rows = (await vscode.rows('Keys of a review')).join('\n');
    assert.match(rows, /^A\s*Accept/m);
    await vscode.press('Escape', 'Escape');
    await vscode.status(/Review of .* ended/).waitFor();
  });
});
