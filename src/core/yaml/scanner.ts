import type { YamlItem, YamlNode, YamlPair, YamlScalar } from './node';
import { isSpaceOrEnd, literalLines, mayStartPlain, plainEnd, quotedEnd, unescapeDouble } from './scalars';

/** Scalars by the names of their anchors. */
export type Anchors = ReadonlyMap<string, YamlScalar>;

/** What a plain text says. */
export interface Scanned {
  /** Undefined for a text without content. */
  readonly node: YamlNode | undefined;
  /** The anchors that it defines, and the aliases that it uses with what they stood for. */
  readonly anchors: readonly (readonly [string, YamlScalar])[];
  readonly aliases: readonly (readonly [string, YamlScalar])[];
  /** How many nodes there are. */
  readonly size: number;
}

/** Nobody nests data files deeper; what does is read by the library, which says how deep it can go. */
const maxDepth = 40;
/** YAML's own limit, in UTF-16 units. */
const maxKey = 1000;

const outside = Symbol('outside of the plain subset');

/**
 * Reads YAML as careful people and our own writer write it, some thirty times faster than the YAML library:
 * block maps and lists, flow maps and lists, scalars on one line, text in lines after `|` and `>`, comments, anchors and
 * aliases of scalars. It knows no tag, directive, complex key, tab, or plain or quoted scalar of several lines. Undefined means that the text is
 * outside of this subset, right or wrong: then ask the library. What it accepts it reads exactly as the library does,
 * which a property test holds it to.
 */
export const scanYaml = (text: string, anchors: Anchors = new Map()): Scanned | undefined => {
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return undefined;
  try {
    return new Scanner(text, anchors).scan();
  } catch (error) {
    // The one way out of nested calls; it never leaves this file.
    if (error === outside) return undefined;
    throw error;
  }
};

const fail = (): never => {
  throw outside;
};

class Scanner {
  private at = 0;
  /** Column of the content at `at`, when it is the first of its line or follows a dash; -1 at the end. */
  private column = 0;
  private depth = 0;
  /** Lines in brackets stand deeper than this column. */
  private flowParent = -1;
  private size = 0;
  private readonly anchors: [string, YamlScalar][] = [];
  private readonly aliases: [string, YamlScalar][] = [];

  constructor(private readonly text: string, private readonly known: Anchors) {}

  scan(): Scanned {
    this.skipLines();
    const node = this.column < 0 ? undefined : this.node(-1);
    if (this.column >= 0) fail();
    return { node, anchors: this.anchors, aliases: this.aliases, size: this.size };
  }

  /** A list, map or scalar that begins here, deeper than the column `parent`; afterwards the next content is at hand. */
  private node(parent: number): YamlNode {
    if (this.isDash()) return this.nested(() => this.list());
    const anchored = this.is('&');
    const first = this.inline(parent);
    if (isLiteral(first) || !this.isColon()) return this.endOfLine(first);
    if (anchored) fail();
    return this.nested(() => this.map(first));
  }

  private list(): YamlNode {
    const { at: start, column } = this;
    const items: YamlItem[] = [];
    do {
      const dash = this.at++;
      items.push({ dash, value: this.itemValue(dash, column) });
    } while (this.column === column && this.isDash());
    if (this.column > column) fail();
    const last = items.at(-1)!;
    return { kind: 'list', flow: false, start, end: last.value?.end ?? last.dash + 1, items };
  }

  private itemValue(dash: number, column: number): YamlNode | undefined {
    if (this.restIsEmpty()) return this.column > column ? this.node(column) : undefined;
    this.column = column + this.at - dash;
    return this.node(column);
  }

  private map(first: YamlNode): YamlNode {
    const { column } = this;
    const pairs: YamlPair[] = [];
    for (let key = first; ; key = this.inline(column)) {
      if (!this.isColon() || !isKey(key)) fail();
      const colon = ++this.at;
      pairs.push({ key, colon, value: this.pairValue(column) });
      if (this.column !== column || this.isDash()) break;
    }
    if (this.column > column) fail();
    const last = pairs.at(-1)!;
    return { kind: 'map', flow: false, start: first.start, end: last.value?.end ?? last.colon!, pairs };
  }

  private pairValue(column: number): YamlNode | undefined {
    if (!this.restIsEmpty()) return this.endOfLine(this.inline(column));
    const below = this.column > column || (this.column === column && this.isDash());
    return below ? this.node(column) : undefined;
  }

  /** A scalar, alias or flow collection; a literal goes on below, deeper than the column `parent`. */
  private inline(parent: number): YamlNode {
    const char = this.text[this.at];
    if (char === '&') return this.anchored(() => this.inline(parent));
    if (char === '|' || char === '>') return this.literal(parent);
    this.flowParent = parent;
    return this.flowNode(false);
  }

  private flowNode(inFlow: boolean): YamlNode {
    const char = this.text[this.at];
    if (char === '{') return this.nested(() => this.flowMap());
    if (char === '[') return this.nested(() => this.flowList());
    if (char === '*') return this.alias();
    if (char === '&') return this.anchored(() => this.flowNode(inFlow));
    return this.scalar(inFlow);
  }

  private flowList(): YamlNode {
    const start = this.at++;
    const items: YamlItem[] = [];
    while (!this.closes(']')) {
      const value = this.flowNode(true);
      items.push({ dash: value.start, value });
      this.comma(']');
    }
    return { kind: 'list', flow: true, start, end: this.at, items };
  }

