import type { TextChange } from '../text/range';
import { nodeRange, pairOf, scalarText, type YamlList, type YamlMap, type YamlNode, type YamlPair } from './node';
import { flow, inlineScalar, isFields, pairLines, valueLines, type Fields, type Value } from './writer';

/** Does the pair with key `a` stand before one with key `b`? */
export type KeyOrder = (a: string, b: string) => boolean;

export const fixedOrder = (...keys: readonly string[]): KeyOrder => (a, b) => keys.includes(a) && keys.indexOf(a) < keys.indexOf(b);

/**
 * Changes a YAML text by the smallest edits: a value's own characters, or whole lines. Collects `splices`; what it has
 * no splice for makes it `stuck`, and the caller must write the document anew.
 */
export class YamlPatch {
  stuck = false;
  private readonly splices: TextChange[] = [];
  private readonly eol: string;

  /** `step` is how many spaces deeper a nested block of this file stands. */
  constructor(readonly text: string, readonly step: number) {
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** The text with all splices applied. */
  get result(): string {
    let at = 0;
    const parts = [...this.splices].sort((a, b) => a.start - b.start).flatMap(({ start, end, text }) => {
      const kept = this.text.slice(at, Math.max(start, at));
      at = Math.max(end, at);
      return [kept, text];
    });
    return parts.join('') + this.text.slice(at);
  }

  /** Sets fields of a map that is not empty, and removes those that are undefined. Other fields stay. */
  setFields(map: YamlMap, fields: Fields, order: KeyOrder): void {
    for (const [key, value] of Object.entries(fields)) {
      const pair = pairOf(map, key);
      if (pair && value !== undefined) this.setValue(pair, value, order, map.flow);
      else if (pair) this.removePair(map, pair);
      else if (value !== undefined) this.insertPair(map, key, value, order);
    }
  }

  /** Writes brackets for a block whose lines have all been removed. */
  setEmpty(pair: YamlPair, brackets: '{}' | '[]'): void {
    this.splice(this.afterColon(pair), this.afterColon(pair), ` ${brackets}`);
  }

  /** Makes room for a block where `{}`, `[]` or nothing stands; returns where its lines go. */
  openBlock(pair: YamlPair): number {
    const { start, end } = nodeRange(pair.value);
    const colon = this.afterColon(pair);
    if (end > start) this.splice(colon, end, '');
    return this.lineEnd(Math.max(colon, end));
  }

  insertLines(at: number, lines: readonly string[]): void {
    const open = at > 0 && this.text[at - 1] !== '\n' ? this.eol : '';
    this.splice(at, at, open + lines.map((line) => line + this.eol).join(''));
  }

  splice(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }

  lineStart(offset: number): number {
    return offset > 0 ? this.text.lastIndexOf('\n', offset - 1) + 1 : 0;
  }

  /** Start of the next line. */
  lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end + 1;
  }

  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  /** Start of the line after a value that ends at `end`; a block scalar ends with its line. */
  lineAfter(end: number): number {
    return end > 0 && this.text[end - 1] === '\n' ? end : this.lineEnd(end);
  }

