import * as assert from 'node:assert';
import { visit } from './reports';
import { openWorkbench } from './setup';
import type { Workbench } from './workbench';

describe('VS Code in German', () => {
  let vscode: Workbench;

  beforeEach(async () => {
    vscode = await openWorkbench({}, { language: 'de' });
    vscode.writeFile('german.txt', visit);
    await vscode.openFile('german.txt');
    await vscode.lenses.filter({ hasText: 'Akteure' }).first().waitFor();
  });

  /** What the card of a phrase says. */
  async function card(phrase: string): Promise<string> {
    await vscode.press('Escape');
    await vscode.restMouse();
    await vscode.page.locator('.monaco-hover:visible').first().waitFor({ state: 'detached' });
    return (await vscode.hover(phrase)).innerText();
  }

  it('has cards in German, with what the gazetteer says', async () => {
    assert.match(await card('Tokyo'), /Ort · Hauptstadt \(Japan\)\s*Annehmen/);
    assert.match(await card('Japan'), /Land · Inselstaat in Ostasien/);
    assert.match(await card('Norwegian'), /Gruppe · Zugehörig zu: Norwegen/);
  });

  it('has commands, and says what was done, in German', async () => {
    await vscode.goTo('Yoshimasa Hayashi');
    await vscode.command('Seedlens: Vorschlag unter dem Cursor annehmen');
    await vscode.status('Yoshimasa Hayashi (Person) angenommen').waitFor();
  });

  it('offers types in German', async () => {
    await vscode.goTo('Yoshimasa Hayashi');
    await vscode.command('Seedlens: Typ ändern');
    const rows = await vscode.rows('ändern in');
    assert.ok(rows.some((row) => /Organisation\s*Firma, Behörde, Partei/.test(row)), rows.join(' | '));
  });

  it('says in German what is wrong with YAML, and what its keys mean', async () => {
    vscode.writeFile('german.txt.annotations.yaml', 'seedlens: 1\ndocument:\n  status: final\n  title: He said: no\n');
    await vscode.openFile('german.txt.annotations.yaml');
    assert.match(await card('H'), /Text mit Doppelpunkt in Anführungszeichen setzen/);
    assert.match(await card('status'), /Der Bericht ist fertig/);
  });
});
