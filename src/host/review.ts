import * as vscode from 'vscode';
import type { Mark } from '../core/document';
import { ReviewQueue, type Direction, type Here, type ReviewOrder } from '../core/review/order';
import { overlaps } from '../core/text/range';
import { standAt } from './reveal';
import type { SeedDocument } from './seedDocument';

/** The review of an open report: where it goes on, and where it goes back to. */
export class Review {
  private readonly queue: ReviewQueue;
  /** Where something was decided, the last at the end. */
  private readonly passed: Here[] = [];
  private current: Mark | undefined;

  constructor(readonly document: SeedDocument) {
    this.queue = new ReviewQueue(this.undecided, orderFor(document));
  }

  get undecided(): Mark[] {
    return this.document.mentions().filter(({ status }) => status === 'suggested');
  }

  /** What the cursor (UTF-16) is on. */
  markAt(offset: number): Mark | undefined {
    return this.document.markAt(offset);
  }

  /** Moves the cursor to the next undecided mark, or the one before; gives it, or undefined where none is left. */
  go(cursor: number, direction: Direction): Mark | undefined {
    return this.stand(this.queue.next(this.undecided, this.here(cursor), direction));
  }

  /** Moves to the first mark of the order; as the text goes, to that at the cursor or after it. */
  begin(cursor: number): Mark | undefined {
    const here = { start: this.markAt(cursor)?.start ?? cursor, end: Infinity };
    return this.stand(this.queue.next(this.undecided, here, 1));
  }

  /** Something was decided: moves on. */
  goOn(cursor: number): Mark | undefined {
    this.passed.push(this.here(cursor));
    return this.resume(cursor);
  }

  /** Stays at what the cursor is on if that is undecided, still or again; else moves to what comes next. */
  resume(cursor: number): Mark | undefined {
    const mark = this.markAt(cursor);
    return mark?.status === 'suggested' ? this.stand(mark) : this.go(cursor, 1);
  }

  /** Something was decided at the cursor that may be changed once more; it may begin elsewhere by now. */
  stay(cursor: number, now: number): Mark | undefined {
    this.passed.push(this.here(cursor));
    return this.markAt(now);
  }

  /** The last decision was undone: moves back to where it was made. */
  goBack(cursor: number): Mark | undefined {
    return this.stand(this.markAt(this.passed.pop()?.start ?? cursor));
  }

  /** The mark that the review stands at, as it was when it came there: what was made of it does not change its place in the order. */
  private here(cursor: number): Here {
    const at = { start: cursor, end: cursor + 1 };
    if (this.current && overlaps(this.current, at)) return this.current;
    return this.markAt(cursor) ?? { start: cursor, end: cursor };
  }

  private stand(mark: Mark | undefined): Mark | undefined {
    this.current = mark;
    if (mark) standAt(this.document, mark);
    return mark;
  }
}

const orderFor = ({ uri }: SeedDocument): ReviewOrder => vscode.workspace.getConfiguration('seedlens', uri).get<ReviewOrder>('review.order', 'uncertain');
