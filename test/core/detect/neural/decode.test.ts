import assert from 'node:assert/strict';
import { decodeTags, sigmoid, softmax, surestSpans } from '../../../../src/core/detect/neural/decode';
import { tagOf } from '../../../../src/core/detect/neural/labels';

const labels = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'E-LOC', 'S-LOC'];
const tags = labels.map((label) => tagOf(label));

/** Names that words of these labels make, each all but certain. */
const decoded = (...words: string[]): string[] => {
  const rows = words.map((word) => Float32Array.from(labels, (label) => (label === word ? 0.94 : 0.01)));
  return decodeTags(rows, tags).map(({ from, to, type }) => `${type} ${from}-${to}`);
};

describe('decoding', () => {
  it('joins words to names', () => {
    assert.deepEqual(decoded('O', 'B-PER', 'I-PER', 'O', 'B-LOC'), ['person 1-3', 'place 4-5']);
    assert.deepEqual(decoded('B-PER', 'B-PER', 'I-LOC', 'I-LOC'), ['person 0-1', 'person 1-2', 'place 2-4']);
    assert.deepEqual(decoded('B-LOC', 'E-LOC', 'E-LOC', 'S-LOC', 'S-LOC', 'I-PER'), ['place 0-2', 'place 2-3', 'place 3-4', 'place 4-5', 'person 5-6']);
    assert.deepEqual(decoded(), []);
  });

  it('takes all places of a type together, and the least sure word for the name', () => {
    const split = Float32Array.from([0.4, 0.3, 0.3, 0, 0, 0, 0]);
    const sure = Float32Array.from([0.1, 0, 0.9, 0, 0, 0, 0]);
    const [name, ...more] = decodeTags([split, sure], tags);
    assert.deepEqual([name!.type, name!.from, name!.to, more.length], ['person', 0, 2, 0]);
    assert.ok(Math.abs(name!.confidence - 0.6) < 1e-6);
  });

  it('makes scores probabilities', () => {
    assert.deepEqual([...softmax(Float32Array.from([1000, 1000]))], [0.5, 0.5]);
    assert.ok(Math.abs(softmax(Float32Array.from([0, Math.log(3)]))[1]! - 0.75) < 1e-6);
    assert.equal(sigmoid(0), 0.5);
  });

  it('keeps the surest of spans that overlap', () => {
    const span = (from: number, to: number, confidence: number) => ({ from, to, confidence, type: 'person' as const });
    assert.deepEqual(surestSpans([span(2, 5, 0.7), span(4, 6, 0.9), span(0, 2, 0.6), span(5, 6, 0.95)]).map(({ from, to }) => [from, to]), [[0, 2], [2, 5], [5, 6]]);
  });
});
