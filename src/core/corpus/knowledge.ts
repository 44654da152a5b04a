import { normalizeName } from '../gazetteer/names';
import type { Known } from '../known/known';

/** What names are known for, by their words, in a form that can be compared and saved. */
export type Signatures = ReadonlyMap<string, string>;

/** Of all that reports are read with, in a workspace of several folders. */
export function signaturesOf(all: Iterable<Known>): Signatures {
  const values = new Map<string, string[]>();
  for (const known of all) {
    for (const { words, value } of known.names()) {
      const { from: _from, ...rest } = value;
      values.set(words, [...(values.get(words) ?? []), JSON.stringify(rest)]);
    }
  }
  return new Map([...values].map(([words, each]) => [words, each.sort().join()]));
}

/** Names that are known for something else than before, and ids of the entities that they are or were known for. */
export interface ChangedNames {
  readonly words: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/** Compares what was known with what is. */
export function changedNames(before: Signatures, after: Signatures): ChangedNames {
  const words = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
  const signatures = words.flatMap((name) => [before.get(name) ?? '', after.get(name) ?? '']);
  const ids = signatures.flatMap((signature) => Array.from(signature.matchAll(/"entity":\{"id":("(?:[^"\\]|\\.)*")/g), ([, id]) => JSON.parse(id!) as string));
  return { words, ids: new Set(ids) };
}

/** Says of a text whether it may hold one of these names. */
export function wordFinder(words: readonly string[]): (text: string) => boolean {
  const folded = words.map(normalizeName).filter((name) => name !== '');
  return (text) => {
    const letters = normalizeName(text);
    return folded.some((name) => letters.includes(name));
  };
}
