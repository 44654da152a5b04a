import assert from 'node:assert/strict';
import fc from 'fast-check';
import { trackRange, trackRanges } from '../../../src/core/annotations/track';
import type { Range, TextChange } from '../../../src/core/text/range';

const text = 'Kishi met Austin in Tokyo.';
const austin: Range = { start: 10, end: 16 };

const apply = (before: string, changes: readonly TextChange[]): string =>
  [...changes].sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((after, { start, end, text }) => after.slice(0, start) + text + after.slice(end), before);

const wordsAfter = (range: Range, ...changes: TextChange[]): string | undefined => {
  const tracked = trackRange(range, changes);
  return tracked && apply(text, changes).slice(tracked.start, tracked.end);
};

const change = (start: number, end: number, text = ''): TextChange => ({ start, end, text });

/**
 * The marker model: every unit carries whether it belongs to the range; what a change inserts belongs to it when the
 * change lies in the range and is not an insertion at its edge.
 */
const byMarkers = (length: number, range: Range, changes: readonly TextChange[]): Range | undefined => {
  const units = Array.from({ length }, (_, index) => index >= range.start && index < range.end);
  if (changes.some(({ start, end }) => start <= range.start && end >= range.end)) return undefined;
  for (const { start, end, text } of [...changes].sort((a, b) => b.start - a.start || b.end - a.end)) {
    const within = start >= range.start && end <= range.end && (start < end || (start > range.start && start < range.end));
    units.splice(start, end - start, ...Array.from(text, () => within));
  }
  const first = units.indexOf(true);
  return first < 0 ? undefined : { start: first, end: units.lastIndexOf(true) + 1 };
};

/** Changes as an editor reports them: none overlaps another, last first. */
const batch = fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.constantFrom('', 'x', 'yz', 'long word')), { maxLength: 5 }).map((steps) => {
  const changes: TextChange[] = [];
  let at = 0;
  for (const [gap, deleted, inserted] of steps) {
    const start = at + gap + (changes.length > 0 ? 1 : 0);
    changes.unshift({ start, end: start + deleted, text: inserted });
    at = start + deleted;
  }
  return changes;
});

const someRange = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 })).map(([start, length]) => ({ start, end: start + length }));

describe('track', () => {
  it('stays on its words when text before or after it changes', () => {
    assert.equal(wordsAfter(austin, change(0, 5, 'Yoshimasa Hayashi')), 'Austin');
    assert.equal(wordsAfter(austin, change(0, 6), change(20, 25, 'Yokosuka')), 'Austin');
  });

  it('does not take up what is typed at its edges', () => {
    assert.equal(wordsAfter(austin, change(10, 10, 'Lloyd ')), 'Austin');
    assert.equal(wordsAfter(austin, change(16, 16, ' III')), 'Austin');
  });

  it('grows with what is typed inside, also when its first or last letter is corrected', () => {
    assert.equal(wordsAfter(austin, change(13, 13, 'xx')), 'Ausxxtin');
    assert.equal(wordsAfter(austin, change(10, 11, 'O')), 'Oustin');
    assert.equal(wordsAfter(austin, change(15, 16, 'no')), 'Austino');
  });

  it('shrinks to what is left when a change crosses an edge', () => {
    assert.equal(wordsAfter(austin, change(5, 12, ' …')), 'stin');
    assert.equal(wordsAfter(austin, change(12, 20, '… ')), 'Au');
    assert.equal(wordsAfter(austin, change(5, 12), change(14, 20)), 'st');
  });

  it('is gone when all of it is deleted or replaced', () => {
    assert.equal(wordsAfter(austin, change(10, 16)), undefined);
    assert.equal(wordsAfter(austin, change(10, 16, 'Blinken')), undefined);
    assert.equal(wordsAfter(austin, change(0, 26, text)), undefined);
    assert.equal(wordsAfter(austin, change(10, 13), change(13, 16)), undefined);
  });

  it('agrees with the marker model', () => {
    fc.assert(fc.property(someRange, batch, (range, changes) =>
      assert.deepEqual(trackRange(range, changes), byMarkers(80, range, changes))), { numRuns: 2000 });
  });

  it('returns to where it was when changes outside it are undone', () => {
    fc.assert(fc.property(someRange, batch, (range, changes) => {
      fc.pre(changes.every(({ start, end }) => end <= range.start || start >= range.end));
      const before = 'abcdefghij'.repeat(8);
      let shift = 0;
      const undo = [...changes].reverse().map(({ start, end, text }) => {
        const undone = change(start + shift, start + shift + text.length, before.slice(start, end));
        shift += text.length - (end - start);
        return undone;
      });
      assert.equal(apply(apply(before, changes), undo), before);
      assert.deepEqual(trackRange(trackRange(range, changes)!, undo), range);
    }));
  });

  it('tracks many ranges, each as it would alone', () => {
    fc.assert(fc.property(fc.array(someRange, { maxLength: 5 }), batch, (ranges, changes) =>
      assert.deepEqual(trackRanges(ranges, changes), ranges.map((range) => trackRange(range, changes)))));
  });
});
