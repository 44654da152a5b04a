import type { Annotation } from '../../annotations/model';
import type { Mark } from '../../document';
import type { Dispute } from '../../layers';
import type { Scheme } from '../../scheme/scheme';
import { wording, type Wording } from '../../wording';
import type { Findings, Rule } from '../rule';

/** Two people, in one sidecar or in layers of their own, cannot both be right. What ends it is offered wherever they are shown. */
export const disagreement: Rule = {
  name: 'disagreement',
  severity: 'warning',
  summary: 'Annotators decided differently on the same words.',
  *report(report): Findings {
    const { scheme } = report.document;
    for (const mark of report.disputed) {
      const sides = [ownSide(mark, scheme), ...(mark.disputes ?? []).map((dispute) => theirSide(mark, dispute, scheme))];
      yield { ...report.at(mark), message: wording('Annotators disagree: {0}', sides.reduce((all, side) => wording('{0} / {1}', all, side))), fixes: [] };
    }
  },
};

function ownSide(mark: Mark, scheme: Scheme): Wording {
  const { annotation, reference, disputes = [] } = mark;
  const isAlike = disputes.some((dispute) => differById(mark, dispute));
  return sideOf(annotation!.by, annotation!, isAlike ? annotation!.entity : reference?.name, scheme);
}

/** What another annotator says, against a mark: "okoye: “Hayashi”, Person". */
export const theirSide = (mark: Mark, dispute: Dispute, scheme: Scheme): Wording =>
  sideOf(dispute.by, dispute.annotation, differById(mark, dispute) ? dispute.annotation.entity : dispute.entity?.name, scheme);

/** They mean two entities of one name: their ids tell which. */
const differById = ({ annotation, reference }: Mark, dispute: Dispute): boolean =>
  dispute.entity !== undefined && dispute.entity.name === reference?.name && dispute.annotation.entity !== annotation?.entity;

function sideOf(by: string | undefined, { type, status, target }: Annotation, name: string | undefined, scheme: Scheme): Wording {
  const words = target.map(({ exact }) => exact).join(' … ');
  const label = wording(scheme.type(type).label);
  const what = name === undefined || name === words ? wording('“{0}”, {1}', words, label) : wording('“{0}”, {1}, {2}', words, label, name);
  const says = status === 'accepted' ? what : wording('not {0}', what);
  return by ? wording('{0}: {1}', by, says) : says;
}
