import { Lexicon, type Named } from '../known/lexicon';
import type { KnownEntity, KnownName } from '../known/name';
import type { TypeId } from '../types';
import { roleNow, type RegisterEntity } from './model';

/** The names under which a register knows its entities. */
export class RegisterNames {
  constructor(private readonly entities: ReadonlyMap<string, RegisterEntity> = new Map(), readonly lexicon: Lexicon<KnownName> = new Lexicon(namesOf(entities.values()))) {}

  /** Lists all names in steps of one, so that those of a large register can be listed between other things. */
  static *listed(entities: ReadonlyMap<string, RegisterEntity>): Generator<void, RegisterNames> {
    const lexicon = new Lexicon<KnownName>();
    for (const name of namesOf(entities.values())) {
      lexicon.list(name);
      yield;
    }
    return new RegisterNames(entities, lexicon);
  }

  /** The entity of that name and type. */
  named(name: string, type: TypeId): KnownEntity | undefined {
    return this.isEmpty ? undefined : this.lexicon.get(name).find((known) => known.type === type)?.entity;
  }

  get isEmpty(): boolean {
    return this.entities.size === 0;
  }

  get all(): Iterable<RegisterEntity> {
    return this.entities.values();
  }

  has(id: string): boolean {
    return this.entities.has(id);
  }

  get(id: string): RegisterEntity | undefined {
    return this.entities.get(id);
  }
}

function* namesOf(entities: Iterable<RegisterEntity>): Generator<Named<KnownName>> {
  for (const entity of entities) {
    const value = knownName(entity);
    for (const words of [entity.name, ...(entity.aliases ?? [])]) if (isFindable.test(words)) yield { words, value };
  }
}

/** A single letter stands everywhere. */
const isFindable = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;

function knownName(entity: RegisterEntity): KnownName {
  const { id, type, name, country, coordinates, gazetteer, suggest } = entity;
  const role = roleNow(entity);
  const known = { id, name, ...(role ? { role } : {}), ...(country ? { country } : {}), ...(coordinates ? { coordinates } : {}), ...(gazetteer ? { gazetteer } : {}) };
  return { type, right: 'in-register', effect: suggest === false ? 'silences' : 'names', entity: known };
}
