import type { Mark } from '../../document';
import { spaced } from '../../text/spaces';
import type { Found } from '../finding';
import type { Fix } from '../fix';
import { groups, type CheckedReport } from '../report';
import type { Findings, Rule } from '../rule';
import { wording } from '../../wording';

/** The report is said to be done with, but is not. */
export const undecidedMention: Rule = {
  name: 'undecided-mention',
  severity: 'warning',
  summary: 'A mention is undecided in a report that is marked as final.',
  *report(report): Findings {
    const { document, undecided, isLayer } = report;
    if (document.sidecar.document?.status !== 'final') return;
    if (isLayer) return yield inLayer(report, undecided);
    for (const marks of groups(undecided, ({ reference, type, quote }) => reference?.id ?? `${type} ${spaced(quote)}`)) {
      const [mark] = marks;
      yield {
        ...report.at(mark), fixes: decisionsOn(marks),
        message: marks.length === 1
          ? wording('“{0}” is undecided, and the report is marked as final', spaced(mark.quote))
          : wording('“{0}” is undecided {1} times, and the report is marked as final', spaced(mark.quote), marks.length),
      };
    }
  },
};

/** All stand where the layer says that it is final. */
const inLayer = (report: CheckedReport, [mark, ...more]: readonly Mark[]): Found | undefined => mark && {
  ...report.at(mark), fixes: [],
  message: wording('{0} mentions are undecided, such as “{1}”, and the report is marked as final', more.length + 1, spaced(mark.quote)),
};

const decisionsOn = ([{ start, reference }, ...more]: readonly [Mark, ...Mark[]]): Fix[] => [
  ...(reference && more.length > 0 ? [{ kind: 'accept-entity', entity: reference.id } as const] : []),
  { kind: 'accept', at: start },
  { kind: 'reject', at: start },
  { kind: 'reopen' },
];
