import type { Range } from '../text/range';

/** What a cursor in a YAML file stands on. Offsets are UTF-16. */
export interface YamlCursor {
  /** Keys from the root down to its own; `-` stands for an item of a list. */
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  /** The key, or as much of the value as stands on its line; empty where nothing is written yet. */
  readonly range: Range;
}

/**
 * Reads only the line of the cursor and those above it, so that it works while a line is half written. Undefined in
 * comments, in text of several lines, and in brackets that span lines.
 */
export function yamlCursor(text: string, offset: number): YamlCursor | undefined {
  const line = lineAt(text, offset);
  const above = pathAbove(text, line, offset);
  if (!above) return undefined;
  const range = { start: line.content, end: line.keyEnd };
  if (line.key === undefined && line.dashes.length === 0) {
    const written = text.slice(range.start, line.end);
    return /^[\w-]*$/.test(written) ? { path: [...above, written], part: 'key', range: line.isBlank ? { start: offset, end: offset } : { ...range, end: line.end } } : undefined;
  }
  const path = [...above, ...line.dashes.map(() => '-'), ...(line.key === undefined ? [] : [line.key])];
  if (line.key !== undefined && offset <= line.keyEnd) return offset < range.start ? undefined : { path, part: 'key', range };
  return new Brackets(text, { start: Math.min(line.value, offset), end: line.end }, path).at(offset);
}

/** A line such as `  - key: value`, in offsets of the text. */
interface Line extends Range {
  /** Columns of its dashes. */
  readonly dashes: readonly number[];
  /** Where what follows the dashes starts. */
  readonly content: number;
  readonly key: string | undefined;
  readonly keyEnd: number;
  /** Where the value starts: the end of the line when there is none. */
  readonly value: number;
  /** Nothing or a comment. */
  readonly isBlank: boolean;
}

const lineShape = /^( *(?:- +|-$)*)(?:("(?:[^"\\]|\\.)*"|'[^']*'|[\p{L}\p{N}_][^:#"'{}[\],]*?) *:(?= |$) *)?/u;

function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const content = text.slice(start, next < 0 ? text.length : next).replace(/\r$/, '');
  const [all, lead, key] = lineShape.exec(content) as unknown as [string, string, string | undefined];
  return {
    start, end: start + content.length, dashes: [...lead.matchAll(/-/g)].map(({ index }) => index),
    content: start + lead.length, key: key && unquoted(key), keyEnd: start + lead.length + (key?.length ?? 0),
    value: start + all.length, isBlank: /^\s*(?:#.*)?$/.test(content),
  };
}

const unquoted = (key: string): string => (/^["']/.test(key) ? key.slice(1, -1) : key);

/** The keys and dashes that a line stands under; undefined when those say that it is a part of a text. */
function pathAbove(text: string, line: Line, offset: number): string[] | undefined {
  const path: string[] = [];
  let within = { column: line.dashes[0] ?? (line.isBlank ? offset : line.content) - line.start, isDash: line.dashes.length > 0 };
  for (let { start } = line; start > 0; ) {
    const above = lineAt(text, start - 1);
    ({ start } = above);
    for (const { column, key } of above.isBlank ? [] : tokensBackwards(above)) {
      // A list may stand in the column of its key.
      if (column > within.column || (column === within.column && !(within.isDash && key !== undefined))) continue;
      if (key !== undefined && hasValue(text, above)) return undefined;
      path.unshift(key ?? '-');
      within = { column, isDash: key === undefined };
    }
  }
  return path;
}

/** The key and the dashes of a line, from its end. */
const tokensBackwards = ({ start, content, key, dashes }: Line): { column: number; key?: string }[] => [
  ...(key === undefined ? [] : [{ column: content - start, key }]),
  ...dashes.map((column) => ({ column })).reverse(),
];

/** More than an anchor or a comment follows the key. */
const hasValue = (text: string, { value, end }: Line): boolean => !/^(?:&\S+\s*)?(?:#.*)?$/.test(text.slice(value, end).trim());

/** Maps and lists in brackets on one line, read up to a cursor. */
class Brackets {
  /** Each open bracket, with the key at hand where it is a map. */
  private readonly open: { readonly isMap: boolean; key?: string }[] = [];
  private quote = '';
  /** Where the key or value at hand starts. */
  private from: number;

  constructor(private readonly text: string, private readonly range: Range, private readonly path: readonly string[]) {
    this.from = range.start;
  }

  at(offset: number): YamlCursor | undefined {
    for (let at = this.range.start; at < offset; at++) if (!this.step(at)) return undefined;
    const last = this.open.at(-1);
    const range = this.trimmed(offset);
    const keys = this.open.map(({ isMap, key }) => (isMap ? key : '-')).filter((key) => key !== undefined);
    if (last?.isMap && last.key === undefined) return { path: [...this.path, ...keys, this.text.slice(range.start, range.end)], part: 'key', range };
    return { path: [...this.path, ...keys], part: 'value', range };
  }

  /** False where a comment begins. */
  private step(at: number): boolean {
    const char = this.text[at]!;
    if (this.quote) this.endQuote(char, at);
    else if ((char === '"' || char === "'") && at === this.start) this.quote = char;
    else if (char === '#' && /\s/.test(this.text[at - 1]!)) return false;
    else this.punctuation(char, at);
    return true;
  }

  private endQuote(char: string, at: number): void {
    if (char === this.quote && !(char === '"' && this.text[at - 1] === '\\')) this.quote = '';
  }

  private punctuation(char: string, at: number): void {
    const last = this.open.at(-1);
    const begins = at === this.start;
    if ((char === '{' || char === '[') && (last || begins)) this.open.push({ isMap: char === '{' });
    else if (last && (char === '}' || char === ']')) this.open.pop();
    else if (last && char === ',') delete last.key;
    else if (last?.isMap && char === ':' && /\s/.test(this.text[at + 1] ?? ' ')) last.key = unquoted(this.text.slice(this.start, at).trim());
    else return;
    this.from = at + 1;
  }

  /** Where the first character of the key or value at hand stands. */
  private get start(): number {
    return this.from + /^ */.exec(this.text.slice(this.from, this.range.end))![0].length;
  }

  /** The key or value at hand, without the space around it. */
  private trimmed(offset: number): Range {
    const start = Math.min(this.start, offset);
    const last = this.open.at(-1);
    const shape = !last ? plain : last.isMap && last.key === undefined ? plainKey : plainInBrackets;
    const [words] = shape.exec(this.text.slice(start, this.range.end))!;
    return { start, end: Math.max(offset, start + words.trimEnd().length) };
  }
}

const quoted = `"(?:[^"\\\\]|\\\\.)*"|'(?:[^']|'')*'`;
const plain = new RegExp(`^(?:${quoted}|(?:(?!\\s#).)*)`);
const plainInBrackets = new RegExp(`^(?:${quoted}|[^,[\\]{}]*)`);
const plainKey = new RegExp(`^(?:${quoted}|[^:,[\\]{}]*)`);
