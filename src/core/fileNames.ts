// What the files are called that Seedlens reads and writes beside reports.

/** The register, at the root of a workspace. */
export const registerFile = 'entities.yaml';

/** The types of a workspace, at its root. */
export const schemeFile = 'seedlens.yaml';

/** The end of a sidecar's name, after that of its report and, in a layer, of its annotator. */
export const sidecarEnding = '.annotations.yaml';

/** The files that analysts write by hand too. */
export type FileKind = 'sidecar' | 'register' | 'workspace';

/** What a file is by its name, with slashes before it or not; undefined for all others. */
export function fileKind(path: string): FileKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.endsWith(sidecarEnding)) return 'sidecar';
  return name === registerFile ? 'register' : name === schemeFile ? 'workspace' : undefined;
}

/** A text of one of these files says so; other tools may use such names too. */
export const isOurs = (text: string): boolean => /^\uFEFF?seedlens[ \t]*:/m.test(text);
