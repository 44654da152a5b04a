import { sidecarEnding } from '../fileNames';

/** A sidecar of a text, and whose it is; empty for the one that all share. */
export interface LayerFile {
  readonly file: string;
  readonly annotator: string;
}

/** The sidecar of an annotator's own beside a text: `report.txt` and A. Novak make `report.txt.a-novak.annotations.yaml`. */
export const layerFile = (file: string, annotator: string): string => {
  const name = inFileName(annotator);
  return `${file}${name && `.${name}`}${sidecarEnding}`;
};

/** A name as a part of a file's name: letters and digits of any script, and hyphens. */
const inFileName = (annotator: string): string =>
  annotator.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60);

/** The sidecars of a text among the files of its folder. One of another text, whose name begins alike, is none. */
export const layerFiles = (file: string, folder: readonly string[]): LayerFile[] => {
  const names = new Set(folder);
  return folder.flatMap((name) => {
    const annotator = annotatorOf(file, name);
    const isOfAnother = annotator && names.has(name.slice(0, -sidecarEnding.length));
    return annotator === undefined || isOfAnother ? [] : [{ file: name, annotator }];
  });
};

/** The texts that a sidecar may belong to, by their paths, likeliest first: `a.txt.b.annotations.yaml` to `a.txt.b`, or by B to `a.txt`. */
export const textsOf = (sidecar: string): string[] => {
  const texts = [sidecar.slice(0, -sidecarEnding.length)];
  for (let at = cutAt(texts[0]!); at > 0; at = cutAt(texts.at(-1)!)) texts.push(texts.at(-1)!.slice(0, at));
  return texts;
};

/** Where the last part of a file's name begins, at its period; -1 where it has one part only. */
const cutAt = (path: string): number => (path.lastIndexOf('.') > path.lastIndexOf('/') + 1 ? path.lastIndexOf('.') : -1);

const annotatorOf = (file: string, name: string): string | undefined => {
  if (!name.startsWith(`${file}.`) || !name.endsWith(sidecarEnding)) return undefined;
  return name.slice(file.length, -sidecarEnding.length).replace(/^\./, '');
};
