import assert from 'node:assert/strict';
import { capitalsRecognizer } from '../../../src/core/detect/capitals';
import { passage } from '../../../src/core/detect/recognizer';
import { builtGazetteer } from '../gazetteer/built';

const found = (text: string): string[] =>
  capitalsRecognizer(builtGazetteer()).recognize(passage(text)).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);

describe('capitals', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['INFO: FRENCH RED CROSS', 'organization: FRENCH RED CROSS'],
    ['FROM: NORTHERN SIGNALS TRAINING COMMAND OSLO', 'organization: NORTHERN SIGNALS TRAINING COMMAND OSLO'],
    ['TO: JOINT BRIDGE TASK FORCE', 'organization: JOINT BRIDGE TASK FORCE'],
    ['SIGNALS LOST OFF PORT MOMBASA', 'place: PORT MOMBASA'],
    ['4. GREEN HARBOUR TRADING LTD', 'organization: GREEN HARBOUR TRADING LTD'],
    ['4. SEEHOF REEDEREI GMBH & CO. KG', 'organization: SEEHOF REEDEREI GMBH & CO. KG'],
    ['GENERAL ANNA KOWALSKA VISITS TROOPS', 'person: ANNA KOWALSKA'],
    ['2. OWN FORCES'],
    ['COMMAND AND SIGNAL'],
    ['TASK FORCE'],
    ['SUMMARY OF THE FIVE DAYS TO MONDAY'],
    ['MARK TARGETS AND REPORT'],
    ['The French Red Cross and the Joint Bridge Task Force met in Oslo.'],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(found(text), expected));
});
