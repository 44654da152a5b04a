import * as assert from 'node:assert/strict';
import { tenseAround, type Tense } from '../../../src/core/dates/tense';

describe('tense', () => {
  const cases: readonly [before: string, after: string, Tense | undefined][] = [
    ['The minister arrives on ', '.', 'future'],
    ['The minister arrived on ', '.', 'past'],
    ['A vote will be held on ', '.', 'future'],
    ['A vote is expected to be held on ', '.', 'future'],
    ['The gates will not be opened until ', '.', 'future'],
    ['The bank will cut its rate in ', '.', 'future'],
    ['The bank cut its rate in ', '.', 'past'],
    ['The court ordered him to appear on ', '.', 'future'],
    ['Talks were put off until ', '.', 'future'],
    ['The army withdrew at the end of ', '.', 'past'],
    ['The report, due ', ', says so.', 'future'],
    ['Elections are on ', '.', 'future'],
    ['Since ', ' the road has been shut.', 'past'],
    ['On ', ', the court is expected to rule.', 'future'],
    ['', '', undefined],
  ];
  for (const [before, after, tense] of cases) it(`${before}…${after}`, () => assert.equal(tenseAround(before, after), tense));
});
