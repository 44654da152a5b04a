import assert from 'node:assert/strict';
import fc from 'fast-check';
import { merge } from '../../../src/core/detect/merge';
import type { Mention } from '../../../src/core/mention';
import { overlaps } from '../../../src/core/text/range';

const mention = (start: number, end: number, confidence = 0.9, by = 'test'): Mention => ({ start, end, type: 'place', confidence, by });

describe('merge', () => {
  it('prefers the longer mention, then the surer', () => {
    assert.deepEqual(merge([mention(0, 5), mention(0, 9), mention(6, 9)]), [mention(0, 9)]);
    assert.equal(merge([mention(0, 5, 0.5, 'a'), mention(0, 5, 0.8, 'b')])[0]!.by, 'b');
  });

  it('gives any mentions in order and without overlaps, and drops none that is free', () => {
    const any = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 10 })).map(([start, length]) => mention(start, start + length));
    fc.assert(fc.property(fc.array(any), (mentions) => {
      const merged = merge(mentions);
      merged.forEach((one, at) => assert.ok(at === 0 || merged[at - 1]!.end <= one.start));
      for (const one of mentions) assert.ok(merged.some((kept) => overlaps(kept, one)));
    }));
  });
});
