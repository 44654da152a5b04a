import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Feature } from '../../src/core/gazetteer/entry';

/** What we know of a country, by ISO 3166-1 alpha-2 code (XK for Kosovo); names and continents come from npm. */
export interface CountryFact {
  name?: string;
  aliases?: string[];
  capital?: string;
  /** "Island country in East Asia". */
  is: string;
  population: number;
  /** Adjective, then nouns in the singular. Missing for territories whose people news does not name. */
  people?: string[];
  /** Label point where the computed one is off: latitude, longitude. */
  at?: [number, number];
  /** Not a sovereign state: a place rather than a country. */
  territory?: boolean;
  geonames?: number;
  wikidata?: string;
}

/** One hand-written entry of places.yaml and the like. */
export interface Fact {
  name: string;
  feature: Feature;
  id?: string;
  aliases?: string[];
  country?: string;
  /** Code of the first-level region that this entry stands for, instead of the GeoNames one. */
  region?: string;
  at?: [number, number];
  population?: number;
  claimedBy?: string[];
  /** Codes of the members of an organization of states. */
  members?: string[];
  /** Codes of the countries where an armed group is active, where that is not one alone. */
  activeIn?: string[];
  description?: string;
  relatesTo?: string;
  /** The GeoNames row that this entry stands for. */
  geonames?: number;
  wikidata?: string;
  tier?: 1 | 2;
}

/** Names that news uses of a city, the one to show first, by its GeoNames name and country: "Kyiv, UA". */
export type CityFacts = Record<string, string[]>;

/** Names of cities and regions that are also something else. */
export interface AmbiguousFacts {
  /** Unfit to fire alone. */
  words: string[];
  people: string[];
  /** Unfit even after a cue. */
  never: string[];
}

/** Names of first-level regions. */
export interface RegionFacts {
  /** What they are called, by country: { UA: [Oblast, Region] }. */
  kinds: Record<string, string[]>;
  /** Names that news uses, the one to show first, by code: { UA.05: [Donetsk] }. */
  names: Record<string, string[]>;
  /** What stands for them behind a city's name, by code: { US.MA: [Mass., MA] }. */
  abbreviations: Record<string, string[]>;
  /** Where a map writes their names, by code, where that is far from the middle of their towns: latitude, longitude. */
  points: Record<string, [number, number]>;
  /** Their ids in GeoNames, by code. */
  geonames: Record<string, number>;
}

/** Names in other scripts. */
export interface NameFacts {
  countries: Record<string, string[]>;
  /** By entry id. */
  entries: Record<string, string[]>;
  /** Names that GeoNames gives to cities but that are not to be taken for them. */
  never: string[];
}

/** What places are called where they are. */
export interface LocalNames {
  /** By ISO 3166-1 alpha-2 code; empty where there is none but the English one. */
  countries: Record<string, string>;
  /** By the name to show and the country: "Warsaw, PL". */
  cities: Record<string, string>;
}

/** Files of entries, each with the feature that its entries have unless they say otherwise. */
export const entryFiles = [
  'places/seas', 'places/regions', 'places/disputed', 'places/islands', 'places/facilities',
  'actors/organizations', 'actors/intergovernmental', 'actors/metonyms', 'actors/government', 'actors/news-agencies', 'actors/armed-groups', 'actors/companies', 'actors/groups', 'actors/adjectives',
  'equipment/weapons', 'equipment/platforms',
] as const;

const dataFolder = join(__dirname, '../../data');

const readYaml = <T>(name: string): T => parse(readFileSync(join(dataFolder, `${name}.yaml`), 'utf8')) as T;

/** The entries of one file. */
export function readEntries(file: (typeof entryFiles)[number]): Fact[] {
  const { feature, entries } = readYaml<{ feature: Feature; entries: (Omit<Fact, 'feature'> & { feature?: Feature })[] }>(file);
  return entries.map((entry) => ({ ...entry, feature: entry.feature ?? feature }));
}

export const readCountries = (): Record<string, CountryFact> => readYaml('countries');
export const readCityFacts = (): CityFacts => readYaml('cities');
export const readRegionFacts = (): RegionFacts => readYaml('first-level-regions');
export const readAmbiguous = (): AmbiguousFacts => readYaml('ambiguous');
export const readNames = (): NameFacts => readYaml('names');
export const readLocalNames = (): LocalNames => readYaml('local-names');
