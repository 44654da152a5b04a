// A YAML file, read so that large ones open at once and a change costs milliseconds.
//
// The YAML library reads some 2 MB a second, and always the whole file: with 10,000 annotations a pause of seconds, at
// every change. But files like ours are long lists (or maps) of short entries, and where those stand in lines of their own
// the indentation alone says where each begins. So `openYaml` splits a file into sections (the pairs of its root map) and
// these into blocks (their entries), by lines. Each block is a small YAML text of its own:
//  - it is read by `scanYaml`, which knows just the plain subset that nearly everybody writes and is thirty times faster;
//  - or, if it leaves that subset, by the library; that block only;
//  - or not at all, if the file as it was before had a block of the same text: then it is the same block, with its nodes.
// Offsets in a block count from its start, so that it is the same wherever it moves, and readers may keep in a `WeakMap`
// what they made of it. Whatever has no such layout, or refers across blocks by more than an alias of a scalar, is read by
// the library as a whole (`inBlocks` is false). What is damaged is an error where it stands; the blocks around it are read.
import type { Range } from '../text/range';
import { wording } from '../wording';
import { layoutOf, documentStart, type Layout } from './lines';
import { parseYaml, tooLarge, type YamlError } from './library';
import { scalarText, shiftPair, type YamlItem, type YamlMap, type YamlNode, type YamlPair, type YamlScalar } from './node';
import { scanYaml, type Anchors, type Scanned } from './scanner';

/** The entry of a list or map, as a text of its own. */
export interface YamlBlock extends Scanned {
  readonly text: string;
  /** A list of one item, or a map of one pair; undefined if it is damaged. Offsets count from the block's start. */
  readonly node: YamlNode | undefined;
  readonly errors: readonly YamlError[];
}

/** A block and where in the file it starts. */
export interface YamlEntry {
  readonly start: number;
  readonly block: YamlBlock;
}

/** A pair of the root map: `key:` and what follows. All offsets count from `start`. */
export interface YamlSection extends YamlEntry {
  readonly key: string;
  readonly pair: YamlPair;
  /** The entries of its list or map; each is in lines of its own when `split`. */
  readonly entries: readonly YamlEntry[];
  readonly kind: 'map' | 'list' | 'scalar' | undefined;
  readonly split: boolean;
  /** Where its last line ends, in the file. */
  readonly end: number;
}

export interface YamlFile {
  readonly text: string;
  /** What the file is: a map that has sections, nothing at all, or something else. */
  readonly kind: 'map' | 'nothing' | 'other';
  readonly root: Range;
  readonly sections: readonly YamlSection[];
  readonly errors: readonly YamlError[];
  /** Every section is a block of the text. */
  readonly inBlocks: boolean;
  /** All blocks in their order: what opening the file again saves to read. */
  readonly blocks: readonly YamlBlock[];
  readonly anchors: Anchors;
}

/** In UTF-16 units. */
const maxLength = 50_000_000;
/** How many nodes a file may have, and for how many each block counts on top of its own: some 100,000 annotations. */
const maxSize = 4_000_000;
const blockSize = 10;
/** How much of a file the library may read, in UTF-16 units, and what a block costs on top: some three seconds' work. */
const maxForLibrary = 6_000_000;
const callForLibrary = 100;
/** So many blocks may be new, and so many gone, before all former ones are searched. */
const lookedAhead = 4;
/** In a file of at most this length the library is asked whether damaged blocks make sense together after all. */
const maxSecondOpinion = 200_000;

/**
 * Reads a YAML file. Give it the same file as it was read before, and only what has changed is read.
 *
 * For a long map such as a register's, go through `section.entries`: `entryPair(entry)` is the pair, with offsets from
 * `entry.start`, and `entry.block` the key under which to keep (in a `WeakMap`) what you made of it.
 */
export const openYaml = (text: string, before?: YamlFile): YamlFile => finish(openYamlInSteps(text, before));

/** Reads a YAML file in steps of an entry, so that a large one can be read between other things. */
export function* openYamlInSteps(text: string, before?: YamlFile): Generator<void, YamlFile> {
  if (text.length > maxLength) return unread(text, 'other', [tooLarge]);
  const strayReturns = text.includes('\r') && /\r(?!\n)/.test(text);
  const inBlocks = strayReturns ? undefined : yield* new BlockReader(text, before).read();
  if (inBlocks && (inBlocks.errors.length === 0 || text.length > maxSecondOpinion)) return inBlocks;
  const whole = openWhole(text);
  return inBlocks && whole.errors.length > 0 ? inBlocks : whole;
}

/** Goes through all steps at once. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The pair of a map's entry. */
export const entryPair = ({ block: { node } }: YamlEntry): YamlPair | undefined => (node?.kind === 'map' ? node.pairs[0] : undefined);

