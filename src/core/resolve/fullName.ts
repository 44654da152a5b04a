import type { DocumentMemory } from '../detect/memory';
import { normalizeName } from '../gazetteer/names';
import { wordsKey } from '../names/organization';
import { isPartOfName, isSamePerson, surnameOf } from '../names/person';
import { isSpelledAlike, spellingKey } from '../names/spelling';
import type { TypeId } from '../types';

/** A document names no more namesakes that can be told apart. */
const mostNamesakes = 20;

/**
 * The fullest name that a document has for what is written, where that is certain: one that two may share stands for
 * itself. All that are one lead to the same.
 */
export function fullName(written: string, type: TypeId, memory: DocumentMemory): string {
  if (type === 'person') return person(written, memory);
  return type === 'organization' ? organization(written, memory) : place(written, type, memory);
}

function person(written: string, memory: DocumentMemory): string {
  const isWhole = written.includes(' ');
  const direct = memory.names(written, 'person');
  const alike = isWhole || direct.length === 0 ? spelledAlike(surnameOf(written), 'person', memory) : [];
  if (isAlone(written, direct) && isAlone(written, alike)) return written;
  const same = alike.filter((name) => (isWhole ? isSamePerson(written, name) : isSpelledAlike(written, surnameOf(name))));
  const name = fullest(withoutItself(written, [...new Set([...direct, ...same])]), isSamePerson);
  return !isWhole && name?.includes(' ') ? person(name, memory) : name ?? written;
}

/** Are there no names but the written one? So it is with most. */
const isAlone = (written: string, names: readonly string[]): boolean => names.every((name) => name === written);

/** "De Masi" looks like a full name, but is the surname of one. */
function withoutItself(written: string, names: readonly string[]): readonly string[] {
  const others = names.includes(written) ? names.filter((name) => name !== written && surnameOf(name) === written) : [];
  return others.length > 0 ? others : names;
}

function spelledAlike(word: string, type: TypeId, memory: DocumentMemory): string[] {
  const key = spellingKey(word);
  return key === undefined ? [] : memory.names(`~ ${key}`, type);
}

/** The longest of names that are all the same; undefined where they are not. */
function fullest(names: readonly string[], isSame: (one: string, other: string) => boolean): string | undefined {
  if (names.length > mostNamesakes) return undefined;
  const [longest] = [...names].sort((a, b) => b.length - a.length || Number(isShouted(a)) - Number(isShouted(b)) || (a < b ? -1 : 1));
  return longest !== undefined && names.every((name) => name === longest || isPartOfName(name, longest) || isSame(name, longest)) ? longest : undefined;
}

/** A headline's capitals are no name's. */
const isShouted = (name: string): boolean => name === name.toUpperCase();

/** A longer name goes on to the longest. */
function organization(written: string, memory: DocumentMemory): string {
  const names = [...memory.names(written, 'organization'), ...memory.names(wordsKey(written), 'organization')];
  if (isAlone(written, names)) return written;
  const longer = new Set(names.filter((name) => name.length > written.length).map((name) => organization(name, memory)));
  return longer.size === 1 ? [...longer][0]! : written;
}

function place(written: string, type: TypeId, memory: DocumentMemory): string {
  const called = memory.names(written, type).filter((name) => normalizeName(name) !== normalizeName(written));
  if (called.length > 0) return called.length === 1 ? called[0]! : written;
  const alike = spelledAlike(written, type, memory);
  if (isAlone(written, alike)) return written;
  const names = [written, ...alike.filter((name) => isSpelledAlike(written, name))];
  return fullest([...new Set(names)], isPlaceAlike) ?? written;
}

const isPlaceAlike = (one: string, other: string): boolean => isSpelledAlike(one, other) || other.startsWith(one);