  private flowMap(): YamlNode {
    const start = this.at++;
    const pairs: YamlPair[] = [];
    while (!this.closes('}')) {
      const key = this.scalar(true);
      this.skipSpaces();
      if (!this.is(':') || !(key.style === 'quoted' || isSpaceOrEnd(this.text.charCodeAt(this.at + 1))) || !isKey(key)) fail();
      const colon = ++this.at;
      this.skipInFlow();
      pairs.push({ key, colon, value: this.is(',') || this.is('}') ? undefined : this.flowNode(true) });
      this.comma('}');
    }
    return { kind: 'map', flow: true, start, end: this.at, pairs };
  }

  /** Passes a closing bracket, if it is next. */
  private closes(bracket: string): boolean {
    this.skipInFlow();
    const closes = this.is(bracket);
    if (closes) this.at++;
    return closes;
  }

  private comma(bracket: string): void {
    this.skipInFlow();
    if (this.is(',')) this.at++;
    else if (!this.is(bracket)) fail();
  }

  private scalar(inFlow: boolean): YamlScalar {
    const start = this.at;
    this.size++;
    const quote = this.text[start];
    if (quote === '"' || quote === "'") return this.quoted(quote);
    if (!mayStartPlain(this.text, start, inFlow)) fail();
    this.at = plainEnd(this.text, start, inFlow) ?? fail();
    return { kind: 'scalar', style: 'plain', start, end: this.at, text: this.text.slice(start, this.at) };
  }

  private quoted(quote: string): YamlScalar {
    const start = this.at;
    this.at = quotedEnd(this.text, start) ?? fail();
    const raw = this.text.slice(start + 1, this.at - 1);
    const text = quote === '"' ? unescapeDouble(raw) ?? fail() : raw.replaceAll("''", "'");
    return { kind: 'scalar', style: 'quoted', start, end: this.at, text };
  }

  private literal(parent: number): YamlScalar {
    const start = this.at;
    const literal = literalLines(this.text, start, parent) ?? fail();
    this.at = literal.next;
    return { kind: 'scalar', style: 'block', start, end: literal.end, text: literal.text };
  }

  private alias(): YamlScalar {
    const start = this.at;
    const name = this.name();
    const scalar = this.anchors.findLast(([other]) => other === name)?.[1];
    const target = scalar ?? this.known.get(name) ?? fail();
    if (!scalar) this.aliases.push([name, target]);
    return { ...target, start, end: this.at, alias: true };
  }

  private anchored(read: () => YamlNode): YamlNode {
    const name = this.name();
    if (!this.is(' ')) fail();
    this.skipSpaces();
    if (this.is('&')) fail();
    const node = read();
    if (node.kind !== 'scalar' || node.alias) return fail();
    this.anchors.push([name, node]);
    return node;
  }

  /** The name behind `&` or `*`. */
  private name(): string {
    const start = ++this.at;
    while (/[\w-]/.test(this.text[this.at] ?? '')) this.at++;
    return this.at > start ? this.text.slice(start, this.at) : fail();
  }

  /** Between brackets: spaces, and lines that are deep enough. */
  private skipInFlow(): void {
    if (this.restIsEmpty() && this.column <= this.flowParent) fail();
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > maxDepth) fail();
    this.size++;
    const result = read();
    this.depth--;
    return result;
  }

  private is(char: string): boolean {
    return this.text[this.at] === char;
  }

  private isDash(): boolean {
    return this.is('-') && isSpaceOrEnd(this.text.charCodeAt(this.at + 1));
  }

  private isColon(): boolean {
    this.skipSpaces();
    return this.is(':') && isSpaceOrEnd(this.text.charCodeAt(this.at + 1));
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === 32) this.at++;
  }

  /** After what stands alone on its line. A literal has passed its line already. */
  private endOfLine<T extends YamlNode>(node: T): T {
    if (isLiteral(node)) this.skipLines();
    else if (!this.restIsEmpty()) fail();
    return node;
  }

  /** If nothing but a comment follows on this line, goes on to the next content. */
  private restIsEmpty(): boolean {
    this.skipSpaces();
    if (this.is('#') && this.text[this.at - 1] !== ' ') fail();
    if (this.is('#')) this.skipComment();
    if (!this.skipLineEnd()) return false;
    this.skipLines();
    return true;
  }

  /** From the start of a line to the next content. */
  private skipLines(): void {
    for (;;) {
      const start = this.at;
      this.skipSpaces();
      this.column = this.at - start;
      if (this.is('#')) this.skipComment();
      if (this.at >= this.text.length) return void (this.column = -1);
      if (!this.skipLineEnd()) break;
    }
    if (this.column === 0 && /^(?:---|\.\.\.)/.test(this.text.slice(this.at, this.at + 3))) fail();
  }

  private skipComment(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  /** Passes the end of the line, if it is next. */
  private skipLineEnd(): boolean {
    if (this.is('\r')) this.at++;
    if (this.is('\n')) this.at++;
    else if (this.at < this.text.length) return false;
    return true;
  }
}

const isLiteral = (node: YamlNode): boolean => node.kind === 'scalar' && node.style === 'block' && !node.alias;

const isKey = (node: YamlNode): boolean =>
  node.kind === 'scalar' && node.style !== 'block' && !node.alias && node.end - node.start < maxKey;
