import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Alias, type Document, type Node, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { Range } from '../text/range';
import type { Problem, ProblemCode } from './model';

/** In UTF-16 units; some 12,000 annotations. Beyond that, parsing would freeze the host for seconds. */
const maxLength = 4_000_000;
/** How many brackets may be open at once, counting those in text too. */
const maxOpenBrackets = 5_000;
const maxAliases = 100;
const maxProblems = 100;

export type YamlDocument = Document.Parsed<ParsedNode, true>;
export type YamlNode = Node | null | undefined;
export type YamlPair = Pair<Node, YamlNode>;

/** YAML 1.2 as data only: no tags of its own, no merge keys. Keys are checked by `YamlReader`, in linear time. */
export const parseYaml = (text: string): YamlDocument => parseDocument(text, {
  version: '1.2', schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: false,
  keepSourceTokens: true, prettyErrors: false, logLevel: 'silent',
}) as YamlDocument;

/** Reads nodes as values of the type that is expected there, and collects what is wrong as problems with ranges. */
export class YamlReader {
  readonly problems: Problem[] = [];
  readonly document: YamlDocument | undefined;
  private readonly aliased = new Map<Alias, YamlNode>();

  constructor(private readonly text: string) {
    this.document = this.parse();
    this.document?.errors.forEach(({ pos, message }) => this.report('syntax', message, rangeOf(pos), 'error'));
  }

  report(code: ProblemCode, message: string, range: Range, severity: Problem['severity'] = 'warning'): undefined {
    if (this.problems.length < maxProblems) this.problems.push({ code, message, severity, ...range });
  }

  /** What stands there, through an alias. */
  resolve(node: unknown): YamlNode {
    return isAlias(node) ? this.aliased.get(node) : (node as YamlNode);
  }

  /** No node, or one that says null. */
  isNothing(node: unknown): boolean {
    const value = this.resolve(node);
    return !value || (isScalar(value) && value.value === null);
  }

  /** The pairs of a map by key; undefined and a problem when it is no map. */
  map(node: unknown, what: string, severity: Problem['severity'] = 'warning'): ReadonlyMap<string, YamlPair> | undefined {
    const map = this.resolve(node);
    if (!isMap(map)) return this.report('wrong-type', `${what} must be a map`, nodeRange(map), severity);
    const pairs = new Map<string, YamlPair>();
    for (const pair of map.items as YamlPair[]) {
      const key = scalarText(this.resolve(pair.key)) ?? '';
      if (pairs.has(key)) this.report('duplicate-key', `“${key}” stands here twice`, nodeRange(pair.key), 'error');
      else pairs.set(key, pair);
    }
    return pairs;
  }

  list(node: unknown, what: string, severity: Problem['severity'] = 'warning'): readonly unknown[] | undefined {
    if (this.isNothing(node)) return [];
    const list = this.resolve(node);
    return isSeq(list) ? list.items : this.report('wrong-type', `${what} must be a list`, nodeRange(list), severity);
  }

  /** Text, also where YAML sees a number or a boolean in it; undefined where there is nothing. */
  string(node: unknown, what: string): string | undefined {
    if (this.isNothing(node)) return undefined;
    const value = this.resolve(node);
    return scalarText(value) ?? this.report('wrong-type', `${what} must be text`, nodeRange(value));
  }

  /** A whole number from 0. */
  count(node: unknown, what: string): number | undefined {
    if (this.isNothing(node)) return undefined;
    const value = this.resolve(node);
    if (isScalar(value) && Number.isSafeInteger(value.value) && Number(value.value) >= 0) return Number(value.value);
    return this.report('wrong-type', `${what} must be a whole number, not negative`, nodeRange(value));
  }

  private parse(): YamlDocument | undefined {
    if (this.text.length > maxLength) return this.report('too-large', 'The file is too large to be read', top, 'error');
    if (opensTooMany(this.text)) return this.report('syntax', 'Too many brackets are open', top, 'error');
    try {
      const document = parseYaml(this.text);
      if (this.text.includes('*')) this.resolveAliases(document);
      return document;
    } catch (error) {
      // The parser recurses: what is nested thousands deep overflows the stack.
      return this.report('syntax', error instanceof Error ? error.message : String(error), top, 'error');
    }
  }

  private resolveAliases(document: YamlDocument): void {
    const anchors = new Map<string, Node>();
    visit(document, {
      Node: (_, node) => {
        if (isAlias(node)) this.aliased.set(node, anchors.get(node.source));
        else if (node.anchor) anchors.set(node.anchor, node);
      },
    });
    const tooMany = [...this.aliased.keys()][maxAliases];
    if (tooMany) this.report('syntax', `More than ${maxAliases} aliases`, nodeRange(tooMany), 'error');
  }
}

const opensTooMany = (text: string): boolean => {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[{}\]]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1;
    if (open > maxOpenBrackets) return true;
  }
  return false;
};

const top: Range = { start: 0, end: 0 };

const rangeOf = ([start, end]: readonly [number, number]): Range => ({ start, end });

/** Where a node stands: UTF-16 in the text, without what follows it. */
export const nodeRange = (node: YamlNode): Range => (node?.range ? { start: node.range[0], end: node.range[1] } : { start: 0, end: 0 });

/** A scalar as text: "2023" and "no" stay what they look like. */
export const scalarText = (node: YamlNode): string | undefined => {
  if (!isScalar(node) || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
};

export const pairOf = (map: YAMLMap, key: string): YamlPair | undefined =>
  (map.items as YamlPair[]).find((pair) => scalarText(pair.key) === key);
