import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus';
import { digestOf } from '../../../src/core/corpus/digest';
import type { AnnotatedDocument, Mark } from '../../../src/core/document';
import { parseRegister } from '../../../src/core/register/codec';
import { linkables, newEntity } from '../../../src/core/review/linkable';
import type { Sources } from '../../../src/core/rename/plans';
import { read, tinyGazetteer } from '../support';

const document = read('Foreign Minister Ada Lorne met President Ben Croft in Tokyo.\n');
const register = parseRegister('seedlens: 1\nentities:\n  lorne-ada: { type: person, name: Ada Lorne-Pike, aliases: [Addie] }\n');

function sourcesOf(...others: AnnotatedDocument[]): Sources {
  const corpus = new Corpus();
  [document, ...others].forEach((each, at) => corpus.put(`report-${at}`, digestOf(each)));
  return { corpus, register, gazetteer: tinyGazetteer() };
}

const markOf = (words: string): Mark => document.marks().find(({ quote }) => quote === words)!;
const offered = (sources: Sources, words: string, typed: string): string[] => linkables(sources, document, markOf(words), typed).map(({ id, type, name }) => `${id} ${type} ${name}`);

describe('what a mention may be linked to', () => {
  it('is all that the report names, and what others and the register call alike, but not what it is', () => {
    const all = offered(sourcesOf(read('President Ada Lorne Roth spoke to Japan.\n')), 'Ada Lorne', '');
    assert.deepEqual(all.sort(), ['ada-lorne-roth person Ada Lorne Roth', 'ben-croft person Ben Croft', 'lorne-ada person Ada Lorne-Pike', 'tokyo-jp place Tokyo']);
  });

  it('is found by any name', () => {
    assert.deepEqual(offered(sourcesOf(), 'Ben Croft', 'addie'), ['lorne-ada person Ada Lorne-Pike']);
    assert.deepEqual(offered(sourcesOf(read('Japan spoke.\n')), 'Tokyo', 'jap'), ['japan country Japan']);
  });

  it('has an id that stands for nothing else in the report', () => {
    const others = read('The Ben Croft spoke.\n');
    others.setSidecar({ ...others.sidecar, entities: [{ id: 'ben-croft', type: 'organization', name: 'Ben Croft' }], annotations: [
      { id: 'm1', type: 'organization', status: 'accepted', entity: 'ben-croft', target: [{ start: 4, end: 13, exact: 'Ben Croft' }] },
    ] });
    assert.deepEqual(offered(sourcesOf(others), 'Tokyo', 'ben'), ['ben-croft person Ben Croft', 'ben-croft-2 organization Ben Croft']);
  });

  it('is new under an id that is free, but for what the gazetteer knows by that name', () => {
    const sources = sourcesOf();
    assert.deepEqual(newEntity(sources, document, ' Ben  Croft', 'person'), { id: 'ben-croft-2', type: 'person', name: 'Ben Croft', aliases: [] });
    assert.equal(newEntity(sources, document, 'Lorne Ada', 'person').id, 'lorne-ada-2');
    assert.equal(newEntity(sources, document, 'Georgia', 'person').id, 'georgia-2');
    assert.equal(newEntity(sources, document, 'Georgia', 'country').id, 'georgia');
  });
});
