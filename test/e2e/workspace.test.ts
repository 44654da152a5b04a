import * as assert from 'node:assert';
import { closeWorkbench, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

describe('a workspace of reports', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench();
    vscode.writeFile('envoys.txt', 'Nobody spoke.\n\nForeign Minister Zora Marden left for Tokyo.\n');
    vscode.writeFile('talks.txt', 'Foreign Minister Zora Marden met the press. Later Marden flew home.\n');
    await vscode.openFile('talks.txt');
    await vscode.highlighted('Zora Marden');
  });
  after(() => closeWorkbench(vscode));

  it('shows all references of a person in a peek, those of other reports too', async () => {
    await vscode.goTo('Marden flew');
    const rows = await eventually(async () => {
      await vscode.press('Escape', 'Shift+F12');
      await vscode.peeked.first().waitFor();
      const found = await vscode.peeked.allInnerTexts();
      return found.some((row) => row.includes('envoys.txt')) && found;
    }, 'references in two reports');
    assert.ok(rows.some((row) => row.includes('talks.txt')), rows.join());
    await vscode.press('Escape');
  });

  it('goes to a person of another report by part of the name', async () => {
    await vscode.press('Control+T');
    await vscode.page.keyboard.type('zora mard');
    const row = vscode.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Zora Marden' });
    await row.filter({ hasText: '3 mentions in 2 reports' }).waitFor();
    await vscode.press('Enter');
    await vscode.tab('talks.txt').waitFor();
    await vscode.status('Ln 1, Col 18').waitFor();
  });

  it('goes from mention to mention by a key', async () => {
    await vscode.goTo('Zora Marden');
    await vscode.press('Alt+J');
    await vscode.status('2 of 2 mentions · Marden (person)').waitFor();
    await vscode.press('Alt+Shift+J');
    await vscode.status('1 of 2 mentions · Zora Marden (person)').waitFor();
  });
});
