import type { TypeId } from '../types';

/** T is the key before them: pressed twice, it lists them. */
const spare = 'abcdefghijklmnopqrsuvwxyz0123456789';

/** A key for each type, the same in every language: the first letter of its id, but for T, that no type before it has. */
export function typeKeys(types: readonly TypeId[]): ReadonlyMap<TypeId, string> {
  const taken = new Set<string>();
  return new Map(types.flatMap((type) => {
    const key = [...type.replace(/[^a-su-z0-9]/g, ''), ...spare].find((each) => !taken.has(each));
    if (key === undefined) return [];
    taken.add(key);
    return [[type, key] as const];
  }));
}
