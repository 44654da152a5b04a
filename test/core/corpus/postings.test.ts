import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NumberReader} from '../../../src/core/corpus/numbers';
import { Numbers } from '../../../src/core/corpus/numbers';
import { Postings } from '../../../src/core/corpus/postings';

const number = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(127, 128, 2 ** 31, 2 ** 32 - 1));

function numbersOf(values: readonly number[]): Numbers {
  const numbers = new Numbers();
  for (const value of values) numbers.push(value);
  return numbers;
}

function valuesOf(reader: NumberReader): number[] {
  const values: number[] = [];
  while (!reader.isAtEnd) values.push(reader.next());
  return values;
}

/** What documents have, by their numbers. */
function contentOf(postings: Postings): [number, number[]][] {
  const content: [number, number[]][] = [];
  postings.each((document, posting) => content.push([document, valuesOf(posting)]));
  return content;
}

describe('numbers in a row', () => {
  it('are read as they were pushed', () => {
    fc.assert(fc.property(fc.array(number), (values) => assert.deepEqual(valuesOf(numbersOf(values).read()), values)));
  });

  it('begin anew when they are cleared', () => {
    const numbers = numbersOf([1, 300]);
    numbers.clear();
    numbers.push(7);
    assert.deepEqual(valuesOf(numbers.read()), [7]);
  });
});

describe('postings', () => {
  const documents = fc.uniqueArray(fc.nat(5000), { maxLength: 30 }).map((all) => all.sort((a, b) => a - b));
  const content = documents.chain((all) => fc.tuple(...all.map((document) => fc.tuple(fc.constant(document), fc.array(number, { maxLength: 40 })))));

  const postingsOf = (each: readonly (readonly [number, readonly number[]])[]): Postings => {
    const postings = new Postings();
    for (const [document, values] of each) postings.add(document, numbersOf(values).read());
    return postings;
  };

  it('give each document what was added for it, read or passed over', () => {
    fc.assert(fc.property(content, (each) => {
      const postings = postingsOf(each);
      const passed: number[] = [];
      postings.each((document) => passed.push(document));
      assert.deepEqual(contentOf(postings), each);
      assert.deepEqual(passed, each.map(([document]) => document));
    }));
  });

  it('leave out documents, and go on', () => {
    fc.assert(fc.property(content, (each) => {
      const isKept = (document: number): boolean => document % 3 > 0;
      const kept = postingsOf(each).filter(isKept);
      kept.add(6000, numbersOf([1]).read());
      assert.deepEqual(contentOf(kept), [...each.filter(([document]) => isKept(document)), [6000, [1]]]);
    }));
  });
});
