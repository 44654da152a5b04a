import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Detector } from '../../../src/core/detect/detector';
import { loadDetector } from '../../../src/core/detect/load';
import { detectMentions } from '../../../src/core/detect/report';
import { builtGazetteer, builtText } from '../gazetteer/built';
import { goldTypes, loadGold, seedNames } from '../gold/load';

interface Score {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

/** By rules alone, as where the model cannot be read, and with the model that ships. */
const detectors: Readonly<Record<string, () => Detector>> = {
  'by rules': () => new Detector(builtGazetteer()),
  'with its tagger': () => loadDetector(builtText(), readFileSync(join(__dirname, '../../../data/model/tagger.bin'))).detector,
};

/** Mentions with exactly the span and the type that the gold has. Offsets are code points on both sides. */
function score(name: string, detector: Detector): Score {
  const { text, mentions } = loadGold(name);
  const codePoints = (offset: number): number => [...text.slice(0, offset)].length;
  const gold = new Set(mentions.map(({ start, end, type }) => `${codePoints(start)}:${codePoints(end)}:${type}`));
  const found = detectMentions(text, detector).filter(({ type }) => goldTypes.includes(type));
  const wrong = found.filter(({ start, end, type }) => !gold.has(`${start}:${end}:${type}`)).map(({ type, quote }) => `${type} ${quote}`);
  return { gold: gold.size, found: found.length, right: found.length - wrong.length, wrong };
}

const dispatch = `Oslo: The foreign ministers of Norway and Japan held talks Thursday on trade in the Indo-Pacific region.
Norwegian Foreign Minister Ingrid Solheim, accompanied by Trade Minister Lars Tveit, called Japan a steady friend.
“We keep the lanes open,” Tveit said, with an eye on the Japanese-controlled Senkaku islands, which Beijing calls Diaoyu, in the East China Sea.
The two may sign next year, Kyodo News agency reported. U.S. President Joe Biden Friday praised them.
AP`;

for (const [how, make] of Object.entries(detectors)) describe(`detector ${how}`, () => {
  let detector: Detector;
  before(() => { detector = make(); });

  it('finds every person, organization, group, country and place of a dispatch, and calls nothing else one', () => {
    const found = detectMentions(dispatch, detector).filter(({ type }) => goldTypes.includes(type));
    assert.deepEqual(found.map(({ type, quote }) => `${type} ${quote}`), [
      'place Oslo', 'country Norway', 'country Japan', 'place Indo-Pacific', 'group Norwegian', 'person Ingrid Solheim', 'person Lars Tveit',
      'country Japan', 'person Tveit', 'group Japanese', 'place Senkaku islands', 'place Beijing', 'place Diaoyu', 'place East China Sea',
      'organization Kyodo News', 'country U.S.', 'person Joe Biden', 'organization AP',
    ]);
  });

  it('calls nothing in the wire story what it is not, and finds nearly all', () => {
    const { gold, right, wrong } = score('tokyo-paris-two-plus-two', detector);
    assert.deepEqual(wrong, []);
    assert.ok(right / gold > 0.93, `${right} of ${gold}`);
  });

  it('is nearly always right over all kinds of seeds, and finds four mentions in five', () => {
    const scores = seedNames().map((name) => score(name, detector));
    const sum = (key: 'gold' | 'found' | 'right'): number => scores.reduce((total, one) => total + one[key], 0);
    assert.ok(sum('right') / sum('found') > 0.93, `precision ${sum('right')} of ${sum('found')}`);
    assert.ok(sum('right') / sum('gold') > 0.79, `recall ${sum('right')} of ${sum('gold')}`);
  });

  it('keeps text in other scripts and of any shape safe', () => {
    for (const text of ['', '東京で日本とフランスが会談した。', 'وصل الوزير إلى القاهرة', 'Киев и Москва', '\u{1F4F0}'.repeat(2000), 'A'.repeat(20_000), 'a.b '.repeat(5000)]) {
      for (const { start, end, quote } of detectMentions(text, detector)) assert.equal([...text].slice(start, end).join(''), quote);
    }
  });
});
