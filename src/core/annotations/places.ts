import { shift, type Range } from '../text/range';
import { entryItem, entryPair, openYaml, wholePair, type YamlEntry, type YamlFile } from '../yaml/file';
import { nodeRange, pairOf, scalarText, type YamlMap, type YamlNode } from '../yaml/node';

/** The words of a target, as they stand in a sidecar: UTF-16 in the sidecar's raw text. */
export interface Quote extends Range {
  /** Of the annotation. */
  readonly id: string;
  /** Which of its targets. */
  readonly part: number;
}

/** The quotes of a sidecar's annotations, in its order. What cannot be read is left out. */
export function quotesIn(text: string): Quote[] {
  return entriesOf(openYaml(text), 'annotations').flatMap((entry) => {
    const annotation = entryItem(entry)?.value;
    const id = annotation?.kind === 'map' ? scalarText(pairOf(annotation, 'id')?.value) : undefined;
    if (!id) return [];
    const targets = targetsOf(pairOf(annotation as YamlMap, 'target')?.value);
    return targets.flatMap((target, part) => {
      const exact = target?.kind === 'map' ? pairOf(target, 'exact')?.value : undefined;
      return exact ? [{ id, part, ...shift(nodeRange(exact), entry.start) }] : [];
    });
  });
}

/** Where a sidecar says whether its report is final: UTF-16 in its raw text. */
export function statusIn(text: string): Range | undefined {
  const file = openYaml(text);
  const section = file.sections.find(({ key }) => key === 'document');
  const document = section && wholePair(file, section).value;
  const status = document?.kind === 'map' ? pairOf(document, 'status')?.value : undefined;
  return status && nodeRange(status);
}

/** Where the key of an entity stands in a sidecar or a register: UTF-16 in the file's raw text. */
export const entityKeyIn = (text: string, id: string): Range | undefined => entityKeyOf(openYaml(text), id);

/** The same in a file that is read. */
export function entityKeyOf(file: YamlFile, id: string): Range | undefined {
  const entry = entriesOf(file, 'entities').find((one) => scalarText(entryPair(one)?.key) === id);
  return entry && shift(nodeRange(entryPair(entry)?.key), entry.start);
}

const entriesOf = ({ sections }: YamlFile, key: string): readonly YamlEntry[] => sections.find((section) => section.key === key)?.entries ?? [];

const targetsOf = (node: YamlNode | undefined): (YamlNode | undefined)[] => (node?.kind === 'list' ? node.items.map(({ value }) => value) : [node]);
