import type { Range } from '../text/range';

/** What a cursor in a YAML file stands on. Offsets are UTF-16. */
export interface YamlCursor {
  /** Keys from the root down to its own; `-` stands for an item of a list. */
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  /** The key, or as much of the value as stands on its line. Empty where nothing is written yet. */
  readonly range: Range;
}

/**
 * Reads only the line of the cursor and those above that it belongs to, so that it is quick in any file and works while a
 * line is half written. Undefined in comments, in text of several lines, and in brackets that span lines.
 */
export function yamlCursor(text: string, offset: number): YamlCursor | undefined {
  const line = lineAt(text, offset);
  const parents = pathAbove(text, line);
  if (!parents || isInComment(line, offset)) return undefined;
  const within = [...parents, ...line.dashes];
  if (line.key === undefined) return offset < line.content ? undefined : itemCursor(within, line, offset);
  const own = [...within, line.key];
  if (offset <= line.keyEnd) return offset < line.content ? undefined : { path: own, part: 'key', range: { start: line.content, end: line.keyEnd } };
  return offset < line.value ? valueCursor(own, { ...line, value: offset }, offset) : valueCursor(own, line, offset);
}

/** A line `- key: value`, in offsets of the text. */
interface Line extends Range {
  /** `-` for each dash. */
  readonly dashes: readonly string[];
  /** Column of its first dash, else of its content. */
  readonly column: number;
  /** Where what follows the dashes starts, and its column. */
  readonly content: number;
  readonly contentColumn: number;
  /** Undefined when it has none. */
  readonly key: string | undefined;
  readonly keyEnd: number;
  /** Where the value starts; the end of the line when there is none. */
  readonly value: number;
  readonly isBlank: boolean;
  /** Its value is literal or folded text on the lines below. */
  readonly isText: boolean;
}

const shape = /^( *)((?:- +|-$)*)(?:("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#'"[\]{},&*!|>%@`-][^:#]*?|-[^\s:#][^:#]*?) *:(?= |$) *)?/;

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const content = text.slice(start, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, '');
  const [all, spaces, dashes, key] = shape.exec(content) as unknown as [string, string, string, string | undefined];
  const contentColumn = spaces.length + dashes.length;
  const rest = content.slice(all.length);
  return {
    start, end: start + content.length, column: spaces.length, contentColumn,
    dashes: Array.from(dashes.matchAll(/-/g), () => '-'),
    content: start + contentColumn, keyEnd: start + contentColumn + (key?.length ?? 0), key: key && unquoted(key), value: start + all.length,
    isBlank: /^\s*(?:#.*)?$/.test(content), isText: /^[|>][-+\d]*\s*(?:#.*)?$/.test(rest),
  };
}

const unquoted = (key: string): string => (/^["']/.test(key) ? key.slice(1, -1) : key);

/** The keys and dashes that a line stands under; undefined in text. */
function pathAbove(text: string, line: Line): string[] | undefined {
  const path: string[] = [];
  let { column } = line;
  let isItem = line.dashes.length > 0;
  for (let { start } = line; start > 0 && (column > 0 || isItem); ) {
    const above = lineAt(text, start - 1);
    ({ start } = above);
    if (above.isBlank) continue;
    const isParent = above.key !== undefined && (above.contentColumn < column || (isItem && above.dashes.length === 0 && above.contentColumn === column));
    if (isParent) path.unshift(above.key);
    if (isParent && above.isText) return undefined;
    if (isParent || above.column < column) {
      // A line "- id: x" is the item that its deeper neighbours are in.
      if (above.dashes.length > 0 && above.column < column) path.unshift(...(isParent ? above.dashes : above.contentColumn <= column ? above.dashes : []));
      [column, isItem] = [above.column, above.dashes.length > 0];
    }
  }
  return path;
}

const isInComment = ({ start, end }: Line, offset: number): boolean => /(?:^|\s)#/.test('') || offset > end || offset < start;

const itemCursor = (path: readonly string[], line: Line, offset: number): YamlCursor | undefined => valueCursor(path, { ...line, value: line.content }, offset, true);
