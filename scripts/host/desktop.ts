// A desktop VS Code: the installed one, or one that @vscode/test-electron downloads.
import { download } from '@vscode/test-electron';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { inRepository, root } from '../lib/paths';
import { run } from '../lib/process';
import type { TestOutput } from '../lib/test-output';
import { featureTests } from '../lib/bundle';
import { scratchWorkspace, temporaryFolder, withHistory } from './workspace';

const IDLE_TIMEOUT_MS = 15_000;
const TEST_TIMEOUT_MS = 240_000;

/** Whether windows can be opened here; on Linux that needs a display. */
export const canShowWindows = (): boolean => process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** Whether a desktop VS Code is wanted: not in CI, nor where `VSCODE_HOST=npm` says so. */
export const wantsDesktop = (): boolean => process.env.VSCODE_HOST !== 'npm' && !process.env.CI && canShowWindows();

/** The `code` command of an installed VS Code. */
export function installedDesktop(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
}

/** The program of a downloaded VS Code; nothing where it cannot be downloaded. */
export async function downloadedDesktop(version: string): Promise<string | undefined> {
  try {
    return await download({ version, cachePath: inRepository('.vscode-test'), timeout: IDLE_TIMEOUT_MS });
  } catch {
    console.log(`A desktop VS Code (${version}) could not be downloaded.`);
    return undefined;
  }
}

/** Runs the bundled tests in a desktop VS Code with an empty profile. */
export async function testInDesktop(program: string, output: TestOutput): Promise<void> {
  const folder = temporaryFolder();
  console.log(`Desktop VS Code: ${program}`);
  await run(program, [
    withHistory(scratchWorkspace(folder)),
    `--extensionDevelopmentPath=${root}`,
    `--extensionTestsPath=${featureTests}`,
    ...profile(folder),
    '--disable-extensions', '--disable-workspace-trust', '--disable-updates', '--skip-welcome', '--skip-release-notes', '--no-sandbox',
  ], { timeout: TEST_TIMEOUT_MS, onOutput: (chunk) => output.feed(chunk) });
}

/** A profile apart from the user's own. */
export const profile = (folder: string): string[] => [`--user-data-dir=${path.join(folder, 'user')}`, `--extensions-dir=${path.join(folder, 'extensions')}`];
