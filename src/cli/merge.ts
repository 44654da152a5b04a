import { spawnSync } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { writeConflict, type ConflictStyle } from '../core/annotations/conflicts';
import { threeWayMerge } from '../core/annotations/threeWayMerge';
import { parseYaml } from '../core/yaml/library';
import { complain } from './complain';
import { reasonOf } from './textFile';

/** The three files that git gives a merge driver, and what it calls them. */
export interface MergeInput {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly style: ConflictStyle;
  /** The file that they are versions of. */
  readonly path: string;
}

/** Merges theirs into the file of ours. Says whether that left no conflict. */
export async function merge(input: MergeInput): Promise<boolean> {
  const [base, ours, theirs] = await Promise.all([textOf(input.base), textOf(input.ours), textOf(input.theirs)]);
  const isText = base !== undefined && ours !== undefined && theirs !== undefined;
  const merged = isText ? threeWayMerge(base, ours, theirs, input.style) : { unmergeable: 'bytes' };
  if ('unmergeable' in merged) return mergeLines(input);
  await replace(input.ours, merged.text);
  if (merged.conflicts.length === 0) return isYaml(merged.text) || complain(`${input.path}: has errors on one side, and so has the result`);
  return complain(`${input.path}: two people decided differently on ${merged.conflicts.join(', ')}; choose between the markers`);
}

const isYaml = (text: string): boolean => parseYaml(text).errors.length === 0;

/** Undefined for what is not UTF-8. */
async function textOf(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch((error: unknown) => Promise.reject(new Error(`${file}: ${reasonOf(error)}`)));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** As git merges any text, line by line: for what cannot be read as annotations. What is then no YAML is not called merged. */
async function mergeLines({ base, ours, theirs, style, path }: MergeInput): Promise<boolean> {
  complain(`${path}: cannot be read as annotations on all sides, so it was merged line by line; look through it`);
  const labels = [style.ours, 'base', style.theirs].flatMap((label) => ['-L', label]);
  const { status, error } = spawnSync('git', ['merge-file', `--marker-size=${style.size}`, ...labels, ours, base, theirs]);
  if (error) await leaveBoth(ours, theirs, style);
  return status === 0 && isYaml((await textOf(ours)) ?? '[');
}

/** Where there is no git: the whole files as one conflict, as the bytes that they are. */
async function leaveBoth(ours: string, theirs: string, style: ConflictStyle): Promise<void> {
  const [own, other] = await Promise.all([ours, theirs].map(async (file) => (await readFile(file, 'latin1')).replace(/[^\n]$/, '$&\n')));
  await replace(ours, writeConflict({ ours: own!, theirs: other! }, style), 'latin1');
}

async function replace(file: string, text: string, encoding: BufferEncoding = 'utf8'): Promise<void> {
  await writeFile(`${file}.merged`, text, encoding);
  await rename(`${file}.merged`, file);
}
