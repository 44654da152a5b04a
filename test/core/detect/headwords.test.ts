import assert from 'node:assert/strict';
import { headwordRecognizer } from '../../../src/core/detect/headwords';
import { passage } from '../../../src/core/detect/recognizer';

const found = (text: string): string[] =>
  headwordRecognizer.recognize(passage(text)).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);

describe('headwords', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['the Ministry of Trade and Industry said', 'organization: Ministry of Trade and Industry'],
    ['the Estonian Ministry of Defence and the army', 'organization: Estonian Ministry of Defence'],
    ['Japan and the Asian Development Bank lent', 'organization: Asian Development Bank'],
    ['Northern Shipyards Ltd launched it', 'organization: Northern Shipyards Ltd'],
    ['Organization for Security and Co-operation met', 'organization: Organization for Security and Co-operation'],
    ['the 5th Engineer Battalion crossed', 'organization: 5th Engineer Battalion'],
    ['near Hodeidah Port and Lake Chad', 'facility: Hodeidah Port', 'place: Lake Chad'],
    ['asked the Lake Tavender Commission', 'organization: Lake Tavender Commission'],
    ['Exercise Amber Shield began', 'event: Exercise Amber Shield'],
    ['a Cold War mindset', 'event: Cold War'],
    ['The bank of the river and the Thursday Council'],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(found(text), expected));
});
