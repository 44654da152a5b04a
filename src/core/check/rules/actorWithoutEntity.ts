import type { SidecarEntity } from '../../annotations/model';
import type { Mark } from '../../document';
import { normalizeName } from '../../gazetteer/names';
import { spaced } from '../../text/spaces';
import type { Fix } from '../fix';
import { groups, type CheckedReport } from '../report';
import type { Findings, Rule } from '../rule';
import { wording } from '../../wording';

/** Somebody is said to be named, but not who: counts and references miss it. */
export const actorWithoutEntity: Rule = {
  name: 'actor-without-entity',
  severity: 'warning',
  summary: 'An accepted actor says of no entity that it is the one named.',
  *report(report): Findings {
    const nameless = report.accepted.filter(({ type, annotation }) => report.document.scheme.isActor(type) && annotation?.entity === undefined);
    for (const marks of groups(nameless, ({ type, quote }) => `${type} ${spaced(quote)}`)) {
      const [mark] = marks;
      yield { ...report.at(mark), message: wording('“{0}” has no entity that says who or what it is', spaced(mark.quote)), fixes: links(report, marks) };
    }
  },
};

/** Most alike first. */
const mostLinks = 4;

function links({ document }: CheckedReport, marks: readonly [Mark, ...Mark[]]): Fix[] {
  const [{ type, quote, reference }] = marks;
  const annotations = marks.flatMap(({ annotation }) => annotation?.id ?? []);
  const known = document.entities.all.map(({ entity }) => entity).filter((entity) => entity.type === type && entity.id !== reference?.id && mayBe(entity, quote));
  const own = reference && { id: reference.id, type, name: reference.name };
  const candidates: SidecarEntity[] = [...(own ? [own] : []), ...known.map(({ id, name }) => ({ id, type, name }))];
  return candidates.slice(0, mostLinks).map((entity): Fix => ({ kind: 'link', annotations, entity, isNew: entity === own && isNew(document, entity, quote) }));
}

const isNew = (document: CheckedReport['document'], { id, name }: SidecarEntity, quote: string): boolean =>
  !document.keptEntity(id) && !document.isRegistered(id) && normalizeName(name) === normalizeName(quote);

/** "Hayashi" may be Yoshimasa Hayashi. */
const mayBe = ({ name, aliases = [] }: Pick<SidecarEntity, 'name' | 'aliases'>, quote: string): boolean =>
  [name, ...aliases].some((form) => ` ${normalizeName(form)} `.includes(` ${normalizeName(quote)} `));
