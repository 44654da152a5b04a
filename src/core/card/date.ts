import { DateReader } from '../dates/resolve';
import type { DateReading, NoDate } from '../dates/context';
import { reportDate, type ReportDate } from '../dates/reportDate';
import type { AnnotatedDocument, Mark } from '../document';

/** The rows of a date's card: what it means, and why; or why it means nothing that can be told. */
export type DateRow = { readonly kind: 'means'; readonly date: DateReading | NoDate } | { readonly kind: 'because'; readonly date: DateReading };

/** The date of a document's report, by its sidecar, its text or its file's name. */
export const reportDateOf = (document: AnnotatedDocument): ReportDate | undefined =>
  reportDate(document.text, { sidecar: document.sidecar.document?.date, file: document.fileName });

/** What a mark of type date means; what its annotation states wins. */
export const dateOf = (document: AnnotatedDocument, { start, end, annotation }: Mark): DateReading | NoDate =>
  new DateReader(document.text, reportDateOf(document)).read({ start, end }, annotation?.value);

/** Nothing for marks of other types. */
export function dateRows(document: AnnotatedDocument, mark: Mark): DateRow[] {
  if (mark.type !== 'date') return [];
  const date = dateOf(document, mark);
  return 'unknown' in date ? [{ kind: 'means', date }] : [{ kind: 'means', date }, { kind: 'because', date }];
}
