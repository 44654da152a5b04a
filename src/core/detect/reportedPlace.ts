import type { GazetteerEntry, Feature } from '../gazetteer/entry';
import type { KnownEntity } from '../known/name';
import type { PlaceReading } from '../resolve/places';
import { isTypeId, type TypeId } from '../types';

/** A place as the command line prints it. */
export interface ReportedPlace {
  readonly name: string;
  /** What it is; of places that only the register knows, their type. */
  readonly feature: Feature | TypeId;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
  /** WGS 84 degrees; for areas, where a map would write their name. */
  readonly lat?: number;
  readonly lon?: number;
  /** GeoNames id. */
  readonly geonames?: number;
  /** 0 to 1, that this place is meant. */
  readonly confidence: number;
}

/** A country as the command line prints it where it acts. */
export interface ReportedActor {
  readonly name: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
}

/** A mention that an input line brings along. Offsets are code points of its text, end exclusive. */
export interface GivenMention {
  readonly start: number;
  readonly end: number;
  readonly type: TypeId;
}

const mostOthers = 3;
/** Runners-up that are less likely are not told of. */
const leastLikely = 0.01;

/** The likeliest reading and the runners-up. */
export function reportPlaces([best, ...others]: readonly PlaceReading[]): { place?: ReportedPlace; otherwise?: ReportedPlace[] } {
  if (!best) return {};
  const otherwise = others.filter(({ confidence }) => confidence >= leastLikely).slice(0, mostOthers).map(reported);
  return { place: reported(best), ...(otherwise.length > 0 ? { otherwise } : {}) };
}

/** A place whose coordinates the register has; nothing of others. */
export function reportRegistered(entity: KnownEntity | undefined, type: TypeId): { place: ReportedPlace } | undefined {
  if (!entity?.coordinates) return undefined;
  const { name, country, coordinates: { lat, lon } } = entity;
  return { place: { name, feature: type, ...(country ? { country } : {}), lat, lon, confidence: 1 } };
}

export const reportActor = (entry: GazetteerEntry | undefined): { actor?: ReportedActor } =>
  (entry ? { actor: { name: entry.name, ...(entry.country ? { country: entry.country } : {}) } } : {});

const reported = ({ entry, confidence }: PlaceReading): ReportedPlace => ({ ...described(entry), confidence: Number(confidence.toFixed(2)) });

const described = ({ name, feature, country, claimedBy, lat, lon, geonames }: GazetteerEntry): Omit<ReportedPlace, 'confidence'> => ({
  // Whose a disputed place is, we do not say.
  name, feature, ...(country && !claimedBy ? { country } : {}), lat, lon, geonames,
});

/** The `mentions` of an input line; a string says what is wrong with them. Without a type they are places. */
export function readMentions(value: unknown, length: number): GivenMention[] | string {
  if (!Array.isArray(value)) return '"mentions" is no list';
  const mentions = value.map((item: unknown) => ({ type: 'place', ...(item as object | null) }) as Record<string, unknown>);
  const wrong = mentions.findIndex((mention) => !isMention(mention, length));
  return wrong < 0 ? (mentions as unknown as GivenMention[]) : `"mentions" has at ${wrong} no start and end in the text or no type that is known`;
}

const isMention = ({ start, end, type }: Record<string, unknown>, length: number): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && (start as number) >= 0 && (start as number) < (end as number) && (end as number) <= length && isTypeId(type);
