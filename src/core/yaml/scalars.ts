// The characters of scalars in the plain subset of YAML. Offsets are UTF-16 units; undefined: not in the subset.

const code = (char: string): number => char.charCodeAt(0);
const [space, tab, newline, carriageReturn, hash, colon, quoteDouble, backslash] = [' ', '\t', '\n', '\r', '#', ':', '"', '\\'].map(code) as [number, number, number, number, number, number, number, number];

/** A space, an end of line, or the end of the text. */
export const isSpaceOrEnd = (char: number): boolean => char === space || char === newline || char === carriageReturn || Number.isNaN(char);

const isLineEnd = (char: number): boolean => char === newline || char === carriageReturn || Number.isNaN(char);

/** One of `, [ ] { }`. */
export const isFlowIndicator = (char: number): boolean => char === 44 || char === 91 || char === 93 || char === 123 || char === 125;

const indicators = new Set([...'-?:,[]{}#&*!|>\'"%@`', ' ', '\t', '\r', '\n', '\ufeff', '']);

/** May a plain scalar begin here? A dash may, before anything that cannot make it a list. */
export const mayStartPlain = (text: string, at: number, inFlow: boolean): boolean => {
  const char = text[at] ?? '';
  if (!indicators.has(char)) return true;
  const next = text.charCodeAt(at + 1);
  return char === '-' && !isSpaceOrEnd(next) && next !== tab && !(inFlow && isFlowIndicator(next));
};

/** Where a plain scalar ends, spaces after it left out. */
export const plainEnd = (text: string, start: number, inFlow: boolean): number | undefined => {
  let end = start;
  for (let at = start; ; at++) {
    const char = text.charCodeAt(at);
    if (isLineEnd(char) || (char === hash && text.charCodeAt(at - 1) === space) || (inFlow && isFlowIndicator(char))) return end;
    if (char === tab) return undefined;
    if (char === colon) {
      const next = text.charCodeAt(at + 1);
      if (isSpaceOrEnd(next)) return end;
      if (inFlow && isFlowIndicator(next)) return undefined;
    }
    if (char !== space) end = at + 1;
  }
};

/** The end of a scalar in single or double quotes that ends on its line. */
export const quotedEnd = (text: string, start: number): number | undefined => {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; ; at++) {
    const char = text.charCodeAt(at);
    if (isLineEnd(char)) return undefined;
    if (char === backslash && quote === quoteDouble) at++;
    else if (char === quote && (quote === quoteDouble || text.charCodeAt(at + 1) !== quote)) return at + 1;
    else if (char === quote) at++;
  }
};

/** What double-quoted characters say; undefined for the escapes that JSON does not have. */
export const unescapeDouble = (raw: string): string | undefined => {
  if (!raw.includes('\\')) return raw;
  if (/[\0-\x1f]|\\(?:[^"\\/bfnrtu]|u(?![\da-fA-F]{4}))/.test(raw.replaceAll('\\\\', ''))) return undefined; // eslint-disable-line no-control-regex
  return JSON.parse(`"${raw}"`) as string;
};

export interface Literal {
  readonly text: string;
  /** Where its content ends, and where the next line that is not its own begins. */
  readonly end: number;
  readonly next: number;
}

/** Text in lines deeper than the column `parent`, after `|` or `>` with or without `-` or `+`. */
export const literalLines = (text: string, start: number, parent: number): Literal | undefined => {
  const header = /([|>])([-+]?)(?: +(?:#[^\n]*)?)?\r?\n/y;
  header.lastIndex = start;
  const [, style, chomp = ''] = header.exec(text) ?? [];
  return style === undefined ? undefined : new LiteralLines(text, header.lastIndex, Math.max(parent, 0), style === '>').read(chomp);
};

class LiteralLines {
  private readonly lines: string[] = [];
  private indent = 0;
  private blanks = 0;
  private widestBlank = 0;
  private end: number;

  constructor(private readonly text: string, private at: number, private readonly parent: number, private readonly folded: boolean) {
    this.end = at;
  }

  read(chomp: string): Literal | undefined {
    while (this.at < this.text.length && this.readLine());
    if (this.indent === 0 || this.widestBlank > this.indent || this.text[this.end - 1] !== '\n') return undefined;
    const ends = { '': 1, '-': 0, '+': 1 + this.blanks }[chomp] ?? 1;
    const lines = this.folded ? fold(this.lines) : this.lines.join('\n');
    return lines === undefined ? undefined : { text: lines + '\n'.repeat(ends), end: chomp === '+' ? this.at : this.end, next: this.at };
  }

  /** False before a line that is not of this text. */
  private readLine(): boolean {
    const end = this.text.indexOf('\n', this.at);
    const next = end < 0 ? this.text.length : end + 1;
    const line = this.text.slice(this.at, end < 0 ? next : end).replace(/\r$/, '');
    const spaces = line.length - line.replace(/^ +/, '').length;
    if (spaces === line.length && end < 0) return this.lastSpaces(spaces);
    if (spaces === line.length) this.blank(spaces);
    else if (!this.content(line, spaces, next)) return false;
    this.at = next;
    return true;
  }

  /** Spaces at the end of the text are no line. */
  private lastSpaces(spaces: number): false {
    this.widestBlank = Math.max(this.widestBlank, spaces);
    return false;
  }

  private blank(spaces: number): void {
    this.blanks++;
    this.widestBlank = Math.max(this.widestBlank, spaces);
  }

  private content(line: string, spaces: number, end: number): boolean {
    this.indent ||= spaces > this.parent ? spaces : 0;
    if (this.indent === 0 || spaces < this.indent) return false;
    this.lines.push(...Array<string>(this.blanks).fill(''), line.slice(this.indent));
    this.blanks = 0;
    this.end = end;
    return true;
  }
}

/** Lines as one, blank lines as line ends; undefined where some are set in, which keeps their ends. */
const fold = (lines: readonly string[]): string | undefined => {
  if (lines.some((line) => /^[ \t]/.test(line))) return undefined;
  const first = lines.findIndex((line) => line !== '');
  return '\n'.repeat(first) + lines.slice(first).reduce((text, line, index) => text + (line === '' ? '\n' : index > 0 && !text.endsWith('\n') ? ` ${line}` : line), '');
};
