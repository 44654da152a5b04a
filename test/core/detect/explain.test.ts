import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidences, type Rule } from '../../../src/core/detect/confidence';
import type { Detector } from '../../../src/core/detect/detector';
import type { Reason } from '../../../src/core/detect/explain';
import { loadDetector } from '../../../src/core/detect/load';
import { sentence, shortWordingOf, wordingOf } from '../../../src/core/detect/wording';
import { inEnglish } from '../../../src/core/wording';
import { AnnotatedDocument } from '../../../src/core/document';
import { tinyDetector } from '../support';
import { builtText } from '../gazetteer/built';

/** Reasons for the words' first mention. */
function reasons(text: string, words: string, detector: Detector = tinyDetector()): Reason[] {
  const document = new AnnotatedDocument(text, detector);
  document.advance(() => false);
  const mark = document.marks().find(({ quote }) => quote === words);
  assert.ok(mark, `no mention of ${words}`);
  return document.explain(mark);
}

describe('explain', () => {
  const cases: readonly (readonly [text: string, words: string, reason: Reason])[] = [
    ['Foreign Minister Ana Brand left.', 'Ana Brand', { kind: 'rule', rule: 'title-before', words: 'Foreign Minister' }],
    ['Zora Vantaggi, deputy mayor, left.', 'Zora Vantaggi', { kind: 'rule', rule: 'role-behind', words: 'deputy mayor' }],
    ['Zora Vantaggi said so.', 'Zora Vantaggi', { kind: 'rule', rule: 'speech-verb', words: 'said' }],
    ['We met Anna Vantaggi.', 'Anna Vantaggi', { kind: 'rule', rule: 'first-name', words: 'Anna' }],
    ['They went near Tokyo.', 'Tokyo', { kind: 'rule', rule: 'known-cued', words: 'near' }],
    ['Tokyo: All was calm.', 'Tokyo', { kind: 'rule', rule: 'known-cued' }],
    ['They went to Athens, Georgia, twice.', 'Athens', { kind: 'rule', rule: 'known-in-region', words: 'Georgia' }],
    ['He left Japan.', 'Japan', { kind: 'entry', name: 'Japan', feature: 'country', native: false }],
    ['The Japanese left.', 'Japanese', { kind: 'entry', name: 'Japanese', feature: 'demonym', native: false }],
    ['The Southern Ministry of Fish spoke.', 'Southern Ministry of Fish', { kind: 'rule', rule: 'organization-start', words: 'Ministry' }],
    ['They live in Amber Province.', 'Amber Province', { kind: 'rule', rule: 'place-head', words: 'Province' }],
    ['It fell on Thursday.', 'Thursday', { kind: 'rule', rule: 'weekday' }],
    ['Write to a@b.example now.', 'a@b.example', { kind: 'rule', rule: 'e-mail' }],
  ];
  for (const [text, words, reason] of cases) {
    it(`says of ${words}: ${sentence(reason)}`, () => assert.deepEqual(reasons(text, words)[0], reason));
  }

  it('says on which line a name is given in full', () => {
    const text = 'Headline\n\nMinister Ana Brand came.\n\nBrand left.\n';
    assert.deepEqual(reasons(text, 'Brand'), [{ kind: 'introduced', rule: 'surname', name: 'Ana Brand', line: 3 }]);
    assert.deepEqual(reasons('The Northern Fish Authority (NFA) met.\r\nThe NFA left.', 'NFA')[0], { kind: 'introduced', rule: 'acronym', name: 'Northern Fish Authority', line: 1 });
  });

  it('says which other name it is taken to be', () => {
    const text = 'Colonel Muammar Gaddafi spoke.\n\nMr Qadhafi left with Mr Muammar Gaddafi.\n';
    const same = (words: string): Reason[] => reasons(text, words).filter(({ kind }) => kind === 'same');
    assert.deepEqual(same('Qadhafi'), [{ kind: 'same', how: 'otherwise', name: 'Muammar Gaddafi' }]);
    assert.deepEqual(same('Muammar Gaddafi'), []);
    assert.deepEqual(reasons('The Eastern Fish Authority met. The Fish Authority left.', 'Fish Authority').find(({ kind }) => kind === 'same'), { kind: 'same', how: 'shorter', name: 'Eastern Fish Authority' });
  });

  it('says which other name it is taken to be', () => {
    const text = 'Colonel Muammar Gaddafi spoke.\n\nMr Qadhafi left with Mr Muammar Gaddafi.\n';
    const same = (words: string): Reason[] => reasons(text, words).filter(({ kind }) => kind === 'same');
    assert.deepEqual(same('Qadhafi'), [{ kind: 'same', how: 'otherwise', name: 'Muammar Gaddafi' }]);
    assert.deepEqual(same('Muammar Gaddafi'), []);
    assert.deepEqual(reasons('The Eastern Fish Authority met. The Fish Authority left.', 'Fish Authority').find(({ kind }) => kind === 'same'), { kind: 'same', how: 'shorter', name: 'Eastern Fish Authority' });
  });

  it('says what a mention was preferred to', () => {
    const over = reasons('He spoke of 3 May 2021.', '3 May 2021').filter(({ kind }) => kind === 'over');
    assert.ok(over.some((reason) => reason.kind === 'over' && reason.words === 'May 2021' && reason.type === 'date' && reason.by === 'patterns'));
  });

  it('has no reasons for what an analyst decided, nor where there is nothing', () => {
    const document = new AnnotatedDocument('He left Japan.', tinyDetector());
    const [mark] = document.marks();
    assert.deepEqual(document.explain({ ...mark!, status: 'accepted' }), []);
    assert.deepEqual(document.explain({ ...mark!, end: mark!.end - 1 }), []);
  });

  it('has words for every rule and reason', () => {
    for (const rule of Object.keys(confidences) as Rule[]) {
      const phrase = inEnglish(wordingOf({ kind: 'introduced', rule, name: 'NAME', line: 7 }));
      assert.ok(phrase.length > 3 && !/[{}]|undefined/.test(phrase), phrase);
    }
    const learned: Reason = { kind: 'tagger', by: 'tagger', type: 'person', confidence: 0.923 };
    assert.equal(sentence(learned), 'Learned tagger (person, 92 %).');
    assert.equal(inEnglish(shortWordingOf(learned)), 'learned tagger');
    assert.equal(sentence({ kind: 'known', right: 'accepted-before', name: '', from: ['a.txt', 'b.txt'] }), 'Accepted before (a.txt, b.txt).');
  });

  describe('by the model that ships', () => {
    const { detector } = loadDetector(builtText(), readFileSync(join(__dirname, '../../../data/model/tagger.bin')));

    it('names the features that spoke most for a name, strongest first, in words of the text', () => {
      const text = 'Officials said that Zora Vantaggi had left the hall.';
      const found = reasons(text, 'Zora Vantaggi', detector);
      const features = found.flatMap((reason) => (reason.kind === 'feature' ? [reason.feature] : []));
      assert.ok(found.some(({ kind }) => kind === 'tagger'));
      assert.equal(features.length, 5);
      assert.deepEqual(features.map(({ weight }) => weight), features.map(({ weight }) => weight).sort((a, b) => b - a));
      for (const { weight, words } of features) assert.ok(weight > 0 && text.includes(words), words);
    });

    it('says that the tagger does not second a rule', () => {
      assert.ok(reasons('These are the first cases of West Nile virus in the state.', 'Nile', detector).some(({ kind }) => kind === 'doubted'));
    });

    it('finds a reason for every mention, of every type that it finds', () => {
      const text = 'By Ana Ruiz\n\nTokyo (Kyodo) — Minister Ana Brand of Japan paid $5 million to the Northern Fish Authority (NFA) on 3 May 2021, in 5 km.\n\nBRAND MEETS POLISH RED CROSS\n\nBrand met 東京 friends at a@b.example.\n';
      const document = new AnnotatedDocument(text, detector);
      document.advance(() => false);
      const marks = document.marks();
      assert.ok(new Set(marks.map(({ type }) => type)).size >= 6);
      for (const mark of marks) assert.ok(document.explain(mark).length > 0, mark.quote);
    });
  });
});
