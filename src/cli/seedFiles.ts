import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { layerFiles, textsOf } from '../core/annotations/layerFiles';
import { fileKind, type FileKind } from '../core/fileNames';
import { reasonOf } from './textFile';

/** What there is to check, as paths that begin as the user wrote them. A sidecar without its report stands for itself. */
export type SeedFiles = Readonly<Record<'report' | FileKind, readonly string[]>> & {
  /** Why some could not be looked at, a line each. */
  readonly failures: readonly string[];
};

/** The files that paths stand for: a folder for all of ours in it, a sidecar for its report, any other file for itself. */
export async function seedFiles(paths: readonly string[]): Promise<SeedFiles> {
  const failures: string[] = [];
  const files = (await Promise.all(paths.map((path) => filesOf(path, failures)))).flat().map(reportOf);
  const all = [...new Map(files.map((file) => [resolve(file), file])).values()].sort();
  const of = (kind: FileKind | 'report'): string[] => all.filter((file) => (kindOf(file) ?? 'report') === kind);
  return { report: of('report'), register: of('register'), workspace: of('workspace'), sidecar: of('sidecar'), failures };
}

const kindOf = (file: string): FileKind | undefined => fileKind(file.split(sep).join('/'));

const reportOf = (file: string): string => (kindOf(file) === 'sidecar' ? textsOf(file).find((text) => existsSync(text)) ?? file : file);

async function filesOf(path: string, failures: string[]): Promise<string[]> {
  try {
    return (await stat(path)).isDirectory() ? await filesIn(path, failures) : [path];
  } catch (error) {
    failures.push(`${path}: ${reasonOf(error)}`);
    return [];
  }
}

/** Links to files are followed, those to folders are not: they may lead back. */
async function filesIn(folder: string, failures: string[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter(({ name }) => isOurs(name, folder)).map((entry) => ({ entry, path: join(folder, entry.name) }));
  const own = await Promise.all(files.map(async ({ entry, path }) => (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path))) ? [path] : [])));
  const folders = entries.filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name));
  return [...own.flat(), ...(await Promise.all(folders.map(({ name }) => filesOf(join(folder, name), failures))).then((found) => found.flat()))];
}

/** As the editor takes files for reports; what has a sidecar is found by that. */
const isOurs = (name: string, folder: string): boolean =>
  fileKind(name) !== undefined || /\.seed(?:\.txt)?$/.test(name) || (name.endsWith('.txt') && resolve(folder).split(/[\\/]/).includes('seeds'));

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false);

/** The sidecars of a report, and whose each is; empty for the one that all share. */
export async function sidecarsOf(report: string): Promise<{ readonly file: string; readonly annotator: string }[]> {
  const names = await readdir(dirname(report)).catch(() => []);
  return layerFiles(basename(report), names).map(({ file, annotator }) => ({ file: `${report.slice(0, -basename(report).length)}${file}`, annotator }));
}

/** The nearest file of that name in the folder of a file, or in one around it. */
export async function nearest(file: string, name: string): Promise<string | undefined> {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const candidate = join(folder, name);
    if (await isFile(candidate)) return candidate;
    if (folder === dirname(folder) || existsSync(join(folder, '.git'))) return undefined;
  }
}
