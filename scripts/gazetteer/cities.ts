import type { Row } from '../../src/core/gazetteer/format';
import { isAcronym, normalizeName } from '../../src/core/gazetteer/names';
import type { Country } from './countries';
import type { CityFacts } from './facts';
import type { City } from './geonames';

export const SMALLEST_CITY = 15_000;
const LARGE_CITY = 100_000;

/** Countries that write another script: how their smaller cities' names are spelled in Latin varies. */
const otherScripts = new Set('AE AF AM AZ BD BH BT BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD MK MM MN MV NP OM PK PS QA RS RU SA SD SO SY TH TJ TM TN TW UA UZ XK YE BG'.split(' '));

/** What decides which cities are capitals and whether a name may stand alone. */
export interface CityContext {
  readonly countries: readonly Country[];
  readonly facts: CityFacts;
  /** Whether a normalized name is never also a word, a first name or a surname. */
  readonly isDistinctive: (normalized: string) => boolean;
  /** Normalized names that belong to something better known. */
  readonly reserved: ReadonlySet<string>;
}

/** Rows of all cities of at least `SMALLEST_CITY` people and of all capitals; boroughs are left out. */
export function cityRows(cities: readonly City[], context: CityContext): Row[] {
  const largest = largestOfName(cities);
  const capitals = new Set(context.countries.filter((country) => !country.territory).map(({ code, capital }) => `${capital}, ${code}`));
  const isCapital = (city: City): boolean => largest.has(city) && (city.code === 'PPLC' || capitals.has(keyOf(city)));
  return cities
    .filter((city) => city.code !== 'PPLX' && (city.population >= SMALLEST_CITY || isCapital(city)))
    .map((city) => cityRow(city, isCapital(city), largest.has(city) ? keyOf(city) : '', context));
}

/** How fact files refer to a city: "Kyiv, UA"; of several it is the largest. */
const keyOf = (city: City): string => `${city.name}, ${city.country}`;

function largestOfName(cities: readonly City[]): Set<City> {
  const largest = new Map<string, City>();
  for (const city of cities) {
    if (city.population >= (largest.get(keyOf(city))?.population ?? 0)) largest.set(keyOf(city), city);
  }
  return new Set(largest.values());
}

function cityRow(city: City, isCapital: boolean, key: string, context: CityContext): Row {
  const ours = context.facts.rename[key];
  const name = ours ?? city.name;
  const isTier1 = (isCapital || city.population >= LARGE_CITY) && context.isDistinctive(normalizeName(name));
  return {
    id: '',
    feature: isCapital ? 'capital' : 'city',
    name,
    aliases: aliasesOf(city, name, context.facts.aliases[key] ?? [], context),
    country: city.country,
    region: city.region || undefined,
    lat: city.lat,
    lon: city.lon,
    population: city.population || undefined,
    geonames: city.geonames,
    tier: isTier1 ? 1 : 2,
  };
}

function aliasesOf(city: City, name: string, own: readonly string[], { isDistinctive, reserved }: CityContext): string[] {
  const varies = city.population >= LARGE_CITY || otherScripts.has(city.country);
  const alternates = (varies ? city.alternates : [])
    .filter(isUsefulAlternate)
    .filter((alternate) => !reserved.has(normalizeName(alternate)) && isDistinctive(normalizeName(alternate)));
  return distinct(name, [...own, city.name, city.ascii, ...alternates]);
}

/** Latin letters, capitalized, no airport code, no scholarly signs: the rest GeoNames lists for other languages. */
const isUsefulAlternate = (alternate: string): boolean =>
  /^\p{Lu}[\p{Script=Latin} '’-]{3,}$/u.test(alternate) && !/['’]$/.test(alternate) && !isAcronym(alternate);

/** Aliases that differ from the name and from each other when compared as names. */
function distinct(name: string, aliases: readonly string[]): string[] {
  const seen = new Set([normalizeName(name)]);
  return aliases.filter((alias) => {
    const key = normalizeName(alias);
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}
