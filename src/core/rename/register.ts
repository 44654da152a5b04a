import { openRegister } from '../register/codec';
import { editRegister } from '../register/edit';
import type { Register, RegisterEntity } from '../register/model';
import { finish, openYaml } from '../yaml/file';
import { filled, united, type Becoming, type Rewritten } from './becoming';
import { rekeyed } from './rekey';

/** Which entries of a register are meant, by their ids, and what they are to be. */
export interface RegisterPlan {
  readonly ids: ReadonlySet<string>;
  readonly to: Becoming;
  /** Names that it is to be found by, too. */
  readonly aliases?: readonly string[];
  /** What is entered where the register has none of them. */
  readonly fresh?: RegisterEntity;
  /** The gazetteer's entry that an id stands for: what gets another id says so itself from then on. */
  readonly gazetteer?: (id: string) => string | undefined;
}

/**
 * A register in which entries are what they are to be; with an id they become one, under that id, and the members of
 * others that were one of them are it. A file with errors is left; undefined makes a new one.
 */
export function rewriteRegisterEntities(text: string | undefined, plan: RegisterPlan): Rewritten {
  const { file, register } = finish(openRegister(text ?? ''));
  const union = unionIn(register, plan);
  if (!union) return { text: text ?? '' };
  const { survivor, gone, result } = union;
  const former = new Set([...gone, survivor.id]);
  const others = [...register.entities.values()].filter(({ id, members }) => !former.has(id) && members?.some((member) => former.has(member)));
  const kept = { ...withMembers(result, former, undefined), id: survivor.id };
  const edit = finish(editRegister(text, [kept, ...others.map((entity) => withMembers(entity, former, result.id))], file, gone));
  if ('problems' in edit) return edit;
  return { text: survivor.id === result.id ? edit.text : rekeyed(openYaml(edit.text, file), survivor.id, result.id) ?? edit.text };
}

interface Union {
  readonly survivor: RegisterEntity;
  /** Ids of entries that are in it now. */
  readonly gone: ReadonlySet<string>;
  readonly result: RegisterEntity;
}

const lasting = ['roles', 'country', 'members', 'coordinates', 'gazetteer', 'links'] as const;

function unionIn(register: Register, plan: RegisterPlan): Union | undefined {
  const { ids, to, aliases = [], fresh } = plan;
  const meant = [...register.entities.values()].filter(({ id }) => ids.has(id) || id === to.id);
  const survivor = meant.find(({ id }) => id === to.id) ?? meant[0] ?? fresh;
  if (!survivor) return undefined;
  const others = meant.filter((entity) => entity !== survivor);
  const whole = withNotes(filled(survivor, others, lasting), others);
  return { survivor, gone: new Set(others.map(({ id }) => id)), result: linked(united(whole, others, to, aliases), survivor.id, plan) };
}

/** What analysts have written of either is kept. */
function withNotes(entity: RegisterEntity, others: readonly RegisterEntity[]): RegisterEntity {
  const notes = [...new Set([entity, ...others].flatMap(({ notes: each }) => each ?? []))].join('\n');
  return notes ? { ...entity, notes } : entity;
}

/** An id that is the gazetteer's says which entry is meant; once it is another, the entry must say so itself. */
function linked(entity: RegisterEntity, before: string, { gazetteer }: RegisterPlan): RegisterEntity {
  const entry = entity.gazetteer ?? (entity.id === before ? undefined : gazetteer?.(before));
  return entry === undefined ? entity : { ...entity, gazetteer: entry };
}

/** Members that were one of these entities are the one that they have become; nothing is a member of itself. */
function withMembers(entity: RegisterEntity, former: ReadonlySet<string>, now: string | undefined): RegisterEntity {
  if (!entity.members) return entity;
  const { members: before, ...rest } = entity;
  const members = [...new Set(before.flatMap((id) => (former.has(id) ? now ?? [] : id)))];
  return members.length > 0 ? { ...rest, members } : rest;
}

/** A register in which a name of one entity is that of another, new one. */
export function splitRegisterEntity(text: string, id: string, fresh: RegisterEntity): Rewritten {
  const { file, register } = finish(openRegister(text));
  const entity = register.entities.get(id);
  if (!entity?.aliases?.includes(fresh.name)) return { text };
  const { aliases: before, ...rest } = entity;
  const aliases = before.filter((alias) => alias !== fresh.name);
  return finish(editRegister(text, [aliases.length > 0 ? { ...rest, aliases } : rest, fresh], file));
}
