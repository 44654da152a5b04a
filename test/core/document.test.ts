import assert from 'node:assert/strict';
import { emptySidecar, type Annotation, type Sidecar } from '../../src/core/annotations/model';
import type { AnnotatedDocument } from '../../src/core/document';
import { read } from './support';

const text = 'Foreign Minister Yoshimasa Hayashi met Florence Parly in Tokyo.\nHayashi spoke of Japan.\n';

const annotation = (document: AnnotatedDocument, quote: string, over: Partial<Annotation> = {}): Annotation => {
  const start = document.text.indexOf(quote);
  return { id: 'm1', type: 'place', status: 'accepted', target: document.describe([{ start, end: start + quote.length }]), ...over };
};

const sidecar = (...annotations: Annotation[]): Sidecar => ({ ...emptySidecar, annotations });

const shown = (document: AnnotatedDocument): string[] => document.marks().map(({ status, type, quote }) => `${status} ${type} ${quote}`);

describe('document', () => {
  it('shows suggestions where nothing is decided', () => {
    assert.deepEqual(shown(read(text)), [
      'suggested person Yoshimasa Hayashi', 'suggested person Florence Parly', 'suggested place Tokyo',
      'suggested person Hayashi', 'suggested country Japan',
    ]);
  });

  it('finds words again from the text that their sidecar was written for, where the text alone does not tell', () => {
    const former = 'Kishi met the envoys in Cairo. Later Kishi thanked the hosts and flew home.\n';
    const edited = former.replaceAll('Kishi', 'Kischi');
    const target = read(former).describe([{ start: 37, end: 42 }]);
    const document = read(edited);
    document.setSidecar(sidecar({ id: 'm1', type: 'person', status: 'accepted', target }));
    assert.deepEqual([document.orphans.length, document.reanchor(), document.orphans.length], [1, false, 1]);
    assert.ok(document.reanchor(former));
    assert.deepEqual(document.marks().filter(({ status }) => status === 'accepted').map(({ start, quote }) => [start, quote]), [[38, 'Kischi']]);
    assert.equal(document.orphans.length, 0);
  });

  it('shows an annotation in place of the suggestions that it covers', () => {
    const document = read(text);
    document.setSidecar(sidecar(annotation(document, 'Yoshimasa Hayashi met', { type: 'event' })));
    assert.equal(shown(document)[0], 'accepted event Yoshimasa Hayashi met');
    assert.ok(!shown(document).includes('suggested person Yoshimasa Hayashi'));
  });

  it('takes a place name for the same place throughout, and for another when the text comes to say so', () => {
    const document = read('Fans in Athens cheered.\n\nAthens won.\n');
    const athens = (): (string | undefined)[] => document.entities.all.filter(({ entity }) => entity.name === 'Athens').flatMap(({ marks }) => marks.map(({ reference }) => reference?.id));
    assert.deepEqual(athens(), ['athens-gr', 'athens-gr']);
    document.edit([{ start: 14, end: 14, text: ', Georgia,' }]);
    document.advance(() => false);
    assert.deepEqual(athens(), ['athens-georgia-us', 'athens-georgia-us']);
    assert.deepEqual(document.placesOf(document.markAt(8)!).map(({ entry }) => entry.id), ['athens-georgia-us', 'athens-gr']);
  });

  it('takes a place name for what is confirmed', () => {
    const document = read('Fans in Athens cheered.\n\nAthens won.\n');
    document.setSidecar({ ...sidecar(annotation(document, 'Athens', { entity: 'athens-georgia-us' })), entities: [{ id: 'athens-georgia-us', name: 'Athens', type: 'place', aliases: [] }] });
    assert.deepEqual(document.entities.all.map(({ entity, marks }) => [entity.id, marks.length]), [['athens-georgia-us', 2]]);
  });

  it('counts a capital that acts for its country', () => {
    const document = read('Japan spoke. Tokyo has denied it. Snow fell in Tokyo.');
    assert.deepEqual(document.entity('japan')!.references.map(({ quote }) => quote), ['Japan', 'Tokyo']);
  });

  it('does not suggest again what was rejected', () => {
    const document = read(text);
    document.setSidecar(sidecar(annotation(document, 'Tokyo', { status: 'rejected' })));
    assert.deepEqual(shown(document).filter((mark) => mark.includes('Tokyo')), ['rejected place Tokyo']);
    assert.equal(document.entity('tokyo-jp'), undefined);
  });

  it('moves annotations with the text and lets one that is deleted become an orphan, and come back', () => {
    const document = read(text);
    document.setSidecar(sidecar(annotation(document, 'Tokyo')));
    document.edit([{ start: 0, end: 0, text: 'TOKYO, Jan. 20 — ' }]);
    assert.equal(document.marks().find(({ annotation: decided }) => decided)!.start, document.text.indexOf('Tokyo'));
    const start = document.text.indexOf('Tokyo');
    document.edit([{ start, end: start + 5, text: '' }]);
    assert.deepEqual(document.orphans.map(({ id }) => id), ['m1']);
    assert.ok(!document.reanchor());
    document.edit([{ start, end: start, text: 'Tokyo' }]);
    assert.deepEqual(document.orphans, []);
    assert.equal(document.marks().find(({ annotation: decided }) => decided)!.start, start);
  });

  it('keeps a tracked place when its sidecar is read again', () => {
    const document = read('Tokyo and Tokyo.');
    const decided = annotation(document, 'Tokyo');
    document.setSidecar(sidecar(decided));
    document.edit([{ start: 0, end: 0, text: 'Tokyo or ' }]);
    document.setSidecar(sidecar({ ...decided, note: 'seen' }));
    assert.deepEqual(document.marks().filter((mark) => mark.annotation).map(({ start }) => start), [9]);
  });

  it('asks for new selectors only where the old ones no longer lead to the words', () => {
    const document = read(text);
    document.setSidecar(sidecar(annotation(document, 'Tokyo')));
    document.edit([{ start: 0, end: 0, text: 'A line above.\n' }]);
    assert.deepEqual(document.retargeting(), []);
    const inside = document.text.indexOf('Tokyo') + 5;
    document.edit([{ start: inside - 1, end: inside, text: 'o-ward' }, { start: inside - 3, end: inside - 2, text: 'c' }]);
    const [change] = document.retargeting();
    assert.equal(change?.kind === 'put' && change.annotation.target[0]!.exact, 'Tocyo-ward');
  });

  it('finds the innermost mark at a cursor, and one that ends there', () => {
    const document = read(text);
    assert.equal(document.markAt(text.indexOf('Tokyo') + 2)?.quote, 'Tokyo');
    assert.equal(document.markAt(text.indexOf('Tokyo') + 5)?.quote, 'Tokyo');
    assert.equal(document.markAt(0), undefined);
  });

  it('takes name, role and type of an entity from the sidecar', () => {
    const document = read(text);
    const entities = [{ id: 'hayashi-y', type: 'person', name: 'Hayashi Yoshimasa', role: 'Diplomat' }] as const;
    document.setSidecar({ ...sidecar(annotation(document, 'Yoshimasa Hayashi', { type: 'person', entity: 'hayashi-y' })), entities });
    const found = document.entity('hayashi-y')!.entity;
    assert.deepEqual([found.name, found.role, found.aliases], ['Hayashi Yoshimasa', 'Diplomat', ['Yoshimasa Hayashi']]);
  });

  it('counts suggestions to the entity of the sidecar that has their name, whatever its id, and to none of two', () => {
    const document = read(text);
    const decided = annotation(document, 'Yoshimasa Hayashi', { type: 'person', entity: 'the-minister' });
    const kept = { id: 'the-minister', type: 'person' as const, name: 'Yoshimasa Hayashi', role: 'Envoy' };
    const hayashi = (): unknown[] => document.marks().filter(({ quote }) => quote.endsWith('Hayashi')).map(({ status, reference }) => [status, reference?.id, reference?.role]);
    document.setSidecar({ ...sidecar(decided), entities: [kept] });
    assert.deepEqual(hayashi(), [['accepted', 'the-minister', 'Envoy'], ['suggested', 'the-minister', 'Envoy']]);
    assert.equal(document.entities.get('the-minister')?.marks.length, 2);
    document.setSidecar({ ...sidecar(decided), entities: [kept, { ...kept, id: 'his-namesake' }] });
    assert.equal((hayashi()[1] as string[])[1], 'yoshimasa-hayashi');
  });

  it('reads text of any kind without harm', () => {
    for (const odd of ['', '\uFEFF', '\u0000\u0001', '\uD800', 'a\u0301'.repeat(5000), '🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(500), '\r\r\r', 'سمير في طوكيو. Tokyo', '東京で日本は']) {
      assert.equal(read(odd).text, odd);
    }
  });

  it('asks anew whom a surname means when a paragraph further on introduces another', () => {
    const document = read('Hayashi spoke of Japan.\n\nIt was Foreign Minister Yoshimasa Hayashi.\n\nIt rained.\n');
    const whom = (): string | undefined => document.marks().find(({ quote }) => quote === 'Hayashi')?.reference?.name;
    assert.equal(whom(), 'Yoshimasa Hayashi');
    document.edit([{ start: document.length, end: document.length, text: '\nForeign Minister Kenji Hayashi agreed.\n' }]);
    document.advance(() => false);
    assert.equal(whom(), 'Hayashi');
  });
});
