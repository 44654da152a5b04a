import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readGeoJson } from '../../../../src/core/register/import/geojson';
import { inEnglish } from '../../../../src/core/wording';

const feature = (properties: object, type: string, coordinates: unknown): object => ({ type: 'Feature', properties, geometry: { type, coordinates } });
const read = (...features: object[]) => readGeoJson(JSON.stringify({ type: 'FeatureCollection', features }));

describe('import of GeoJSON', () => {
  it('reads points and areas with their names and types', () => {
    const { entities, left } = read(
      feature({ name: 'Nova Base', type: 'base', alt_name: 'NB;N. B.', iso_a2: 'RS' }, 'Point', [20, 44, 100]),
      feature({ Name: 'Nova Land', type: 'what?' }, 'Polygon', [[[0, 0], [10, 0], [10, 4], [0, 4], [0, 0]]]),
      feature({ name: 'Date Isles' }, 'MultiPoint', [[179, 1], [-179, 3]]),
    );
    assert.deepEqual(left, []);
    assert.deepEqual(entities, [
      { line: 1, type: 'facility', name: 'Nova Base', aliases: ['NB', 'N. B.'], country: 'RS', coordinates: { lat: 44, lon: 20 } },
      { line: 2, type: 'place', name: 'Nova Land', coordinates: { lat: 2, lon: 5 } },
      { line: 3, type: 'place', name: 'Date Isles', coordinates: { lat: 2, lon: 180 } },
    ]);
  });

  it('leaves what has no name or no place, and says why', () => {
    const { left } = read(feature({}, 'Point', [1, 2]), feature({ name: 'A' }, 'Point', [500, 2]), { type: 'Feature', properties: { name: 'B' }, geometry: null });
    assert.deepEqual(left.map(({ line, why }) => [line, inEnglish(why)]), [[1, 'it has no name'], [2, 'it has no coordinates'], [3, 'it has no coordinates']]);
    assert.equal(inEnglish(readGeoJson('{').left[0]!.why), 'it is no GeoJSON');
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.json(), fc.json(), (geometry, properties) => {
      readGeoJson(`{"features":[{"properties":${properties},"geometry":{"coordinates":${geometry}}},${properties}]}`);
    }));
  });
});
