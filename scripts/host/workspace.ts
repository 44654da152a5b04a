// Temporary folders: what tests write never touches the repository.
import { spawnSync } from 'node:child_process';
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

/** Adds a folder with two decisions by two analysts, for tests of what git says; git knows nothing of it where there is none. */
export function withHistory(workspace: string): string {
  const folder = path.join(workspace, 'history');
  const git = (...args: string[]): void => void spawnSync('git', ['-C', folder, '-c', 'user.email=analyst@example.org', '-c', 'commit.gpgsign=false', ...args]);
  const commit = (author: string, second: string): void => {
    fs.writeFileSync(path.join(folder, 'talks.seed.txt.annotations.yaml'), historySidecar(second));
    git('add', '.');
    git('-c', `user.name=${author}`, 'commit', '-q', '-m', `By ${author}`);
  };
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'talks.seed.txt'), 'Talks in Tokyo and Paris.\n');
  git('init', '-q');
  commit('A. Novak', 'accepted');
  commit('B. <b>Okoye</b>', 'rejected');
  return workspace;
}

const historySidecar = (second: string): string => `seedlens: 1
annotations:
  - { id: m1, type: place, status: accepted, target: { start: 9, end: 14, exact: Tokyo } }
  - { id: m2, type: place, status: ${second}, target: { start: 19, end: 24, exact: Paris } }
`;
