import assert from 'node:assert/strict';
import { passage } from '../../../../src/core/detect/recognizer';
import { Rules } from '../../../../src/core/detect/rules';
import { WordUses } from '../../../../src/core/detect/tagger/evidence';
import { decodeModel, encodeModel, type TaggerModel } from '../../../../src/core/detect/tagger/model';
import { Tagger } from '../../../../src/core/detect/tagger/tagger';
import { formOf } from '../../../../src/core/detect/forms';
import { Vocabulary, type WordTable } from '../../../../src/core/detect/tagger/words';
import { parseGazetteer } from '../../../../src/core/gazetteer/gazetteer';
import type { TypeId } from '../../../../src/core/types';
import type { Document } from '../../../../scripts/train/corpora';
import { learnFrom } from '../../../../scripts/train/train';
import { seededRandom } from '../../../../scripts/train/random';

const noWords: WordTable = {
  hashes: new Int32Array(0), clusters: new Uint16Array(0), otherClusters: new Uint16Array(0), proper: new Uint8Array(0), inside: new Uint8Array(0), before: new Uint8Array(0), behind: new Uint8Array(0),
};
const rules = new Rules(parseGazetteer(''));
const syllables = ['Ka', 'Lo', 'Mi', 'Ner', 'Pol', 'Ros', 'Sut', 'Tav', 'Wen', 'Zul'];

/** "Kalo of the Mirosi Guild sailed to Tavka.", with its names marked. */
function sentence(random: () => number): Document {
  const name = (end: string): string => syllables[Math.floor(random() * 10)]! + syllables[Math.floor(random() * 10)]!.toLowerCase() + end;
  const parts: [string, TypeId?][] = [[name('n'), 'person'], [' of the '], [`${name('si')} Guild`, 'organization'], [' sailed to '], [name('a'), 'place'], ['.']];
  const spans: { start: number; end: number; type: TypeId }[] = [];
  let text = '';
  for (const [words, type] of parts) {
    if (type) spans.push({ start: text.length, end: text.length + words.length, type });
    text += words;
  }
  return { corpus: 'gmb', licence: '', split: 'train', text, spans };
}

/** What a program might have marked: persons as organizations. */
const mistaken = (document: Document): Document =>
  ({ ...document, spans: document.spans.map((span) => (span.type === 'person' ? { ...span, type: 'organization' } : span)) });

function learn(seed: number, mistakes = 0, report: (step: string) => void = () => undefined): TaggerModel {
  const random = seededRandom(7);
  const documents = Array.from({ length: 150 }, (_, at) => (at < mistakes ? mistaken(sentence(random)) : sentence(random)));
  const settings = { leastSeen: 2, keep: 3000, shouted: 0, doubts: { corpora: ['gmb'], folds: 2, least: 0.001, epochs: 1 }, crf: { epochs: 3, rate: 0.1, dropout: 0.2, cost: 1 } };
  return learnFrom(documents, noWords, rules, settings, seededRandom(seed), report);
}

function names(model: TaggerModel, text: string, uses?: WordUses): string[] {
  const tagger = new Tagger(model);
  const reading = tagger.read(passage(text), [], []);
  uses?.add(reading.evidence);
  return tagger.tag(reading, uses).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);
}

describe('training', () => {
  const model = learn(1);

  it('learns a pattern and finds it in words never seen', () => {
    assert.deepEqual(names(model, 'Harun of the Oprasi Guild sailed to Quenda.'), ['person: Harun', 'organization: Oprasi Guild', 'place: Quenda']);
    assert.deepEqual(names(model, 'nobody sailed to the end of it.'), []);
  });

  it('is sure of what it has seen often', () => {
    const tagger = new Tagger(model);
    const [harun] = tagger.tag(tagger.read(passage('Harun of the Oprasi Guild sailed to Quenda.'), [], []));
    assert.ok(harun!.confidence > 0.8 && harun!.confidence <= 1, String(harun!.confidence));
  });

  it('gives the same model for the same seed, and another for another', () => {
    assert.deepEqual(encodeModel(learn(1)), encodeModel(model));
    assert.notDeepEqual(encodeModel(learn(2)), encodeModel(model));
  });

  it('doubts the marks that all others speak against, and no more', () => {
    const doubted = (mistakes: number): number => {
      const steps: string[] = [];
      learn(1, mistakes, (step) => steps.push(step));
      return Number(/^(\d+) words in doubt/m.exec(steps.join('\n'))![1]);
    };
    assert.equal(doubted(0), 0);
    assert.equal(doubted(5), 5);
  });

  it('works the same from its file', () => {
    const read = decodeModel(encodeModel(model));
    assert.ok(!('error' in read));
    assert.deepEqual(names(read, 'Harun of the Oprasi Guild sailed to Quenda.'), names(model, 'Harun of the Oprasi Guild sailed to Quenda.'));
  });

  it('takes what a document lends it into account, and gives it up again', () => {
    const tagger = new Tagger(model);
    const reading = tagger.read(passage('Harun of the Oprasi Guild sailed to Quenda.'), [], []);
    const alone = tagger.tag(reading);
    const uses = new WordUses();
    uses.add(reading.evidence);
    assert.deepEqual(tagger.tag(reading, uses).map(({ type }) => type), alone.map(({ type }) => type));
    uses.remove(reading.evidence);
    assert.deepEqual(tagger.tag(reading, uses), alone);
  });

  it('reads texts of any script and shape', () => {
    const vocabulary = new Vocabulary(noWords);
    const form = formOf('東京');
    assert.equal(vocabulary.word(form), vocabulary.word(form));
    assert.notEqual(new Vocabulary(noWords).word(form), vocabulary.word(formOf('東京')));
    for (const text of ['', '東京で会談', 'Киев и Москва', '\u{1F4F0}'.repeat(50), 'A'.repeat(5000), 'A. B. C. '.repeat(300)]) assert.doesNotThrow(() => names(model, text, new WordUses()));
  });
});
