import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** What there is to check, as paths that begin as the user wrote them. */
export interface SeedFiles {
  readonly reports: readonly string[];
  readonly registers: readonly string[];
}

/** The reports and registers of paths: a folder stands for those in it, a file for itself. */
export async function seedFiles(paths: readonly string[]): Promise<SeedFiles> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const isRegister = (file: string): boolean => basename(file) === registerName;
  const reports = files.filter((file) => !isRegister(file)).map((file) => file.replace(/\.annotations\.yaml$/, ''));
  return { reports: distinct(reports), registers: distinct(files.filter(isRegister)) };
}

const registerName = 'entities.yaml';

const distinct = (files: readonly string[]): string[] => [...new Map(files.map((file) => [resolve(file), file])).values()].sort();

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  const files = entries.filter((entry) => entry.isFile() && isOurs(entry.name, path, names)).map(({ name }) => join(path, name));
  const folders = entries.filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name));
  return [...files, ...(await Promise.all(folders.map(({ name }) => filesOf(join(path, name))))).flat()];
}

/** As the editor takes files for reports; and what has a sidecar beside it. */
const isOurs = (name: string, folder: string, names: ReadonlySet<string>): boolean =>
  name === registerName || /\.seed(?:\.txt)?$/.test(name) || names.has(`${name}.annotations.yaml`)
  || (name.endsWith('.txt') && resolve(folder).split(/[\\/]/).includes('seeds'));

/** The nearest file of that name in the folder of a file, or in one around it. */
export async function nearest(file: string, name: string): Promise<string | undefined> {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const candidate = join(folder, name);
    if (await stat(candidate).then((found) => found.isFile(), () => false)) return candidate;
    if (folder === dirname(folder) || (await stat(join(folder, '.git')).then(() => true, () => false))) return undefined;
  }
}
