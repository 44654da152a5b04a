import type { NumberReader} from './numbers';
import { Numbers } from './numbers';

/**
 * What documents say of one term, a posting of numbers each, in a row: all of them are read at the speed of memory, and
 * nothing else is touched. Documents are added in the order of their numbers.
 */
export class Postings {
  private numbers = new Numbers();
  private last = 0;

  add(document: number, posting: NumberReader): void {
    this.numbers.push(document - this.last);
    this.numbers.pushPart(posting);
    this.last = document;
  }

  each(visit: (document: number, posting: NumberReader) => void): void {
    const reader = this.numbers.read();
    for (let document = 0; !reader.isAtEnd;) visit((document += reader.next()), reader.part());
  }

  /** Those of some documents alone. */
  filter(isKept: (document: number) => boolean): Postings {
    const kept = new Postings();
    this.each((document, posting) => { if (isKept(document)) kept.add(document, posting); });
    return kept;
  }
}
