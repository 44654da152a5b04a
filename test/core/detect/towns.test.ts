import assert from 'node:assert/strict';
import { passage } from '../../../src/core/detect/recognizer';
import { townRecognizer } from '../../../src/core/detect/towns';
import { builtGazetteer } from '../gazetteer/built';

describe('towns', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['He came from Vinita, OK, by car', 'Vinita = vinita-us', 'OK = oklahoma-us'],
    ['The race starts in Hopkinton, Massachusetts.', 'Hopkinton = hopkinton-us-ma'],
    ['fires near Pacific Palisades and North Adams, Mass.', 'North Adams = north-adams-us', 'Mass = massachusetts-us'],
    ['Mr. Smith, Ill with fear, left Vinita'],
    ['Vinita is small. OK, said he'],
    ['VINITA, OK WAS SPARED'],
    ['in Boston, Mass.'],
    [', OK'],
  ];
  for (const [text, ...expected] of cases) {
    it(text, () => {
      const found = townRecognizer(builtGazetteer()).recognize(passage(text));
      assert.deepEqual(found.map(({ start, end, candidates }) => `${text.slice(start, end)} = ${candidates![0]}`), expected);
    });
  }
});
