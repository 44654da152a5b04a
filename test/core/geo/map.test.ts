import assert from 'node:assert/strict';
import { buildShapes } from '../../../scripts/gazetteer/shapes';
import { drawMap, type MapOf } from '../../../src/core/geo/map';
import { readShapes, type CountryShape } from '../../../src/core/geo/shapes';

const colors = { water: 'water', land: 'land', border: 'border', country: 'own', point: 'point', other: 'other' };
const size = { width: 170, height: 90 };

describe('map', () => {
  let shapes: CountryShape[];
  before(() => (shapes = readShapes(buildShapes())));

  const draw = (map: Partial<MapOf>): string => drawMap(shapes, { others: [], ...map }, colors, size) ?? '';
  const dots = (svg: string, fill: string): [number, number][] => [...svg.matchAll(new RegExp(`cx="([\\d.]+)" cy="([\\d.]+)" r="[\\d.]+" fill="${fill}"`, 'g'))].map(([, x, y]) => [Number(x), Number(y)]);

  it('has a shape for every country, by its code', () => {
    const codes = new Set(shapes.map(({ id }) => id));
    for (const code of ['JP', 'FR', 'US', 'XK', 'PS', 'TW', 'SG', 'MT', 'SS']) assert.ok(codes.has(code), code);
  });

  it('shows a country among its neighbours', () => {
    const svg = draw({ country: 'FR' });
    assert.ok(svg.includes('fill="own"') && svg.includes('fill="land"'));
    assert.deepEqual(dots(svg, 'point'), []);
  });

  it('puts east to the right and north up', () => {
    const svg = draw({ country: 'UA', at: { lat: 48, lon: 37.8 }, others: [{ lat: 50.45, lon: 30.5 }] });
    const [[x, y] = [NaN, NaN]] = dots(svg, 'point');
    const [[otherX, otherY] = [NaN, NaN]] = dots(svg, 'other');
    assert.ok(otherX < x && otherY < y);
    assert.ok(x > 0 && x < size.width && y > 0 && y < size.height);
  });

  it('shows countries across the date line, and places overseas, where they are', () => {
    for (const map of [{ country: 'FJ' }, { country: 'RU', at: { lat: 64.7, lon: 177.5 } }, { country: 'NZ' }]) assert.ok(draw(map).includes('fill="own"'));
    const [[x, y] = [NaN, NaN]] = dots(draw({ country: 'US', at: { lat: 21.3, lon: -157.9 } }), 'point');
    assert.ok(Math.abs(x - size.width / 2) < 2 && Math.abs(y - size.height / 2) < 2);
  });

  it('shows what is around a place of no country', () => {
    const svg = draw({ at: { lat: 25.7, lon: 123.5 }, reach: 5 });
    assert.ok(svg.includes('fill="land"') && !svg.includes('fill="own"'));
    assert.equal(dots(svg, 'point').length, 1);
  });

  it('leaves out places that are not on the map, and draws nothing of nothing', () => {
    assert.deepEqual(dots(draw({ country: 'FR', others: [{ lat: -30, lon: 150 }] }), 'other'), []);
    assert.equal(draw({}), '');
    assert.equal(draw({ country: '' }), '');
    assert.equal(draw({ country: 'ZZ' }), '');
  });

  it('is small', () => {
    for (const country of ['RU', 'CA', 'US', 'NO', 'ID', 'GR']) assert.ok(draw({ country }).length < 60_000, country);
  });
});
