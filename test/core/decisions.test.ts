import assert from 'node:assert/strict';
import { emptySidecar, type Annotation, type Sidecar, type SidecarChange, type SidecarEntity } from '../../src/core/annotations/model';
import { applyChanges, contentOf } from '../../src/core/annotations/changes';
import { annotateRanges, decideMarks, noteMark, removeMarks, retypeMark } from '../../src/core/decisions';
import type { AnnotatedDocument, Mark } from '../../src/core/document';
import { read } from './support';

const text = 'Foreign Minister Yoshimasa Hayashi met Florence Parly in Tokyo.\nHayashi spoke of Japan, on Monday.\nThe Loom Circle and “the Loom Circle” agreed.\n';
const author = { by: 'a.novak', created: '2026-11-23T16:40:00Z' };

function markOf(document: AnnotatedDocument, quote: string, occurrence = 1): Mark {
  const found = document.marks().filter((mark) => mark.quote === quote)[occurrence - 1];
  assert.ok(found, `“${quote}” is not marked`);
  return found;
}

const rangeOf = (words: string, from = 0): { start: number; end: number } => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });

/** The document with the changes made. */
function make(document: AnnotatedDocument, changes: readonly SidecarChange[]): Sidecar {
  const { annotations, entities } = applyChanges(contentOf(document.sidecar), changes);
  const sidecar = { ...emptySidecar, annotations: [...annotations.values()], entities: [...entities.values()] };
  document.setSidecar(sidecar);
  return sidecar;
}

const puts = (changes: readonly SidecarChange[]): Annotation[] => changes.flatMap((change) => (change.kind === 'put' ? [change.annotation] : []));
const putEntities = (changes: readonly SidecarChange[]): SidecarEntity[] => changes.flatMap((change) => (change.kind === 'put-entity' ? [change.entity] : []));

