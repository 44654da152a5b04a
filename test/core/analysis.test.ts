import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextAnalysis } from '../../src/core/analysis';
import type { TextChange } from '../../src/core/text/range';
import { tinyDetector } from './support';

const detector = tinyDetector();

const state = (analysis: TextAnalysis): unknown => {
  analysis.advance(() => false);
  return [...analysis.inRange({ start: 0, end: analysis.length })].map(({ start, text, mentions }) => ({ start, text, mentions }));
};

const edited = (text: string, changes: readonly TextChange[]): string =>
  [...changes].sort((a, b) => b.start - a.start).reduce((done, { start, end, text: words }) => done.slice(0, start) + words + done.slice(end), text);

/** Pieces of text that make paragraphs, wrapped lines, names and their short forms. */
const piece = fc.constantFrom(
  'Japanese Foreign Minister Yoshimasa Hayashi', 'Hayashi', 'Tokyo', 'Florence', ' said ', ' and ', '. ', '\n', '\n\n', '\r\n',
  'the convoy moved north along the coast road', 'они были там, но уже не в Киеве', 'они ждут. ', 'im there. no news! ', 'Dr. Ana Ruiz', 'Ruiz', '🛰️', 'x'.repeat(900),
);
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** One batch of changes that do not overlap, as an editor with several cursors makes them. */
const batch = (length: number): fc.Arbitrary<TextChange[]> =>
  fc.tuple(fc.uniqueArray(fc.nat(length), { maxLength: 6 }), fc.array(texts, { minLength: 3, maxLength: 3 })).map(([offsets, words]) => {
    const sorted = [...offsets].sort((a, b) => a - b);
    return words.flatMap((text, at) => {
      const [start, end] = [sorted[2 * at], sorted[2 * at + 1]];
      return start === undefined || end === undefined ? [] : [{ start, end, text }];
    });
  });

describe('analysis', () => {
  it('is after any edits what a fresh analysis of the text would be', () => {
    const edits = texts.chain((text) => fc.tuple(fc.constant(text), batch(text.length), fc.nat(), fc.nat(), texts));
    fc.assert(fc.property(edits, ([text, changes, from, length, words]) => {
      const analysis = new TextAnalysis(text, detector);
      analysis.advance(() => false);
      analysis.edit(changes);
      const once = edited(text, changes);
      assert.equal(analysis.text, once);
      const start = from % (once.length + 1);
      const change = { start, end: Math.min(once.length, start + (length % 50)), text: words };
      analysis.edit([change]);
      assert.deepEqual(state(analysis), state(new TextAnalysis(edited(once, [change]), detector)));
    }), { numRuns: 300 });
  });

  it('gives the words of any range', () => {
    fc.assert(fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      assert.equal(new TextAnalysis(text, detector).slice({ start, end }), text.slice(start, end));
    }));
  });

  it('analyses only the paragraphs that an edit touches', () => {
    const text = Array.from({ length: 2000 }, (_, at) => `Paragraph ${at} is about Japan and Tokyo.`).join('\n');
    let analysed = 0;
    const counting = Object.assign(Object.create(detector) as typeof detector, {
      analyze: (paragraph: string) => { analysed++; return detector.analyze(paragraph); },
    });
    const analysis = new TextAnalysis(text, counting);
    analysis.advance(() => false);
    assert.equal(analysed, 2000);
    analysis.edit([{ start: 40_000, end: 40_000, text: 'x' }]);
    state(analysis);
    assert.equal(analysed, 2001);
  });

  it('reads only what is asked for until told to read on', () => {
    const analysis = new TextAnalysis('Japan.\n'.repeat(100), detector);
    assert.equal([...analysis.inRange({ start: 0, end: 20 })].length, 3);
    assert.equal([...analysis.analyzed()].length, 3);
    assert.ok(!analysis.complete);
    analysis.advance(() => true);
    assert.equal([...analysis.analyzed()].length, 4);
    analysis.advance(() => false);
    assert.ok(analysis.complete);
  });

  it('reads a paragraph anew when the language of the text around it changes', () => {
    const name = 'Dr. Ana Ruiz, Tokyo\n\n';
    const analysis = new TextAnalysis(name, detector);
    const found = (): string[] => [...analysis.inRange({ start: 0, end: 5 })].flatMap(({ mentions }) => mentions.map(({ by }) => by));
    assert.deepEqual(found(), ['persons', 'gazetteer']);
    analysis.edit([{ start: name.length, end: name.length, text: 'Мост закрыли для грузовиков после наводнения.' }]);
    assert.deepEqual(found(), ['gazetteer']);
    analysis.advance(() => false);
    assert.deepEqual([...analysis.languages.keys()], ['ru']);
    analysis.edit([{ start: name.length, end: analysis.length, text: 'The bridge was closed for lorries after the flood.' }]);
    assert.deepEqual(found(), ['persons', 'gazetteer']);
  });
});
