import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hunksOf } from '../../../src/core/rename/hunks';
import type { TextChange } from '../../../src/core/text/range';

const applied = (text: string, changes: readonly TextChange[]): string =>
  [...changes].reverse().reduce((result, { start, end, text: words }) => result.slice(0, start) + words + result.slice(end), text);

const lines = fc.array(fc.constantFrom('a', 'b', '  c: d', '  c: e-f', '', '\r'), { maxLength: 12 }).map((each) => each.join('\n'));

describe('hunks', () => {
  it('make the text after of the one before, whatever both are', () => {
    fc.assert(fc.property(lines, lines, (before, after) => {
      const changes = hunksOf(before, after);
      assert.equal(applied(before, changes), after);
      changes.slice(1).forEach(({ start }, at) => assert.ok(changes[at]!.end <= start));
      return before !== after || changes.length === 0;
    }), { numRuns: 2000 });
  });

  it('show of a line only the words that differ, and lines that come or go whole', () => {
    const before = 'a: 1\n  entity: shinsuke-kishi # sure\nb: 2\nc: 3\n';
    assert.deepEqual(hunksOf(before, before.replace('shinsuke', 'nobuo')), [{ start: 15, end: 29, text: 'nobuo-kishi' }]);
    assert.deepEqual(hunksOf(before, before.replace('b: 2\n', '')), [{ start: 37, end: 42, text: '' }]);
    assert.deepEqual(hunksOf(before, before.replace('c: 3', 'd: 4\nc: 3')), [{ start: 42, end: 42, text: 'd: 4\n' }]);
  });

  it('are one where nearly all differs, so that no comparison takes long', () => {
    const [before, after] = [1, 2].map((seed) => Array.from({ length: 5000 }, (_, at) => `${seed} ${at}\n`).join(''));
    assert.deepEqual(hunksOf(before!, after!), [{ start: 0, end: before!.length, text: after }]);
  });
});
