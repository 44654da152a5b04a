import * as assert from 'node:assert';
import type { Locator } from 'playwright-core';
import { annotated, sidecarOf } from './annotations';
import { closeWorkbench, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

const file = 'regatta.txt';
const text = 'Foreign Minister Élise Morvane opened the regatta in Georgia, and went on to Atlanta.\n\nLater Morvane left.\n';

describe('writing names', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench({ 'editor.inlayHints.enabled': 'on' });
    vscode.writeFile(file, text);
    await vscode.openFile(file);
    await vscode.highlighted('Morvane left');
  });
  after(() => closeWorkbench(vscode));

  const suggested = (name: string): Locator => vscode.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: name }).first();

  it('is completed in a note, accents aside', async () => {
    await vscode.goTo('Morvane left');
    await vscode.command('Seedlens: Add Note');
    await vscode.pickerTitled('Note on').waitFor();
    await vscode.page.keyboard.type('Told by Eli');
    await vscode.pickRow('Élise Morvane');
    const input = vscode.page.locator('.quick-input-widget input').first();
    await eventually(async () => (await input.inputValue()) === 'Told by Élise Morvane ', 'the name in the note');
    await vscode.page.keyboard.type('herself');
    await vscode.press('Enter');
    await annotated(vscode, file, 'Morvane', { note: 'Told by Élise Morvane herself' });
  });

  it('is completed in YAML by hand: types, entities by their names, names in notes', async () => {
    vscode.writeFile(sidecarOf(file), `seedlens: 1
entities:
  the-minister: { type: person, name: Élise Morvane }
annotations:
  - id: m2
    status: accepted
    target: { start: 17, exact: Élise Morvane }
`);
    await vscode.openFile(sidecarOf(file));
    await vscode.goTo('status:');
    await vscode.press('End', 'Enter');
    for (const [key, typed, name] of [['type', 'pers', 'person'], ['entity', 'Eli', 'the-minister'], ['note', 'As Eli', 'Élise Morvane']] as const) {
      await vscode.page.keyboard.type(`${key}: ${typed}`);
      await eventually(async () => {
        if (!(await suggested(name).isVisible())) await vscode.press('Control+Space');
        return suggested(name).waitFor({ timeout: 1000 }).then(() => true, () => false);
      }, `${name} among the suggestions`);
      await vscode.press('Enter');
      await suggested(name).waitFor({ state: 'hidden' });
      await vscode.press('Enter');
    }
    await vscode.press('Control+S');
    await annotated(vscode, file, 'Élise Morvane', { type: 'person', entity: 'the-minister', note: 'As Élise Morvane' });
  });

  it('is seldom needed to read: hints say which Georgia is meant, and whose short name it is', async () => {
    await vscode.openFile(file);
    const line = (words: string | RegExp): Locator => vscode.page.locator('.view-line', { hasText: words });
    assert.strictEqual(await line('→').count(), 0);
    await vscode.command('Preferences: Open Settings (UI)');
    await vscode.page.locator('.settings-editor .search-container .view-line').click();
    await vscode.page.keyboard.type('seedlens.inlayHints');
    await vscode.page.locator('.settings-count-widget', { hasText: '1 Setting Found' }).waitFor();
    await vscode.page.locator('.settings-editor .setting-value-checkbox:not(.checked)').click();
    await vscode.page.locator('.settings-editor .setting-item-contents.is-configured').waitFor(); // It is written down by then.
    await vscode.press('Escape');
    await line('→ Élise Morvane').waitFor();
    await line(/Georgia→\s.*United\sStates/).waitFor();
  });
});
