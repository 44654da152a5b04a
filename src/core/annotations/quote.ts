import { fold, type AnchorText, type Occurrences } from './anchorText';
import { Context, joinedAt } from './context';
import type { Target } from './model';

/** A stored context is looked for in so many times its length of text: words may have been inserted in it. */
const reach = 3;
/** More context than this is not looked at, in UTF-16 units: a file by hand may store any amount. */
const maxContext = 256;
/** So many occurrences are weighed at most, lest a hostile text takes forever. */
const maxWeighed = 10_000;

/** A target made ready for comparison. All text is folded. */
export class Quote {
  readonly exact: string;
  private readonly prefix: string;
  private readonly suffix: string;
  private readonly joined: readonly [boolean, boolean];
  private context: Context | undefined;

  constructor(private readonly target: Target) {
    this.exact = fold(target.exact);
    this.prefix = fold(prefixOf(target));
    this.suffix = fold(suffixOf(target));
    this.joined = [joinedAt(this.prefix + this.exact, this.prefix.length), joinedAt(this.exact + this.suffix, this.exact.length)];
  }

  /** The words stand there, and not within other words ("Oman" in "Romania") unless they did so from the start. */
  standsAt(text: string, at: number): boolean {
    return text.startsWith(this.exact, at)
      && (this.joined[0] || !joinedAt(text, at))
      && (this.joined[1] || !joinedAt(text, at + this.exact.length));
  }

  /** The places with all of the stored context. */
  exactAmong(text: string, occurrences: Occurrences): readonly number[] {
    return occurrences.beside(this.prefix, this.suffix).filter((at) => this.standsAt(text, at) && this.isExactAt(text, at));
  }

  /** The places with enough of the stored context. */
  likelyAmong(text: AnchorText, { all }: Occurrences): readonly number[] {
    return all.length > maxWeighed ? all : all.filter((at) => this.standsAt(text.folded, at) && this.agreesAt(text, at));
  }

  /** All of the stored context stands there, letter for letter. */
  isExactAt(text: string, at: number): boolean {
    return text.startsWith(this.suffix, at + this.exact.length) && text.endsWith(this.prefix, at);
  }

  /** Enough of the stored context stands there. Not of the folded text: blank lines count. */
  private agreesAt({ lf, folded }: AnchorText, at: number): boolean {
    this.context ??= new Context(this.target.exact, prefixOf(this.target), suffixOf(this.target));
    const end = at + this.exact.length;
    return this.context.agreesWith(
      lf.slice(Math.max(0, at - reach * this.prefix.length, this.endBefore(folded, at)), at),
      lf.slice(end, Math.min(end + reach * this.suffix.length, this.startAfter(folded, end))),
    );
  }

  /** End of the last occurrence before: what stands before that is the context of that one. */
  private endBefore(text: string, at: number): number {
    const nearby = text.slice(Math.max(0, at - reach * this.prefix.length), at);
    const other = this.prefix.includes(this.exact) ? -1 : nearby.lastIndexOf(this.exact);
    return other < 0 ? 0 : at - nearby.length + other + this.exact.length;
  }

  private startAfter(text: string, end: number): number {
    const other = this.suffix.includes(this.exact) ? -1 : text.slice(end, end + reach * this.suffix.length).indexOf(this.exact);
    return other < 0 ? text.length : end + other;
  }
}

const prefixOf = ({ prefix = '' }: Target): string => prefix.slice(-maxContext);

const suffixOf = ({ suffix = '' }: Target): string => suffix.slice(0, maxContext);
