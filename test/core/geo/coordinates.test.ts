import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toPoint } from 'mgrs';
import { decimal, degreesMinutesSeconds, militaryGrid } from '../../../src/core/geo/coordinates';

const tokyo = { lat: 35.6895, lon: 139.69171 };
const rio = { lat: -22.90642, lon: -43.18223 };

describe('coordinates', () => {
  it('are written in degrees', () => {
    assert.equal(decimal(tokyo), '35.6895, 139.6917');
    assert.equal(decimal({ lat: 0, lon: -0.5 }), '0, -0.5');
  });

  it('are written in degrees, minutes and seconds', () => {
    assert.equal(degreesMinutesSeconds(tokyo), '35°41′22″N 139°41′30″E');
    assert.equal(degreesMinutesSeconds(rio), '22°54′23″S 43°10′56″W');
    assert.equal(degreesMinutesSeconds({ lat: 9.99999, lon: 0 }), '10°00′00″N 0°00′00″E');
  });

  it('are written in the military grid, which has no poles', () => {
    assert.equal(militaryGrid(tokyo), '54S UE 816 502');
    assert.equal(militaryGrid({ lat: 90, lon: 0 }), undefined);
    assert.equal(militaryGrid({ lat: -85, lon: 0 }), undefined);
  });

  it('lead back to the place, within 200 m', () => {
    fc.assert(fc.property(fc.double({ min: -79, max: 83, noNaN: true }), fc.double({ min: -179.9, max: 179.9, noNaN: true }), (lat, lon) => {
      const [backLon, backLat] = toPoint(militaryGrid({ lat, lon })!.replaceAll(' ', '')) as [number, number];
      const east = (backLon - lon) * Math.cos((lat * Math.PI) / 180);
      return Math.hypot(backLat - lat, Math.abs(east) > 180 ? 0 : east) * 111.2 < 0.2;
    }));
  });
});
