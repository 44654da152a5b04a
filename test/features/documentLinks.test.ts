import * as vscode from 'vscode';
import * as assert from './assert';
import { openReport, write } from './analyst';
import { eventually, scratch } from './support';

async function links(text: string): Promise<[string, string][]> {
  const { editor: { document } } = await openReport(text);
  const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
  return found.map(({ range, target }) => [document.getText(range), target?.toString(true) ?? '']);
}

describe('documentLinks', () => {
  it('lead to addresses', async () => {
    const found = new Map(await links('Write to desk@cormorant.example or see www.cormorant.example/ports today.\n'));
    assert.equal(found.get('desk@cormorant.example'), 'mailto:desk@cormorant.example');
    assert.equal(found.get('www.cormorant.example/ports'), 'https://www.cormorant.example/ports');
  });

  it('lead from a document number to the report of that name', async () => {
    const report = await scratch('sitrep-0417.seed.txt');
    await write(report, 'Nothing to report.\n');
    const found = await eventually(async () => {
      const all = await links('As said in SITREP 0417, the bridge holds. SITREP 0418 follows.\n');
      return all.length > 0 ? all : undefined;
    });
    assert.deepEqual(found.map(([words]) => words), ['SITREP 0417']);
    assert.ok(found[0]![1].endsWith('/sitrep-0417.seed.txt'));
  });
});
