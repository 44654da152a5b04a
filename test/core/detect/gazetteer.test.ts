import assert from 'node:assert/strict';
import { gazetteerRecognizer } from '../../../src/core/detect/gazetteer';
import { passage } from '../../../src/core/detect/recognizer';
import { tinyGazetteer } from '../support';

const recognizer = gazetteerRecognizer(tinyGazetteer());
const found = (text: string): string[] =>
  recognizer.recognize(passage(text)).map(({ start, end, candidates }) => `${text.slice(start, end).replace(/\s+/g, ' ')} = ${candidates![0]}`);

describe('gazetteer recognizer', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['Ships near the Senkaku islands, which China calls Diaoyu', 'Senkaku islands = senkaku-islands', 'China = china', 'Diaoyu = senkaku-islands'],
    ['The Japanese-controlled isles and U.S. bases', 'Japanese = japanese', 'U.S. = united-states'],
    ['talks with the United\n  States ended', 'United States = united-states'],
    ['They told us who came; the china broke'],
    ['WHO staff', 'WHO = world-health-organization'],
    ['Reading is fun, he said; then he moved to Reading', 'Reading = reading-gb'],
    ['READING (Reuters) — The river rose', 'READING = reading-gb'],
    ['Florence Parly spoke in Florence', 'Florence = florence-it'],
    ['Fans in Athens, Georgia, cheered', 'Athens = athens-georgia-us', 'Georgia = georgia'],
    ['JAPAN AND CHINA AGREE ON FISHERIES', 'JAPAN = japan', 'CHINA = china'],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(found(text), expected));

  it('is surer of what stands alone than of what needs a cue', () => {
    const [city] = recognizer.recognize(passage('He grew up in Reading.'));
    const [country] = recognizer.recognize(passage('He grew up in Japan.'));
    assert.ok(city!.confidence < country!.confidence);
  });
});
