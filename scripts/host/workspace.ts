// Temporary folders: what tests write never touches the repository.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { inRepository } from '../lib/paths';

/** Tests write only into a workspace that holds this file. */
export const SCRATCH_MARK = '.scratch';

/** A new temporary folder, removed at the end of the process; its path is short, for sockets live below it. */
export function temporaryFolder(): string {
  const base = process.platform === 'win32' ? os.tmpdir() : fs.realpathSync('/tmp');
  const folder = fs.mkdtempSync(path.join(base, 'seedlens-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A fresh copy of `seeds/` with the test fixtures laid over it, inside `folder`. */
export function scratchWorkspace(folder: string): string {
  const workspace = path.join(folder, 'seeds');
  for (const source of [inRepository('seeds'), inRepository('test/fixtures/workspace')]) {
    if (fs.existsSync(source)) fs.cpSync(source, workspace, { recursive: true });
  }
  fs.writeFileSync(path.join(workspace, SCRATCH_MARK), 'Tests may write here.\n');
  return workspace;
}
