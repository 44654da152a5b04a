import * as assert from 'node:assert';
import { closeWorkbench, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

const text = `SITUATION

Foreign Minister Ilka Brenner met reporters. She left.

Later Brenner spoke again, as SITREP 0417 says. Write to desk@cormorant.example.

OUTLOOK

Brenner will return in May.
`;

describe('the structure of a report', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench({ 'seedlens.inlayHints': true });
    vscode.writeFile('sitrep-0417.txt', 'Nothing to report.\n');
    vscode.writeFile('situation.txt', text);
    await vscode.openFile('situation.txt');
    await vscode.highlighted('Ilka Brenner');
  });
  after(() => closeWorkbench(vscode));

  it('stands in the outline: sections, and entities by type', async () => {
    await vscode.press('Control+Shift+O');
    const symbols = await eventually(async () => {
      const found = await vscode.choices();
      return found.some((label) => label.includes('Ilka Brenner')) && found;
    }, 'the symbols of the report');
    assert.deepEqual(['SITUATION', 'OUTLOOK', 'Person'].filter((title) => !symbols.some((label) => label.includes(title))), []);
    await vscode.page.keyboard.type('OUTLOOK');
    await vscode.press('Enter');
    await vscode.status('Ln 7, Col 1').waitFor();
  });

  it('folds by section', async () => {
    const words = vscode.page.locator('.view-line', { hasText: 'met reporters' });
    await vscode.command('Fold All');
    await words.waitFor({ state: 'hidden' });
    await vscode.command('Unfold All');
    await words.waitFor();
  });

  it('grows a selection by word, mention, sentence, paragraph and section', async () => {
    await vscode.goTo('Ilka Brenner');
    const sentence = 'Foreign Minister Ilka Brenner met reporters.';
    for (const { length } of ['Ilka', 'Ilka Brenner', sentence, `${sentence} She left.`, text.slice(0, text.indexOf('\n\nOUTLOOK'))]) {
      await eventually(async () => {
        await vscode.press('Shift+Alt+ArrowRight');
        return vscode.status(`(${length} selected)`).waitFor({ timeout: 2000 }).then(() => true, () => undefined);
      }, `${length} characters selected`);
    }
    await vscode.press('Escape', 'ArrowLeft');
  });

  it('says behind short names who is meant', async () => {
    await vscode.page.locator('.view-line', { hasText: '→ Ilka Brenner' }).first().waitFor();
  });

  it('leads from a document number to the report', async () => {
    await vscode.goTo('SITREP 0417');
    await vscode.command('Open Link');
    await vscode.tab('sitrep-0417.txt').waitFor();
  });
});
