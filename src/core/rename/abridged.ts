import type { Range, TextChange } from '../text/range';

/** A text of which parts are left out. */
export interface Abridged {
  readonly text: string;
  /** The whole text with changes of the abridged one; undefined where one of them goes over something left out. */
  restore(changes: readonly TextChange[]): string | undefined;
}

/**
 * A sidecar without annotations that need not be read: written as Seedlens writes them, so that nothing can be wrong with
 * them, and of none of the entities that are meant. They are most of a sidecar, and most of the time that reading takes.
 * The first annotation always stays: it shows the layout.
 */
export function abridge(text: string, isMeant: (entity: string) => boolean): Abridged {
  const parts: Range[] = [];
  let start = 0;
  for (const { start: from, end } of unread(text, isMeant)) {
    if (from > start) parts.push({ start, end: from });
    start = end;
  }
  parts.push({ start, end: text.length });
  return { text: parts.map((part) => text.slice(part.start, part.end)).join(''), restore: (changes) => restored(text, parts, changes) };
}

const header = /^annotations: *\r?\n/m;
const nextItem = /\n(?= {2}- |\S)/g;

function* unread(text: string, isMeant: (entity: string) => boolean): Generator<Range, void> {
  const begin = header.exec(text);
  let at = begin ? itemAfter(text, begin.index + begin[0].length) : text.length;
  while (text[at] === ' ') {
    plainAnnotation.lastIndex = at;
    const match = plainAnnotation.exec(text);
    const end = match ? plainAnnotation.lastIndex : itemAfter(text, at);
    if (match && !isMeant(match[1]?.replaceAll('"', '') ?? '')) yield { start: at, end };
    at = end;
  }
}

/** Where the next item of the list begins, or what follows the list. */
function itemAfter(text: string, at: number): number {
  nextItem.lastIndex = at;
  return nextItem.test(text) ? nextItem.lastIndex : text.length;
}

/** Words on one line in which nothing means anything to YAML. */
const words = String.raw`(?:"[^"\\\p{C}\p{Zl}\p{Zp}]*"|[\p{L}\p{N}](?:[^:#\p{C}\p{Zl}\p{Zp}]|:(?=\S))*)`;
const field = (key: string, value = words): string => ` {4}${key}: ${value}\\r?\\n`;
const selector = (key: string, value = words): string => `  ${field(key, value)}`;
const optional = (line: string): string => `(?:${line})?`;

/** A whole annotation as Seedlens writes it, each field at most once; a line that goes on after it is none of its own. */
const plainAnnotation = new RegExp([
  ` {2}- id: ${words}\\r?\\n`, field('type'), field('status', '(?:accepted|rejected)'), optional(field('entity', `(${words})`)),
  String.raw` {4}target:\r?\n`, selector('start', String.raw`\d+`), optional(selector('end', String.raw`\d+`)), selector('exact'), optional(selector('prefix')), optional(selector('suffix')),
  ...['value', 'note', 'by', 'created'].map((key) => optional(field(key))), String.raw`(?= {2}- |\S|$)`,
].join(''), 'uy');

function restored(text: string, parts: readonly Range[], changes: readonly TextChange[]): string | undefined {
  let [result, copied, part, passed] = ['', 0, 0, 0];
  for (const change of changes) {
    while (change.start >= passed + lengthOf(parts[part]!) && part + 1 < parts.length) passed += lengthOf(parts[part++]!);
    const from = parts[part]!.start + change.start - passed;
    const to = from + change.end - change.start;
    if (to > parts[part]!.end) return undefined;
    result += text.slice(copied, from) + change.text;
    copied = to;
  }
  return result + text.slice(copied);
}

const lengthOf = ({ start, end }: Range): number => end - start;
