import type { Sidecar } from '../annotations/model';
import type { Range } from '../text/range';
import { reportDate } from './reportDate';

/** What the date of a report is read from. Offsets are UTF-16. */
interface DatedText {
  readonly length: number;
  readonly sidecar: Sidecar;
  slice(range: Range): string;
}

/** Where the head of a report that may tell its date ends at the latest, UTF-16. */
const headLimit = 10_000;

/** The report's own day (ISO 8601), by its sidecar, its head or its file's name: persons hold their offices as of then. */
export function reportDay(document: DatedText): string | undefined {
  const { date, file } = document.sidecar.document ?? {};
  return reportDate(document.slice({ start: 0, end: Math.min(headLimit, document.length) }), { sidecar: date, file })?.iso;
}
