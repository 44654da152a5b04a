import { headLength } from './search';

/** The text with every line end (CRLF or lone CR) as LF: what code points are counted in, and what is hashed. */
export const lfText = (raw: string): string => (raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);

/** What takes two UTF-16 units of the raw text but is one code point of the LF text. */
const double = /\r\n|[\ud800-\udbff][\udc00-\udfff]/g;

/** Number of code points; a lone surrogate counts as one. */
export const codePointLength = (text: string): number => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

/**
 * Maps between UTF-16 offsets of a raw text and Unicode code points of the same text with LF line ends.
 * Built once in O(text); a query is a binary search, or nothing at all for plain LF text.
 */
export class OffsetMap {
  /** UTF-16 offsets of the second unit of every surrogate pair and CRLF, ascending. */
  private readonly seconds: readonly number[];
  /** Length of the raw text in UTF-16 units. */
  readonly utf16Length: number;

  constructor(raw: string) {
    this.utf16Length = raw.length;
    this.seconds = Array.from(raw.matchAll(double), (match) => match.index + 1);
  }

  /** Length of the LF text in code points. */
  get codePointLength(): number {
    return this.utf16Length - this.seconds.length;
  }

  /** UTF-16 → code points. An offset inside a pair or a CRLF goes to its start; beyond the text, to its edge. */
  toCodePoint(offset: number): number {
    const clamped = clamp(offset, this.utf16Length);
    return clamped - this.countWhile((second) => second <= clamped);
  }

  /** Code points → UTF-16, clamped to the text. */
  toUtf16(codePoint: number): number {
    const clamped = clamp(codePoint, this.codePointLength);
    return clamped + this.countWhile((second, before) => second - 1 - before < clamped);
  }

  /** How many of `seconds` satisfy what is true of a head of them only. */
  private countWhile(holds: (second: number, index: number) => boolean): number {
    return headLength(this.seconds.length, (index) => holds(this.seconds[index]!, index));
  }
}

const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), max);