/** The item of a list's entry. */
export const entryItem = ({ block: { node } }: YamlEntry): YamlItem | undefined => (node?.kind === 'list' ? node.items[0] : undefined);

/** A section with all that is in it, also where its entries are split; offsets count from the text's start. */
export const wholePair = ({ text, anchors }: YamlFile, section: YamlSection): YamlPair => {
  const block = section.split ? text.slice(section.start, section.end) : undefined;
  const node = block === undefined ? undefined : (scanYaml(block, anchors) ?? parseYaml(block)).node;
  return shiftPair((node?.kind === 'map' && node.pairs[0]) || section.pair, section.start);
};

const nowhere: Range = { start: 0, end: 0 };
const isMarker = /^(?:---|\.\.\.)/;
const noPair = wording('Here “key: value” is expected');

const bareBlock: YamlBlock = { text: '', node: undefined, errors: [], anchors: [], aliases: [], size: 0 };

const unread = (text: string, kind: YamlFile['kind'], errors: readonly YamlError[]): YamlFile =>
  ({ text, kind, root: nowhere, sections: [], errors, inBlocks: false, blocks: [], anchors: new Map() });

class BlockReader {
  private readonly blocks: YamlBlock[] = [];
  private readonly anchors = new Map<string, YamlScalar>();
  private readonly errors: YamlError[] = [];
  private forLibrary = maxForLibrary;
  private size = 0;
  /** The file is more than the sum of its blocks. */
  private failed = false;
  /** The blocks of the file as it was, how many of them have been passed, and where each is, by its text. */
  private readonly former: readonly YamlBlock[];
  private passed = 0;
  private strangers = 0;
  private places: ReadonlyMap<string, number> | undefined;

  constructor(private readonly text: string, before: YamlFile | undefined) {
    this.former = before?.blocks ?? [];
  }

  /** Undefined when the file is not in blocks. */
  *read(): Generator<void, YamlFile | undefined> {
    const { text } = this;
    const start = documentStart(text);
    const layout = layoutOf(text, start, text.length);
    if (!layout || layout.kind !== 'map' || text[start] === '%') return undefined;
    if (layout.starts.length === 0) return unread(text, 'nothing', []);
    const sections: YamlSection[] = [];
    for (const range of ranges(layout, text.length)) {
      const section = yield* this.section(range, layout.column);
      if (section) sections.push(section);
    }
    const root = { start: layout.starts[0]! + layout.column, end: text.length };
    if (this.size > maxSize) return unread(text, 'other', [tooLarge]);
    // If even the first line is no pair, the lines may be those of a text or of something in brackets.
    if (this.failed || sections[0]?.start !== layout.starts[0]) return undefined;
    return { text, kind: 'map', root, sections, errors: this.errors, inBlocks: true, blocks: this.blocks, anchors: this.anchors };
  }

  private *section(range: Range, column: number): Generator<void, YamlSection | undefined> {
    const header = /[\w-]+:(?: +(?:#[^\n]*)?)?\r?\n/y;
    header.lastIndex = range.start + column;
    const start = header.test(this.text) ? header.lastIndex : range.end;
    const layout = layoutOf(this.text, start, range.end);
    const split = layout && layout.starts.length > 0 && layout.column >= column + (layout.kind === 'map' ? 1 : 0);
    const section = split ? yield* this.splitSection({ start: range.start, end: start }, layout, range.end) : undefined;
    return section ?? this.wholeSection(range);
  }

  private *splitSection(header: Range, layout: Layout, end: number): Generator<void, YamlSection | undefined> {
    const found = this.errors.length;
    const section = this.wholeSection(header);
    const entries: YamlEntry[] = [];
    for (const range of ranges(layout, end)) {
      const entry = this.entry(range);
      if (entry.block.node) entries.push(entry);
      yield;
    }
    const isLines = layout.kind === 'list' || entries[0]?.start === layout.starts[0];
    if (section && isLines) return { ...section, entries, kind: layout.kind, split: true, end };
    this.errors.length = found;
    return undefined;
  }

  private wholeSection(range: Range): YamlSection | undefined {
    const entry = this.entry(range);
    const pair = entryPair(entry);
    const section = pair && sectionOf(entry, pair, range.end);
    this.size += (section?.entries.length ?? 0) * blockSize;
    return section;
  }

  private entry({ start, end }: Range): YamlEntry {
    if (this.size > maxSize) return { start, block: bareBlock };
    const text = this.text.slice(start, end);
    const known = this.former[this.findFormer(text)];
    const block = known && this.saysTheSame(known) ? known : this.parse(ownCopy(text));
    this.size += block.size + blockSize;
    if (!block.errors.includes(tooLarge)) this.blocks.push(block);
    block.anchors.forEach(([name, scalar]) => this.anchors.set(name, scalar));
    this.errors.push(...block.errors.map((error) => ({ ...error, start: start + error.start, end: start + error.end })));
    return { start, block };
  }

  /** Blocks mostly follow each other as before, but for some new or gone: only where that is not so are they searched for. */
  private findFormer(text: string): number {
    let at = this.passed;
    while (at < this.passed + lookedAhead && this.former[at]?.text !== text) at++;
    if (at === this.passed + lookedAhead) at = this.strangers++ < lookedAhead ? -1 : this.placeOf(text);
    if (at >= 0) this.passed = at + 1;
    return at;
  }

  private placeOf(text: string): number {
    if (this.former.length === 0) return -1;
    this.places ??= new Map(this.former.map((block, index) => [block.text, index]));
    return this.places.get(text) ?? -1;
  }

  private saysTheSame({ aliases }: YamlBlock): boolean {
    return aliases.every(([name, scalar]) => this.anchors.get(name) === scalar);
  }

  private parse(text: string): YamlBlock {
    const parsed = this.scan(text) ?? this.ask(text);
    const refersOutside = isMarker.test(text) || parsed.errors.some(({ unresolved }) => unresolved);
    const block = refersOutside ? undefined : checked(parsed);
    this.failed ||= !block;
    return block ?? { ...parsed, node: undefined };
  }

  private scan(text: string): YamlBlock | undefined {
    const scanned = scanYaml(text, this.anchors);
    return scanned && { text, ...scanned, errors: [] };
  }

  private ask(text: string): YamlBlock {
    this.forLibrary -= text.length + callForLibrary;
    if (this.forLibrary < 0) return { ...bareBlock, text, errors: [tooLarge] };
    return { ...bareBlock, text, ...parseYaml(text) };
  }
}

/** Lines of entries: each reaches to the next. */
const ranges = ({ starts }: Layout, end: number): Range[] => starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }));

