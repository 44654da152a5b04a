import assert from 'node:assert/strict';
import { patternRecognizer } from '../../../src/core/detect/patterns';
import { merge } from '../../../src/core/detect/merge';
import { passage } from '../../../src/core/detect/recognizer';

const found = (text: string): string[] =>
  merge(patternRecognizer.recognize(passage(text))).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);

describe('patterns', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['at 241630Z NOV 26 near 34UDC 12345 67890', 'date: 241630Z NOV 26', 'identifier: 34UDC 12345 67890'],
    ['on Thursday, January 20, 2022, at 14:30 UTC', 'date: Thursday, January 20, 2022', 'date: 14:30 UTC'],
    ['from 3 to 5 March 2024 and in late May', 'date: 3 to 5 March 2024', 'date: May'],
    ['TALLINN, 2 NOVEMBER 2026: due on 1 September. On Sept. 9.', 'date: 2 NOVEMBER 2026', 'date: 1 September', 'date: Sept. 9'],
    ['in the spring of 2025, the day before yesterday', 'date: spring of 2025', 'date: day before yesterday'],
    ['at 241630Z and 0430 local time', 'date: 241630Z', 'date: 0430 local time'],
    ['in the first half of last year', 'date: first half of last year'],
    ['They may march in May.', 'date: May'],
    ['earlier this month and over the past two years', 'date: earlier this month', 'date: past two years'],
    ['late Friday, early 2001 and next Monday', 'date: Friday', 'date: 2001', 'date: Monday'],
    ['from the 16th and 17th centuries, in 1492', 'date: 16th and 17th centuries', 'date: 1492'],
    ['on 12 April 1666, in 1500 homes, in recent years', 'date: 12 April 1666', 'quantity: 1500 homes', 'date: recent years'],
    ['Two Malaysian militants and two armed militants', 'quantity: two armed militants'],
    ['in the 1990s, since 2019 and 2014-2016', 'date: 1990s', 'date: 2019', 'date: 2014-2016'],
    ['growth in Q3 2024, the first quarter of 2025', 'date: Q3 2024', 'date: first quarter of 2025'],
    ['$2.5bn, US$300 million, €12 and 40,000 euros', 'money: $2.5bn', 'money: US$300 million', 'money: €12', 'money: 40,000 euros'],
    ['USD 1,250,000 or three million dollars', 'money: USD 1,250,000', 'money: three million dollars'],
    ['200 troops, 12.5 percent, 3,000 km and two dozen ships', 'quantity: 200 troops', 'quantity: 12.5 percent', 'quantity: 3,000 km'],
    ['at 26.5667, 56.2500 or 26°34′N 56°15′E', 'identifier: 26.5667, 56.2500', 'identifier: 26°34′N 56°15′E'],
    ['see https://example.org/a?b=1. Write to desk@example.org', 'identifier: https://example.org/a?b=1', 'identifier: desk@example.org'],
    ['resolution S/RES/2231 (2015) and IMO 9187629', 'identifier: S/RES/2231 (2015)', 'identifier: IMO 9187629'],
    ['filed 1/16/98 and 11/24/2026, in 2013-W12, at 2026-11-20T14:05:00+02:00', 'date: 1/16/98', 'date: 11/24/2026', 'date: 2013-W12', 'date: 2026-11-20T14:05:00+02:00'],
    ['songs of the ’60s, on New Year’s Eve and at Easter 2012', 'date: 60s', 'date: New Year’s Eve', 'date: Easter 2012'],
    ['Easter Island is far, Christmas Island too, and Mr. Christmas left'],
    ['the Sunday Times on Sunday, Resolution 1973 of 2011, Flight 1999', 'date: Sunday', 'date: 2011'],
    ['Room 2019 has 2,019 seats', 'date: 2019'],
    ['no pattern here'],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(found(text).slice(0, Math.max(expected.length, 1)), expected));

  it('comes to an end on hostile text', () => {
    for (const piece of ['1,', '$1', 'a@', '1.1.', 'A/B/', 'the past ', '1-', "1°1'", 'US$', 'https://']) found(piece.repeat(20_000));
  });
});
