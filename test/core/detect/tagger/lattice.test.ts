import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canFollow, canStart, isOpen, labelCount, labelOf, OUTSIDE, Place } from '../../../../src/core/detect/tagger/labels';
import { Lattice } from '../../../../src/core/detect/tagger/lattice';

const unit = 0.5;
const labels = Array.from({ length: labelCount }, (_, label) => label);

/** All label sequences that are allowed. */
function paths(length: number): number[][] {
  let all = labels.filter(canStart).map((label) => [label]);
  for (let word = 1; word < length; word++) all = all.flatMap((path) => labels.filter((label) => canFollow(path.at(-1)!, label)).map((label) => [...path, label]));
  return all.filter((path) => !isOpen(path.at(-1)!));
}

const scoreOf = (path: readonly number[], scores: ArrayLike<number>, transitions: ArrayLike<number>): number =>
  path.reduce((sum, label, word) => sum + scores[word * labelCount + label]! + transitions[(word === 0 ? OUTSIDE : path[word - 1]!) * labelCount + label]!, 0);

const numbers = (length: number): fc.Arbitrary<Float32Array> => fc.array(fc.integer({ min: -8, max: 8 }), { minLength: length, maxLength: length }).map((values) => Float32Array.from(values));

const stretch = fc.integer({ min: 1, max: 3 }).chain((length) => fc.record({ length: fc.constant(length), scores: numbers(length * labelCount), transitions: numbers(labelCount ** 2) }));

function filled(length: number, scores: Float32Array, transitions: Float32Array): Lattice {
  const lattice = new Lattice(transitions, unit);
  lattice.reset(length);
  lattice.scores.set(scores);
  return lattice;
}

describe('lattice', () => {
  it('finds the path that trying all of them finds', () => {
    fc.assert(fc.property(stretch, ({ length, scores, transitions }) => {
      const path = new Uint8Array(length);
      filled(length, scores, transitions).decode(path);
      const best = Math.max(...paths(length).map((other) => scoreOf(other, scores, transitions)));
      assert.equal(scoreOf([...path], scores, transitions), best);
      assert.ok(paths(length).some((other) => other.join() === path.join()), 'allowed');
    }), { numRuns: 40 });
  });

  it('sums over all paths, and gives each name its share', () => {
    fc.assert(fc.property(stretch, ({ length, scores, transitions }) => {
      const lattice = filled(length, scores, transitions);
      const weights = paths(length).map((path) => ({ path, weight: Math.exp(unit * scoreOf(path, scores, transitions)) }));
      const total = weights.reduce((sum, { weight }) => sum + weight, 0);
      assert.ok(Math.abs(lattice.sumPaths() - Math.log(total)) < 1e-3);
      const name = length === 1 ? [labelOf(1, Place.only)] : [labelOf(1, Place.first), ...Array<number>(length - 2).fill(labelOf(1, Place.inner)), labelOf(1, Place.last)];
      const share = weights.filter(({ path }) => path.join() === name.join()).reduce((sum, { weight }) => sum + weight, 0) / total;
      assert.ok(Math.abs(lattice.probability(0, length, 1) - share) < 1e-4);
    }), { numRuns: 40 });
  });

  it('keeps its room from one stretch to the next, but none of its scores', () => {
    const lattice = filled(3, new Float32Array(3 * labelCount).fill(5), new Float32Array(labelCount ** 2));
    lattice.reset(2);
    assert.deepEqual([...lattice.scores.subarray(0, 2 * labelCount)], Array<number>(2 * labelCount).fill(0));
  });
});
