// What the tests inside the extension host share. It runs in the browser too: nothing of Node here.
import * as vscode from 'vscode';
import * as assert from './assert';

const SCRATCH_MARK = '.scratch';

/** A path in the workspace that tests may write to: a temporary copy of the seeds, or nothing. */
export async function scratch(...parts: string[]): Promise<vscode.Uri> {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(workspace, 'no workspace is open');
  await vscode.workspace.fs.stat(vscode.Uri.joinPath(workspace, SCRATCH_MARK));
  return vscode.Uri.joinPath(workspace, ...parts);
}

/** Writes `text` to a new seed text of this name and shows it. */
export async function openText(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = await scratch(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(uri);
}

/** Shows a file of the workspace. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await scratch(name));
}

/** What is on the disk now. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Tries until `attempt` neither throws nor gives something falsy, at most `timeout` milliseconds: machines may be busy. */
export async function eventually<T>(attempt: () => T | PromiseLike<T>, timeout = 10_000): Promise<NonNullable<Awaited<T>>> {
  const deadline = Date.now() + timeout;
  for (;;) {
    try {
      const value = await attempt();
      if (value) return value;
      if (Date.now() > deadline) assert.fail('never came true', value, true);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await pause(50);
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
