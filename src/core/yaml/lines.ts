/** Where the entries of a block map or list begin, when each begins a line. Offsets are UTF-16. */
export interface Layout {
  readonly kind: 'map' | 'list';
  readonly column: number;
  /** Starts of the lines that begin an entry. What follows one, comments and blank lines too, counts as its own. */
  readonly starts: readonly number[];
}

/** Reads the layout of some whole lines; undefined when they have none, as in text over several lines. */
export const layoutOf = (text: string, from: number, to: number): Layout | undefined => {
  const starts: number[] = [];
  let column = -1;
  let dashes = false;
  for (let at = from; at < to; at = column < 0 ? nextLine(text, at) : nextShallowLine(text, at, column)) {
    const content = skipSpaces(text, at);
    const char = text.charCodeAt(content);
    if (content >= to || saysNothing(char) || (column >= 0 && content - at > column)) continue;
    if (column < 0) [column, dashes] = [content - at, isDash(text, content)];
    if (content - at < column) return undefined;
    if (closesBracket(char) && starts.length > 0) continue;
    if (isDash(text, content) === dashes) starts.push(at);
    else if (dashes) return undefined;
    // A list may stand in the column of its key.
  }
  return { kind: dashes ? 'list' : 'map', column: Math.max(column, 0), starts };
};

/** Start of the first line that belongs to the document itself: after a byte order mark, comments and `---`. */
export const documentStart = (text: string): number => {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length && saysNothing(text.charCodeAt(skipSpaces(text, at)))) at = nextLine(text, at);
  return /^---(?: +(?:#.*)?)?\r?$/.test(text.slice(at, nextLine(text, at)).replace(/\n$/, '')) ? nextLine(text, at) : at;
};

const nextLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

/** Passes all lines that are deeper than a column: most of a long file. */
const nextShallowLine = (text: string, at: number, column: number): number => {
  const end = (shallowLines[column] ??= new RegExp(`\\n(?! {${column + 1}})`, 'g'));
  end.lastIndex = at;
  return end.test(text) ? end.lastIndex : text.length;
};

const shallowLines: RegExp[] = [];

const skipSpaces = (text: string, start: number): number => {
  let at = start;
  while (text.charCodeAt(at) === 32) at++;
  return at;
};

/** The line ends here, or a comment begins. */
const saysNothing = (char: number): boolean => char === 10 || char === 13 || char === 35 || Number.isNaN(char);

const closesBracket = (char: number): boolean => char === 93 || char === 125;

const isDash = (text: string, at: number): boolean => text.charCodeAt(at) === 45 && /^[ \t\r\n]?$/.test(text.charAt(at + 1));
