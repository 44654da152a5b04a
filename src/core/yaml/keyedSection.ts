import { shift, type Range } from '../text/range';
import { entryPair, type YamlEntry, type YamlFile, type YamlSection } from './file';
import { nodeRange, pairOf, scalarText, shiftPair, type YamlMap, type YamlPair } from './node';
import type { KeyOrder, YamlPatch } from './patch';
import { pairLines, type Fields, type Value } from './writer';

/** What is to become of the entry of an id: its fields that change, or nothing when it goes. `whole` writes a new one. */
export interface EntryChange {
  readonly id: string;
  readonly fields: Fields | undefined;
  readonly whole: (fields: Fields) => Value;
}

/** A section that is a map by id: changes of its entries as splices of a patch, only where they must. */
export class KeyedSection {
  private readonly section: YamlSection | undefined;
  private readonly keys: readonly string[];
  private readonly places: ReadonlyMap<string, number>;
  /** Of each key and those behind it the first in the alphabet: sorted, also where the keys are not. */
  private readonly least: readonly string[];

  /** `fieldOrder` is that of an entry's fields. */
  constructor(private readonly patch: YamlPatch, file: YamlFile, private readonly key: string, private readonly fieldOrder: KeyOrder) {
    this.section = file.sections.find((section) => section.key === key);
    this.keys = this.section?.entries.map((entry) => scalarText(entryPair(entry)?.key) ?? '') ?? [];
    this.places = new Map(this.keys.map((id, at) => [id, at]));
    this.least = leastFrom(this.keys);
  }

  /** `root` is the map of sections, with offsets from the text's start. */
  change(root: YamlMap, changes: readonly EntryChange[], sectionOrder: KeyOrder): void {
    const pair = pairOf(root, this.key);
    if (pair && this.section?.kind === 'map' && this.keys.length > 0) return this.changeEntries(pair, this.section, changes);
    const entries = changes.flatMap(({ id, fields, whole }): [string, Value][] => (fields ? [[id, whole(fields)]] : []));
    if (pair) this.begin(pair, entries);
    else this.patch.setFields(root, { [this.key]: Object.fromEntries(entries) }, sectionOrder);
  }

  private begin(pair: YamlPair, entries: readonly [string, Value][]): void {
    const indent = this.patch.column(nodeRange(pair.key).start) + this.patch.step;
    this.patch.insertLines(this.patch.openBlock(pair), entries.flatMap(([id, value]) => pairLines(id, value, indent, this.patch.step)));
  }

  private changeEntries(pair: YamlPair, section: YamlSection, changes: readonly EntryChange[]): void {
    for (const { id, fields, whole } of changes) {
      const map = this.around(pair, section, id);
      const existing = pairOf(map, id)?.value;
      if (fields && existing?.kind === 'map' && !existing.alias) this.patch.setFields(existing, fields, this.fieldOrder);
      else this.patch.setFields(map, { [id]: fields && whole(fields) }, (key) => key === this.previous(id));
    }
    const gone = changes.filter(({ fields }) => !fields).length;
    if (section.split && gone === section.entries.length && gone === changes.length) this.patch.setEmpty(pair, '{}');
  }

  /** The map of entries; of one in lines, just those that a change of this one needs. */
  private around({ value }: YamlPair, { split, entries }: YamlSection, id: string): YamlMap {
    if (!split && value?.kind === 'map') return value;
    const at = this.places.get(id);
    const previous = this.previous(id);
    const needed = at !== undefined ? [entries[at]] : [entries[0], previous === undefined ? undefined : entries[this.places.get(previous)!]];
    const pairs = [...new Set(needed)].flatMap((entry) => (entry ? shiftPair(entryPair(entry)!, entry.start) : []));
    return { kind: 'map', flow: false, start: 0, end: 0, pairs };
  }

  /** The key that a new one goes behind: in alphabetical order, so that two people's additions merge. */
  private previous(id: string): string | undefined {
    let [from, to] = [0, this.keys.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.least[middle]! < id) from = middle + 1;
      else to = middle;
    }
    return this.keys[from - 1];
  }
}

function leastFrom(keys: readonly string[]): string[] {
  const least = [...keys];
  for (let at = least.length - 2; at >= 0; at--) if (least[at + 1]! < least[at]!) least[at] = least[at + 1]!;
  return least;
}

/** Where an entry's node stands in the file. */
export const rangeOfEntry = (entry: YamlEntry | undefined): Range => shift(nodeRange(entry?.block.node), entry?.start ?? 0);

/** A section that is in lines as a pair with offsets from the text's start; what is in it is left out. */
export const bareSectionPair = (section: YamlSection): YamlPair => {
  const pair = shiftPair(section.pair, section.start);
  if (!section.split) return pair;
  const [first, last] = [section.entries[0], section.entries.at(-1)];
  return { ...pair, value: { kind: 'list', flow: false, start: rangeOfEntry(first).start, end: rangeOfEntry(last).end, items: [] } };
};
