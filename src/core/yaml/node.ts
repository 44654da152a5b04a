import { shift, type Range } from '../text/range';

/**
 * What stands in a YAML text, as far as data files go: scalars, maps and lists, each with its range in UTF-16 units,
 * anchors and tags before it left out. A map or list in block style ends with the characters of its last value.
 */
export type YamlNode = YamlScalar | YamlMap | YamlList;

export interface YamlScalar extends Range {
  readonly kind: 'scalar';
  /** What it says, escapes and folding resolved. A plain `2023` or `no` is what it looks like. */
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
  /** It stands for this: an alias to an anchor. Then the range is the alias's own. */
  readonly alias?: true;
}

export interface YamlMap extends Range {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly YamlPair[];
  readonly alias?: true;
}

export interface YamlList extends Range {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly YamlItem[];
  readonly alias?: true;
}

export interface YamlPair {
  readonly key: YamlNode | undefined;
  /** End of the colon; undefined where there is none. */
  readonly colon: number | undefined;
  /** Undefined where nothing stands. */
  readonly value: YamlNode | undefined;
}

export interface YamlItem {
  /** Where its dash stands; in brackets, where it begins. */
  readonly dash: number;
  readonly value: YamlNode | undefined;
}

/** Where a node stands; the text's beginning where there is none. */
export const nodeRange = (node: YamlNode | undefined): Range => ({ start: node?.start ?? 0, end: node?.end ?? 0 });

const saysNull = /^(?:~|null|Null|NULL)?$/;

/** Nothing stands there, or a word for nothing. */
export const isNothing = (node: YamlNode | undefined): node is undefined =>
  !node || (node.kind === 'scalar' && node.style === 'plain' && node.text.length <= 4 && saysNull.test(node.text));

/** What a scalar says; undefined where there is none, or null. */
export const scalarText = (node: YamlNode | undefined): string | undefined =>
  !isNothing(node) && (node as YamlNode).kind === 'scalar' ? (node as YamlScalar).text : undefined;

const saysNumber = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;

/** The number that a plain scalar is in YAML 1.2. */
export const scalarNumber = (node: YamlNode | undefined): number | undefined =>
  node?.kind === 'scalar' && node.style === 'plain' && saysNumber.test(node.text) ? Number(node.text) : undefined;

export const pairOf = (map: YamlMap, key: string): YamlPair | undefined => map.pairs.find((pair) => scalarText(pair.key) === key);

/** The same with all offsets moved. */
export const shiftNode = <T extends YamlNode>(node: T, by: number): T => {
  const moved = { ...node, ...shift(node, by) };
  if (moved.kind === 'map') return { ...moved, pairs: moved.pairs.map((pair) => shiftPair(pair, by)) };
  if (moved.kind === 'list') return { ...moved, items: moved.items.map(({ dash, value }) => ({ dash: dash + by, value: value && shiftNode(value, by) })) };
  return moved;
};

export const shiftPair = ({ key, colon, value }: YamlPair, by: number): YamlPair =>
  ({ key: key && shiftNode(key, by), colon: colon === undefined ? undefined : colon + by, value: value && shiftNode(value, by) });
