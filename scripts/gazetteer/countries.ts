import { countries as published } from 'countries-list';
import threeLetterCodes from 'countries-list/minimal/countries.2to3.min.json';
import type { Row } from '../../src/core/gazetteer/format';
import { slug } from '../../src/core/gazetteer/names';
import type { CountryFact } from './facts';
import type { Label } from './labels';

/** A country's code with its facts, its name and capital settled. */
export interface Country extends CountryFact {
  readonly code: string;
  readonly name: string;
  /** Empty where there is none. */
  readonly capital: string;
}

/** Joins our facts with the names and capitals of countries-list. */
export const settleCountries = (facts: Record<string, CountryFact>): Country[] =>
  Object.entries(facts).map(([code, fact]) => {
    const { name, capital } = published[code as keyof typeof published];
    return { ...fact, code, name: fact.name ?? name, capital: fact.capital ?? capital };
  });

/** Country and territory rows. `fallback` gives a point to those too small for the atlas. */
export function countryRows(countries: readonly Country[], labels: ReadonlyMap<string, Label>, fallback: (code: string) => [number, number] | undefined): Row[] {
  return countries.map((country) => {
    const at = country.at ?? labels.get(codeOfAtlas(country.code))?.at ?? fallback(country.code);
    return {
      id: slug(country.name),
      feature: country.territory ? 'territory' : 'country',
      name: country.name,
      aliases: country.aliases ?? [],
      country: country.code,
      lat: at?.[0],
      lon: at?.[1],
      population: country.population || undefined,
      capital: country.capital || undefined,
      description: country.is,
      geonames: country.geonames,
      wikidata: country.wikidata,
      tier: 1,
    };
  });
}

/** Rows of the peoples of countries, named by their adjective; a smaller country's with the same one says which. */
export function demonymRows(countries: readonly Country[]): Row[] {
  const taken = new Set<string>();
  const countryNames = new Set(countries.flatMap((country) => [country.name, ...(country.aliases ?? [])]));
  return countries.filter((country) => country.people).sort(byPopulation).map((country) => {
    const [adjective = '', ...nouns] = country.people!;
    const id = taken.has(slug(adjective)) ? `${slug(adjective)}-${slug(country.name)}` : slug(adjective);
    taken.add(id);
    const forms = [adjective, ...nouns].flatMap((form) => [form, ...pluralsOf(form)]).slice(1);
    const aliases = forms.filter((form) => !countryNames.has(form));
    return { id, feature: 'demonym', name: adjective, aliases, country: country.code, relatesTo: slug(country.name), tier: 1 };
  });
}

const byPopulation = (a: Country, b: Country): number => b.population - a.population;

/** Natural Earth's code of a country: ISO 3166-1 alpha-3. */
export const codeOfAtlas = (code: string): string => (threeLetterCodes as Record<string, string>)[code] ?? code;

const irregularPlurals: Readonly<Record<string, string>> = { German: 'Germans', Czech: 'Czechs' };

/** Plural of the name of a people: Frenchman → Frenchmen, Dane → Danes; none for Japanese, French, Swiss. */
export function pluralsOf(noun: string): string[] {
  const irregular = irregularPlurals[noun];
  if (irregular) return [irregular];
  if (/[a-z]man$/.test(noun) && !/[aou]man$/.test(noun)) return [`${noun.slice(0, -3)}men`];
  return /(?:[cs]h|ese|[sxz])$/.test(noun) ? [] : [`${noun}s`];
}
