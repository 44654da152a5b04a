import * as assert from 'node:assert';
import { visit } from './reports';
import { openWorkbench } from './setup';

describe('VS Code in German', () => {
  it('has lenses, cards and commands in German', async () => {
    const vscode = await openWorkbench({}, { language: 'de' });
    vscode.writeFile('german.txt', visit);
    await vscode.openFile('german.txt');
    await vscode.lenses.filter({ hasText: 'Akteure' }).first().waitFor();
    const card = await (await vscode.hover('Tokyo')).innerText();
    assert.match(card, /Ort/);
    assert.match(card, /Annehmen/);
    await vscode.press('Escape');
    await vscode.goTo('Yoshimasa Hayashi');
    await vscode.command('Seedlens: Vorschlag unter dem Cursor annehmen');
    await vscode.status('Yoshimasa Hayashi (Person) angenommen').waitFor();
  });
});
