import assert from 'node:assert/strict';
import { TextAnalysis } from '../../../../src/core/analysis';
import type { Mention } from '../../../../src/core/mention';
import type { TypeId } from '../../../../src/core/types';
import { tinyDetector } from '../../support';

const text = 'The French minister met Ada Quill in Florence on Monday.\n\nNothing else is known in Tokyo.\n';

/** A model's mention of the first such words in a paragraph. */
const found = (paragraph: string, words: string, type: TypeId, confidence = 0.9): Mention =>
  ({ start: paragraph.indexOf(words), end: paragraph.indexOf(words) + words.length, type, confidence, by: 'tiny' });

function opened() {
  const detector = tinyDetector();
  const analysis = new TextAnalysis(text, detector);
  const marked = (): string[] => [...analysis.inRange({ start: 0, end: analysis.length })]
    .flatMap(({ text, mentions }) => mentions.map(({ start, end, type, by }) => `${type}: ${text.slice(start, end)} (${by})`));
  return { detector, analysis, marked, all: { start: 0, end: text.length } };
}

describe('names of a model', () => {
  it('are wanted for every paragraph that has words', () => {
    const { analysis, all } = opened();
    assert.deepEqual([...analysis.unnamed(all)].join(''), text);
    assert.deepEqual([...analysis.unnamed({ start: text.length - 5, end: text.length - 4 })], ['Nothing else is known in Tokyo.\n']);
    assert.deepEqual([...new TextAnalysis('* * *\n', tinyDetector()).unnamed({ start: 0, end: 6 })], []);
  });

  it('stand beside what the gazetteer and the patterns know, which says which place it is', () => {
    const { detector, analysis, marked, all } = opened();
    const before = marked();
    const [first] = [...analysis.unnamed(all)];
    detector.names.reset({ name: 'tiny', types: ['person', 'place', 'organization'] });
    detector.names.put(first!, [found(first!, 'Ada Quill', 'person'), found(first!, 'Florence', 'place')]);
    assert.equal(analysis.renewNames(), true);
    assert.deepEqual(marked().slice(0, 4), ['group: French (gazetteer)', 'person: Ada Quill (tiny)', 'place: Florence (tiny)', 'date: Monday (patterns)']);
    assert.deepEqual(marked().slice(4), before.slice(-1), 'the other paragraph is as it was');
    const mention = [...analysis.inRange(all)][0]!.mentions[2]!;
    assert.deepEqual(mention.candidates, ['florence-it']);
    assert.equal(analysis.renewNames(), false);
  });

  it('introduce persons to the rest of the document', () => {
    const { detector, analysis, marked, all } = opened();
    const [first] = [...analysis.unnamed(all)];
    marked();
    analysis.edit([{ start: text.length, end: text.length, text: '\nA spokesman said that Quill left.\n' }]);
    detector.names.put(first!, [found(first!, 'Ada Quill', 'person')]);
    assert.ok(!marked().some((mark) => mark.includes('Quill')));
    analysis.renewNames();
    assert.ok(marked().includes('person: Quill (memory)'));
  });

  it('are gone with the model', () => {
    const { detector, analysis, marked, all } = opened();
    const before = marked();
    for (const paragraph of analysis.unnamed(all)) detector.names.put(paragraph, [found(paragraph, paragraph.split(' ')[0]!, 'person')]);
    analysis.renewNames();
    assert.notDeepEqual(marked(), before);
    detector.names.reset();
    assert.equal(analysis.renewNames(), true);
    assert.deepEqual(marked(), before);
  });

  it('put the tagger right only where they know better', () => {
    const { names } = tinyDetector();
    const words = 'Ada Quill Red Cross Rome';
    const tagged = [found(words, 'Ada', 'place'), found(words, 'Red Cross', 'organization'), found(words, 'Rome', 'place')];
    const over = (name: Mention): string[] => names.over(tagged, [name]).map(({ type, start }) => `${type} ${start}`);
    names.reset({ name: 'tiny', types: ['person', 'place'] });
    assert.deepEqual(over(found(words, 'Ada Quill', 'person')), ['person 0', 'organization 10']);
    assert.deepEqual(over(found(words, 'Cross', 'person')), ['person 14']);
  });
});
