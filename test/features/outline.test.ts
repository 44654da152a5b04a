import * as vscode from 'vscode';
import * as assert from './assert';
import { openReport } from './analyst';
import { eventually } from './support';

const text = 'SITUATION\n\nJapan spoke.\n\nOUTLOOK\n\nKyodo News asked Japan, not China.\n';

const titles = (symbols: readonly vscode.DocumentSymbol[]): unknown[] => symbols.map(({ name, children }) => (children.length > 0 ? [name, ...titles(children)] : name));

describe('outline', () => {
  it('has the sections, and the entities by type in the order of the text', async () => {
    const { editor: { document } } = await openReport(text);
    const symbols = await eventually(() => vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri));
    const found = titles(symbols); // Both trees in one: their order to each other is VS Code's.
    assert.deepEqual(found.filter((title) => typeof title === 'string'), ['SITUATION', 'OUTLOOK']);
    assert.deepEqual(found.filter((title) => typeof title !== 'string'), [['Country', 'Japan', 'China'], ['Organization', 'Kyodo News']]);
    const japan = symbols.flatMap(({ children }) => children).find(({ name }) => name === 'Japan');
    assert.equal(japan?.detail, '2 mentions');
    assert.equal(document.getText(japan?.range), 'Japan');
    assert.ok(symbols[0]?.range.contains(japan!.range), 'the section does not hold its words');
  });

  it('is empty for an empty report', async () => {
    const { editor: { document } } = await openReport('');
    assert.deepEqual(await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri) ?? [], []);
  });
});
