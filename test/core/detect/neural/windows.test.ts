import assert from 'node:assert/strict';
import fc from 'fast-check';
import { windowsOf } from '../../../../src/core/detect/neural/windows';

describe('windows', () => {
  it('are one where everything fits', () => {
    assert.deepEqual(windowsOf([1, 2, 3], 6, 2), [{ from: 0, to: 3, own: { from: 0, to: 3 } }]);
    assert.deepEqual(windowsOf([], 6, 2), []);
  });

  it('share words and split them in the middle', () => {
    assert.deepEqual(windowsOf([1, 1, 1, 1, 1, 1, 1, 1, 1], 6, 2), [
      { from: 0, to: 6, own: { from: 0, to: 5 } },
      { from: 4, to: 9, own: { from: 5, to: 9 } },
    ]);
  });

  it('own every word once, within what they hold, and hold no more than fits', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 16 }), { maxLength: 400 });
    fc.assert(fc.property(sizes, fc.integer({ min: 16, max: 100 }), fc.nat(40), (sizes, room, overlap) => {
      let end = 0;
      for (const { from, to, own } of windowsOf(sizes, room, overlap)) {
        assert.equal(own.from, end);
        assert.ok(from <= own.from && own.from <= own.to && own.to <= to);
        assert.ok(sizes.slice(from, to).reduce((a, b) => a + b, 0) <= room);
        end = own.to;
      }
      assert.equal(end, sizes.length);
    }));
  });
});
