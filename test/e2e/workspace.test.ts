import * as assert from 'node:assert';
import { closeWorkbench, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

describe('a workspace of reports', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench();
    vscode.writeFile('ports-envoys.txt', 'Nobody spoke.\n\nForeign Minister Vera Kolding left for Tokyo.\n');
    vscode.writeFile('ports-talks.txt', 'Foreign Minister Vera Kolding met the press. Later Kolding flew home.\n');
    await vscode.openFile('ports-talks.txt');
    await vscode.highlighted('Vera Kolding');
  });
  after(() => closeWorkbench(vscode));

  it('shows all references of a person in a peek, those of other reports too', async () => {
    await vscode.goTo('Kolding flew');
    const rows = await eventually(async () => {
      await vscode.press('Escape', 'Shift+F12');
      await vscode.peeked.first().waitFor();
      const found = await vscode.peeked.allInnerTexts();
      return found.some((row) => row.includes('ports-envoys.txt')) && found;
    }, 'references in two reports');
    assert.ok(rows.some((row) => row.includes('ports-talks.txt')), rows.join());
    await vscode.press('Escape');
  });

  it('goes to a person of another report by part of the name', async () => {
    await vscode.press('Control+T');
    await vscode.page.keyboard.type('vera kold');
    const row = vscode.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Vera Kolding' });
    await row.filter({ hasText: '3 mentions in 2 reports' }).waitFor();
    await vscode.press('Enter');
    await vscode.tab('ports-talks.txt').waitFor();
    await vscode.status('Ln 1, Col 18').waitFor();
  });

  it('goes from mention to mention by a key', async () => {
    await vscode.goTo('Vera Kolding');
    await vscode.press('Alt+J');
    await vscode.status('2 of 2 mentions · Kolding (person)').waitFor();
    await vscode.press('Alt+Shift+J');
    await vscode.status('1 of 2 mentions · Vera Kolding (person)').waitFor();
  });
});
