import { entityKeyIn } from '../annotations/places';
import { inlineScalar } from '../yaml/writer';

/** A sidecar or register in which the entry of one id has another, with all that stands in it; undefined when it has no such entry. */
export function rekeyed(text: string, from: string, to: string): string | undefined {
  const range = entityKeyIn(text, from);
  return range && text.slice(0, range.start) + inlineScalar(to, true) + text.slice(range.end);
}
