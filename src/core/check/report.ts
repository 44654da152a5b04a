import { quotesIn, statusIn } from '../annotations/places';
import { reportDateOf } from '../card/date';
import type { Facts } from '../card/subject';
import { DateReader } from '../dates/resolve';
import type { AnnotatedDocument, Mark } from '../document';
import type { Layer } from '../layers';
import { isFirst } from '../mark';
import type { Range } from '../text/range';
import type { Place } from './finding';

/** A report with what was decided about it, as rules look at it. */
export class CheckedReport {
  readonly isLayer: boolean = false;
  private reader: DateReader | undefined;
  private whole: string | undefined;

  /** The document must be read completely. The text of its sidecar tells where annotations stand in it. */
  constructor(readonly document: AnnotatedDocument, readonly gazetteer: Facts, readonly sidecarText = '') {}

  /** Where something is told about a mark. */
  at({ start, end }: Mark): Place {
    return { file: 'report', start, end };
  }

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

  /** Marks that others decided otherwise, in document order, one for each mention. */
  get disputed(): Mark[] {
    return this.document.disputed.filter(isFirst);
  }

  /** Marks that nobody has decided on, in document order, one for each mention. */
  get undecided(): Mark[] {
    return this.document.known.filter((mark) => mark.status === 'suggested' && isFirst(mark));
  }
}

/** Another annotator's layer of a report, as rules look at it. What is wrong with it is told in its own file. */
export class CheckedLayer extends CheckedReport {
  override readonly isLayer = true;
  private places: ReadonlyMap<string, Range> | undefined;

  /** `others`: the layers that it may disagree with. */
  constructor(private readonly report: CheckedReport, layer: Layer, others: readonly Layer[], sidecarText: string) {
    super(report.document.seenBy(layer, others), report.gazetteer, sidecarText);
  }

  override get dates(): DateReader {
    return this.document.sidecar.document?.date === undefined ? this.report.dates : super.dates;
  }

  override at({ annotation }: Mark): Place {
    this.places ??= quotePlaces(this.sidecarText);
    const range = (annotation && this.places.get(annotation.id)) ?? statusIn(this.sidecarText);
    return { file: 'sidecar', ...(range ?? { start: 0, end: 0 }) };
  }
}

/** Where the words of annotations stand in the text of their sidecar, by their ids; of a split one those of the first part. */
export const quotePlaces = (sidecarText: string): ReadonlyMap<string, Range> =>
  new Map(quotesIn(sidecarText).reverse().map(({ id, start, end }) => [id, { start, end }]));

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
