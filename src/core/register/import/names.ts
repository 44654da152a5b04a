import { isOwnType, type TypeId } from '../../types';
import { wording, type Wording } from '../../wording';
import type { RegisterEntity } from '../model';

/** An entity that a file names, and the line where it does; lines count from 1. */
export interface ImportedEntity extends Omit<RegisterEntity, 'id'> {
  readonly line: number;
}

/** What was not taken, where it stands, and why. */
export interface LeftOut {
  readonly line: number;
  readonly what: string;
  readonly why: Wording;
}

/** What a file of names holds. */
export interface ImportedNames {
  readonly entities: readonly ImportedEntity[];
  readonly left: readonly LeftOut[];
  /** What a reader of the report should know of how it was read. */
  readonly remarks: readonly Wording[];
}

/** Why a row was left that might be taken if somebody says its type. */
export const untyped = wording('its type is not said');
export const nameless = wording('it has no name');

/** Words that other lists use for our types. */
const otherWords: Readonly<Record<string, TypeId>> = {
  per: 'person', people: 'person', individual: 'person', actor: 'person', org: 'organization', organisation: 'organization', company: 'organization',
  agency: 'organization', party: 'organization', militia: 'organization', nation: 'country', state: 'country', loc: 'place', location: 'place', gpe: 'place',
  city: 'place', town: 'place', village: 'place', region: 'place', province: 'place', island: 'place', sea: 'place', base: 'facility', airport: 'facility',
  port: 'facility', fac: 'facility', building: 'facility', norp: 'group', nationality: 'group', ship: 'platform', vessel: 'platform', aircraft: 'platform',
};

/** The type that a word of a list means, in singular or plural. */
export function typeOf(word: string): TypeId | undefined {
  const lower = word.trim().toLowerCase();
  return [lower, lower.replace(/s$/, ''), lower.replace(/ies$/, 'y')].map((form) => (isOwnType(form) ? form : otherWords[form])).find((type) => type !== undefined);
}

/** Coordinates of two numbers in degrees; undefined where there is no such place. */
export function pointOf(lat: unknown, lon: unknown): RegisterEntity['coordinates'] {
  const [north, east] = [lat, lon].map((value) => (typeof value === 'string' && value.trim() === '' ? NaN : Number(value ?? NaN)));
  return Math.abs(north!) <= 90 && Math.abs(east!) <= 180 ? { lat: north!, lon: east! } : undefined;
}

/** The fields that say something. */
export const given = <T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))) as T;
