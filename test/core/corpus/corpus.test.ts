import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus, type DigestEntity } from '../../../src/core/corpus/corpus';
import { digestOf } from '../../../src/core/corpus/digest';
import { read } from '../support';
import { anyDigest, answers, byUri } from './digests';

/** An index of texts by their names. */
function corpusOf(texts: Record<string, string>): Corpus {
  const corpus = new Corpus();
  for (const [uri, text] of Object.entries(texts)) corpus.put(uri, digestOf(read(text)));
  return corpus;
}

const places = (corpus: Corpus, key: string): string[] =>
  byUri(corpus.references(key)).flatMap(({ uri, mentions }) => mentions.map(({ from, to }) => `${uri} ${from.line}:${from.character}-${to.line}:${to.character}`));

const found = (corpus: Corpus, query: string): string[] => corpus.symbols(query, 5).map(({ name, match }) => (name === match ? name : `${match} → ${name}`));

describe('corpus', () => {
  it('finds an entity over all documents, with what stands for it', () => {
    const corpus = corpusOf({ b: 'Japan spoke.\r\nFrench and Japanese ships.\n', a: 'In Tokyo, Japan and Japan.\n', c: 'France.\n' });
    assert.deepEqual(places(corpus, '@japan'), ['a 0:10-0:15', 'a 0:20-0:25', 'b 0:0-0:5', 'b 1:11-1:19']);
    assert.deepEqual(corpus.count('@japan'), { mentions: 4, documents: 2 });
    assert.deepEqual(places(corpus, '@japanese'), ['b 1:11-1:19']);
    assert.deepEqual(corpus.count('@japan', 'a'), { mentions: 2, documents: 1 });
    assert.deepEqual([corpus.count('@japan', 'c'), corpus.count('@japan', 'z')], [corpus.count('@japan'), corpus.count('@japan')]);
    assert.deepEqual(corpus.count('nobody'), { mentions: 0, documents: 0 });
    assert.deepEqual(corpus.references('nobody'), []);
  });

  it('goes to the first mention where there are most', () => {
    const corpus = corpusOf({ a: 'Japan.\n', b: 'France.\nJapan and Japan.\n', c: 'Japan and Japan.\n' });
    assert.deepEqual(corpus.first('@japan')?.mentions.map(({ from }) => from), [{ line: 1, character: 0 }]);
    assert.equal(corpus.first('@japan')?.uri, 'b');
    assert.equal(corpus.first('@china'), undefined);
  });

  it('finds names by parts, letters, without accents and under any alias', () => {
    const corpus = corpusOf({ a: 'Diaoyu is near. Minister Pavel Dragović met Ana Ruiz.\n', b: 'The Senkaku Islands. Ana Ruiz spoke. Ana Ruiz left.\n' });
    assert.deepEqual(found(corpus, 'dragovic'), ['Pavel Dragović']);
    assert.deepEqual(found(corpus, 'DIAO'), ['Diaoyu → Senkaku Islands']);
    assert.deepEqual(found(corpus, 'snkk'), ['Senkaku Islands']);
    assert.deepEqual(found(corpus, 'isl'), ['Senkaku Islands']);
    assert.deepEqual(found(corpus, 'xyz'), []);
    assert.equal(found(corpus, '')[0], 'Ana Ruiz');
  });

  it('tells where an entity has which name and id, for all that is written to sidecars', () => {
    const corpus = corpusOf({ a: 'Diaoyu.\n', b: 'Senkaku Islands and Diaoyu.\n' });
    assert.deepEqual(corpus.entity('@senkaku-islands'), {
      key: '@senkaku-islands', type: 'place', name: 'Senkaku Islands', aliases: ['Diaoyu'], mentions: 3, documents: 2,
    });
    assert.deepEqual(corpus.inDocuments('@senkaku-islands').map(({ uri, id, mentions, kept }) => [uri, id, mentions, kept]),
      [['a', 'senkaku-islands', 1, false], ['b', 'senkaku-islands', 2, false]]);
    assert.deepEqual(corpus.named('diaoyu').map(({ key }) => key), ['@senkaku-islands']);
    assert.deepEqual(corpus.named('diao'), []);
  });

  it('knows what a sidecar keeps that its text does not mention, but counts, finds and leads to no mention of it', () => {
    const corpus = corpusOf({ a: 'Minister Ana Ruiz spoke.\n' });
    const kept: DigestEntity = { key: 'person ana ruiz', id: 'ruiz', type: 'person', name: 'Ana Ruiz', aliases: [], kept: true };
    const lost: DigestEntity = { key: 'person bo falk', id: 'falk', type: 'person', name: 'Bo Falk', aliases: [], kept: true };
    corpus.put('b', { lines: [0], mentions: [], entities: [kept, lost] });
    assert.deepEqual(corpus.inDocuments(kept.key).map(({ uri, id, mentions, kept: own }) => [uri, id, mentions, own]), [['a', 'ana-ruiz', 1, false], ['b', 'ruiz', 0, true]]);
    assert.deepEqual([corpus.count(kept.key), corpus.references(kept.key).length, corpus.count(kept.key, 'b')], [{ mentions: 1, documents: 1 }, 1, { mentions: 1, documents: 1 }]);
    assert.deepEqual([corpus.first(lost.key), corpus.references(lost.key), found(corpus, 'falk')], [undefined, [], []]);
    assert.deepEqual(corpus.named('bo falk').map(({ mentions, documents }) => [mentions, documents]), [[0, 0]]);
    corpus.remove('b');
    assert.deepEqual([corpus.inDocuments(lost.key), corpus.entity(lost.key)], [[], undefined]);
  });

  it('is the same whatever was put, replaced and removed before', () => {
    const step = fc.record({ uri: fc.constantFrom('a', 'b', 'c'), digest: fc.option(anyDigest, { nil: undefined }) });
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const [corpus, rebuilt] = [new Corpus(), new Corpus()];
      for (const { uri, digest } of steps) if (digest) corpus.put(uri, digest); else corpus.remove(uri);
      const last = new Map(steps.map(({ uri, digest }) => [uri, digest]));
      for (const [uri, digest] of [...last].reverse()) if (digest) rebuilt.put(uri, digest);
      assert.deepEqual(answers(corpus), answers(rebuilt));
      assert.equal(corpus.size, rebuilt.size);
    }), { numRuns: 300 });
  });

  it('forgets all of a document that is removed', () => {
    fc.assert(fc.property(anyDigest, (digest) => {
      const corpus = new Corpus();
      corpus.put('a', digest);
      assert.ok(corpus.remove('a'));
      assert.deepEqual(answers(corpus), answers(new Corpus()));
      assert.equal(corpus.remove('a'), false);
    }));
  });

  it('counts what its references are, and gives back what was put', () => {
    fc.assert(fc.property(fc.array(anyDigest, { maxLength: 4 }), (digests) => {
      const corpus = new Corpus();
      digests.forEach((digest, at) => corpus.put(String(at), digest));
      for (const key of ['@japan', 'person ada']) {
        const references = corpus.references(key);
        assert.deepEqual(corpus.count(key), { documents: references.length, mentions: references.reduce((sum, { mentions }) => sum + mentions.length, 0) });
      }
      digests.forEach(({ mentions, entities }, at) => {
        assert.deepEqual(corpus.mentionsIn(String(at)).map(({ from: _from, to: _to, ...mention }) => mention), mentions);
        assert.deepEqual(corpus.entitiesIn(String(at)), entities);
      });
    }));
  });

  it('says how much is decided, of a document and of all', () => {
    const mention = { start: 0, end: 1, type: 'date', confidence: 1 } as const;
    const corpus = new Corpus();
    corpus.put('a', { lines: [0], entities: [], mentions: [{ ...mention, status: 'accepted' }, { ...mention, status: 'suggested' }] });
    corpus.put('b', { lines: [0], entities: [], mentions: [{ ...mention, status: 'rejected' }] });
    assert.deepEqual([corpus.progress('a'), corpus.progress(), corpus.progress('c')], [{ decided: 1, all: 2 }, { decided: 2, all: 3 }, { decided: 0, all: 0 }]);
  });
});
