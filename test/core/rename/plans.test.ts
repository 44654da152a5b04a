import assert from 'node:assert/strict';
import { Corpus, type DigestEntity } from '../../../src/core/corpus/corpus';
import { entityKey } from '../../../src/core/corpus/key';
import { parseRegister } from '../../../src/core/register/codec';
import { lookAlikes } from '../../../src/core/rename/lookAlikes';
import { bearerOf, merging, newEntityId, registerIds, renaming, subjectOf, type Sources, type Subject } from '../../../src/core/rename/plans';
import { tinyGazetteer } from '../support';

type Given = Partial<Pick<DigestEntity, 'id' | 'aliases' | 'kept' | 'type'>> & { readonly name: string; readonly known?: string };

/** An index of reports by the entities that they name. */
function indexOf(...reports: (readonly Given[])[]): Corpus {
  const corpus = new Corpus();
  reports.forEach((entities, at) => {
    const all = entities.map(({ name, id = name.toLowerCase().replace(/\W+/g, '-'), type = 'person', aliases = [], kept = false, known }) =>
      ({ id, type, name, aliases, kept, key: entityKey({ id, type, name, ...(known ? { register: known } : {}) }) }));
    corpus.put(`report-${at}`, {
      lines: [0], entities: all,
      mentions: all.map(({ key, type }, index) => ({ start: index, end: index + 1, type, status: 'suggested', confidence: 1, entity: key })),
    });
  });
  return corpus;
}

const register = parseRegister('seedlens: 1\nentities:\n  nobuo-kishi: { type: person, name: Nobuo Kishi, aliases: [Kishi] }\n  nippon: { type: country, name: Nippon, gazetteer: japan }\n');
const sourcesOf = (...reports: (readonly Given[])[]): Sources => ({ corpus: indexOf(...reports), register, gazetteer: tinyGazetteer() });
const subject = (sources: Sources, key: string): Subject => {
  const found = subjectOf(sources, key);
  assert.ok(found, key);
  return found;
};

describe('rename plans', () => {
  it('know an entity by register, gazetteer or name, with the id that most reports keep', () => {
    const sources = sourcesOf([{ name: 'Ada Quill', id: 'ada' }, { name: 'Japan', type: 'country', known: 'japan' }], [{ name: 'Ada Quill', id: 'a-quill', kept: true }]);
    assert.deepEqual(subject(sources, 'person ada quill'), { key: 'person ada quill', id: 'a-quill', type: 'person', name: 'Ada Quill' });
    assert.deepEqual(subject(sources, '@nobuo-kishi'), { key: '@nobuo-kishi', id: 'nobuo-kishi', type: 'person', name: 'Nobuo Kishi', register: 'nobuo-kishi' });
    assert.deepEqual(subject(sources, '@japan'), { key: '@japan', id: 'japan', type: 'country', name: 'Japan', gazetteer: 'japan' });
    assert.equal(subject(sources, '@nippon').gazetteer, 'japan');
    assert.equal(subjectOf(sources, 'person nobody'), undefined);
  });

  it('rename in sidecars alone where all reports keep it, else through the register', () => {
    const kept = sourcesOf([{ name: 'Ada Quill', kept: true }], [{ name: 'Ada Quill', kept: true }]);
    assert.deepEqual(renaming(kept, subject(kept, 'person ada quill'), 'Ada B. Quill'), { keys: ['person ada quill'], to: { name: 'Ada B. Quill' }, aliases: ['Ada Quill'] });
    const open = sourcesOf([{ name: 'Ada Quill', kept: true }], [{ name: 'Ada Quill' }]);
    assert.deepEqual(renaming(open, subject(open, 'person ada quill'), 'Ada B. Quill'), {
      keys: ['person ada quill'], to: { id: 'ada-quill', name: 'Ada B. Quill' }, aliases: ['Ada Quill'], fresh: { id: 'ada-quill', type: 'person', name: 'Ada B. Quill' },
    });
  });

  it('enter what the gazetteer knows as what it is', () => {
    const sources = sourcesOf([{ name: 'Senkaku Islands', type: 'place', known: 'senkaku-islands' }]);
    const { fresh } = renaming(sources, subject(sources, '@senkaku-islands'), 'Diaoyu Dao');
    assert.deepEqual([fresh?.id, fresh?.gazetteer, fresh?.name], ['senkaku-islands', 'senkaku-islands', 'Diaoyu Dao']);
  });

  it('merge into what the register has, whichever of the two it is, under the name that stays', () => {
    const sources = sourcesOf([{ name: 'Ada Quill' }, { name: 'Adele Quill' }]);
    const [ada, adele, kishi] = ['person ada quill', 'person adele quill', '@nobuo-kishi'].map((key) => subject(sources, key)) as [Subject, Subject, Subject];
    assert.deepEqual(merging(sources, ada, kishi), { keys: [ada.key, kishi.key], to: { id: 'nobuo-kishi', name: 'Ada Quill' }, aliases: ['Nobuo Kishi'] });
    assert.deepEqual(merging(sources, ada, adele).fresh, { id: 'ada-quill', type: 'person', name: 'Ada Quill' });
    assert.deepEqual(registerIds([ada.key, kishi.key]), new Set(['nobuo-kishi']));
  });

  it('find who bears a name already, and an id that nothing has', () => {
    const sources = sourcesOf([{ name: 'Ada Quill' }, { name: 'Reading Press', type: 'organization' }]);
    assert.equal(bearerOf(sources, 'Kishi', subject(sources, 'person ada quill')), 'Nobuo Kishi');
    assert.equal(bearerOf(sources, 'Ada Quill', subject(sources, '@nobuo-kishi')), 'Ada Quill');
    assert.equal(bearerOf(sources, 'Ada Quill', subject(sources, 'person ada quill')), undefined);
    assert.equal(bearerOf(sources, 'Reading Press', subject(sources, 'person ada quill')), undefined);
    assert.deepEqual(['Ada Quill', 'Nobuo Kishi', 'Japan', 'New'].map((name) => newEntityId(sources, name, ['report-0'])), ['ada-quill-2', 'nobuo-kishi-2', 'japan-2', 'new']);
  });

  it('take for the same what has the name of the other, not what shares an alias or is of another type', () => {
    const { corpus } = sourcesOf(
      [{ name: 'Yoshimasa Hayashi', aliases: ['Hayashi'] }], [{ name: 'Hayashi' }], [{ name: 'Motoo Hayashi', aliases: ['Hayashi'] }], [{ name: 'Hayashi', type: 'organization' }]);
    const alike = (name: string, aliases: readonly string[]): string[] =>
      lookAlikes(corpus, entityKey({ id: '', type: 'person', name }), { type: 'person', name, aliases }).map((other) => other.name);
    assert.deepEqual(alike('Hayashi', []), ['Motoo Hayashi', 'Yoshimasa Hayashi']);
    assert.deepEqual(alike('Yoshimasa Hayashi', ['Hayashi']), ['Hayashi']);
    assert.deepEqual(alike('Ada Quill', []), []);
  });
});
