import type { Range } from '../text/range';
import { headLength } from '../text/search';

/** Scripts written without spaces, as a regular expression: there every character is a word, and none is joined to its neighbour. */
export const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const letter = `(?!${unspaced})[\\p{L}\\p{N}\\p{M}_]`;
const isLetter = new RegExp(`^${letter}$`, 'u');
/** A symbol, such as an emoji or a currency sign, is a word too. */
const standsAlone = new RegExp(`^(?:${unspaced}|\\p{S})$`, 'u');
const firstWord = new RegExp(`^(?:${letter})+`, 'u');
const lastWord = new RegExp(`(?:${letter})+$`, 'u');
const sentenceEnd = /[.!?…]\S*\s|[。！？]|\n/;

export const withoutFirstWord = (text: string): string => text.replace(firstWord, '');

export const withoutLastWord = (text: string): string => text.replace(lastWord, '');

const kind = { unknown: 0, none: 1, letter: 2, alone: 3 } as const;
const kinds = new Uint8Array(0x10000);

const kindOf = (point: number): number => {
  if (point > 0xffff) return classify(point);
  return kinds[point] || (kinds[point] = classify(point));
};

const classify = (point: number): number => {
  const char = String.fromCodePoint(point);
  return isLetter.test(char) ? kind.letter : standsAlone.test(char) ? kind.alone : kind.none;
};

/** Is the character before `offset` part of the same word as the one after it? */
export const joinedAt = (text: string, offset: number): boolean =>
  offset > 0 && offset < text.length && kindOf(text.codePointAt(offset)!) === kind.letter && kindOf(pointBefore(text, offset)) === kind.letter;

const pointBefore = (text: string, offset: number): number => {
  const isLow = (text.charCodeAt(offset - 1) & 0xfc00) === 0xdc00;
  return text.codePointAt(isLow && offset > 1 ? offset - 2 : offset - 1)!;
};

/** A number for each different word, so that texts that share it are compared fast. */
export class Lexicon {
  private readonly ids = new Map<string, number>();
  private readonly spellings: string[] = [];

  get size(): number {
    return this.spellings.length;
  }

  idOf(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      this.ids.set(word, (id = this.spellings.length));
      this.spellings.push(word);
    }
    return id;
  }

  spelling(id: number): string {
    return this.spellings[id]!;
  }

  /** The same word, or one of them a slip of the other. */
  alike(a: number, b: number): boolean {
    return a === b || isSlip(this.spelling(a), this.spelling(b));
  }
}

/** Shorter words are like too many others. */
const shortestSlip = 3;

/** One slip, or two in a long word: what both share at their ends is most of the longer. Of a number every digit counts. */
const isSlip = (a: string, b: string): boolean => {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < shortestSlip || longer.length - shorter.length > 2 || /\d/.test(a)) return false;
  return isOneSlip(a, b) || sharedEnds(shorter, longer) >= Math.max(0.7 * longer.length, longer.length - 2);
};

const sharedEnds = (shorter: string, longer: string): number => {
  const head = sharedHead(shorter, longer);
  let tail = 0;
  while (tail < shorter.length - head && shorter.at(-1 - tail) === longer.at(-1 - tail)) tail++;
  return head + tail;
};

const sharedHead = (a: string, b: string): number => {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  return head;
};

/** One letter was exchanged, left out, put in or swapped with the next. */
export const isOneSlip = (a: string, b: string): boolean => {
  const head = sharedHead(a, b);
  const [one, other] = [a.slice(head), b.slice(head)];
  const isSwap = one.length > 1 && one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2);
  return isSwap || one.slice(1) === other.slice(1) || one.slice(1) === other || one === other.slice(1);
};

/** The words of a text, in order. Offsets are UTF-16; an index counts words. */
export class Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What word each is, in the lexicon. */
  readonly ids: Int32Array;
  private heads: Int32Array | undefined;
  private places: Int32Array | undefined;

  constructor(readonly text: string, readonly lexicon: Lexicon) {
    const starts = new Int32Array(text.length);
    const ends = new Int32Array(text.length);
    const count = partWords(text, starts, ends);
    this.starts = starts.slice(0, count);
    this.ends = ends.slice(0, count);
    this.ids = this.starts.map((start, index) => lexicon.idOf(text.slice(start, this.ends[index])));
  }

  get count(): number {
    return this.ids.length;
  }

  spelling(index: number): string {
    return this.lexicon.spelling(this.ids[index]!);
  }

  /** The first word that ends after an offset. */
  firstAfter(offset: number): number {
    return headLength(this.count, (index) => this.ends[index]! <= offset);
  }

  /** The first word that starts at an offset or after it. */
  firstFrom(offset: number): number {
    return headLength(this.count, (index) => this.starts[index]! < offset);
  }

  /** The words that lie in a range, be it in part: from the first to before the last. */
  within({ start, end }: Range): { readonly from: number; readonly to: number } {
    return { from: this.firstAfter(start), to: this.firstFrom(end) };
  }

  /** Does a sentence, a line or a paragraph begin with this word? So does the end of the text. */
  startsSentence(index: number): boolean {
    if (index <= 0 || index >= this.count) return true;
    const from = this.ends[index - 1]!;
    const to = this.starts[index]!;
    if (to - from <= 1 && this.text.charCodeAt(from) === 0x20) return false;
    return sentenceEnd.test(this.text.slice(from, to));
  }

  startsParagraph(index: number): boolean {
    return index <= 0 || index >= this.count || this.text.slice(this.ends[index - 1], this.starts[index]).includes('\n');
  }

  /** Where a word stands, ascending. The index over all words is built once. */
  placesOf(id: number): Int32Array {
    if (!this.heads || !this.places) this.indexPlaces();
    return id + 1 < this.heads!.length ? this.places!.subarray(this.heads![id]!, this.heads![id + 1]!) : new Int32Array(0);
  }

  private indexPlaces(): void {
    const heads = new Int32Array(this.lexicon.size + 1);
    for (const id of this.ids) heads[id + 1]!++;
    for (let id = 1; id < heads.length; id++) heads[id]! += heads[id - 1]!;
    const next = heads.slice();
    const places = new Int32Array(this.count);
    this.ids.forEach((id, index) => { places[next[id]!++] = index; });
    this.heads = heads;
    this.places = places;
  }
}

/** Writes where words start and end, and says how many there are. */
function partWords(text: string, starts: Int32Array, ends: Int32Array): number {
  let count = 0;
  for (let at = 0, inWord = false; at < text.length;) {
    const point = text.codePointAt(at)!;
    const found = kindOf(point);
    const end = at + (point > 0xffff ? 2 : 1);
    if (found === kind.letter && inWord) ends[count - 1] = end;
    else if (found !== kind.none) {
      starts[count] = at;
      ends[count++] = end;
    }
    inWord = found === kind.letter;
    at = end;
  }
  return count;
}
