import * as vscode from 'vscode';
import * as assert from './assert';
import { closedReport, index, openReport } from './analyst';
import { eventually } from './support';

/** What the list shows for a query, as "label: container". */
async function listed(query: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
  return found.map(({ name, containerName }) => `${name}: ${containerName}`);
}

describe('workspaceSymbols', () => {
  before(async () => {
    await closedReport('Nobody here.\nForeign Minister Zora Dragović met Zora Dragović.\n');
    await openReport('Foreign Minister Zora Dragović spoke.\n');
    await index();
  });

  it('finds an entity of any report by parts of its name', async () => {
    await eventually(async () => (await listed('zora drag')).includes('Zora Dragović: Person · 3 mentions in 2 reports'));
  });

  it('finds it without accents, and shows what was typed', async () => {
    await eventually(async () => (await listed('dragovic')).includes('zora dragovic → Zora Dragović: Person · 3 mentions in 2 reports'));
  });

  it('leads to the first mention in the report that has most', async () => {
    const found = await eventually(async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Zora Dragović');
      return all.find(({ name }) => name === 'Zora Dragović');
    });
    const document = await vscode.workspace.openTextDocument(found.location.uri);
    assert.equal(document.getText(found.location.range), 'Zora Dragović');
    assert.equal(found.location.range.start.line, 1);
  });

  it('finds nothing that no report names', async () => {
    assert.deepEqual(await listed('qqxqqz'), []);
  });
});