/** A slice would keep the whole file in memory for as long as one of its blocks is remembered. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);

/** A block that is one entry, or says what is wrong with it; undefined if it makes sense only with what is around it. */
const checked = (block: YamlBlock): YamlBlock | undefined => {
  const { node, errors } = block;
  if (node && isOneEntry(node) && node.start === block.text.search(/[^ ]/)) return block;
  if (errors.length > 0) return { ...block, node: undefined };
  if (node?.kind !== 'scalar' || node.style !== 'plain') return undefined;
  return { ...block, node: undefined, errors: [{ start: node.start, end: node.end, told: noPair }] };
};

const isOneEntry = (node: YamlNode): boolean =>
  (node.kind === 'list' && !node.flow && node.items.length === 1) || (node.kind === 'map' && !node.flow && node.pairs.length === 1 && isSimple(node.pairs[0]!));

const isSimple = ({ key, colon }: YamlPair): boolean => key?.kind === 'scalar' && !key.alias && colon !== undefined;

const sectionOf = (entry: YamlEntry, pair: YamlPair, end: number): YamlSection => {
  const { value } = pair;
  const entries = partsOf(value).map((node) => ({ start: entry.start, block: { ...bareBlock, node } }));
  return { ...entry, key: scalarText(pair.key) ?? '', pair, entries, kind: value?.kind, split: false, end };
};

/** A map or list as maps of one pair or lists of one item. */
const partsOf = (node: YamlNode | undefined): YamlNode[] => {
  if (node?.kind === 'map') return node.pairs.map((pair): YamlMap => ({ ...node, ...rangeOfPair(pair), pairs: [pair] }));
  if (node?.kind === 'list') return node.items.map((item): YamlNode => ({ ...node, start: item.dash, end: item.value?.end ?? item.dash, items: [item] }));
  return [];
};

const rangeOfPair = ({ key, colon, value }: YamlPair): Range => ({ start: key?.start ?? colon ?? 0, end: value?.end ?? colon ?? key?.end ?? 0 });

/** Read as one: JSON, a map in brackets, or what only the library knows. */
const openWhole = (text: string): YamlFile => {
  const { node, errors, size } = parseWhole(text);
  if (size > maxSize) return unread(text, 'other', [tooLarge]);
  if (!node) return unread(text, errors.length > 0 ? 'other' : 'nothing', errors);
  if (node.kind !== 'map') return { ...unread(text, 'other', errors), root: node };
  const sections = partsOf(node).map((part) => sectionOf({ start: 0, block: { ...bareBlock, node: part } }, (part as YamlMap).pairs[0]!, part.end));
  return { ...unread(text, 'map', errors), root: node, sections };
};

const parseWhole = (text: string): Omit<YamlBlock, 'text' | 'aliases'> => {
  const scanned = scanYaml(text);
  if (scanned) return { ...scanned, errors: [] };
  return text.length > maxForLibrary ? { ...bareBlock, errors: [tooLarge] } : parseYaml(text);
};
