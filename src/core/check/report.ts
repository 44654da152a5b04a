import type { AnnotatedDocument, Mark } from '../document';
import { reportDateOf } from '../card/date';
import type { Facts } from '../card/subject';
import { DateReader } from '../dates/resolve';
import { isFirst } from '../mark';

/** A report with what was decided about it, as rules look at it. */
export class CheckedReport {
  private reader: DateReader | undefined;
  private whole: string | undefined;

  /** The document must be read completely. The text of its sidecar tells where annotations stand in it. */
  constructor(readonly document: AnnotatedDocument, readonly gazetteer: Facts, readonly sidecarText = '') {}

  get text(): string {
    return (this.whole ??= this.document.text);
  }

  /** What its dates mean. */
  get dates(): DateReader {
    return (this.reader ??= new DateReader(this.text, reportDateOf(this.document)));
  }

  /** Marks that an analyst has accepted, in document order, one for each mention. */
  get accepted(): Mark[] {
    return this.document.known.filter((mark) => mark.status === 'accepted' && isFirst(mark));
  }

  /** Marks that nobody has decided on, in document order, one for each mention. */
  get undecided(): Mark[] {
    return this.document.known.filter((mark) => mark.status === 'suggested' && isFirst(mark));
  }
}

/** Marks with the same key, in the order of their first. A mark without a key is left out. */
export function groups(marks: readonly Mark[], keyOf: (mark: Mark) => string | undefined): [Mark, ...Mark[]][] {
  const found = new Map<string, [Mark, ...Mark[]]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    const same = key === undefined ? undefined : found.get(key);
    if (same) same.push(mark);
    else if (key !== undefined) found.set(key, [mark]);
  }
  return [...found.values()];
}
