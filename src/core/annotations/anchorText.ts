import { lfText, OffsetMap } from '../text/offsets';
import type { Range } from '../text/range';
import { Alignment } from './alignment';
import { FoldedText } from './folded';
import { Occurrences } from './occurrences';
import { Lexicon, Words } from './words';

/** A text made ready for any number of `describe` and `anchor`. What only some need is built when it is first asked for, in O(text). */
export class AnchorText {
  private readonly lexicon: Lexicon;
  private points: OffsetMap | undefined;
  private look: FoldedText | undefined;
  private wordsOfText: Words | undefined;
  private aligned: Alignment | undefined;
  private readonly found = new Map<string, Occurrences>();
  private readonly answers = new Map<string, readonly number[]>();

  /** With the text that the targets were last known to fit, words are followed from there. */
  constructor(readonly raw: string, readonly previous?: AnchorText) {
    this.lexicon = previous?.lexicon ?? new Lexicon();
  }

  /** All that is compared is compared in one look; see `FoldedText`. */
  get folded(): FoldedText {
    return (this.look ??= new FoldedText(this.raw));
  }

  /** Words of the folded text. */
  get words(): Words {
    return (this.wordsOfText ??= this.wordsOf(this.folded.text));
  }

  /** Which words of this text are which of the previous one. */
  get alignment(): Alignment | undefined {
    return this.previous && (this.aligned ??= new Alignment(this.previous.words, this.words));
  }

  wordsOf(folded: string): Words {
    return new Words(folded, this.lexicon);
  }

  /** UTF-16 offset in the raw text → code points of the text with LF line ends. */
  toCodePoint(offset: number): number {
    return this.offsets.toCodePoint(offset);
  }

  /** Code points of the text with LF line ends → UTF-16 offset in the raw text. */
  fromCodePoint(codePoint: number): number {
    return this.offsets.toUtf16(codePoint);
  }

  /** A range of the raw text with LF line ends. */
  slice({ start, end }: Range): string {
    return lfText(this.raw.slice(start, end));
  }

  /** Where a folded quote stands in the folded text, be it as part of longer words. Searched once for each different quote. */
  occurrences(quote: string, joined: boolean): Occurrences {
    const key = `${joined} ${quote}`;
    let found = this.found.get(key);
    if (!found) this.found.set(key, (found = new Occurrences(this.words, this.wordsOf(quote), joined)));
    return found;
  }

  /** The places that answer a question about this text, looked for once. */
  remember(question: string, look: () => readonly number[]): readonly number[] {
    let answer = this.answers.get(question);
    if (!answer) this.answers.set(question, (answer = look()));
    return answer;
  }

  private get offsets(): OffsetMap {
    return (this.points ??= new OffsetMap(this.raw));
  }
}
