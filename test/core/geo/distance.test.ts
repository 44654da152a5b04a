import assert from 'node:assert/strict';
import { kilometres } from '../../../src/core/geo/distance';

describe('distance', () => {
  it('is that of the great circle', () => {
    const far = (a: [number, number], b: [number, number]): number => Math.round(kilometres({ lat: a[0], lon: a[1] }, { lat: b[0], lon: b[1] }));
    assert.equal(far([48.8566, 2.3522], [51.5074, -0.1278]), 344);
    assert.equal(far([0, 179.5], [0, -179.5]), 111);
    assert.equal(far([90, 0], [-90, 0]), 20015);
    assert.equal(far([10, 10], [10, 10]), 0);
  });
});
