import { parseYaml } from '../../yaml/library';
import { isNothing, pairOf, scalarNumber, scalarText, type YamlList, type YamlMap, type YamlNode } from '../../yaml/node';
import { scanYaml } from '../../yaml/scanner';

/** A pair of a map or an item of a list, as text. */
export interface Entry {
  /** What it is matched by on other sides: the key, an id, a scalar's own words, or its place. */
  readonly key: string;
  /** Where it stands in its line; 0 in braces. */
  readonly column: number;
  /** The comment and blank lines above it. */
  readonly comments: string;
  /** Its lines from the key or dash on; in braces, only its own characters. */
  readonly text: string;
  /** The key with its colon, or the dash. */
  readonly head: string;
  /** What follows the head, when that can be cut further. */
  readonly body: Block | undefined;
  /** The value as plain data. */
  readonly data: unknown;
}

/** A map or list cut into entries: opening, entries and tail joined are its text. */
export interface Block {
  /** Lists match by the ids of their items, by their scalars, or by place. Nothing in it: matches any. */
  readonly kind: 'map' | 'ids' | 'scalars' | 'places' | 'empty';
  readonly flow: boolean;
  /** What stands before the first entry: the rest of the line above, or all that is before it in its own line. */
  readonly opening: string;
  readonly entries: readonly Entry[];
  readonly tail: string;
}

/** The entries of a YAML text with LF line ends; undefined where it has errors, aliases or a layout that cannot be cut. */
export const cut = (text: string): Block | undefined => {
  const parsed = scanYaml(text) ?? parseYaml(text);
  if ('errors' in parsed && parsed.errors.length > 0) return undefined;
  const cutter = new Cutter(text);
  const block = cutter.block(parsed.node, 0, text.length);
  return cutter.stuck ? undefined : block;
};

/** An entry before it is cut: offsets are UTF-16 in the text. */
interface Item {
  readonly key: string;
  readonly start: number;
  readonly headEnd: number;
  readonly node: YamlNode | undefined;
}

type Kind = Block['kind'];

class Cutter {
  stuck = false;

  constructor(private readonly text: string) {}

  /** A node that stands, with what surrounds it, in [from, to); undefined for a scalar and what is taken as a whole. */
  block(node: YamlNode | undefined, from: number, to: number, depth = 0): Block | undefined {
    const cuttable = this.itemsOf(node, depth);
    if (!cuttable) return undefined;
    const [kind, items] = cuttable;
    if (items.length === 0) return { kind: 'empty', flow: false, opening: this.text.slice(from, to), entries: [], tail: '' };
    if (new Set(items.map(({ key }) => key)).size < items.length) return this.giveUp();
    return (node as YamlMap | YamlList).flow ? this.inBraces(kind, items, from, to, depth) : this.inLines(kind, items, from, to, depth);
  }

  private itemsOf(node: YamlNode | undefined, depth: number): [Kind, Item[]] | undefined {
    if (isNothing(node)) return ['empty', []];
    if (node.alias) return this.giveUp();
    if (node.kind === 'map') return this.ofMap(node);
    return node.kind === 'list' ? this.ofList(node, depth === 1) : undefined;
  }

  private ofMap({ pairs, flow }: YamlMap): [Kind, Item[]] | undefined {
    const items = pairs.flatMap(({ key, colon, value }) => {
      const name = scalarText(key);
      return name === undefined || colon === undefined ? [] : [{ key: name, start: key!.start, headEnd: colon, node: value }];
    });
    if (items.length === pairs.length) return ['map', items];
    return flow ? undefined : this.giveUp();
  }

  /** The lists of the top map hold records. */
  private ofList({ items, flow }: YamlList, ofRecords: boolean): [Kind, Item[]] | undefined {
    const [kind, keys] = keysOf(items.map(({ value }) => value), ofRecords);
    return [kind, items.map(({ dash, value }, at) => ({ key: keys[at] ?? this.words(value), start: dash, headEnd: flow ? dash : dash + 1, node: value }))];
  }

  /** What has no id is matched by all that it says. */
  private words(node: YamlNode | undefined): string {
    return `\n${this.text.slice(node?.start, node?.end)}`;
  }

  private inLines(kind: Kind, items: readonly Item[], from: number, to: number, depth: number): Block {
    const column = items[0]!.start - this.lineStart(items[0]!.start);
    const first = this.lineStart(items[0]!.start);
    const opens = first < from ? items[0]!.start : from === 0 ? 0 : this.lineEnd(from);
    let at = opens;
    const entries = items.map((item) => {
      const end = this.afterComments(this.lineAfter(endOf(item)), column);
      const comments = this.text.slice(at, Math.max(at, this.lineStart(item.start)));
      at = end;
      return this.entry(item, end, depth, column, comments);
    });
    return { kind, flow: false, opening: this.text.slice(from, opens), entries, tail: this.text.slice(at, to) };
  }

  /** On one line. What spans lines in braces may have comments anywhere, and is taken as a whole. */
  private inBraces(kind: Kind, items: readonly Item[], from: number, to: number, depth: number): Block | undefined {
    const [start, end] = [items[0]!.start, endOf(items.at(-1)!)];
    if (this.text.slice(start, end).includes('\n')) return undefined;
    const entries = items.map((item) => this.entry(item, endOf(item), depth));
    return { kind, flow: true, opening: this.text.slice(from, start), entries, tail: this.text.slice(end, to) };
  }

  private entry({ key, start, headEnd, node }: Item, end: number, depth: number, column = 0, comments = ''): Entry {
    const [text, head, body] = [this.text.slice(start, end), this.text.slice(start, headEnd), this.block(node, headEnd, end, depth + 1)];
    return { key, column, comments, text, head, body, get data(): unknown { return dataOf(node); } };
  }

  private lineStart(offset: number): number {
    return offset > 0 ? this.text.lastIndexOf('\n', offset - 1) + 1 : 0;
  }

  private lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end + 1;
  }

  /** A block scalar ends with its line. */
  private lineAfter(end: number): number {
    return end > 0 && this.text[end - 1] === '\n' ? end : this.lineEnd(end);
  }

  /** Comment lines that stand deeper are a part of what is above them. */
  private afterComments(offset: number, column: number): number {
    const comment = /( *)#.*\n?/y;
    comment.lastIndex = offset;
    const found = comment.exec(this.text);
    return found && found[1]!.length > column ? this.afterComments(comment.lastIndex, column) : offset;
  }

  private giveUp(): undefined {
    this.stuck = true;
  }
}

const endOf = ({ node, headEnd }: Item): number => Math.max(headEnd, node?.end ?? 0);

/** What the items of a list are matched by; undefined for a record without an id. */
const keysOf = (items: readonly (YamlNode | undefined)[], areRecords: boolean): [Kind, (string | undefined)[]] => {
  const ids = items.map((item) => (item?.kind === 'map' ? scalarText(pairOf(item, 'id')?.value) : undefined));
  if (areRecords || ids.some((id) => id !== undefined)) return ['ids', ids];
  if (items.every((item) => item?.kind === 'scalar')) return ['scalars', items.map((item) => JSON.stringify(dataOf(item)))];
  return ['places', items.map((_, at) => String(at))];
};

const dataOf = (node: YamlNode | undefined): unknown => {
  if (isNothing(node)) return null;
  if (node.kind === 'list') return node.items.map(({ value }) => dataOf(value));
  if (node.kind === 'map') return Object.fromEntries(node.pairs.map(({ key, value }) => [scalarText(key) ?? '', dataOf(value)]));
  return scalarNumber(node) ?? node.text;
};
