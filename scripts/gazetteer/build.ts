import { createHash } from 'node:crypto';
import type { Feature } from '../../src/core/gazetteer/entry';
import { FORMAT, encodeRow, type Row } from '../../src/core/gazetteer/format';
import { normalizeName, slug } from '../../src/core/gazetteer/names';
import { cityRows } from './cities';
import { countyRows } from './counties';
import { type Country, countryRows, demonymRows, pluralsOf, settleCountries } from './countries';
import { entryFiles, readAmbiguous, readCityFacts, readCountries, readEntries, readLocalNames, readNames, readRegionFacts, type AmbiguousFacts, type Fact } from './facts';
import { readAdmin1, readAdmin2, readCities, type City } from './geonames';
import { byLikelihood, giveIds, rounded } from './rows';
import { readLabels } from './labels';
import { withLocalNames } from './local';
import { withNativeNames } from './native';
import { regionRows, weighRegions, type RegionWeight } from './regions';

/** The text of the gazetteer file, from the pinned packages and our fact files; the same input gives the same bytes. */
export function buildGazetteer(): string {
  const cities = readCities();
  const weights = weighRegions(cities);
  const countries = settleCountries(readCountries());
  const facts = entryFiles.flatMap(readEntries);
  const curated = [...countriesAndPeoples(countries, cities), ...facts.map((fact) => factRow(fact, weights))];
  const rows = [...curated, ...geonamesRows(cities, countries, weights, curated)];
  const known = giveIds(rows.sort(byLikelihood(weights)));
  const body = withNativeNames(withLocalNames(known, readLocalNames()), cities, readNames()).map(rounded).map(encodeRow).join('\n');
  return `${FORMAT}\t${versionOf(cities, body)}\n${body}\n`;
}

function countriesAndPeoples(countries: readonly Country[], cities: readonly City[]): Row[] {
  const capitals = new Map(cities.filter((city) => city.code === 'PPLC').map((city) => [city.country, city]));
  const pointOfCapital = (code: string): [number, number] | undefined => {
    const capital = capitals.get(code);
    return capital && [capital.lat, capital.lon];
  };
  return [...countryRows(countries, readLabels(), pointOfCapital), ...demonymRows(countries)];
}

/** Regions and cities of GeoNames but for those that a fact file describes itself. */
function geonamesRows(cities: readonly City[], countries: readonly Country[], weights: ReadonlyMap<string, RegionWeight>, curated: readonly Row[]): Row[] {
  const ambiguous = readAmbiguous();
  const isDistinctive = distinctiveNames(ambiguous);
  const never = new Set(ambiguous.never);
  const described = new Set(curated.filter((row) => row.region && !isTown(row)).map((row) => `${row.country}.${row.region}`));
  const regions = regionRows(readAdmin1(), { facts: readRegionFacts(), weights, isDistinctive, described });
  const replaced = new Set(curated.map((row) => row.geonames));
  const capitals = countries.map((country) => normalizeName(country.capital));
  const reserved = new Set([...capitals, ...[...curated, ...regions].flatMap(namesOf)]);
  const others = cities.filter((city) => !replaced.has(city.geonames) && !never.has(city.name));
  return [...regions, ...cityRows(others, { countries, facts: readCityFacts(), isDistinctive, reserved }), ...countyRows(readAdmin2(), cities)];
}

/** Whether a normalized name is neither short nor a word nor a person's. */
function distinctiveNames({ words, people, never }: AmbiguousFacts): (name: string) => boolean {
  const poor = new Set([...words, ...people, ...never].map(normalizeName));
  return (name) => name.length >= 3 && !poor.has(name);
}

const isTown = ({ feature }: Row): boolean => feature === 'city' || feature === 'capital';

const namesOf = (row: Row): string[] => [row.name, ...row.aliases].map(normalizeName);

function factRow(fact: Fact, weights: ReadonlyMap<string, RegionWeight>): Row {
  const { at, ...rest } = fact;
  const centre = fact.region ? weights.get(`${fact.country}.${fact.region}`) : undefined;
  return {
    ...rest,
    id: fact.id ?? slug(fact.name),
    aliases: withPlurals.has(fact.feature) ? allForms(fact) : fact.aliases ?? [],
    lat: at?.[0] ?? centre?.lat,
    lon: at?.[1] ?? centre?.lon,
    tier: fact.tier ?? 1,
  };
}

const withPlurals: ReadonlySet<Feature> = new Set<Feature>(['demonym', 'weapon', 'platform']);

/** Nouns and plurals of a people's adjective, plurals of designations. */
const allForms = ({ name, aliases = [] }: Fact): string[] =>
  [name, ...aliases].flatMap((form) => [form, ...pluralsOf(form)]).slice(1);

/** The date of the newest GeoNames row, and what tells two builds from it apart. */
function versionOf(cities: readonly City[], body: string): string {
  const newest = cities.reduce((latest, city) => (city.modified > latest ? city.modified : latest), '');
  return `${newest}+${createHash('sha256').update(body).digest('hex').slice(0, 8)}`;
}
