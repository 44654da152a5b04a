import { stringify } from 'yaml';

/** What we write as YAML. A field that is undefined is left out. */
export type Value = string | number | boolean | readonly Value[] | Fields | InBraces;
export interface Fields {
  readonly [key: string]: Value | undefined;
}

/** A map that is written on one line. */
export class InBraces {
  constructor(readonly fields: Fields) {}
}

export const isFields = (value: Value): value is Fields => typeof value === 'object' && !Array.isArray(value) && !(value instanceof InBraces);

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Never anything but text, in YAML 1.2 and in 1.1, which many tools still read. */
const plainWords = /^\p{L}[\p{L}\p{M}\p{N}_.'’/-]*(?: [\p{L}\p{M}\p{N}_.'’/-]+)*$/u;
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** What the YAML library would write in a form that spans lines, or that it does not read back. */
const mustQuote = /[\n\t]|^(?:---|\.\.\.)/;
/** Shown as escapes: controls, what some readers take for a line end, what turns the direction of text, half a pair. */
// eslint-disable-next-line no-control-regex
const hidden = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A scalar on one line, quoted exactly when it must be. */
export const inlineScalar = (value: string | number | boolean, inFlow = false): string => {
  if (typeof value !== 'string' || timestamp.test(value)) return String(value);
  if (plainWords.test(value) && !reserved.test(value)) return value;
  if (value.search(hidden) >= 0 || mustQuote.test(value) || (inFlow && /[,[\]{}]/.test(value))) return quoted(value);
  return stringify(value, { lineWidth: 0, compat: 'yaml-1.1' }).replace(/\n$/, '');
};

const quoted = (value: string): string =>
  JSON.stringify(value).replace(hidden, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A value in braces or brackets, on one line. */
export const flow = (value: Value): string => {
  if (value instanceof InBraces) return flow(value.fields);
  if (!isFields(value)) return isList(value) ? `[${value.map(flow).join(', ')}]` : inlineScalar(value, true);
  const pairs = entriesOf(value).map(([key, part]) => `${inlineScalar(key, true)}: ${flow(part)}`);
  return pairs.length > 0 ? `{ ${pairs.join(', ')} }` : '{}';
};

const entriesOf = (fields: Fields): [string, Value][] =>
  Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined);

/** A map as lines of a block, each indented by `indent` spaces. Its maps and lists of maps are blocks too, `step` deeper. */
export const block = (fields: Fields, indent: number, step: number): string[] =>
  entriesOf(fields).flatMap(([key, value]) => pairLines(key, value, indent, step));

/** One pair of a block map. */
export const pairLines = (key: string, value: Value, indent: number, step: number): string[] => {
  const [first, ...rest] = valueLines(value, indent, step);
  return [`${' '.repeat(indent)}${inlineScalar(key)}:${first}`, ...rest];
};

/** A value as it follows the colon of a key at `indent`: the rest of that line, and the lines after it. */
export const valueLines = (value: Value, indent: number, step: number): string[] => {
  if (isFields(value) && entriesOf(value).length > 0) return ['', ...block(value, indent + step, step)];
  if (isList(value) && value.length > 0 && isFields(value[0]!)) return ['', ...value.flatMap((item) => itemLines(item as Fields, indent + step, step))];
  if (typeof value === 'string' && needsLines(value)) return literal(value, indent + 2);
  return [` ${typeof value === 'object' ? flow(value) : inlineScalar(value)}`];
};

/** One item of a list of maps: the dash at `indent`, its fields two behind. */
export const itemLines = (fields: Fields, indent: number, step: number, inset = 2): string[] => {
  const lines = block(fields, indent + inset, step);
  return [`${' '.repeat(indent)}-${lines[0]!.slice(indent + 1)}`, ...lines.slice(1)];
};

/** Text of several lines is written as such where nothing in it is lost by that. */
const needsLines = (value: string): boolean => value.includes('\n') && value.search(hidden) < 0 && !/^\s|[ \t](?:\n|$)|\n$/.test(value);

const literal = (value: string, indent: number): string[] =>
  [' |-', ...value.split('\n').map((line) => (line ? ' '.repeat(indent) + line : ''))];
