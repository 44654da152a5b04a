import assert from 'node:assert/strict';
import { Detector } from '../../../src/core/detect/detector';
import { detectMentions } from '../../../src/core/detect/report';
import { builtGazetteer } from '../gazetteer/built';
import { goldTypes, loadGold, seedNames } from '../gold/load';

interface Score {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

/** Mentions with exactly the span and the type that the gold has. Offsets are code points on both sides. */
function score(name: string): Score {
  const { text, mentions } = loadGold(name);
  const codePoints = (offset: number): number => [...text.slice(0, offset)].length;
  const gold = new Set(mentions.map(({ start, end, type }) => `${codePoints(start)}:${codePoints(end)}:${type}`));
  const found = detectMentions(text, new Detector(builtGazetteer())).filter(({ type }) => goldTypes.includes(type));
  const wrong = found.filter(({ start, end, type }) => !gold.has(`${start}:${end}:${type}`)).map(({ type, quote }) => `${type} ${quote}`);
  return { gold: gold.size, found: found.length, right: found.length - wrong.length, wrong };
}

describe('detector', () => {
  it('calls nothing in the wire story what it is not, and finds nearly all', () => {
    const { gold, right, wrong } = score('tokyo-paris-two-plus-two');
    assert.deepEqual(wrong, []);
    assert.ok(right / gold > 0.93, `${right} of ${gold}`);
  });

  it('is right nine times in ten over all kinds of seeds, and finds three mentions in four', () => {
    const scores = seedNames().map(score);
    const sum = (key: 'gold' | 'found' | 'right'): number => scores.reduce((total, one) => total + one[key], 0);
    assert.ok(sum('right') / sum('found') > 0.91, `precision ${sum('right')} of ${sum('found')}`);
    assert.ok(sum('right') / sum('gold') > 0.74, `recall ${sum('right')} of ${sum('gold')}`);
  });

  it('keeps text in other scripts and of any shape safe', () => {
    const detector = new Detector(builtGazetteer());
    for (const text of ['', '東京で日本とフランスが会談した。', 'وصل الوزير إلى القاهرة', 'Киев и Москва', '\u{1F4F0}'.repeat(2000), 'A'.repeat(20_000), 'a.b '.repeat(5000)]) {
      for (const { start, end, quote } of detectMentions(text, detector)) assert.equal([...text].slice(start, end).join(''), quote);
    }
  });
});
