// What the files are called that Seedlens reads and writes beside reports.

/** The register, at the root of a workspace. */
export const registerFile = 'entities.yaml';

/** The types of a workspace, at its root. */
export const schemeFile = 'seedlens.yaml';

/** The end of a sidecar's name, after that of its report and, in a layer, of its annotator. */
export const sidecarEnding = '.annotations.yaml';
