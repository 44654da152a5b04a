import { spawnSync } from 'node:child_process';
import { askAll, type Asked } from './measure';

/** ripgrep's version; undefined where there is none. */
export function ripgrepVersion(): string | undefined {
  const { status, stdout } = spawnSync('rg', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0] : undefined;
}

/** How long ripgrep takes to list where whole words stand, from when it is started to its last line. */
export const askRipgrep = (folder: string, names: readonly string[]): Asked[] =>
  askAll(names, (name) => {
    const { error, stdout } = spawnSync('rg', ['--fixed-strings', '--word-regexp', '--line-number', '--column', '--only-matching', '--no-heading', '-e', name, folder], { maxBuffer: 1 << 28 });
    if (error) throw error;
    return linesIn(stdout);
  });

function linesIn(output: Buffer): number {
  let lines = 0;
  for (let at = output.indexOf(10); at >= 0; at = output.indexOf(10, at + 1)) lines++;
  return lines;
}
