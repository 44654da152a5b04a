import type { Facts } from '../card/subject';
import { kilometresApart } from '../geo/distance';
import { readEntity } from '../register/entity';
import type { OpenRegister } from '../register/codec';
import type { RegisterEntity } from '../register/model';
import { shift, type Range } from '../text/range';

/** A name of a register's entity, where it stands: UTF-16 in the register's raw text. */
export interface RegisterName extends Range {
  readonly words: string;
  readonly entity: RegisterEntity;
  readonly isAlias: boolean;
}

/** Coordinates of one place differ by no more, in kilometres. */
const sameTown = 50;

/** A register, as rules look at it. */
export class CheckedRegister {
  constructor(private readonly opened: OpenRegister, private readonly gazetteer: Pick<Facts, 'get'>) {}

  /** Two places that the gazetteer or their coordinates tell apart: London in Britain and in Canada. */
  areDistinct(a: RegisterEntity, b: RegisterEntity): boolean {
    const [one, other] = [a, b].map(({ id, gazetteer = id }) => this.gazetteer.get(gazetteer)?.id);
    const apart = kilometresApart(a.coordinates ?? {}, b.coordinates ?? {});
    return (one !== undefined && other !== undefined && one !== other) || (Number.isFinite(apart) && apart > sameTown);
  }

  /** All names, in the order in which they stand: what stands first is what reports find. */
  *names(): Generator<RegisterName> {
    for (const entry of this.opened.file.sections.find(({ key }) => key === 'entities')?.entries ?? []) {
      const { entity, names } = readEntity(entry);
      if (!entity || this.opened.register.entities.get(entity.id) !== entity) continue;
      for (const [index, { words, ...range }] of names.entries()) yield { words, entity, isAlias: index > 0, ...shift(range, entry.start) };
    }
  }
}
