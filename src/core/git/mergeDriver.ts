import { registerFile, sidecarEnding } from '../fileNames';

/** The name of our merge driver in git's configuration and attributes. */
export const driverName = 'seedlens';

/** What git's configuration says of the driver: `merge.seedlens.name` and `.driver`. */
export interface DriverConfig {
  readonly name: string;
  readonly driver: string;
}

/** The driver as a shell runs it: `node` runs the command line `cli`, both absolute. Once these are gone, git merges as ever. */
export const driverConfig = (node: string, cli: string): DriverConfig => {
  const [program, script] = [node, cli].map(quoted);
  const merge = `ELECTRON_RUN_AS_NODE=1 ${program} ${script} merge --marker-size=%L --ours=%X --theirs=%Y --path=%P %O %A %B`;
  const fallback = 'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B';
  return { name: 'Seedlens: annotations by id', driver: `if test -f ${program} && test -f ${script}; then ${merge}; else ${fallback}; fi` };
};

/** For the shell, and for git, to which `%` begins a placeholder. */
const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;

/** Which files the driver merges: the lines that `.gitattributes` needs. */
export const attributeLines: readonly string[] = [`*${sidecarEnding}`, `/${registerFile}`].map((files) => `${files} merge=${driverName}`);

/** A `.gitattributes` with the lines, each once, after all else. */
export const withAttributes = (text: string): string => {
  const present = new Set(linesOf(text));
  const missing = attributeLines.filter((line) => !present.has(line));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return missing.length === 0 ? text : text + (text && !text.endsWith('\n') ? eol : '') + missing.map((line) => line + eol).join('');
};

/** A `.gitattributes` without the lines. */
export const withoutAttributes = (text: string): string =>
  attributeLines.reduce((rest, line) => rest.replace(new RegExp(`^${line.replace(/[.*/]/g, '\\$&')}[ \\t]*(?:\\r?\\n|$)`, 'gm'), ''), text);

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trimEnd());
