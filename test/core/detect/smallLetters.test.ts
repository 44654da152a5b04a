import assert from 'node:assert/strict';
import { confidences } from '../../../src/core/detect/confidence';
import { passage } from '../../../src/core/detect/recognizer';
import { smallLetterRecognizer } from '../../../src/core/detect/smallLetters';
import { builtGazetteer } from '../gazetteer/built';

const recognizer = smallLetterRecognizer(builtGazetteer());
const found = (text: string, lowerCase = true): string[] =>
  recognizer.recognize(passage(text, { language: 'en', lowerCase })).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);

describe('small letters', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['ferry from port said to istanbul is late, says reuters', 'place: port said', 'place: istanbul', 'organization: reuters'],
    ['they closed nairobi airport, kenyan met authority warns', 'facility: nairobi airport', 'organization: kenyan met authority'],
    ['the egyptian navy is out, germans on board', 'organization: egyptian navy', 'group: germans'],
    ['saudi-arabia and new zealand', 'country: saudi-arabia', 'country: new zealand'],
    ['nato ships off lagos', 'organization: nato', 'place: lagos'],
    ['we plan to mend the pole on the west bank of the canal'],
    ['sofia says its all in german, not in english'],
    ['ask @news.lima or see example.org/paris and mail me@tokyo'],
    ['the arab university rector', 'organization: arab university'],
    ['no chad, no us, no who'],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(found(text), expected));

  it('is silent where capitals are minded', () => assert.deepEqual(found('ferry from port said to istanbul', false), []));

  it('is less sure than of names with capitals', () => {
    const [mention] = recognizer.recognize(passage('near istanbul', { language: 'en', lowerCase: true }));
    assert.ok(mention!.confidence < confidences['known-alone']);
  });
});
