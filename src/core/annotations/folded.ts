import { headLength } from '../text/search';

const quoteLike: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '‛': "'", '“': '"', '”': '"', '‟': '"' };

/** What may differ between two editions of the same words: white space, quotes and dashes. */
const variants = /\s{2,}|[^\S ]|[‘’‛“”‟‐‑–—−]/gu;
/** Also characters that are written in several ways: with combining marks, or as Hangul jamo. */
const variantsAndClusters = /\s{2,}|[^\S ]|[‘’‛“”‟‐‑–—−]|[^\s\p{M}]\p{M}+|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[\u0340-\u0341\u0374\u037e\u0387\u2126\u212a\u212b]/gu;

const variantsIn = (source: string): RegExp => (source.normalize('NFC') === source ? variants : variantsAndClusters);

/** White space is one space, or one line end between paragraphs: how wide a text is set matters to nobody. */
const foldVariant = (found: string): string => {
  if (/\s/.test(found[0]!)) return (found.match(/\r\n|\r|\n/g)?.length ?? 0) > 1 ? '\n' : ' ';
  return quoteLike[found] ?? (/^[‐‑–—−]$/.test(found) ? '-' : found.normalize('NFC'));
};

/** A text in one look: NFC, with one kind of space, quote and dash, so that all editions of the same words are equal. */
export const fold = (source: string): string => source.replace(variantsIn(source), foldVariant);

/** A folded text that knows where each of its characters came from. Offsets are UTF-16. Built in O(text). */
export class FoldedText {
  readonly text: string;
  /** Where what changed its length ends: in `text`, and in the source. */
  private readonly foldedEnds: number[] = [];
  private readonly sourceEnds: number[] = [];

  constructor(source: string) {
    let grown = 0;
    this.text = source.replace(variantsIn(source), (found: string, at: number) => {
      const folded = foldVariant(found);
      if (folded.length !== found.length) {
        grown += folded.length - found.length;
        this.foldedEnds.push(at + found.length + grown);
        this.sourceEnds.push(at + found.length);
      }
      return folded;
    });
  }

  /** Offset in `text` → in the source. */
  toSource(offset: number): number {
    return mapped(offset, this.foldedEnds, this.sourceEnds);
  }

  /** Offset in the source → in `text`; from within a character, to its end. */
  fromSource(offset: number): number {
    return mapped(offset, this.sourceEnds, this.foldedEnds);
  }
}

/** Offsets run alike from one end to the next change of length. */
function mapped(offset: number, from: readonly number[], to: readonly number[]): number {
  const passed = headLength(from.length, (index) => from[index]! <= offset);
  const base = passed > 0 ? to[passed - 1]! - from[passed - 1]! : 0;
  return Math.min(offset + base, passed < to.length ? to[passed]! : Infinity);
}
