import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus';
import { digestOf } from '../../../src/core/corpus/digest';
import { changedNames, signaturesOf, wordFinder } from '../../../src/core/corpus/knowledge';
import { readDigest } from '../../../src/core/corpus/reading';
import { Known } from '../../../src/core/known/known';
import { emptySidecar } from '../../../src/core/annotations/model';
import { RegisterNames } from '../../../src/core/register/names';
import type { RegisterEntity } from '../../../src/core/register/model';
import { read, tinyDetector } from '../support';

const knowing = (...entities: RegisterEntity[]): Known => new Known(new RegisterNames(new Map(entities.map((entity) => [entity.id, entity]))));

const quill: RegisterEntity = { id: 'quill', type: 'person', name: 'Ada Quill', aliases: ['Quill'] };

describe('what the index is read with', () => {
  it('has changed where a name stands for something else, or for nothing more', () => {
    const before = signaturesOf([knowing(quill)]);
    assert.deepEqual(changedNames(before, signaturesOf([knowing({ ...quill, notes: 'n' })])), { words: [], ids: new Set() });
    assert.deepEqual(changedNames(before, signaturesOf([knowing({ ...quill, aliases: ['Quill', 'A.Q.'] })])), { words: ['A.Q.'], ids: new Set(['quill']) });
    const renamed = changedNames(before, signaturesOf([knowing({ ...quill, id: 'ada "q"' })]));
    assert.deepEqual([renamed.words.length, [...renamed.ids].sort()], [2, ['ada "q"', 'quill']]);
  });

  it('concerns the documents that name it, by any name, and what belongs to it', () => {
    const corpus = new Corpus();
    for (const text of ['Japanese ships.\n', 'The Senkaku Islands.\n', 'France.\n']) corpus.put(text.slice(0, 3), digestOf(read(text)));
    assert.deepEqual([...corpus.documentsNaming(['Diaoyu'], new Set(['nobody']))], []);
    assert.deepEqual([...corpus.documentsNaming(['Senkaku Islands', 'japanese'], new Set(['france']))].sort(), ['Fra', 'Jap', 'The']);
  });

  it('concerns texts that hold its words, accents and line breaks aside', () => {
    const holds = wordFinder(['Pavel Dragović', '']);
    assert.ok(holds('… by PAVEL\r\nDRAGOVIC.'));
    assert.ok(!holds('… by Pavel.'));
  });

  it('reads a closed document as an open one, in steps', () => {
    const text = Array.from({ length: 30 }, (_, at) => `Japan spoke to Ada Quill, item ${at}.\n\n`).join('');
    const steps = readDigest({ text, sidecar: emptySidecar, layers: [] }, tinyDetector(), knowing(quill));
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    const open = read(text);
    open.know(knowing(quill));
    assert.deepEqual(step.value, digestOf(open));
    assert.ok(count > 5);
    assert.ok(step.value.entities.some(({ key }) => key === '@quill'));
  });
});
