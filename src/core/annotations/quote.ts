import type { Range } from '../text/range';
import type { AnchorText } from './anchorText';
import { Context, type Demand } from './context';
import { fold } from './folded';
import type { Target } from './model';
import type { Occurrences } from './occurrences';
import { joinedAt, type Words } from './words';

/** A stored context is looked for in so many times its length of text: words may have been inserted in it. */
const reach = 3;
/** More context than this is not looked at, in UTF-16 units: a file by hand may store any amount. */
const maxContext = 256;
/** A context of more than this tells the words from none that stand in the same; see `describe`. */
export const tellingLength = 128;
/** So many occurrences are weighed at most, lest a hostile text takes forever. */
const maxWeighed = 10_000;

/** A target made ready for comparison. All is folded; offsets are UTF-16 of folded texts. */
export class Quote {
  readonly exact: string;
  /** The same words stood in the same context elsewhere. */
  readonly isCommon: boolean;
  /** Part of a longer word, at its start and at its end. */
  private readonly joined: readonly [boolean, boolean];
  private readonly prefix: string;
  private readonly suffix: string;
  private readonly words: Words;
  private readonly context: Context;

  constructor(text: AnchorText, { exact, prefix = '', suffix = '' }: Target) {
    this.exact = fold(exact);
    this.prefix = fold(prefix.slice(-maxContext));
    this.suffix = fold(suffix.slice(0, maxContext));
    const all = this.prefix + this.exact + this.suffix;
    const own = { start: this.prefix.length, end: this.prefix.length + this.exact.length };
    this.isCommon = Math.max(prefix.length, suffix.length) > tellingLength;
    this.joined = [joinedAt(all, own.start), joinedAt(all, own.end)];
    this.words = text.wordsOf(all);
    this.context = new Context(this.words, own);
  }

  /** The places with all of the stored context, letter for letter. */
  exactIn(text: AnchorText): readonly number[] {
    return this.ask(text, 'exact', () => this.candidates(text).filter((at) => this.isExactAt(text.folded.text, at)));
  }

  /** The places with enough of the stored context. */
  likelyIn(text: AnchorText): readonly number[] {
    const candidates = this.candidates(text);
    return candidates.length > maxWeighed ? candidates : this.ask(text, 'likely', () => candidates.filter((at) => this.agreesAt(text, this.rangeAt(at))));
  }

  /** Its context tells it from all other places of its own text, whatever may be edited around them. */
  isUniqueIn(text: AnchorText): boolean {
    return this.ask(text, 'unique', () => firstTwo(this.candidates(text), (at) => this.agreesAt(text, this.rangeAt(at), 'least'))).length === 1;
  }

  /** The places in a range, whatever stands around them. */
  placesIn(text: AnchorText, { start, end }: Range): readonly number[] {
    return this.occurrences(text).from(start, end).filter((at) => this.standsAt(text.folded.text, at));
  }

  /** The words stand once in the text. */
  isOnlyOneIn(text: AnchorText): boolean {
    return this.occurrences(text).all.length === 1;
  }

  /** Where the same words stand in the same context again and again, each question is answered once. */
  private ask(text: AnchorText, question: string, answer: () => readonly number[]): readonly number[] {
    return text.remember([question, ...this.joined, this.prefix, this.exact, this.suffix].join('\0'), answer);
  }

  private rangeAt(at: number): Range {
    return { start: at, end: at + this.exact.length };
  }

  isExactAt(text: string, at: number): boolean {
    return text.startsWith(this.suffix, at + this.exact.length) && text.endsWith(this.prefix, at);
  }

  private candidates(text: AnchorText): readonly number[] {
    return this.occurrences(text).like(this.context.before.words, this.context.after.words).filter((at) => this.standsAt(text.folded.text, at));
  }

  private occurrences(text: AnchorText): Occurrences {
    return text.occurrences(this.exact, this.joined.includes(true));
  }

  /** Not within other words ("Oman" in "Romania") unless it was so from the start. */
  private standsAt(text: string, at: number): boolean {
    return (this.joined[0] || !joinedAt(text, at)) && (this.joined[1] || !joinedAt(text, at + this.exact.length));
  }

  /** Enough of the stored context stands there. */
  agreesAt(text: AnchorText, found: Range, demand?: Demand): boolean {
    return this.context.agreesWith(text.words, found, this.limitsAround(text, found), demand);
  }

  /** Of all its places in a range, more of the stored context stands around this one than around any other. */
  isLikestIn(text: AnchorText, range: Range, found: number): boolean {
    const share = this.shareAt(text, found);
    return this.placesIn(text, range).every((at) => at === found || this.shareAt(text, at) < share);
  }

  private shareAt(text: AnchorText, at: number): number {
    const found = this.rangeAt(at);
    return this.context.shareAt(text.words, found, this.limitsAround(text, found));
  }

  /** How far to look. What stands before the occurrence before is the context of that one. */
  private limitsAround(text: AnchorText, { start, end }: Range): Range {
    const other = this.occurrences(text).neighbours(start);
    return {
      start: Math.max(start - reach * this.prefix.length, this.prefix.includes(this.exact) ? 0 : other.end),
      end: Math.min(end + reach * this.suffix.length, this.suffix.includes(this.exact) ? Infinity : other.start),
    };
  }
}

function firstTwo(places: readonly number[], fits: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (const at of places) if (fits(at) && found.push(at) > 1) break;
  return found;
}
