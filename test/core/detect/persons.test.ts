import assert from 'node:assert/strict';
import { personRecognizer } from '../../../src/core/detect/persons';
import { passage } from '../../../src/core/detect/recognizer';
import { tinyGazetteer } from '../support';

const recognizer = personRecognizer(tinyGazetteer());
const found = (text: string): string[] =>
  recognizer.recognize(passage(text)).map(({ start, end, title }) => text.slice(start, end) + (title ? ` (${title})` : ''));

describe('persons', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['Japanese Foreign Minister Yoshimasa Hayashi spoke', 'Yoshimasa Hayashi (Japanese Foreign Minister)'],
    ['talks with U.S. President Joe Biden Friday', 'Joe Biden (U.S. President)'],
    ['and Defence Minister Jean-Yves Le Drian left', 'Jean-Yves Le Drian (Defence Minister)'],
    ['Lt. Gen. Tamsin Okafor commands', 'Tamsin Okafor (Gen)'],
    ['spokeswoman Ilze Bērziņa denied it', 'Ilze Bērziņa (spokeswoman)'],
    ['Olena Marchuk, the deputy mayor of Izmail, agreed', 'Olena Marchuk (deputy mayor of Izmail)'],
    ['“We wait,” said Tarvo Kask of the port', 'Tarvo Kask'],
    ['Arnis Dūms, 34, was on the bridge', 'Arnis Dūms'],
    ['By Zsófia Quell and Bram Otieno\n', 'Zsófia Quell', 'Bram Otieno'],
    ['MARCHENKO, Pavel; born 1970', 'MARCHENKO, Pavel'],
    ['Mr. Vanterpool waited', 'Vanterpool (Mr)'],
    ['The Defence Ministry said nothing'],
    ['Minister of the Interior and the General Staff met'],
    ['STAVANGER, Nov. 18, 2026 (Harbour Wire) — The quay is closed'],
    ['THE FOREIGN MINISTER OF JAPAN SPOKE'],
    ['Secretary General Assembly hall'],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(found(text), expected));
});
