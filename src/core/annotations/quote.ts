import { fold, type AnchorText, type Occurrences } from './anchorText';
import { Context, joinedAt } from './context';
import type { Target } from './model';

/** A stored context is looked for in so many times its length of text: words may have been inserted in it. */
const reach = 3;
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
    const { exact, prefix = '', suffix = '' } = target;
    this.exact = fold(exact);
    this.prefix = fold(prefix);
    this.suffix = fold(suffix);
    this.joined = [joinedAt(prefix + exact, prefix.length), joinedAt(exact + suffix, exact.length)];
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
    const { exact, prefix = '', suffix = '' } = this.target;
    this.context ??= new Context(exact, prefix, suffix);
    const end = at + exact.length;
    return this.context.agreesWith(
      lf.slice(Math.max(0, at - reach * prefix.length, this.endBefore(folded, at)), at),
      lf.slice(end, Math.min(end + reach * suffix.length, this.startAfter(folded, end))),
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
