import assert from 'node:assert/strict';
import type { Mark } from '../../../src/core/document';
import { ReviewQueue, type ReviewOrder } from '../../../src/core/review/order';

const mark = (start: number, quote: string, confidence: number, id?: string): Mark => ({
  start, end: start + quote.length, quote, confidence, type: 'place', status: 'suggested',
  ...(id ? { reference: { id, type: 'place', name: quote } } : {}),
});

const tokyo = [mark(0, 'Tokyo', 0.99), mark(40, 'Tokyo', 0.99)];
const port = [mark(10, 'Port Ash', 0.7, 'port-ash'), mark(60, 'the Ash', 0.7, 'port-ash')];
const ridge = mark(20, 'Ridge', 0.5);
const all = [...tokyo, ...port, ridge].sort((a, b) => a.start - b.start);

/** Decides one after the other, from the start. */
function walk(order: ReviewOrder): number[] {
  const queue = new ReviewQueue(all, order);
  const seen: Mark[] = [];
  for (let left = all, here = { start: 0, end: 0 }; left.length > 0;) {
    const next = queue.next(left, here, 1)!;
    seen.push(next);
    here = next;
    left = left.filter((one) => one !== next);
  }
  return seen.map(({ start }) => start);
}

describe('review order', () => {
  it('goes as the text goes', () => assert.deepEqual(walk('document'), [10, 20, 40, 60, 0]));

  it('takes first the thing of which most suggestions are likely to be wrong, all its mentions in a row', () =>
    assert.deepEqual(walk('uncertain'), [10, 60, 20, 0, 40]));

  it('leaves what is skipped for later, and comes round to it', () => {
    const queue = new ReviewQueue(all, 'uncertain');
    assert.equal(queue.next(all, port[0]!, 1), port[1]);
    assert.equal(queue.next(all, tokyo[1]!, 1), port[0]);
    assert.equal(queue.next(all, port[0]!, -1), tokyo[1]);
  });

  it('does not jump when decisions make another thing the less certain one', () => {
    const queue = new ReviewQueue(all, 'uncertain');
    assert.equal(queue.next(all.filter((one) => one !== port[0]), port[0]!, 1), port[1]);
  });

  it('takes last what is suggested only later', () => {
    const queue = new ReviewQueue(all, 'uncertain');
    const later = mark(5, 'Annex', 0.1);
    assert.equal(queue.next([later, ...tokyo], ridge, 1), tokyo[0]);
    assert.equal(queue.next([later], tokyo[1]!, 1), later);
  });

  it('has nothing where nothing is undecided', () => assert.equal(new ReviewQueue([], 'uncertain').next([], { start: 0, end: 0 }, 1), undefined));
});
