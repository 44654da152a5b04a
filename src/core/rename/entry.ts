import { contains, shift, type Range } from '../text/range';
import { entryItem, entryPair, openYaml, type YamlEntry } from '../yaml/file';
import { nodeRange, pairOf, scalarText, type YamlNode } from '../yaml/node';

/** What stands at a place in a sidecar or register and names an entity. The range is UTF-16 in the file's raw text. */
export interface EntityWord extends Range {
  /** The entity's id in this file. */
  readonly id: string;
  /** Its id, be it of its entry or in an annotation, or its name. */
  readonly part: 'id' | 'name';
  readonly words: string;
}

/** The id or name of an entity at an offset (UTF-16) of a sidecar or register; undefined for anything else there. */
export function entityWordAt(text: string, offset: number): EntityWord | undefined {
  for (const { key, entries } of openYaml(text).sections) {
    const entry = entries.findLast(({ start }) => start <= offset);
    const words = !entry ? [] : key === 'entities' ? wordsOfEntity(entry) : key === 'annotations' ? wordsOfAnnotation(entry) : [];
    const found = words.map((word) => shift(word, entry!.start)).find((word) => contains(word, { start: offset, end: offset }));
    if (found) return found;
  }
  return undefined;
}

function wordsOfEntity(entry: YamlEntry): EntityWord[] {
  const { key, value } = entryPair(entry) ?? {};
  const id = scalarText(key);
  if (id === undefined) return [];
  return [...wordOf(key, id, 'id'), ...(value?.kind === 'map' ? wordOf(pairOf(value, 'name')?.value, id, 'name') : [])];
}

function wordsOfAnnotation(entry: YamlEntry): EntityWord[] {
  const annotation = entryItem(entry)?.value;
  const node = annotation?.kind === 'map' ? pairOf(annotation, 'entity')?.value : undefined;
  return wordOf(node, scalarText(node) ?? '', 'id');
}

function wordOf(node: YamlNode | undefined, id: string, part: EntityWord['part']): EntityWord[] {
  const words = scalarText(node);
  return node?.kind === 'scalar' && words !== undefined && id !== '' ? [{ ...nodeRange(node), id, part, words }] : [];
}

/** What may be an entity's id: words of letters and digits, with hyphens between. */
export const isEntityId = (id: string): boolean => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(id);
