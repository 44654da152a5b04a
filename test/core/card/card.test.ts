import assert from 'node:assert/strict';
import { emptySidecar, type Annotation, type SidecarEntity } from '../../../src/core/annotations/model';
import { cardOf, type Card } from '../../../src/core/card/card';
import type { CardRow } from '../../../src/core/card/rows';
import type { Facts } from '../../../src/core/card/subject';
import type { AnnotatedDocument, Mark } from '../../../src/core/document';
import { confidences } from '../../../src/core/detect/confidence';
import type { GazetteerEntry } from '../../../src/core/gazetteer/entry';
import { Known } from '../../../src/core/known/known';
import type { RegisterEntity } from '../../../src/core/register/model';
import { RegisterNames } from '../../../src/core/register/names';
import { read } from '../support';

const text = 'Foreign Minister Yoshimasa Hayashi spoke of Japan in Tokyo on Thursday.\nHayashi and Japanese officials spoke of the Senkaku islands, or Diaoyu.\n';

const entry = (given: Partial<GazetteerEntry> & Pick<GazetteerEntry, 'id' | 'type' | 'feature' | 'name'>): GazetteerEntry => ({ aliases: [], tier: 1, ...given });

const japan = entry({ id: 'japan', type: 'country', feature: 'country', name: 'Japan', country: 'JP', capital: 'Tokyo', population: 124e6, lat: 36, lon: 138, description: 'Island country in East Asia', wikidata: 'Q17', aliases: ['Nippon'] });
const tokyo = entry({ id: 'tokyo-jp', type: 'place', feature: 'capital', name: 'Tokyo', country: 'JP', region: 'Tokyo Metropolis', population: 8_340_000, lat: 35.69, lon: 139.69, geonames: 1850147, local: '東京', aliases: ['Tokio', 'Tokjo'] });
const senkaku = entry({ id: 'senkaku-islands', type: 'place', feature: 'islands', name: 'Senkaku Islands', country: 'JP', lat: 25.75, lon: 123.5, claimedBy: ['Japan', 'China', 'Taiwan'], description: 'Uninhabited islands', aliases: ['Diaoyu', 'Diaoyutai'] });

const entries = new Map([japan, tokyo, senkaku].map((known) => [known.id, known]));
const facts: Facts = { get: (id) => entries.get(id), lookup: (name) => [...entries.values()].filter((known) => known.name === name), version: '2023-03-05+0' };
const nothing: Facts = { get: () => undefined, lookup: () => [], version: '' };

function card(words: string, document: AnnotatedDocument = read(text)): Card {
  const mark = document.markAt(document.text.indexOf(words));
  assert.ok(mark, `no mark at ${words}`);
  return cardOf(document, mark, facts);
}

const kinds = ({ rows }: Card): string[] => rows.map(({ kind }) => kind);

const row = <K extends CardRow['kind']>({ rows }: Card, kind: K): (CardRow & { kind: K }) | undefined =>
  rows.find((each): each is CardRow & { kind: K } => each.kind === kind);

function decided(words: string, over: Partial<Annotation>, entities: readonly SidecarEntity[] = []): AnnotatedDocument {
  const document = read(text);
  const start = text.indexOf(words);
  const annotation: Annotation = { id: 'm1', type: 'country', status: 'accepted', target: document.describe([{ start, end: start + words.length }]), ...over };
  document.setSidecar({ ...emptySidecar, annotations: [annotation], entities });
  return document;
}

