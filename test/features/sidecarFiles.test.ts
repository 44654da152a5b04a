import * as vscode from 'vscode';
import { VsCodeSidecarFiles } from '../../src/host/sidecarFiles';
import * as assert from './assert';
import { readText, scratch } from './support';

describe('sidecar files', () => {
  const files = new VsCodeSidecarFiles();
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const fresh = async (name: string): Promise<vscode.Uri> => scratch(`${name}.txt.annotations.yaml`);
  const beside = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.saving` });
  const exists = (uri: vscode.Uri): Thenable<boolean> => vscode.workspace.fs.stat(uri).then(() => true, () => false);

  it('are read as they were written, and leave no journal', async () => {
    const uri = await fresh('plain');
    assert.equal(await files.read(uri.toString()), undefined);
    assert.ok(await files.replace(uri.toString(), undefined, 'seedlens: 1\n'));
    assert.equal(await files.read(uri.toString()), 'seedlens: 1\n');
    assert.equal(await readText(uri), 'seedlens: 1\n');
    assert.ok(!(await exists(beside(uri))));
  });

  it('stay as they are when they do not say any more what was read, and go when nothing is to be left', async () => {
    const uri = await fresh('changed');
    await vscode.workspace.fs.writeFile(uri, bytes('seedlens: 1\n# by hand\n'));
    assert.ok(!(await files.replace(uri.toString(), 'seedlens: 1\n', '')));
    assert.equal(await readText(uri), 'seedlens: 1\n# by hand\n');
    assert.ok(await files.replace(uri.toString(), 'seedlens: 1\n# by hand\n', undefined));
    assert.ok(!(await exists(uri)));
  });

  it('are read from the journal when a write was cut short, and are whole after the next', async () => {
    const uri = await fresh('torn');
    await vscode.workspace.fs.writeFile(beside(uri), bytes('seedlens: 1\nannotations: []\n\n# complete'));
    for (const torn of ['', 'seedlens: 1\nanno']) {
      await vscode.workspace.fs.writeFile(uri, bytes(torn));
      assert.equal(await files.read(uri.toString()), 'seedlens: 1\nannotations: []\n');
    }
    assert.ok(await files.replace(uri.toString(), 'seedlens: 1\nannotations: []\n', 'seedlens: 1\n'));
    assert.equal(await files.read(uri.toString()), 'seedlens: 1\n');
    assert.ok(!(await exists(beside(uri))));
  });

  it('win over a journal that is not complete, or that the file has nothing to do with', async () => {
    const uri = await fresh('newer');
    await vscode.workspace.fs.writeFile(uri, bytes('seedlens: 1\n'));
    for (const journal of ['seedlens: 1\nannot', '# other\nseedlens: 1\n\n# complete']) {
      await vscode.workspace.fs.writeFile(beside(uri), bytes(journal));
      assert.equal(await files.read(uri.toString()), 'seedlens: 1\n');
    }
  });

  it('are refused when they are not UTF-8, for written back they would be damaged', async () => {
    const uri = await fresh('latin');
    await vscode.workspace.fs.writeFile(uri, Uint8Array.of(0xe9));
    assert.ok(await files.read(uri.toString()).then(() => false, () => true));
  });
});
