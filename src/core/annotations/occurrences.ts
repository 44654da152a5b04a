import { headLength } from '../text/search';
import { joinedAt, type Words } from './words';

/** Up to so many, each may be looked at; of more only those that share a telling word of the context. */
const few = 32;
/** By the rarest so many of its words on either side, if they lead to no more places than this. */
const most = 2;
const many = 256;
/** How many words on either side tell occurrences apart: of the text, and, as some may have been inserted, fewer of a context. */
const window = { ofText: 6, ofContext: 4 } as const;

/** All places of a folded quote in a folded text, found by the words around them. Offsets are UTF-16 of the folded text. */
export class Occurrences {
  /** Ascending. */
  readonly all: readonly number[];
  private groups: Map<number, number[]> | undefined;

  constructor(private readonly words: Words, private readonly quote: Words, joined: boolean) {
    this.all = joined || quote.count === 0 ? scan(words.text, quote.text) : lookUp(words, quote);
  }

  /** Those that may stand in a context, given by its words (ids, the nearest first): all that have it to the letter are among them. */
  like(before: readonly number[], after: readonly number[]): readonly number[] {
    if (this.all.length <= few || before.length + after.length === 0) return this.all;
    this.groups ??= this.grouped();
    const sides = [this.rarest(keysOf(before.slice(0, window.ofContext), [])), this.rarest(keysOf([], after.slice(0, window.ofContext)))];
    const telling = sides.flat().filter(({ length }, _, all) => length <= many || all.every((other) => other.length >= length));
    return [...new Set(telling.flat())].sort((a, b) => a - b);
  }

  /** The smallest groups of some keys. */
  private rarest(keys: readonly number[]): readonly (readonly number[])[] {
    return keys.flatMap((key) => [this.groups!.get(key) ?? []]).filter(({ length }) => length > 0).sort((a, b) => a.length - b.length).slice(0, most);
  }

  /** Those from one offset to another, inclusive. */
  from(start: number, end: number): readonly number[] {
    const [from, to] = [headLength(this.all.length, (index) => this.all[index]! < start), headLength(this.all.length, (index) => this.all[index]! <= end)];
    return this.all.slice(from, to);
  }

  /** End of the occurrence before one, and start of the one after it. */
  neighbours(at: number): { readonly end: number; readonly start: number } {
    const index = headLength(this.all.length, (index) => this.all[index]! < at);
    const before = this.all[index - 1];
    return { end: before === undefined ? 0 : before + this.quote.text.length, start: this.all[index + 1] ?? Infinity };
  }

  private grouped(): Map<number, number[]> {
    const groups = new Map<number, number[]>();
    for (const at of this.all) {
      const { from, to } = this.words.within({ start: at, end: at + this.quote.text.length });
      const before = Array.from(this.words.ids.subarray(Math.max(0, from - window.ofText), from));
      const after = Array.from(this.words.ids.subarray(to, to + window.ofText));
      for (const key of new Set(keysOf(before, after))) {
        const group = groups.get(key);
        if (group) group.push(at);
        else groups.set(key, [at]);
      }
    }
    return groups;
  }
}

const keysOf = (before: readonly number[], after: readonly number[]): number[] => [...before.map((id) => 2 * id), ...after.map((id) => 2 * id + 1)];

function scan(text: string, quote: string): number[] {
  const all: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) all.push(at);
  return all;
}

/** By the quote's rarest word. */
function lookUp(words: Words, quote: Words): number[] {
  const places = Array.from(quote.ids, (id) => words.placesOf(id));
  const rarest = places.reduce((best, { length }, index) => (length < places[best]!.length ? index : best), 0);
  return Array.from(places[rarest]!, (place) => words.starts[place]! - quote.starts[rarest]!)
    .filter((at) => words.text.startsWith(quote.text, at) && !joinedAt(words.text, at) && !joinedAt(words.text, at + quote.text.length));
}
