import type { Problem } from '../annotations/model';

/** What an entity is to be called from now on. What is missing stays as each file has it. */
export interface Becoming {
  readonly id?: string;
  readonly name?: string;
}

/** The new text of a file, the same where nothing is to change; or why it must be left as it is. */
export type Rewritten = { readonly text: string } | { readonly problems: readonly Problem[] };

/** What a file calls an entity. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/**
 * Entries of one file as one: the survivor with what it is to be called, and with every other name that any of them had as
 * an alias, so that it is still found by it.
 */
export function united<T extends Named>(survivor: T, others: readonly Named[], { id = survivor.id, name = survivor.name }: Becoming, more: readonly string[] = []): T {
  const { aliases: own = [], ...rest } = survivor;
  const names = new Set([...own, survivor.name, ...others.flatMap((other) => [other.name, ...(other.aliases ?? [])]), ...more]);
  names.delete(name);
  return { ...rest, id, name, ...(names.size > 0 ? { aliases: [...names] } : {}) } as unknown as T;
}

/** Sets a field where another entry has it and the survivor does not. */
export function filled<T extends object>(survivor: T, others: readonly T[], keys: readonly (keyof T)[]): T {
  const result = { ...survivor };
  for (const key of keys) {
    const value = result[key] ?? others.find((other) => other[key] !== undefined)?.[key];
    if (value !== undefined) result[key] = value;
  }
  return result;
}
