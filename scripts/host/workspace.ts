// Temporary folders: what tests write never touches the repository.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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
  git('init', '-q', '-b', 'main');
  commit('A. Novak', 'accepted');
  commit('B. <b>Okoye</b>', 'rejected');
  withEdited(folder, git);
  return workspace;
}

/** Commits an annotated report, and on the branch `edited` one that was written anew by somebody without Seedlens. */
function withEdited(folder: string, git: (...args: string[]) => void): void {
  const text = 'Kishi met the envoys in Cairo. Later Kishi thanked the hosts and flew home.\n';
  const sha256 = createHash('sha256').update(text).digest('hex');
  const commit = (changed: string): void => {
    fs.writeFileSync(path.join(folder, 'envoys.seed.txt'), changed);
    git('add', '.');
    git('-c', 'user.name=C. Ito', 'commit', '-q', '-m', 'A report');
  };
  fs.writeFileSync(path.join(folder, 'envoys.seed.txt.annotations.yaml'), editedSidecar(sha256));
  commit(text);
  git('checkout', '-q', '-b', 'edited');
  commit(text.replaceAll('Kishi', 'Kischi'));
  git('checkout', '-q', 'main');
}

const editedSidecar = (sha256: string): string => `seedlens: 1
document: { file: envoys.seed.txt, sha256: ${sha256} }
annotations:
  - id: m1
    type: person
    status: accepted
    target: { start: 37, end: 42, exact: Kishi, prefix: "envoys in Cairo. Later ", suffix: " thanked the hosts and flew" }
`;

const historySidecar = (second: string): string => `seedlens: 1
annotations:
  - { id: m1, type: place, status: accepted, target: { start: 9, end: 14, exact: Tokyo } }
  - { id: m2, type: place, status: ${second}, target: { start: 19, end: 24, exact: Paris } }
`;