describe('card', () => {
  it('says of a country its capital, people and names, and counts those who relate to it', () => {
    const { name, type, about, status, rows, sources } = card('Japan');
    assert.deepEqual({ name, type, about, status }, { name: 'Japan', type: 'country', about: { kind: 'description', text: 'Island country in East Asia' }, status: 'suggested' });
    assert.deepEqual(rows.map(({ kind }) => kind), ['capital', 'population', 'with', 'aliases', 'mentions']);
    assert.deepEqual(rows[4], { kind: 'mentions', count: 2, undecided: 2, related: [{ name: 'Japanese', count: 1 }] });
    assert.deepEqual(sources, [{ kind: 'wikidata', id: 'Q17' }]);
  });

  it('says of a city where it lies, and credits GeoNames', () => {
    const found = card('Tokyo');
    assert.deepEqual(found.about, { kind: 'feature', feature: 'capital', region: 'Tokyo Metropolis', country: 'JP' });
    assert.deepEqual(kinds(found), ['population', 'coordinates', 'mentions']);
    assert.deepEqual(found.sources, [{ kind: 'geonames', id: '1850147' }]);
  });

  it('says of a disputed place who claims it, before all else, and shows no flag', () => {
    const found = card('Senkaku');
    assert.equal(found.flag, undefined);
    assert.deepEqual(row(found, 'claimedBy')?.parties, [{ country: 'JP' }, { name: 'China' }, { name: 'Taiwan' }]);
    assert.deepEqual(kinds(found), ['claimedBy', 'coordinates', 'aliases', 'mentions']);
    assert.deepEqual(row(found, 'aliases')?.names, ['Diaoyu', 'Diaoyutai']);
    assert.equal(row(found, 'mentions')?.count, 2);
  });

  it('says of a person the office and the other names', () => {
    const found = card('Yoshimasa');
    assert.deepEqual(found.about, { kind: 'role', text: 'Foreign Minister' });
    assert.deepEqual(kinds(found), ['with', 'aliases', 'mentions']);
    assert.deepEqual(row(found, 'aliases')?.names, ['Hayashi']);
    assert.deepEqual(row(found, 'with')?.companions.map(({ name }) => name), ['Japan', 'Tokyo', 'Senkaku Islands']);
    assert.deepEqual(row(found, 'mentions'), { kind: 'mentions', count: 2, undecided: 2, related: [] });
    assert.deepEqual(found.quotations.map(({ which, at }) => [which, text.slice(at, at + 7)]), [['first', 'Yoshima'], ['latest', 'Hayashi']]);
    assert.equal(card('Hayashi and').name, 'Yoshimasa Hayashi');
  });

  it('says of a demonym whose it is', () => {
    assert.deepEqual(card('Japanese').about, { kind: 'of', party: { country: 'JP' } });
  });

  it('is short for what has no lasting identity', () => {
    const { name, about, rows, sources } = card('Thursday');
    assert.deepEqual({ name, about, sources, kinds: rows.map(({ kind }) => kind) }, { name: 'Thursday', about: undefined, sources: [], kinds: ['means'] });
  });

  it('says of a suggestion why it was made, and how surely', () => {
    assert.deepEqual(card('Yoshimasa').found, { why: { kind: 'rule', rule: 'title-before', words: 'Foreign Minister' }, confidence: confidences['title-before'] });
    assert.deepEqual(card('Hayashi and').found?.why, { kind: 'introduced', rule: 'surname', name: 'Yoshimasa Hayashi', line: 1 });
  });

  it('never has more than five rows', () => {
    for (const words of ['Japan', 'Tokyo', 'Senkaku', 'Yoshimasa', 'Thursday']) assert.ok(card(words).rows.length <= 5);
  });

  it('says who decided, when and why, and no longer how sure the detector was', () => {
    const found = card('Japan', decided('Japan', { note: 'The state.', by: 'a.novak', created: '2026-11-23T16:31:00Z' }));
    const { status, note, by, created } = found;
    assert.deepEqual({ status, note, by, created }, { status: 'accepted', note: 'The state.', by: 'a.novak', created: '2026-11-23T16:31:00Z' });
    assert.equal(found.found, undefined);
    assert.equal(row(found, 'mentions')?.undecided, 1);
  });

  it('takes the names that the sidecar gives an entity', () => {
    const found = card('Tokyo', decided('Tokyo', { type: 'organization', entity: 'the-palace' }, [{ id: 'the-palace', type: 'organization', name: 'The Palace', aliases: ['Kantei'], role: 'The government' }]));
    assert.deepEqual([found.name, found.type, found.about], ['The Palace', 'organization', { kind: 'role', text: 'The government' }]);
    assert.deepEqual(row(found, 'aliases')?.names, ['Kantei', 'Tokyo']);
  });

  it('says of a rejected mention what was rejected, without counts', () => {
    const found = card('Tokyo', decided('Tokyo', { type: 'place', status: 'rejected' }));
    assert.deepEqual([found.status, found.name, row(found, 'mentions')], ['rejected', 'Tokyo', undefined]);
  });

  it('says whence the workspace knows a name', () => {
    const document = read(text);
    const found = document.markAt(text.indexOf('Hayashi'))!;
    const sources = (over: object) => cardOf(document, { ...found, ...over }, nothing).sources;
    const taught = { type: 'person', effect: 'adds', from: ['a.txt', 'b.txt'] } as const;
    assert.deepEqual(sources({ reference: { ...found.reference, register: 'hayashi' }, known: { ...taught, right: 'in-register' } }), [{ kind: 'register' }]);
    assert.deepEqual(sources({ known: { ...taught, right: 'accepted-before' } }), [{ kind: 'accepted', from: ['a.txt', 'b.txt'] }]);
    assert.deepEqual(sources({ known: { ...taught, right: 'corrected-before' } }), [{ kind: 'corrected', from: ['a.txt', 'b.txt'] }]);
  });

  it('names the model that found a suggestion', () => {
    const document = read(text);
    const mark = { ...document.markAt(text.indexOf('Hayashi'))!, model: 'tiny' };
    assert.deepEqual(cardOf(document, mark, nothing).sources, [{ kind: 'model', id: 'tiny' }]);
  });

  it('dates the people counted, and shows the local name', () => {
    assert.deepEqual(row(card('Tokyo'), 'population'), { kind: 'population', count: 8_340_000, year: 2023 });
    assert.equal(card('Tokyo').localName, '東京');
    assert.equal(card('Senkaku').localName, undefined);
  });

  it('grades the source of the report, as far as the grades are ones', () => {
    const graded = (source: object) => {
      const document = read(text);
      document.setSidecar({ ...emptySidecar, source });
      return card('Tokyo', document).grade;
    };
    assert.deepEqual(graded({ reliability: 'b', credibility: 2 }), { reliability: 'B', credibility: '2' });
    assert.deepEqual(graded({ reliability: 'G', credibility: '6' }), { credibility: '6' });
    assert.equal(graded({ reliability: 'Z', credibility: 7 }), undefined);
  });

  it('says whose government a place stands for, where it does', () => {
    const document = read(text);
    const mark = document.markAt(text.indexOf('Tokyo'))!;
    const acting = cardOf(document, { ...mark, actor: 'japan' }, facts);
    assert.deepEqual(acting.rows[0], { kind: 'standsFor', country: 'JP' });
    assert.equal(row(cardOf(document, mark, facts), 'standsFor'), undefined);
  });

  it('shows no flag for an armed group, but where it is active', () => {
    const group = entry({ id: 'band', type: 'organization', feature: 'armed-group', name: 'Band', country: 'JP', activeIn: ['JP', 'FR'] });
    const document = read(text);
    const mark: Mark = { ...document.markAt(text.indexOf('Hayashi'))!, type: 'organization', reference: { id: 'band', type: 'organization', name: 'Band', gazetteer: 'band' } };
    const found = cardOf(document, mark, { ...facts, get: () => group });
    assert.equal(found.flag, undefined);
    assert.deepEqual(found.rows, [{ kind: 'activeIn', parties: [{ country: 'JP' }, { country: 'FR' }] }]);
  });

  it('counts in other reports too', () => {
    const document = read(text);
    const counted = cardOf(document, document.markAt(text.indexOf('Japan'))!, facts, { elsewhere: { mentions: 9, documents: 3 } });
    assert.deepEqual(row(counted, 'mentions')?.elsewhere, { mentions: 9, documents: 3 });
  });

  describe('of what the register knows', () => {
    const knowing = (...entities: RegisterEntity[]): AnnotatedDocument => {
      const document = read(text);
      document.know(new Known(new RegisterNames(new Map(entities.map((entity) => [entity.id, entity])))));
      return document;
    };
    const hayashi: RegisterEntity = {
      id: 'hayashi', type: 'person', name: 'Yoshimasa Hayashi', aliases: ['Hayashi Yoshimasa'], country: 'JP', notes: 'Speaks English.', links: ['https://example.org/h', 'command:evil', 'javascript:alert(1)'],
      roles: [{ title: 'Defence Minister', from: '2008', to: '2009' }, { title: 'Foreign Minister of Japan', from: '2021-11' }],
    };

    it('says dated roles and notes before all else, and offers the rest', () => {
      const found = card('Yoshimasa', knowing(hayashi));
      assert.deepEqual(found.about, { kind: 'role', text: 'Foreign Minister of Japan' });
      assert.equal(found.flag, 'JP');
      assert.deepEqual(kinds(found), ['roles', 'notes', 'country', 'with', 'mentions']);
      assert.deepEqual(found.more.map(({ kind }) => kind), ['aliases', 'links']);
      assert.deepEqual(found.more[1], { kind: 'links', names: ['https://example.org/h'] });
      assert.deepEqual(found.sources, [{ kind: 'register' }]);
    });

    it('takes its coordinates before those of the gazetteer', () => {
      const document = knowing({ id: 'tokyo', type: 'place', name: 'Tokyo', gazetteer: 'tokyo-jp', coordinates: { lat: 35, lon: 139 } });
      const found = card('Tokyo', document);
      assert.deepEqual(row(found, 'coordinates'), { kind: 'coordinates', lat: 35, lon: 139 });
      assert.deepEqual(found.map?.at, { lat: 35, lon: 139 });
    });

    it('maps a place that nobody else knows', () => {
      const document = read('They met at Quillhaven Deep.');
      document.know(new Known(new RegisterNames(new Map([['deep', { id: 'deep', type: 'place', name: 'Quillhaven Deep', coordinates: { lat: 60, lon: 5 }, country: 'NO' }]]))));
      const found = card('Quillhaven', document);
      assert.deepEqual([found.map?.country, found.map?.at, kinds(found)], ['NO', { lat: 60, lon: 5 }, ['country', 'coordinates', 'mentions']]);
    });

    it('names members by id or name, states by code', () => {
      const pact: RegisterEntity = { id: 'pact', type: 'organization', name: 'Diaoyu', members: ['hayashi', 'Japan', 'Nobody Else'] };
      const found = card('Diaoyu', knowing(hayashi, pact));
      assert.deepEqual(row(found, 'members')?.parties, [{ name: 'Yoshimasa Hayashi' }, { country: 'JP' }, { name: 'Nobody Else' }]);
    });
  });
});
