import type { Mark } from '../document';
import { compareRanges, type Range } from '../text/range';
import { spaced } from '../text/spaces';

/** How a review goes through a report: what is uncertain and frequent first, or as the text goes. */
export type ReviewOrder = 'uncertain' | 'document';

export type Direction = 1 | -1;

/** Where a review is: at a mark, or at an offset (UTF-16) that none is at. */
export type Here = Mark | Range;

/**
 * The order in which undecided marks are decided. It is fixed when the review begins, so that no decision makes it jump:
 * marks of one thing follow each other, as one look is enough for all of them, and the thing of which most suggestions are
 * likely to be wrong comes first. What is suggested only later comes last.
 */
export class ReviewQueue {
  private readonly ranks: ReadonlyMap<string, number>;

  constructor(marks: readonly Mark[], order: ReviewOrder) {
    const doubts = order === 'uncertain' ? doubtsOf(marks) : new Map<string, number>();
    // Things of the same doubt stay in the order of the text: a sort keeps it.
    this.ranks = new Map([...doubts].sort((a, b) => b[1] - a[1]).map(([thing], rank) => [thing, rank]));
  }

  /** The mark after or before a place, round the end; undefined where none is left. */
  next(undecided: readonly Mark[], here: Here, direction: Direction): Mark | undefined {
    const nearer = (a: Mark, b: Mark): Mark => (this.compare(b, a) * direction < 0 ? b : a);
    const ahead = undecided.filter((mark) => this.compare(mark, here) * direction > 0);
    const [first, ...others] = ahead.length > 0 ? ahead : undecided;
    return first && others.reduce(nearer, first);
  }

  private compare(a: Here, b: Here): number {
    return this.rank(a) - this.rank(b) || compareRanges(a, b);
  }

  private rank(here: Here): number {
    if (this.ranks.size === 0) return 0;
    return 'quote' in here ? this.ranks.get(thingOf(here)) ?? this.ranks.size : -1;
  }
}

/** What a mark is of. No entity's id has a space. */
const thingOf = ({ reference, type, quote }: Mark): string => reference?.id ?? `${type} ${spaced(quote)}`;

/** How many suggestions of each thing are likely to be wrong, in the order of the text. */
function doubtsOf(marks: readonly Mark[]): Map<string, number> {
  const doubts = new Map<string, number>();
  for (const mark of marks) doubts.set(thingOf(mark), (doubts.get(thingOf(mark)) ?? 0) + 1 - mark.confidence);
  return doubts;
}
