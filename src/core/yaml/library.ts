import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Range } from '../text/range';
import { wording, type Wording } from '../wording';
import type { YamlItem, YamlList, YamlMap, YamlNode, YamlPair, YamlScalar } from './node';
import { syntaxWording } from './wording';

/** What is wrong with the syntax of a text, and where in it. */
export interface YamlError extends Range {
  readonly told: Wording;
  /** Nothing is wrong but the size. */
  readonly tooLarge?: true;
  /** It is an alias to something outside of the text. */
  readonly unresolved?: true;
}

/** What the library makes of a text. */
export interface Parsed {
  readonly node: YamlNode | undefined;
  readonly errors: readonly YamlError[];
  readonly anchors: readonly (readonly [string, YamlScalar])[];
  /** How many nodes there are. */
  readonly size: number;
}

/** Of aliases to maps and lists; those to scalars cost nothing. */
const maxAliases = 100;
/** How many brackets may be open at once, or close what was not open, counting those in text too. */
const maxOpenBrackets = 5_000;
/** Characters that may begin something: at most some three seconds' work. */
const maxIndicators = 600_000;

/** YAML 1.2 as data only: no tags of its own, no merge keys. */
export const parseDocumentNode = (text: string): Document.Parsed => parseDocument(text, {
  version: '1.2', schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: false,
  keepSourceTokens: true, prettyErrors: false, logLevel: 'silent',
});

/** Reads any YAML by the library: right, but slow. */
export const parseYaml = (text: string): Parsed => {
  const refusal = refusalOf(text);
  if (refusal) return { ...nothing, errors: [refusal] };
  try {
    return convert(parseDocumentNode(text));
  } catch {
    // The library recurses: what is nested thousands deep overflows the stack.
    return { ...nothing, errors: [{ ...top, told: syntaxWording('RESOURCE_EXHAUSTION') }] };
  }
};

const top: Range = { start: 0, end: 0 };
const nothing: Parsed = { node: undefined, errors: [], anchors: [], size: 0 };

/** What is said of a text that the library would take too long to read. */
export const tooLarge: YamlError = { ...top, told: wording('The file is too large to be read'), tooLarge: true };

const refusalOf = (text: string): YamlError | undefined => {
  let open = 0;
  let indicators = 0;
  for (const [indicator] of text.matchAll(/[-[\]{},:\n*&!?#%]/g)) {
    if (indicator === '[' || indicator === '{') open++;
    else if (indicator === ']' || indicator === '}') open--;
    if (Math.abs(open) > maxOpenBrackets) return { ...top, told: wording('Too many brackets are open') };
    if (++indicators > maxIndicators) return tooLarge;
  }
  return undefined;
};

const convert = (document: Document.Parsed): Parsed => {
  const converter = new Converter();
  const node = converter.node(document.contents);
  const errors = [...document.errors.map(({ pos: [start, end], code }) => ({ start, end, told: syntaxWording(code) })), ...converter.errors];
  return { node, errors, anchors: converter.scalars, size: converter.size };
};

/** Makes the library's nodes ours. Aliases become what they stand for, at their own place, without copying it. */
class Converter {
  readonly errors: YamlError[] = [];
  readonly scalars: [string, YamlScalar][] = [];
  size = 0;
  private readonly anchors = new Map<string, YamlNode>();
  private aliases = 0;

  node(node: unknown): YamlNode | undefined {
    if (isAlias(node)) return this.alias(node.source, rangeOf(node));
    const converted = this.value(node);
    if (converted && (isScalar(node) || isCollection(node)) && node.anchor) this.anchor(node.anchor, converted);
    return converted;
  }

  private anchor(name: string, node: YamlNode): void {
    this.anchors.set(name, node);
    if (node.kind === 'scalar') this.scalars.push([name, node]);
  }

  private alias(name: string, range: Range): YamlNode | undefined {
    const target = this.anchors.get(name);
    if (!target) return void this.errors.push({ ...range, told: wording('There is no anchor “{0}”', name), unresolved: true });
    if (target.kind !== 'scalar' && ++this.aliases === maxAliases + 1) this.errors.push({ ...range, told: wording('There may be {0} aliases of maps and lists at most', maxAliases) });
    return { ...target, ...range, alias: true };
  }

  private value(node: unknown): YamlNode | undefined {
    this.size++;
    if (isMap(node)) return this.map(node);
    if (isSeq(node)) return this.list(node);
    if (!isScalar(node)) return undefined;
    const range = rangeOf(node as Node);
    const style = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? 'block' : node.type === 'PLAIN' ? 'plain' : 'quoted';
    if (range.start === range.end) return undefined;
    return { kind: 'scalar', style, ...range, text: node.source ?? '' };
  }

  private map(map: YAMLMap): YamlMap {
    const pairs = (map.items as Pair[]).map((pair) => this.pair(pair));
    const { start, end } = rangeOf(map);
    const last = pairs.at(-1);
    return { kind: 'map', flow: !!map.flow, start, end: map.flow ? end : last?.value?.end ?? last?.colon ?? last?.key?.end ?? end, pairs };
  }

  private pair(pair: Pair): YamlPair {
    const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
    return { key: this.node(pair.key), colon: colon && colon.offset + 1, value: this.node(pair.value) };
  }

  private list(list: YAMLSeq): YamlList {
    const { start, end } = rangeOf(list);
    const items = list.items.map((item, index): YamlItem => {
      const value = this.node(item);
      return { dash: dashOf(list, index) ?? value?.start ?? start, value };
    });
    const last = items.at(-1);
    return { kind: 'list', flow: !!list.flow, start, end: list.flow ? end : last?.value?.end ?? (last ? last.dash + 1 : end), items };
  }
}

const dashOf = (list: YAMLSeq, index: number): number | undefined => {
  const token = list.srcToken?.type === 'block-seq' ? list.srcToken.items[index] : undefined;
  return token?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
};

const rangeOf = ({ range }: Node): Range => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });

