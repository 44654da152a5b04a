import type { Range } from '../text/range';
import type { Words } from './words';

/** Gaps of more pairs of words than this are left alone: what was rewritten to this degree proves nothing. */
const maxCells = 250_000;
const step = { none: 0, old: 1, now: 2, both: 3 } as const;

/**
 * Aligns the words of two ranges (word indices) between which nothing is matched yet, so that as many letters as possible
 * are matched, to the same words or to slips of them.
 */
export function alignGap(old: Words, from: Range, now: Words, to: Range, match: (old: number, now: number) => void): void {
  const [rows, columns] = [from.end - from.start, to.end - to.start];
  if (rows * columns > maxCells) return;
  const steps = bestSteps(old, from, now, to);
  for (let row = rows, column = columns; row > 0 && column > 0;) {
    const taken = steps[row * (columns + 1) + column];
    if (taken === step.both) match(from.start + row - 1, to.start + column - 1);
    if (taken !== step.now) row--;
    if (taken !== step.old) column--;
  }
}

/** For each pair of heads, which words the best alignment of them takes last. */
function bestSteps(old: Words, from: Range, now: Words, to: Range): Uint8Array {
  const width = to.end - to.start + 1;
  const steps = new Uint8Array((from.end - from.start + 1) * width);
  let best = new Float64Array(width);
  for (let row = 1; row <= from.end - from.start; row++) {
    const next = new Float64Array(width);
    for (let column = 1; column < width; column++) {
      const both = best[column - 1]! + worth(old, from.start + row - 1, now, to.start + column - 1);
      const [skipOld, skipNow] = [best[column]!, next[column - 1]!];
      next[column] = Math.max(both, skipOld, skipNow);
      steps[row * width + column] = both > skipOld && both > skipNow ? step.both : skipOld >= skipNow ? step.old : step.now;
    }
    best = next;
  }
  return steps;
}

/** Letters of a match; of a slip, fewer. */
function worth(old: Words, a: number, now: Words, b: number): number {
  const [one, other] = [old.ids[a]!, now.ids[b]!];
  const letters = old.ends[a]! - old.starts[a]!;
  return one === other ? letters + 0.5 : old.lexicon.alike(one, other) ? letters / 2 : 0;
}
