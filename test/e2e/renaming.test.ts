import * as assert from 'node:assert';
import { annotated, annotations, sidecarOf } from './annotations';
import { closeWorkbench, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

const talks = 'Foreign Minister Zora Marden met the press. Later Marden flew home.\n';
const envoys = 'Foreign Minister Zora Marden left for Tokyo.\n';

const keeping = (id: string): string =>
  `seedlens: 1\nentities:\n  ${id}: { type: person, name: Zora Marden } # ours\nannotations:\n  - id: m1\n    type: person\n    status: accepted\n    entity: ${id}\n    target: { start: 17, exact: Zora Marden }\n`;

describe('renaming', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench();
    vscode.writeFile(sidecarOf('envoys.txt'), keeping('z-marden'));
    vscode.writeFile('envoys.txt', envoys);
    vscode.writeFile(sidecarOf('talks.txt'), keeping('zora-marden'));
    vscode.writeFile('talks.txt', talks);
    vscode.writeFile('later.txt', 'Foreign Minister Zora Marden returned.\n');
    await vscode.openFile('talks.txt');
    await vscode.highlighted('Zora Marden');
    await eventually(async () => {
      await vscode.press('Escape', 'Control+T');
      await vscode.page.keyboard.type('zora mard');
      const read = vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '4 mentions in 3 reports' });
      return read.waitFor({ timeout: 1000 }).then(() => true, () => false);
    }, 'all three in the index');
    await vscode.press('Escape');
  });
  after(() => closeWorkbench(vscode));

  it('shows by F2 what a new name changes, in all files at once, and changes that and no report', async () => {
    await vscode.goTo('Zora Marden');
    await vscode.press('F2');
    const box = vscode.page.locator('.rename-box input');
    await eventually(async () => (await box.inputValue()) === 'Zora Marden', 'the name in the box');
    await box.fill('Zora Q. Marden');
    await vscode.press('Control+Enter');
    const preview = vscode.page.locator('.bulk-edit-panel');
    for (const file of ['entities.yaml', sidecarOf('envoys.txt'), sidecarOf('talks.txt')]) await preview.locator('.monaco-list-row', { hasText: file }).first().waitFor();
    assert.strictEqual(await preview.locator('.monaco-list-row', { hasText: 'later.txt' }).count(), 0);
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    await eventually(() => vscode.exists('entities.yaml') && /name: Zora Q\. Marden\n {4}aliases: \[Zora Marden\]/.test(vscode.readFile('entities.yaml')), 'the register');
    for (const file of ['envoys.txt', 'talks.txt']) {
      await eventually(() => /: \{ type: person, name: Zora Q\. Marden, aliases: \[Zora Marden\] \} # ours/.test(vscode.readFile(sidecarOf(file))), `the sidecar of ${file}`);
    }
    assert.strictEqual(vscode.readFile('talks.txt') + vscode.readFile('envoys.txt'), talks + envoys);
    await vscode.page.locator('.codelens-decoration a', { hasText: 'Zora Q. Marden' }).first().waitFor();
  });

  /** Applies what the preview shows. */
  async function apply(): Promise<void> {
    const preview = vscode.page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row').first().waitFor();
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    await preview.waitFor({ state: 'hidden' });
  }

  it('shows what merging changes before it does, and changes nothing when that is discarded', async () => {
    vscode.writeFile('guests.txt', 'Foreign Minister Ulla Brandt met Foreign Minister Piet Coster.\n');
    await vscode.openFile('guests.txt');
    await vscode.highlighted('Ulla Brandt');
    await vscode.goTo('Ulla Brandt');
    const before = vscode.readFile('entities.yaml');
    await vscode.command('Seedlens: Merge Entity with Another');
    await vscode.pick('Piet Coster');
    const preview = vscode.page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: 'entities.yaml' }).first().waitFor();
    assert.strictEqual(await preview.locator('.monaco-list-row input:not(:checked), .monaco-list-row [aria-checked="false"]').count(), 0);
    await preview.locator('.monaco-button', { hasText: 'Discard' }).click();
    await preview.waitFor({ state: 'hidden' });
    assert.strictEqual(vscode.readFile('entities.yaml'), before);
  });

  it('parts one entity into two, over all reports, by the mentions and reports that are ticked', async () => {
    vscode.writeFile('surgeon.txt', 'Foreign Minister Greta Holmquist spoke.\n\nGreta Holmquist, a surgeon, sang.\n');
    await vscode.openFile('surgeon.txt');
    await vscode.highlighted('Greta Holmquist', 1);
    await vscode.goTo('Greta Holmquist', 1);
    await vscode.command('Seedlens: Split Entity');
    await vscode.answer('Its name, such as', 'Greta Holmquist (surgeon)');
    await vscode.pickerTitled('Which are Greta Holmquist (surgeon)?').waitFor();
    await vscode.pickRow('line 1');
    await vscode.press('Enter');
    await apply();
    await annotated(vscode, 'surgeon.txt', 'Greta Holmquist', { status: 'accepted', entity: 'greta-holmquist-surgeon' });
    assert.strictEqual(annotations(vscode, 'surgeon.txt')?.length, 1);
    await vscode.lenses.filter({ hasText: 'Greta Holmquist (surgeon)' }).first().waitFor();
  });

  it('offers by a quick fix to make one of two that look the same', async () => {
    vscode.writeFile('full-name.txt', 'Foreign Minister Wilma Ostrander spoke. Ostrander left.\n');
    vscode.writeFile('short-name.txt', 'Foreign Minister Ostrander met the press.\n');
    await vscode.openFile('full-name.txt');
    await vscode.highlighted('Wilma Ostrander');
    await vscode.openFile('short-name.txt');
    await vscode.goTo('Ostrander met');
    const fix = vscode.page.locator('.action-widget .monaco-list-row', { hasText: 'is the same as Wilma Ostrander (2 mentions): merge them' });
    await eventually(async () => {
      await vscode.press('Escape', 'Control+.');
      return fix.waitFor({ timeout: 2000 }).then(() => true, () => false);
    }, 'the quick fix');
    await fix.click();
    await apply();
    await eventually(() => /name: Wilma Ostrander\n {4}aliases: \[Ostrander\]/.test(vscode.readFile('entities.yaml')), 'both in the register as one');
    await vscode.lenses.filter({ hasText: 'Wilma Ostrander' }).first().waitFor();
  });
});
