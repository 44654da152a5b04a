import type { Row } from '../../src/core/gazetteer/format';
import { isAcronym, normalizeName } from '../../src/core/gazetteer/names';
import type { Country } from './countries';
import type { City } from './geonames';
import { withoutRepeats } from './rows';

/** Smaller ones are towns: the least known of all, but for capitals and those that a fact file names. */
const SMALLEST_CITY = 15_000;
const SMALLEST_TOWN = 12_000;
const SMALLEST_LOCAL_TOWN = 1_200;
/** Countries whose local news is in English. */
const local = new Set(['US', 'CA', 'GB', 'IE', 'AU', 'NZ']);
const LARGE_CITY = 100_000;
/** Names of up to four letters are often something else: only of such a city are they taken for one. */
const WELL_KNOWN_CITY = 500_000;

/** Countries that write another script: how their smaller cities' names are spelled in Latin varies. */
const otherScripts = new Set('AE AF AM AZ BD BH BT BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD MK MM MN MV NP OM PK PS QA RS RU SA SD SO SY TH TJ TM TN TW UA UZ XK YE BG'.split(' '));

/** What decides which cities are capitals and whether a name may stand alone. */
export interface CityContext {
  readonly countries: readonly Country[];
  /** Our names of cities by `keyOf`, the one to show first. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  /** Whether a normalized name is never also a word, a first name or a surname. */
  readonly isDistinctive: (normalized: string) => boolean;
  /** Normalized names that belong to something better known. */
  readonly reserved: ReadonlySet<string>;
}

/** Rows of all cities and towns, with all capitals; boroughs are left out. */
export function cityRows(cities: readonly City[], context: CityContext): Row[] {
  const largest = largestOfName(cities);
  const sovereign = context.countries.filter((country) => !country.territory);
  const states = new Set(sovereign.map(({ code }) => code));
  const named = new Set(sovereign.map(({ code, capital }) => `${capital}, ${code}`));
  const isDescribed = (city: City): boolean => largest.has(city) && keyOf(city) in context.facts;
  const isCapital = (city: City): boolean => states.has(city.country) && (city.code === 'PPLC' || (largest.has(city) && named.has(keyOf(city))));
  return cities
    .filter((city) => city.code !== 'PPLX' && (city.population >= smallestIn(city.country) || city.code === 'PPLC' || isCapital(city) || isDescribed(city)))
    .map((city) => cityRow(city, isCapital(city), isDescribed(city) ? context.facts[keyOf(city)] : undefined, context));
}

const smallestIn = (country: string): number => (local.has(country) ? SMALLEST_LOCAL_TOWN : SMALLEST_TOWN);

/** How fact files refer to a city: "Kyiv, UA"; of several it is the largest. */
const keyOf = (city: City): string => `${city.name}, ${city.country}`;

function largestOfName(cities: readonly City[]): Set<City> {
  const largest = new Map<string, City>();
  for (const city of cities) {
    if (city.population >= (largest.get(keyOf(city))?.population ?? 0)) largest.set(keyOf(city), city);
  }
  return new Set(largest.values());
}

function cityRow(city: City, isCapital: boolean, names: readonly string[] | undefined, context: CityContext): Row {
  const written = otherScripts.has(city.country) ? city.ascii.replace(/[`'‘’]/g, '') : city.name;
  const [name = written, ...others] = names ?? [];
  const isKnown = isCapital || names !== undefined || city.population >= (name.length < 5 ? WELL_KNOWN_CITY : LARGE_CITY);
  const isTown = !isCapital && names === undefined && city.population < SMALLEST_CITY;
  const isTier1 = isKnown && context.isDistinctive(normalizeName(name));
  return {
    id: '',
    feature: isCapital ? 'capital' : 'city',
    name,
    aliases: withoutRepeats(name, [...others, city.name, city.ascii, ...shortened(city), ...(isTown ? [] : transliterations(city, name, context))]),
    country: city.country,
    region: city.region || undefined,
    lat: city.lat,
    lon: city.lon,
    population: city.population || undefined,
    geonames: city.geonames,
    tier: isTown ? 3 : isTier1 ? 1 : 2,
  };
}

const shortWords: readonly (readonly [long: RegExp, short: string])[] = [[/^Saint /, 'St. '], [/^Sainte /, 'Ste. '], [/^Mount /, 'Mt. '], [/^Fort /, 'Ft. ']];

/** "St. George" of Saint George, where news is in English. */
const shortened = ({ name, country }: City): string[] =>
  local.has(country) ? shortWords.flatMap(([long, short]) => (long.test(name) ? [name.replace(long, short)] : [])) : [];

/**
 * Other Latin spellings of a name from another script. GeoNames does not say which of its alternates are English, so
 * only those close to the name are taken; what news calls a city besides stands in our facts.
 */
function transliterations(city: City, name: string, { isDistinctive, reserved }: CityContext): string[] {
  if (!otherScripts.has(city.country)) return [];
  return city.alternates.filter((alternate) => {
    const key = normalizeName(alternate);
    return isLatinName.test(alternate) && !isAcronym(alternate) && !reserved.has(key) && isDistinctive(key) && isSpelledLike(key, normalizeName(name));
  });
}

/** Capitalized words of at least six letters: shorter ones are too often words of English. */
const isLatinName = /^\p{Lu}[\p{Script=Latin} '’-]{5,}$/u;

const withoutArticle = (name: string): string => name.replace(/^(?:a[dlnrstz]|ash|el) /, '');

const isSpelledLike = (a: string, b: string): boolean =>
  editDistance(withoutArticle(a), withoutArticle(b)) <= Math.max(1, Math.floor(b.length / 4));

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
