import assert from 'node:assert/strict';
import { gazetteerRecognizer } from '../../../src/core/detect/gazetteer';
import { passage, type Recognizer } from '../../../src/core/detect/recognizer';
import { builtGazetteer } from '../gazetteer/built';
import { tinyGazetteer } from '../support';

const recognizer = gazetteerRecognizer(tinyGazetteer());
const found = (text: string): string[] => foundBy(recognizer, text);
const foundBy = (by: Recognizer, text: string): string[] =>
  by.recognize(passage(text)).map(({ start, end, candidates }) => `${text.slice(start, end).replace(/\s+/g, ' ')} = ${candidates![0]}`);

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

  const inAmerica: readonly (readonly [string, ...string[]])[] = [
    ['He flew to Boston, Mass., on Monday', 'Boston = boston-us', 'Mass. = massachusetts-us'],
    ['Springfield, Ill. was hit', 'Springfield = springfield-us-il', 'Ill. = illinois-us'],
    ['in Dallas, TX', 'Dallas = dallas-us', 'TX = texas-us'],
    ['Buffalo, N.Y., and Toronto, Ont.', 'Buffalo = buffalo-us', 'N.Y. = new-york-state-us', 'Toronto = toronto-ca', 'Ont. = ontario-ca'],
    ['In Boston, Mass was said; Miss. Ind. OR Me.', 'Boston = boston-us', 'Mass = massachusetts-us'],
    ['Mass shootings, Ill people and Calif. law'],
    ['In Paris, OR so they say', 'Paris = paris-fr'],
  ];
  for (const [text, ...expected] of inAmerica) {
    it(text, () => assert.deepEqual(foundBy(gazetteerRecognizer(builtGazetteer()), text), expected));
  }

  it('knows weapons and platforms by their designations', () => {
    const typed = gazetteerRecognizer(builtGazetteer()).recognize(passage('Two Su-35s and an F-16 fired AGM-88 HARMs at S-400 systems, T-72s, HIMARS and an Arleigh Burke-class destroyer with MANPADS.'));
    assert.deepEqual(typed.map(({ type }) => type), ['platform', 'platform', 'weapon', 'weapon', 'platform', 'weapon', 'platform', 'weapon']);
  });

  it('takes no word for a weapon that is one only with its kind', () => {
    assert.deepEqual(foundBy(gazetteerRecognizer(builtGazetteer()), 'The Patriot met a Javelin seller, Tomahawk in hand, at the Abrams house; Bradley and Hermes came.'), []);
  });

  it('is surer of what stands alone than of what needs a cue', () => {
    const [city] = recognizer.recognize(passage('He grew up in Reading.'));
    const [country] = recognizer.recognize(passage('He grew up in Japan.'));
    assert.ok(city!.confidence < country!.confidence);
  });
});
