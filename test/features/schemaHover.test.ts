import * as vscode from 'vscode';
import * as assert from './assert';
import { write } from './analyst';
import { eventually, scratch } from './support';

const text = 'seedlens: 1\nannotations:\n  - id: a\n    type: person\n    mine: 1\n    status: accepted\n    target: { exact: Ada, start: 0 }\n';

async function shown(file: string, content: string, words: string): Promise<string[]> {
  const uri = await scratch(file);
  await write(uri, content);
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(content.indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value));
}

describe('schemaHover', () => {
  it('says what a key of a sidecar means', async () => {
    const [words] = await eventually(async () => {
      const found = await shown('hovered.txt.annotations.yaml', text, 'status');
      return found.length > 0 ? found : undefined;
    });
    assert.ok(words?.includes('not suggested again'));
  });

  it('says what a type is', async () => {
    const [words] = await shown('hovered.txt.annotations.yaml', text, 'person');
    assert.ok(words?.includes('**Person**') && words.includes('human being'));
  });

  it('says what a key of a register means', async () => {
    const register = 'seedlens: 1\nentities:\n  ada: { type: person, name: Ada, suggest: false }\n';
    // VS Code may still hold what another test wrote there.
    await eventually(async () => (await shown('entities.yaml', register, 'suggest'))[0]?.includes('never suggest'));
    await vscode.workspace.fs.delete(await scratch('entities.yaml'));
  });

  it('is silent about keys that are not ours, and in files that are not', async () => {
    assert.deepEqual(await shown('hovered.txt.annotations.yaml', text, 'mine'), []);
    assert.deepEqual(await shown('other.annotations.yaml', text.replace('seedlens', 'elsewhere'), 'status'), []);
    assert.deepEqual(await shown('other.yaml', text, 'status'), []);
  });
});
