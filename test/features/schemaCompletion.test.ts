import * as vscode from 'vscode';
import * as assert from './assert';
import { openReport, setRegister, write } from './analyst';
import { eventually, scratch } from './support';

const head = 'seedlens: 1\nentities:\n  tokyo: { type: place, name: Tokyo }\nannotations:\n  - id: a\n';

async function offered(content: string): Promise<vscode.CompletionItem[]> {
  const uri = await scratch('completed.txt.annotations.yaml');
  await write(uri, content);
  const document = await vscode.workspace.openTextDocument(uri);
  const { items } = await eventually(async () => (document.getText() === content
    ? vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, document.positionAt(content.length))
    : undefined));
  return items;
}

const labels = (items: readonly vscode.CompletionItem[]): string[] => items.map(({ label }) => (typeof label === 'string' ? label : label.label));

describe('schemaCompletion', () => {
  it('offers the keys of an annotation, each with what it means', async () => {
    const items = await eventually(async () => {
      const found = await offered(`${head}    `);
      return labels(found).includes('status') ? found : undefined;
    });
    const status = items.find(({ label }) => labels([{ label }])[0] === 'status')!;
    assert.equal(status.insertText, 'status: ');
    assert.ok((status.documentation as vscode.MarkdownString).value.includes('accepted'));
  });

  it('offers types, and entities with their names', async () => {
    assert.ok(labels(await offered(`${head}    type: `)).includes('facility'));
    const [tokyo] = (await offered(`${head}    entity: `)).filter(({ label }) => labels([{ label }])[0] === 'tokyo');
    assert.deepEqual(tokyo?.label, { label: 'tokyo', description: 'Tokyo' });
  });

  it('offers the entities of the register, by any of their names, accents aside', async () => {
    await openReport('Nobody came.\n');
    await setRegister('seedlens: 1\nentities:\n  the-envoy: { type: person, name: Ødger Valløe, aliases: [Tall Man] }\n');
    try {
      const items = await eventually(async () => {
        const found = await offered(`${head}    entity: Odg`);
        return labels(found).includes('the-envoy') ? found : undefined;
      });
      assert.ok(items.find(({ label }) => labels([{ label }])[0] === 'the-envoy')?.filterText?.includes('odger'));
    } finally {
      await setRegister(undefined);
    }
  });
});
