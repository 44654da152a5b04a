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

/** A register, as rules look at it. */
export class CheckedRegister {
  constructor(private readonly opened: OpenRegister) {}

  /** All names, in the order in which they stand: what stands first is what reports find. */
  *names(): Generator<RegisterName> {
    for (const entry of this.opened.file.sections.find(({ key }) => key === 'entities')?.entries ?? []) {
      const { entity, names } = readEntity(entry);
      if (!entity || this.opened.register.entities.get(entity.id) !== entity) continue;
      for (const [index, { words, ...range }] of names.entries()) yield { words, entity, isAlias: index > 0, ...shift(range, entry.start) };
    }
  }
}
