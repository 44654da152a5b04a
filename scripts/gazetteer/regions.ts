import type { Row } from '../../src/core/gazetteer/format';
import { normalizeName } from '../../src/core/gazetteer/names';
import type { Point } from '../../src/core/geo/map';
import type { RegionFacts } from './facts';
import type { Admin, City } from './geonames';
import { withoutRepeats } from './rows';

/** Regions with fewer people in towns than this are too little known to be named without a cue. */
const KNOWN_REGION = 200_000;

/** Middle of a region's towns, near where a map writes its name, and how many people live in them. */
export interface RegionWeight {
  readonly lat: number;
  readonly lon: number;
  readonly townspeople: number;
}

/** Weights by "country.code" of first-level regions. */
export function weighRegions(cities: readonly City[]): Map<string, RegionWeight> {
  const countries = grouped(cities, ({ country }) => country);
  const regions = grouped(cities, regionOf);
  return new Map([...regions].map(([code, towns]) => [code, { ...weightOf(towns), ...labelPoint(towns, countries.get(towns[0]!.country)!) }]));
}

const regionOf = ({ country, region }: City): string => `${country}.${region}`;

/** Weights by the code of what each city lies in. */
export const weigh = (cities: readonly City[], codeOf: (city: City) => string): Map<string, RegionWeight> =>
  new Map([...grouped(cities, codeOf)].map(([code, towns]) => [code, weightOf(towns)]));

function grouped(cities: readonly City[], keyOf: (city: City) => string): Map<string, City[]> {
  const groups = new Map<string, City[]>();
  for (const city of cities) {
    const group = groups.get(keyOf(city));
    if (group) group.push(city);
    else groups.set(keyOf(city), [city]);
  }
  return groups;
}

const weightOf = (towns: readonly City[]): RegionWeight => ({
  lat: middle(towns.map(({ lat }) => lat)),
  lon: middle(towns.map(({ lon }) => lon)),
  townspeople: towns.reduce((sum, { population }) => sum + Math.max(population, 1), 0),
});

/** The middle of a region's towns; where that lies among those of others, because it is curved or some are misplaced, its town nearest to most of them. */
function labelPoint(towns: readonly City[], all: readonly City[]): Point {
  const { lat, lon } = weightOf(towns);
  const near = nearest({ lat, lon }, towns);
  const others = all.filter((city) => distance({ lat, lon }, city) < distance({ lat, lon }, near));
  if (others.length < neighbours) return { lat, lon };
  const town = nearest({ lat: median(towns.map((each) => each.lat)), lon: median(towns.map((each) => each.lon)) }, towns);
  return { lat: town.lat, lon: town.lon };
}

/** Of so many towns around its point one should be a region's own. */
const neighbours = 5;

const nearest = (point: Point, towns: readonly City[]): City =>
  towns.reduce((best, town) => (distance(point, town) < distance(point, best) ? town : best));

/** As good as the true one to say which is nearer. */
const distance = (point: Point, { lat, lon }: City): number => (lat - point.lat) ** 2 + ((lon - point.lon) * Math.cos((point.lat * Math.PI) / 180)) ** 2;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Half way between the ends, but for a fiftieth at each: a misplaced town must not move a state. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 50);
  return (sorted[cut]! + sorted[sorted.length - 1 - cut]!) / 2;
}

/** What decides how regions are named. */
export interface RegionContext {
  readonly facts: RegionFacts;
  readonly weights: ReadonlyMap<string, RegionWeight>;
  readonly isDistinctive: (normalized: string) => boolean;
  /** "country.code" of regions that a fact file describes itself. */
  readonly described: ReadonlySet<string>;
}

/** Rows of first-level regions under their bare names ("Donetsk"), with the full ones as aliases ("Donetsk Oblast"). */
export const regionRows = (regions: readonly Admin[], context: RegionContext): Row[] =>
  regions.filter(({ code }) => !context.described.has(code)).map((region) => regionRow(region, context));

function regionRow({ code, name: published }: Admin, { facts, weights, isDistinctive }: RegionContext): Row {
  const [country = '', region = ''] = code.split('.');
  const weight = weights.get(code);
  const [lat, lon] = facts.points[code] ?? [weight?.lat, weight?.lon];
  const [name = bareName(published), ...others] = facts.names[code] ?? [];
  const kinds = (facts.kinds[country] ?? []).map((kind) => `${name} ${kind}`);
  const aliases = [...others, published, ...kinds];
  const isKnown = (code in facts.names || (weight?.townspeople ?? 0) >= KNOWN_REGION) && isDistinctive(normalizeName(name));
  return {
    id: '', feature: 'region', name, aliases: withoutRepeats(name, aliases), country, region,
    lat, lon, geonames: facts.geonames[code], abbreviations: facts.abbreviations[code], tier: isKnown ? 1 : 2,
  };
}

const kindWords = 'Province|Provice|Oblast\'?|oblast|Region|Governorate|Prefecture|District|State|Department|County|Municipality|Voivodeship|Krai|Kray|Republic|Parish|Canton|City|Division|Okrug|Autonomous Region|Regional State|Island Council';
const kindBefore = 'Province of|Provincia de|Departamento de|Departamento del|Republic of|Region of|State of|Wilaya de|Wilaya d\'|Canton of|Muhafazat|District of|Municipality of|Commune of|Gouvernorat de|Free and Hanseatic City of|Principality of|Autonomous Province of';

/** "Donetsk Oblast" → "Donetsk". A name that is nothing but a kind and a direction stays whole. */
function bareName(name: string): string {
  const bare = name
    .replace(new RegExp(`^(?:${kindBefore})\\s*`), '')
    .replace(new RegExp(`\\s+(?:${kindWords})$`), '')
    .replace(/^\s*['‘’]\s*/, '')
    .trim();
  return isOnlyDirection(bare) ? name : bare;
}

const isOnlyDirection = (name: string): boolean =>
  /^(?:(?:North|South|East|West|Central|Upper|Lower)(?:ern)?(?:[ -]?(?:North|South|East|West|Central)(?:ern)?)?|Centre|Capital|Federal|National|Autonomous|)$/i.test(name);
