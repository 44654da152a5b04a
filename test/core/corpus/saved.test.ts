import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus';
import { openCorpus, saveCorpus, type OpenedCorpus } from '../../../src/core/corpus/saved';
import { anyDigest, answers } from './digests';

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
}

const saved = (corpus: Corpus): Uint8Array => finish(saveCorpus(corpus, 'noted'));

const opened = (bytes: Uint8Array): OpenedCorpus | undefined => finish(openCorpus(bytes));

const corpora = fc.array(anyDigest, { maxLength: 4 }).map((digests) => {
  const corpus = new Corpus();
  digests.forEach((digest, at) => corpus.put(`file:///${at}`, digest, `stamp ${at}`));
  return corpus;
});

describe('a saved index', () => {
  it('answers as before', () => {
    fc.assert(fc.property(corpora, (corpus) => {
      const again = opened(saved(corpus))!;
      assert.deepEqual(answers(again.corpus), answers(corpus));
      assert.equal(again.note, 'noted');
    }));
  });

  it('goes on from there, and keeps no names of documents that are gone', () => {
    fc.assert(fc.property(corpora, anyDigest, (corpus, digest) => {
      const rebuilt = new Corpus();
      rebuilt.put('z', digest);
      for (const uri of [...corpus.uris]) corpus.remove(uri);
      const again = opened(saved(corpus))!.corpus;
      again.put('z', digest);
      assert.deepEqual(answers(again), answers(rebuilt));
      assert.equal(again.strings.size, Math.max(corpus.strings.size, rebuilt.strings.size));
    }));
  });

  it('is not taken for one when it is cut or something else', () => {
    const corpus = new Corpus();
    corpus.put('a', { lines: [0], mentions: [{ start: 0, end: 5, type: 'country', status: 'accepted', confidence: 1, entity: '@japan' }], entities: [] }, '');
    const bytes = saved(corpus);
    for (let length = 0; length < bytes.length; length++) assert.equal(opened(bytes.slice(0, length)), undefined, String(length));
    assert.equal(opened(new TextEncoder().encode('something else altogether')), undefined);
  });

  it('is not taken for one when its lines are in no order', () => {
    const corpus = new Corpus();
    corpus.put('a', { lines: [0, 9, 4], mentions: [{ start: 5, end: 6, type: 'country', status: 'accepted', confidence: 1, entity: '@japan' }], entities: [] });
    assert.equal(opened(saved(corpus)), undefined);
  });

  it('never fails, whatever byte is damaged', () => {
    fc.assert(fc.property(corpora, fc.nat(), fc.nat(255), (corpus, at, value) => {
      const bytes = saved(corpus);
      bytes[at % bytes.length] = value;
      const again = opened(bytes)?.corpus;
      if (again) answers(again);
    }), { numRuns: 500 });
  });
});
