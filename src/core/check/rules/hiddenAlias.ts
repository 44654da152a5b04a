import { isAcronym, normalizeName } from '../../gazetteer/names';
import type { Found } from '../finding';
import type { Fix } from '../fix';
import type { CheckedRegister, RegisterName } from '../register';
import type { Findings, Rule } from '../rule';
import { wording } from '../../wording';

/** Words that are names of two entities: reports find the one that stands first, and never the other. */
export const hiddenAlias: Rule = {
  name: 'hidden-alias',
  severity: 'warning',
  summary: 'An alias of the register is a name of another entity too: reports find only one of them.',
  register: inRegister,
};

function* inRegister(register: CheckedRegister): Findings {
  const firsts = new Map<string, RegisterName>();
  for (const name of register.names()) {
    const key = `${isAcronym(name.words)} ${normalizeName(name.words)}`;
    const first = firsts.get(key);
    if (!first) firsts.set(key, name);
    yield first && first.entity !== name.entity && !isTwice(register, first, name) ? hidden(register, first, name) : undefined;
  }
}

/** That one thing may have been entered twice is told by another rule. */
const isTwice = (register: CheckedRegister, a: RegisterName, b: RegisterName): boolean =>
  !a.isAlias && !b.isAlias && a.entity.type === b.entity.type && !register.areDistinct(a.entity, b.entity);

/** Told at the alias; where both or none are one, at what is hidden. */
function hidden(register: CheckedRegister, first: RegisterName, second: RegisterName): Found {
  const [at, other] = first.isAlias && !second.isAlias ? [first, second] : [second, first];
  return {
    file: 'register', start: at.start, end: at.end, fixes: fixesOf(register, at, other),
    message: wording('“{0}” is a name of {1} and of {2}: reports find only {1}', at.words, first.entity.id, second.entity.id),
    related: { start: other.start, end: other.end, message: wording('The other one') },
  };
}

function fixesOf(register: CheckedRegister, at: RegisterName, other: RegisterName): Fix[] {
  const both = [at, other];
  const mayBeOne = at.entity.type === other.entity.type && !register.areDistinct(at.entity, other.entity);
  return [
    ...both.filter(({ isAlias }) => isAlias).map(({ entity, words }): Fix => ({ kind: 'remove-alias', entity: entity.id, words })),
    ...(mayBeOne ? [{ kind: 'merge-entries', from: other.entity.id, into: at.entity.id } as const] : []),
    ...both.filter(({ isAlias }) => !isAlias).map(({ entity, start }): Fix => ({ kind: 'rename', entity: entity.id, at: start })),
  ];
}
