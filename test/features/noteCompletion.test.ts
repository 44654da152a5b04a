import * as vscode from 'vscode';
import * as assert from './assert';
import { openReport, write } from './analyst';
import { eventually, scratch } from './support';

async function offered(content: string): Promise<string[]> {
  const uri = await scratch('noted.txt.annotations.yaml');
  await write(uri, content);
  const document = await vscode.workspace.openTextDocument(uri);
  const { items } = await eventually(async () => (document.getText() === content
    ? vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, document.positionAt(content.length))
    : undefined));
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

const head = 'seedlens: 1\nannotations:\n  - id: a\n';

describe('noteCompletion', () => {
  it('offers the names of entities in notes of one line and of several', async () => {
    await openReport('Foreign Minister Élodie Marchenko spoke in Tokyo.\n');
    for (const note of ['note: As said by Elo', 'note: |\n      First line.\n      March']) {
      assert.ok((await eventually(async () => {
        const found = await offered(`${head}    ${note}`);
        return found.length > 0 ? found : undefined;
      })).includes('Élodie Marchenko'), note);
    }
  });

  it('offers none elsewhere, nor for a word that is no name', async () => {
    for (const text of ['entity: Elo', 'note: As said by elo']) assert.ok(!(await offered(`${head}    ${text}`)).includes('Élodie Marchenko'), text);
  });
});
