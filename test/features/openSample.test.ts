import * as vscode from 'vscode';
import * as assert from './assert';
import { readText } from './support';

/** The folders that VS Code was asked to open while the sample was. */
async function opened(): Promise<vscode.Uri[]> {
  const { executeCommand } = vscode.commands;
  const folders: vscode.Uri[] = [];
  const spy = async (command: string, ...rest: unknown[]): Promise<unknown> => (command === 'vscode.openFolder' ? void folders.push(rest[0] as vscode.Uri) : executeCommand(command, ...rest));
  const command = vscode.commands;
  Object.assign(command, { executeCommand: spy });
  try {
    await executeCommand('seedlens.openSample');
  } finally {
    Object.assign(command, { executeCommand });
  }
  return folders;
}

describe('openSample', () => {
  it('opens a copy of all reports, and leaves what was written in it', async () => {
    const [folder] = await opened();
    assert.ok(folder, 'no folder was opened');
    const report = vscode.Uri.joinPath(folder, 'seeds', 'thread-suez-queue.txt');
    assert.ok((await readText(report)).includes('suez'));
    await vscode.workspace.fs.writeFile(report, new TextEncoder().encode('Mine.\n'));
    await opened();
    assert.equal(await readText(report), 'Mine.\n');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});
