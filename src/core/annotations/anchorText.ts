import { lfText, OffsetMap } from '../text/offsets';

/** A text made ready for any number of `describe` and `anchor`. Built in O(text). */
export class AnchorText {
  /** With LF line ends. */
  readonly lf: string;
  /** `lf` with one look for spaces, quotes and dashes, unit for unit: reflowing a text changes no words. */
  readonly folded: string;
  private readonly rawMap: OffsetMap;
  private readonly lfMap: OffsetMap;
  private readonly found = new Map<string, Occurrences>();

  constructor(raw: string) {
    this.lf = lfText(raw);
    this.folded = fold(this.lf);
    this.rawMap = new OffsetMap(raw);
    this.lfMap = this.lf === raw ? this.rawMap : new OffsetMap(this.lf);
  }

  /** UTF-16 offset in the raw text → in `lf`. */
  fromRaw(offset: number): number {
    return this.lfMap.toUtf16(this.rawMap.toCodePoint(offset));
  }

  /** UTF-16 offset in `lf` → in the raw text. */
  toRaw(offset: number): number {
    return this.rawMap.toUtf16(this.lfMap.toCodePoint(offset));
  }

  /** UTF-16 offset in `lf` → code points. */
  toCodePoint(offset: number): number {
    return this.lfMap.toCodePoint(offset);
  }

  /** Code points → UTF-16 offset in `lf`. */
  fromCodePoint(codePoint: number): number {
    return this.lfMap.toUtf16(codePoint);
  }

  /** Where a folded quote stands in `folded`. Searched once for each different quote. */
  occurrences(quote: string): Occurrences {
    let found = this.found.get(quote);
    if (!found) this.found.set(quote, (found = new Occurrences(this.folded, quote)));
    return found;
  }
}

/** How much of the text on either side tells occurrences of one quote apart at a glance. */
const glance = 8;

/** All places of a quote in a text, in order, and found by what stands right beside them. */
export class Occurrences {
  readonly all: readonly number[];
  private byGlance: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(private readonly text: string, private readonly quote: string) {
    const all: number[] = [];
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) all.push(at);
    this.all = all;
  }

  /** Those that may have a context; no other can have it to the letter. */
  beside(prefix: string, suffix: string): readonly number[] {
    if (prefix.length < glance || suffix.length < glance) return this.all;
    this.byGlance ??= this.groupByGlance();
    return this.byGlance.get(prefix.slice(-glance) + suffix.slice(0, glance)) ?? [];
  }

  private groupByGlance(): Map<string, number[]> {
    const groups = new Map<string, number[]>();
    for (const at of this.all) {
      const end = at + this.quote.length;
      const key = this.text.slice(Math.max(0, at - glance), at) + this.text.slice(end, end + glance);
      const group = groups.get(key);
      if (group) group.push(at);
      else groups.set(key, [at]);
    }
    return groups;
  }
}

const quoteLike: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '‛': "'", '“': '"', '”': '"', '‟': '"' };

export const fold = (text: string): string =>
  text.replace(/[^\S ]|[‘’‛“”‟]|[‐‑–—−]/g, (char) => quoteLike[char] ?? (/\s/.test(char) ? ' ' : '-'));
