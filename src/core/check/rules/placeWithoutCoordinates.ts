import { isWide, placeOf } from '../../card/subject';
import type { Mark } from '../../document';
import { groups, type CheckedReport } from '../report';
import type { Findings, Rule } from '../rule';
import { wording } from '../../wording';

/** Nobody knows where it is: no map can show it. */
export const placeWithoutCoordinates: Rule = {
  name: 'place-without-coordinates',
  severity: 'information',
  summary: 'Neither register nor sidecar nor gazetteer know where an accepted place is.',
  *report(report): Findings {
    const places = report.accepted.filter(({ type }) => report.document.scheme.isPlace(type));
    for (const [mark] of groups(places, ({ reference }) => reference?.id)) {
      if (isKnown(report, mark)) continue;
      yield { ...report.at(mark), message: wording('It is not known where {0} is', mark.reference!.name), fixes: [{ kind: 'correct-place', at: mark.start }] };
    }
  },
};

/** What the gazetteer knows as a wide area needs no point: the Sahel, the Indo-Pacific. */
function isKnown({ document, gazetteer }: CheckedReport, { reference }: Mark): boolean {
  const entry = reference!.gazetteer === undefined ? undefined : gazetteer.get(reference!.gazetteer);
  return isWide(entry) || placeOf(document, reference!, gazetteer) !== undefined;
}
