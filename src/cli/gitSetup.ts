import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { driverConfig, driverName, withAttributes, withoutAttributes } from '../core/git/mergeDriver';
import { complain } from './complain';

/** Makes git merge annotations by id in a folder's repository, or no longer. Says whether it could. */
export async function setUpGit(folder: string, wanted: boolean): Promise<boolean> {
  const root = git(folder, 'rev-parse', '--show-toplevel');
  if (root === undefined) return complain(`${folder}: is in no git repository`);
  if (!(wanted ? configure(root) : unconfigure(root))) return complain(`${root}: git refused to change its configuration`);
  await change(join(root, '.gitattributes'), wanted ? withAttributes : withoutAttributes);
  process.stdout.write(`${root}: ${wanted ? 'annotations are merged by id (see .gitattributes, and merge.seedlens in .git/config)' : 'annotations are merged line by line again'}\n`);
  return true;
}

function configure(root: string): boolean {
  const config = driverConfig(process.execPath, __filename);
  return Object.entries(config).every(([key, value]) => git(root, 'config', '--local', '--replace-all', `merge.${driverName}.${key}`, value) !== undefined);
}

const unconfigure = (root: string): boolean =>
  git(root, 'config', '--local', `merge.${driverName}.driver`) === undefined || git(root, 'config', '--local', '--remove-section', `merge.${driverName}`) !== undefined;

/** What git prints; undefined where it fails. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout.replace(/\n$/, '') : undefined;
}

/** Byte by byte, whatever its encoding. A file left without content goes. */
async function change(file: string, edit: (text: string) => string): Promise<void> {
  const before = existsSync(file) ? await readFile(file, 'latin1') : '';
  const after = edit(before);
  if (after === before) return;
  await (after ? writeFile(file, after, 'latin1') : rm(file));
}