describe('decisions', () => {
  it('accepts a suggestion with its entity, its author and selectors that lead to it', () => {
    const document = read(text);
    const changes = decideMarks(document, [markOf(document, 'Yoshimasa Hayashi')], 'accepted', author);
    assert.deepEqual(putEntities(changes), [{ id: 'yoshimasa-hayashi', type: 'person', name: 'Yoshimasa Hayashi', aliases: ['Hayashi'], role: 'Foreign Minister' }]);
    const [annotation] = puts(changes);
    assert.deepEqual({ ...annotation, id: '', target: [] }, { id: '', type: 'person', status: 'accepted', entity: 'yoshimasa-hayashi', target: [], ...author });
    assert.deepEqual([annotation?.target[0]?.start, annotation?.target[0]?.exact], [17, 'Yoshimasa Hayashi']);
  });

  it('writes an entity once for all its mentions, with ids that differ', () => {
    const document = read(text);
    const changes = decideMarks(document, document.marks(), 'accepted', author);
    assert.equal(putEntities(changes).filter(({ id }) => id === 'yoshimasa-hayashi').length, 1);
    assert.equal(new Set(puts(changes).map(({ id }) => id)).size, document.marks().length);
    make(document, changes);
    assert.deepEqual(putEntities(decideMarks(document, document.marks(), 'rejected', author)), []);
  });

  it('rejects a suggestion without an entity', () => {
    const document = read(text);
    const changes = decideMarks(document, [markOf(document, 'Tokyo')], 'rejected', author);
    assert.deepEqual(putEntities(changes), []);
    assert.ok(!('entity' in puts(changes)[0]!));
  });

  it('turns a decision round under the name of who does it, and keeps the rest', () => {
    const document = read(text);
    make(document, decideMarks(document, [markOf(document, 'Tokyo')], 'accepted', author));
    const before = document.sidecar.annotations[0]!;
    const later = { created: '2026-11-24T08:00:00Z' };
    const [after] = puts(decideMarks(document, [markOf(document, 'Tokyo')], 'rejected', later));
    assert.deepEqual(after, { id: before.id, type: 'place', status: 'rejected', entity: before.entity, target: before.target, ...later });
  });

  it('decides a split mention once', () => {
    const document = read(text);
    const target = document.describe([rangeOf('Yoshimasa'), rangeOf('Parly')]);
    document.setSidecar({ ...emptySidecar, annotations: [{ id: 'm1', type: 'person', status: 'accepted', target }] });
    const parts = document.marks().filter(({ annotation }) => annotation);
    assert.equal(parts.length, 2);
    assert.equal(puts(decideMarks(document, parts, 'rejected', author)).length, 1);
  });

  const both = 'Envoys of North and South Korea met.\n';

  it('accepts a split suggestion with all its parts, whichever it is accepted by', () => {
    for (const part of ['North', 'Korea']) {
      const document = read(both);
      const [annotation] = puts(decideMarks(document, [markOf(document, part)], 'accepted', author));
      assert.deepEqual([annotation!.entity, ...annotation!.target.map(({ start, exact }) => `${start} ${exact}`)], ['north-korea', '10 North', '26 Korea']);
    }
  });

  it('decides a split suggestion once, and keeps the name that it shares a word with', () => {
    const document = read(both);
    const changes = decideMarks(document, document.marks(), 'accepted', author);
    assert.deepEqual(puts(changes).map(({ entity, target }) => [entity, target.length]), [['north-korea', 2], ['south-korea', 1]]);
    assert.deepEqual(putEntities(changes).map(({ name, aliases }) => [name, aliases]), [['North Korea', undefined], ['South Korea', undefined]]);
    make(document, decideMarks(document, [markOf(document, 'North')], 'accepted', author));
    assert.deepEqual(document.marks().map(({ quote, status }) => `${status} ${quote}`), ['accepted North', 'suggested South Korea', 'accepted Korea']);
    make(document, decideMarks(document, [markOf(document, 'South Korea')], 'accepted', author));
    assert.deepEqual(document.mentions().map(({ quote, status }) => `${status} ${quote}`), ['accepted North', 'accepted South Korea']);
    assert.equal(document.entity('north-korea')?.marks.length, 1);
  });

  it('suggests the other one still when a name in full is accepted first, and nothing of one that is rejected', () => {
    const document = read(both);
    make(document, decideMarks(document, [markOf(document, 'South Korea')], 'accepted', author));
    assert.deepEqual(document.marks().map(({ quote, status }) => `${status} ${quote}`), ['suggested North', 'accepted South Korea', 'suggested Korea']);
    make(document, decideMarks(document, [markOf(document, 'North')], 'rejected', author));
    assert.deepEqual(document.mentions().map(({ quote, status }) => `${status} ${quote}`), ['rejected North', 'accepted South Korea']);
  });

  it('annotates by hand just the part of a split suggestion that is selected', () => {
    const document = read(both);
    const [annotation] = puts(annotateRanges(document, [{ start: 10, end: 15 }], 'place', author));
    assert.deepEqual(annotation!.target.map(({ exact }) => exact), ['North']);
  });

  it('annotates by hand: each range by itself, the same words as one entity', () => {
    const document = read(text);
    const first = rangeOf('Loom Circle');
    const changes = annotateRanges(document, [first, rangeOf('Loom Circle', first.end)], 'organization', author);
    assert.deepEqual(puts(changes).map(({ entity, target }) => [entity, target.length]), [['loom-circle', 1], ['loom-circle', 1]]);
    assert.deepEqual(putEntities(changes), [{ id: 'loom-circle', type: 'organization', name: 'Loom Circle' }]);
  });

  it('takes the entity that the sidecar calls so', () => {
    const document = read(text);
    document.setSidecar({ ...emptySidecar, entities: [{ id: 'the-circle', type: 'organization', name: 'Circle of Looms', aliases: ['loom circle'] }] });
    const changes = annotateRanges(document, [rangeOf('Loom Circle')], 'organization', author);
    assert.deepEqual([puts(changes)[0]?.entity, putEntities(changes)], ['the-circle', []]);
  });

  it('takes another id for another type under the same name', () => {
    const document = read(text);
    make(document, annotateRanges(document, [rangeOf('Loom Circle')], 'organization', author));
    const changes = annotateRanges(document, [rangeOf('Loom Circle', text.indexOf('“'))], 'event', author);
    assert.equal(puts(changes)[0]?.entity, 'loom-circle-event');
  });

  it('gives no entity to what names nothing that lasts', () => {
    const document = read(text);
    assert.ok(!('entity' in puts(annotateRanges(document, [rangeOf('agreed')], 'date', author))[0]!));
  });

  it('retypes an entity that only this annotation names', () => {
    const document = read(text);
    make(document, annotateRanges(document, [rangeOf('Loom Circle')], 'organization', author));
    make(document, retypeMark(document, markOf(document, 'Loom Circle'), 'event', author));
    assert.deepEqual(document.sidecar.entities.map(({ id, type }) => `${id} ${type}`), ['loom-circle event']);
    assert.deepEqual(document.sidecar.annotations.map(({ entity, type }) => `${entity} ${type}`), ['loom-circle event']);
  });

  it('does not retype what the gazetteer knows, but names something else', () => {
    const document = read(text);
    make(document, decideMarks(document, [markOf(document, 'Japan')], 'accepted', author));
    make(document, retypeMark(document, markOf(document, 'Japan'), 'organization', author));
    assert.deepEqual(document.sidecar.entities.map(({ id, type }) => `${id} ${type}`), ['japan country', 'japan-organization organization']);
    assert.equal(document.sidecar.annotations[0]?.entity, 'japan-organization');
  });

  it('sets and removes a note, and nothing else', () => {
    const document = read(text);
    make(document, noteMark(document, markOf(document, 'Tokyo'), 'The ministry.', author));
    const noted = document.sidecar.annotations[0]!;
    assert.deepEqual([noted.status, noted.note], ['accepted', 'The ministry.']);
    const { note: _, ...without } = noted;
    assert.deepEqual(puts(noteMark(document, markOf(document, 'Tokyo'), '', { created: 'later' })), [without]);
  });

  it('removes each annotation once, and no suggestion', () => {
    const document = read(text);
    assert.deepEqual(removeMarks(document.marks()), []);
    make(document, decideMarks(document, [markOf(document, 'Tokyo')], 'accepted', author));
    const mark = markOf(document, 'Tokyo');
    assert.deepEqual(removeMarks([mark, mark]), [{ kind: 'remove', id: mark.annotation!.id }]);
  });
});
