import { entityKeyOf } from '../annotations/places';
import type { YamlFile } from '../yaml/file';
import { inlineScalar } from '../yaml/writer';

/** The text of a sidecar or register in which the entry of one id has another, with all that stands in it; undefined when it has no such entry. */
export function rekeyed(file: YamlFile, from: string, to: string): string | undefined {
  const range = entityKeyOf(file, from);
  return range && file.text.slice(0, range.start) + inlineScalar(to, true) + file.text.slice(range.end);
}
