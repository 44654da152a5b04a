import assert from 'node:assert/strict';
import { entryFiles, readCountries, readEntries, readRegionFacts } from '../../../scripts/gazetteer/facts';
import { readAdmin1, readCities } from '../../../scripts/gazetteer/geonames';
import { kilometres } from '../../../src/core/geo/distance';

/** A misplaced digit would give one thing's id to another, or to nothing. */
describe('ids that our facts give of GeoNames', () => {
  const cities = new Map(readCities().map((city) => [city.geonames, city]));
  const facts = entryFiles.flatMap(readEntries);
  const regions = readRegionFacts().geonames;
  const areas = [...Object.values(regions), ...Object.values(readCountries()).map(({ geonames }) => geonames)];

  it('are of regions that it has', () => {
    const codes = new Set(readAdmin1().map(({ code }) => code));
    assert.deepEqual(Object.keys(regions).filter((code) => !codes.has(code)), []);
  });

  it('are each of one thing', () => {
    const ids = [...areas, ...facts.map(({ geonames }) => geonames)].filter((id) => id !== undefined);
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), []);
  });

  it('are of no city where they are of a country or region', () => {
    assert.deepEqual(areas.filter((id) => id !== undefined && cities.has(id)), []);
  });

  it('are of a city that is there where they are of a city', () => {
    for (const { name, feature, geonames, at } of facts) {
      if (geonames === undefined || (feature !== 'city' && feature !== 'capital')) continue;
      const city = cities.get(geonames);
      assert.ok(city && at && kilometres(city, { lat: at[0], lon: at[1] }) < 10, name);
    }
  });
});
