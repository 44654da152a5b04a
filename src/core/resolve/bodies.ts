import type { DocumentMemory } from '../detect/memory';
import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { isAcronym } from '../gazetteer/names';
import { acronymKey, initialsOf, isSameBody } from '../names/organization';

/**
 * The organization of the gazetteer that a written name means in its document. An acronym stands for what the document
 * spells out, though others may be better known by it; and a name in full is known by its acronym, however it is spelled.
 */
export function bodyOf(written: string, entry: GazetteerEntry | undefined, memory: DocumentMemory, gazetteer: Gazetteer): GazetteerEntry | undefined {
  if (!isAcronym(written)) return entry ?? byAcronym(written, memory, gazetteer);
  const names = memory.names(written, 'organization').filter((name) => name.length > written.length);
  if (names.length !== 1 || (entry && isNamed(names[0]!, entry))) return entry;
  return organizations(names[0]!, gazetteer)[0];
}

function byAcronym(name: string, memory: DocumentMemory, gazetteer: Gazetteer): GazetteerEntry | undefined {
  const [given] = memory.names(acronymKey(name), 'organization');
  const acronym = given ?? initialsOf(name);
  return acronym.length > 2 ? organizations(acronym, gazetteer).find((entry) => isNamed(name, entry)) : undefined;
}

const organizations = (name: string, gazetteer: Gazetteer): GazetteerEntry[] => gazetteer.lookup(name).filter(({ type }) => type === 'organization');

const isNamed = (name: string, entry: GazetteerEntry): boolean => [entry.name, ...entry.aliases].some((other) => isSameBody(name, other));
