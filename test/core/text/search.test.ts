import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headLength } from '../../../src/core/text/search';

describe('search', () => {
  it('counts the head that satisfies, as counting one by one does', () => {
    fc.assert(fc.property(fc.array(fc.nat(50)), fc.nat(50), (values, limit) => {
      const sorted = [...values].sort((a, b) => a - b);
      assert.equal(headLength(sorted.length, (index) => sorted[index]! < limit), sorted.filter((value) => value < limit).length);
    }));
  });
});
