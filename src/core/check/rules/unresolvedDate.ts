import type { NoDate } from '../../dates/context';
import type { Mark } from '../../document';
import { spaced } from '../../text/spaces';
import type { Found } from '../finding';
import type { CheckedReport } from '../report';
import type { Findings, Rule } from '../rule';
import { wording } from '../../wording';

/** An accepted date has no place in time. What is vague by nature, such as "recently", is none. */
export const unresolvedDate: Rule = {
  name: 'unresolved-date',
  severity: 'warning',
  summary: 'It cannot be told when an accepted date is.',
  *report(report): Findings {
    // What counts from another date counts from the report's, where that one does.
    const relative: Mark[] = [];
    for (const mark of report.accepted) {
      const why = mark.type === 'date' ? unknownOf(report, mark) : undefined;
      const isRelative = why === 'no-report-date' || (why === 'no-date-before' && relative.length > 0);
      if (isRelative) relative.push(mark);
      yield !isRelative && (why === 'not-understood' || why === 'no-date-before') ? unresolved(report, mark, why) : undefined;
    }
    yield withoutReportDate(report, relative);
  },
};

function unknownOf({ dates }: CheckedReport, mark: Mark): NoDate['unknown'] | undefined {
  const date = dates.read(mark, mark.annotation?.value);
  return 'unknown' in date ? date.unknown : undefined;
}

const unresolved = (report: CheckedReport, mark: Mark, why: 'not-understood' | 'no-date-before'): Found => ({
  ...report.at(mark), fixes: [{ kind: 'correct-date', at: mark.start }],
  message: wording(why === 'not-understood' ? 'It is not clear when “{0}” is' : 'Nothing before it tells what “{0}” counts from', spaced(mark.quote)),
});

/** One fact is missing, however many dates count from it. */
function withoutReportDate(report: CheckedReport, marks: readonly Mark[]): Found | undefined {
  const [first] = marks;
  if (!first) return undefined;
  return {
    ...report.at(first), fixes: [{ kind: 'set-report-date' }, { kind: 'correct-date', at: first.start }],
    message: marks.length === 1
      ? wording('“{0}” counts from the report’s date, which is not known', spaced(first.quote))
      : wording('{1} dates, such as “{0}”, count from the report’s date, which is not known', spaced(first.quote), marks.length),
  };
}