  /** Passes the comment lines that stand deeper than a column: they are a part of what is above them. */
  afterComments(offset: number, column: number): number {
    let at = offset;
    while (/^ +#/.test(this.line(at)) && this.line(at).indexOf('#') > column) at = this.lineEnd(at);
    return at;
  }

  /** Is the line that starts here blank? False at the end of the text. */
  isBlank(lineStart: number): boolean {
    return lineStart < this.text.length && !this.line(lineStart).trim();
  }

  private line(start: number): string {
    return this.text.slice(start, this.lineEnd(start));
  }

  private afterColon(pair: YamlPair): number {
    const { colon } = pair;
    if (colon === undefined) this.stuck = true;
    return colon ?? nodeRange(pair.key).end;
  }

  private endOf(pair: YamlPair): number {
    return pair.value?.end ?? this.afterColon(pair);
  }

  private afterPair(pair: YamlPair): number {
    return this.lineAfter(this.endOf(pair));
  }

  private startsLine(pair: YamlPair): boolean {
    const { start } = nodeRange(pair.key);
    return !this.text.slice(this.lineStart(start), start).trim();
  }

  private insertPair(map: YamlMap, key: string, value: Value, order: KeyOrder): void {
    const { pairs } = map;
    const first = pairs[0]!;
    const previous = pairs.findLast((pair) => order(scalarText(pair.key) ?? '', key));
    if (map.flow) return this.insertInFlow(previous, first, `${inlineScalar(key, true)}: ${flow(value)}`);
    const { start } = nodeRange(first.key);
    // A first pair that stands behind a dash stays there.
    const above = previous ?? (this.startsLine(first) ? undefined : first);
    const column = this.column(start);
    this.insertLines(above ? this.afterComments(this.afterPair(above), column) : this.lineStart(start), pairLines(key, value, column, this.step));
  }

  private removePair(map: YamlMap, pair: YamlPair): void {
    if (map.flow) this.removeInFlow(map, pair);
    else if (this.startsLine(pair)) this.splice(this.lineStart(nodeRange(pair.key).start), this.afterPair(pair), '');
    else this.stuck = true;
  }

  private insertInFlow(previous: YamlPair | undefined, first: YamlPair, pair: string): void {
    const { start } = nodeRange(first.key);
    if (!previous) return this.splice(start, start, `${pair}, `);
    const end = this.endOf(previous);
    this.splice(end, end, `, ${pair}`);
  }

  private removeInFlow(map: YamlMap, pair: YamlPair): void {
    const { pairs } = map;
    const index = pairs.indexOf(pair);
    const end = this.endOf(pair);
    const [previous, next] = [pairs[index - 1], pairs[index + 1]];
    if (previous) this.splice(this.endOf(previous), end, '');
    else this.splice(nodeRange(pair.key).start, next ? nodeRange(next.key).start : end, '');
  }

  private setValue(pair: YamlPair, value: Value, order: KeyOrder, inFlow: boolean): void {
    const node = soleItem(pair.value);
    const more = itemsBehind(pair.value, value);
    if (isFields(value) && node?.kind === 'map' && !node.alias && node.pairs.length > 0) this.setFields(node, value, order);
    else if (more.length > 0) this.append(pair.value as YamlList, more);
    else if (!sameScalars(pair.value, value)) this.exchange(pair, value, inFlow);
  }

  /** At the end of a list that is not empty, as its other items stand there. */
  private append({ items, flow: inFlow }: YamlList, values: readonly Value[]): void {
    const { dash, value } = items.at(-1)!;
    const end = value?.end ?? dash;
    if (inFlow) return this.splice(end, end, values.map((each) => `, ${flow(each)}`).join(''));
    const column = this.column(dash);
    this.insertLines(this.afterComments(this.lineAfter(end), column), values.map((each) => `${' '.repeat(column)}- ${flow(each)}`));
  }

  /** In place where the old value and the new are on one line, so that what stands beside them stays. */
  private exchange(pair: YamlPair, value: Value, inFlow: boolean): void {
    const { start, end } = nodeRange(pair.value);
    const lines = inFlow ? [` ${flow(value)}`] : valueLines(value, this.column(nodeRange(pair.key).start), this.step);
    const inLine = lines.length === 1 && (inFlow || !this.text.slice(start, end).includes('\n'));
    if (!inLine) this.exchangeLines(pair, lines);
    else if (start === end) this.splice(this.afterColon(pair), this.afterColon(pair), lines[0]!);
    else this.splice(start, end, lines[0]!.slice(1));
  }

  /** Everything of a pair but its key, and the comment at the end of its first line. */
  private exchangeLines(pair: YamlPair, [first, ...rest]: readonly string[]): void {
    this.splice(this.afterColon(pair), this.afterPair(pair), [first + this.commentOf(pair.value), ...rest, ''].join(this.eol));
  }

  /** The comment behind a scalar, or behind the mark that begins its lines. */
  private commentOf(node: YamlNode | undefined): string {
    if (node?.kind !== 'scalar') return '';
    const rest = this.line(node.style === 'block' ? node.start : node.end);
    return /^[|>]?[-+\d]*[ \t]+(#[^\r\n]*)/.exec(rest)?.[1]?.replace(/^/, ' ') ?? '';
  }
}

/** A list of one stands for the one. */
const soleItem = (node: YamlNode | undefined): YamlNode | undefined => (node?.kind === 'list' && node.items.length === 1 ? node.items[0]!.value : node);

/** What a list of scalars has behind those that stand there already; nothing if it begins otherwise. */
const itemsBehind = (node: YamlNode | undefined, value: Value): readonly Value[] => {
  if (node?.kind !== 'list' || node.alias || node.items.length === 0 || !Array.isArray(value)) return [];
  return sameScalars(node, value.slice(0, node.items.length)) ? value.slice(node.items.length) : [];
};

const sameScalars = (node: YamlNode | undefined, value: Value): boolean => {
  if (!Array.isArray(value)) return node?.kind === 'scalar' && scalarText(node) === String(value);
  return node?.kind === 'list' && node.items.length === value.length && node.items.every((item, index) => scalarText(item.value) === value[index]);
};
