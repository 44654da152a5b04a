import type { Mark } from '../../document';
import { spaced } from '../../text/spaces';
import type { Fix } from '../fix';
import { groups } from '../report';
import type { Findings, Rule } from '../rule';
import { wording } from '../../wording';

/** The report is said to be done with, but is not. */
export const undecidedMention: Rule = {
  name: 'undecided-mention',
  severity: 'warning',
  summary: 'A mention is undecided in a report that is marked as final.',
  *report({ document, undecided }): Findings {
    if (document.sidecar.document?.status !== 'final') return;
    for (const marks of groups(undecided, ({ reference, type, quote }) => reference?.id ?? `${type} ${spaced(quote)}`)) {
      const [{ start, end, quote }] = marks;
      yield {
        file: 'report', start, end, fixes: decisionsOn(marks),
        message: marks.length === 1
          ? wording('“{0}” is undecided, and the report is marked as final', spaced(quote))
          : wording('“{0}” is undecided {1} times, and the report is marked as final', spaced(quote), marks.length),
      };
    }
  },
};

const decisionsOn = ([{ start, reference }, ...more]: readonly [Mark, ...Mark[]]): Fix[] => [
  ...(reference && more.length > 0 ? [{ kind: 'accept-entity', entity: reference.id } as const] : []),
  { kind: 'accept', at: start },
  { kind: 'reject', at: start },
];
