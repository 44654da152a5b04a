import type { Mark } from '../../document';
import { normalizeName } from '../../gazetteer/names';
import type { Entity } from '../../mention';
import type { Found } from '../finding';
import type { Fix } from '../fix';
import type { CheckedRegister, RegisterName } from '../register';
import { groups, type CheckedReport } from '../report';
import type { Findings, Rule } from '../rule';
import { wording } from '../../wording';

/** One thing may have been entered twice: two entities of a type bear one name. */
export const sameName: Rule = {
  name: 'same-name',
  severity: 'warning',
  summary: 'Two entities of one type have the same name.',
  report: inReport,
  register: inRegister,
};

/** An entity of the report, with its first mark. */
interface Named {
  readonly entity: Entity;
  readonly mark: Mark;
}

const keyOf = ({ type, name }: Pick<Entity, 'type' | 'name'>): string => `${type} ${normalizeName(name)}`;

function* inReport(report: CheckedReport): Findings {
  const firsts = new Map<string, Named>();
  for (const [mark] of groups(report.accepted, ({ annotation }) => annotation?.entity)) {
    const entity = report.document.entity(mark.annotation!.entity!)?.entity;
    if (!entity) continue;
    const first = firsts.get(keyOf(entity));
    if (first && !areDistinct(first.entity, entity)) yield twice(report, first, { entity, mark });
    else yield elsewhere(report, { entity, mark });
    if (!first) firsts.set(keyOf(entity), { entity, mark });
  }
}

/** Two places that the gazetteer or the register tells apart: Athens in Greece and in Georgia. */
const areDistinct = (a: Pick<Entity, 'gazetteer' | 'register'>, b: Pick<Entity, 'gazetteer' | 'register'>): boolean =>
  differ(a.gazetteer, b.gazetteer) || differ(a.register, b.register);

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

const twice = (report: CheckedReport, first: Named, { entity, mark }: Named): Found => ({
  ...report.at(mark),
  message: wording('Two entities are called “{0}”: {1} and {2}', entity.name, first.entity.id, entity.id),
  related: { ...report.at(first.mark), message: wording('{0} is first named here', first.entity.id) },
  fixes: [merge(entity, first.entity), { kind: 'rename', entity: entity.id, at: mark.start }],
});

const merge = (from: Pick<Entity, 'id'>, { id, type, name }: Pick<Entity, 'id' | 'type' | 'name'>): Fix => ({ kind: 'merge', from: from.id, into: { id, type, name } });

/** The register has another of that name. */
function elsewhere(report: CheckedReport, { entity, mark }: Named): Found | undefined {
  const { document } = report;
  const id = document.isRegistered(entity.id) ? undefined : document.refer(entity.name, entity.type)?.register;
  const registered = id === undefined ? undefined : document.registered(id);
  if (!registered || registered.id === entity.id || keyOf(registered) !== keyOf(entity) || areDistinct(entity, { gazetteer: registered.gazetteer })) return undefined;
  return {
    ...report.at(mark),
    message: wording('Two entities are called “{0}”: {1} here, and {2} in the register', entity.name, entity.id, registered.id),
    fixes: [merge(entity, registered), { kind: 'rename', entity: entity.id, at: mark.start }],
  };
}

function* inRegister(register: CheckedRegister): Findings {
  const firsts = new Map<string, RegisterName>();
  for (const name of register.names()) {
    if (name.isAlias) continue;
    const first = firsts.get(keyOf(name.entity));
    if (!first) firsts.set(keyOf(name.entity), name);
    yield first && !register.areDistinct(first.entity, name.entity) ? {
      file: 'register', start: name.start, end: name.end,
      fixes: [{ kind: 'merge-entries', from: name.entity.id, into: first.entity.id }, renaming(name), renaming(first)],
      message: wording('Two entities are called “{0}”: {1} and {2}', name.words, first.entity.id, name.entity.id),
      related: { start: first.start, end: first.end, message: wording('The first of them') },
    } : undefined;
  }
}

const renaming = ({ entity, start }: RegisterName): Fix => ({ kind: 'rename', entity: entity.id, at: start });
