import type { AnnotatedDocument, Mark } from '../document';
import type { EntityMarks } from '../entities';
import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Point } from '../geo/map';
import type { Entity } from '../mention';
import type { RegisterEntity } from '../register/model';
import type { Scheme } from '../scheme/scheme';
import { entityType } from '../types';

/** What cards ask of the gazetteer. */
export type Facts = Pick<Gazetteer, 'get' | 'lookup' | 'version'>;

/** What a card is about: a mark, and all that is known of the thing that it names. What the register says wins. */
export interface Subject {
  readonly mark: Mark;
  /** Its mentions in the document; none for what has no lasting identity, and for what is rejected. */
  readonly here?: EntityMarks;
  readonly registered?: RegisterEntity;
  readonly entry?: GazetteerEntry;
}

/** Gathers what is known of what a mark names. */
export function subjectOf(document: AnnotatedDocument, mark: Mark, gazetteer: Facts): Subject {
  const { reference } = mark;
  const here = reference && document.entity(reference.id);
  const registered = reference?.register === undefined ? undefined : document.registered(reference.register);
  const entry = reference?.gazetteer === undefined ? undefined : gazetteer.get(reference.gazetteer);
  return { mark, ...(here ? { here } : {}), ...(registered ? { registered } : {}), ...(entry ? { entry } : {}) };
}

/** The office or part that a thing has, as the register, the sidecar or the text says. */
export const roleOf = ({ here, mark }: Subject): string | undefined => (here?.entity ?? mark.reference)?.role;

/** The country that a thing is, lies in or belongs to, as a code; none for what several claim: whose it is, a card must not say. */
export function countryOf(subject: Subject, gazetteer: Facts): string | undefined {
  const { entry, registered } = subject;
  if (entry?.claimedBy) return undefined;
  return registered?.country ?? entry?.country ?? countryOfRole(roleOf(subject), gazetteer);
}

/** "Foreign Minister of Japan" serves Japan. */
function countryOfRole(role: string | undefined, gazetteer: Facts): string | undefined {
  const name = role && /\sof (?:the )?(\p{Lu}[^,;(]*)$/u.exec(role)?.[1];
  return name ? codeOf(name, gazetteer) : undefined;
}

/** The code of a state by its name. */
export const codeOf = (name: string, gazetteer: Facts): string | undefined =>
  gazetteer.lookup(name).find(({ type }) => type === 'country')?.country;

/** Where a place is on a map: as the register has it, else the sidecar, else the gazetteer. */
export function placeOf(document: AnnotatedDocument, { id, register, gazetteer: entry }: Pick<Entity, 'id' | 'register' | 'gazetteer'>, gazetteer: Facts): Point | undefined {
  const kept = register === undefined ? undefined : document.registered(register)?.coordinates;
  return kept ?? document.keptEntity(id)?.coordinates ?? (entry === undefined ? undefined : pointOf(gazetteer.get(entry)));
}

const pointOf = (entry: GazetteerEntry | undefined): Point | undefined =>
  (entry?.lat === undefined || entry.lon === undefined ? undefined : { lat: entry.lat, lon: entry.lon });

const wide: ReadonlySet<GazetteerEntry['feature']> = new Set<GazetteerEntry['feature']>(
  ['country', 'territory', 'region', 'sea', 'ocean', 'gulf', 'continent', 'mountains', 'river', 'desert', 'county'],
);

/** It has no point to go to: the middle of a country or a sea is only where a map writes its name. */
export const isWide = (entry: GazetteerEntry | undefined): boolean => entry !== undefined && wide.has(entry.feature);

/** It can be shown on a map: a place, or the seat of a government. */
export const isMappable = ({ mark, entry }: Subject, scheme: Scheme): boolean =>
  scheme.isPlace(mark.type) || entry?.feature === 'government' || (entry !== undefined && entityType(entry.type).class === 'place');
