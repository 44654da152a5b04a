/** A sidecar of a text, and whose it is; empty for the one that all share. */
export interface LayerFile {
  readonly file: string;
  readonly annotator: string;
}

const ending = '.annotations.yaml';

/** The sidecar of an annotator's own beside a text: `report.txt` and A. Novak make `report.txt.a-novak.annotations.yaml`. */
export const layerFile = (file: string, annotator: string): string => {
  const name = inFileName(annotator);
  return `${file}${name && `.${name}`}${ending}`;
};

/** A name as a part of a file's name: letters and digits of any script, and hyphens. */
const inFileName = (annotator: string): string =>
  annotator.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60);

/** The sidecars of a text among the files of its folder. One of another text, whose name begins alike, is none. */
export const layerFiles = (file: string, folder: readonly string[]): LayerFile[] => {
  const names = new Set(folder);
  return folder.flatMap((name) => {
    const annotator = annotatorOf(file, name);
    const isOfAnother = annotator && names.has(name.slice(0, -ending.length));
    return annotator === undefined || isOfAnother ? [] : [{ file: name, annotator }];
  });
};

const annotatorOf = (file: string, name: string): string | undefined => {
  if (!name.startsWith(`${file}.`) || !name.endsWith(ending)) return undefined;
  return name.slice(file.length, -ending.length).replace(/^\./, '');
};
