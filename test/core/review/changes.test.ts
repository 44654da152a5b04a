import assert from 'node:assert/strict';
import { applyChanges, contentOf } from '../../../src/core/annotations/changes';
import { emptySidecar, type SidecarChange } from '../../../src/core/annotations/model';
import { annotateRanges, decideMarks, noteMark } from '../../../src/core/decisions';
import type { AnnotatedDocument, Mark } from '../../../src/core/document';
import { joinMarks, linkMark, marksLike, movedEdge, neighbourOf, resizeMark, splitMark } from '../../../src/core/review/changes';
import type { TypeId } from '../../../src/core/types';
import { read } from '../support';

const text = 'Ana Ruiz Bo Li met Kai Oslo at Port Ash.\nPort Ash, and the Port Ash Council, saw Ruiz.\n\nIn Tokyo, Port Ash’s mayor spoke.\n';
const author = { by: 'a.novak', created: '2026-11-23T16:40:00Z' };
const report = (): AnnotatedDocument => read(text);

function make(document: AnnotatedDocument, changes: readonly SidecarChange[]): void {
  const { annotations, entities } = applyChanges(contentOf(document.sidecar), changes);
  document.setSidecar({ ...emptySidecar, annotations: [...annotations.values()], entities: [...entities.values()] });
}

/** Annotates the first occurrence of the words, and gives its mark. */
function annotated(document: AnnotatedDocument, words: string, type: TypeId = 'person'): Mark {
  const start = text.indexOf(words);
  make(document, annotateRanges(document, [{ start, end: start + words.length }], type, author));
  return markOf(document, words);
}

const markOf = (document: AnnotatedDocument, words: string): Mark => document.marks().find(({ quote }) => quote === words)!;

/** The decided marks as "type words → entity". */
const decided = (document: AnnotatedDocument): string[] =>
  document.marks().filter(({ annotation }) => annotation).map(({ type, quote, annotation }) => `${type} ${quote} → ${annotation!.entity ?? ''}`);
const entities = (document: AnnotatedDocument): string[] => document.sidecar.entities.map(({ id }) => id).sort();

describe('changes of a review', () => {
  it('moves an edge of a mention, and lets the entity follow the words', () => {
    const document = report();
    const kai = annotated(document, 'met Kai');
    make(document, noteMark(document, kai, 'Envoy', author));
    for (const [edge, by] of [['start', 'shrink'], ['end', 'extend']] as const) {
      const [mark] = document.marks().filter(({ annotation }) => annotation);
      make(document, resizeMark(document, mark!, movedEdge(document, mark!, edge, by)!, author));
    }
    assert.deepEqual([decided(document), entities(document)], [['person Kai Oslo → kai-oslo'], ['kai-oslo']]);
    const { id, note } = document.sidecar.annotations[0]!;
    assert.deepEqual([id, note], [kai.annotation!.id, 'Envoy']);
  });

  it('takes a name that was only suggested with too many words for another', () => {
    const document = report();
    const all = markOf(document, 'Ana Ruiz Bo Li');
    make(document, resizeMark(document, all, { start: 0, end: 8 }, author));
    assert.deepEqual(decided(document), ['person Ana Ruiz → ana-ruiz']);
  });

  it('keeps an entity that something else names, or of which more is known', () => {
    const document = report();
    const ruiz = annotated(document, 'Ruiz');
    const again = text.lastIndexOf('Ruiz');
    make(document, annotateRanges(document, [{ start: again, end: again + 4 }], 'person', author));
    make(document, resizeMark(document, ruiz, movedEdge(document, ruiz, 'start', 'extend')!, author));
    assert.ok(entities(document).includes(ruiz.annotation!.entity!));
  });

  it('keeps what was linked by hand linked', () => {
    const document = report();
    make(document, linkMark(document, annotated(document, 'Kai'), { id: 'the-envoy', type: 'person', name: 'The Envoy' }, author));
    const kai = markOf(document, 'Kai');
    make(document, resizeMark(document, kai, movedEdge(document, kai, 'end', 'extend')!, author));
    assert.deepEqual([decided(document), entities(document)], [['person Kai Oslo → the-envoy'], ['the-envoy']]);
  });

  it('does not leave the paragraph', () => {
    const document = report();
    const tokyo = markOf(document, 'Tokyo');
    const inOne = movedEdge(document, tokyo, 'start', 'extend')!;
    assert.equal(document.slice(inOne), 'In Tokyo');
    assert.equal(movedEdge(document, { ...tokyo, ...inOne }, 'start', 'extend'), undefined);
  });

  it('moves one part of a split mention, and leaves the others', () => {
    const document = report();
    const target = document.describe([{ start: 0, end: 3 }, { start: text.indexOf('Li'), end: text.indexOf('Li') + 2 }]);
    document.setSidecar({ ...emptySidecar, annotations: [{ id: 'm1', type: 'person', status: 'accepted', target }] });
    const ana = markOf(document, 'Ana');
    make(document, resizeMark(document, ana, { start: 0, end: 8 }, author));
    assert.deepEqual(document.sidecar.annotations.map((annotation) => annotation.target.map(({ exact }) => exact)), [['Ana Ruiz', 'Li']]);
  });

  it('splits a mention, decided or not, and joins it again', () => {
    const document = report();
    const both = annotated(document, 'Ana Ruiz Bo Li');
    make(document, splitMark(document, both, [{ start: 0, end: 8 }, { start: 9, end: 14 }], author));
    assert.deepEqual(decided(document), ['person Ana Ruiz → ana-ruiz', 'person Bo Li → bo-li']);
    const ana = markOf(document, 'Ana Ruiz');
    assert.equal(ana.annotation!.id, both.annotation!.id);
    make(document, joinMarks(document, [ana, neighbourOf(document, ana)!], author));
    assert.deepEqual(decided(document), ['person Ana Ruiz Bo Li → ana-ruiz-bo-li']);
  });

  it('joins a suggestion to what is annotated beside it, which stays itself', () => {
    const document = report();
    const bo = annotated(document, 'Bo Li');
    make(document, joinMarks(document, [{ ...bo, start: 0, end: 8, quote: 'Ana Ruiz', annotation: undefined }, bo], author));
    assert.deepEqual([decided(document).length, document.sidecar.annotations[0]!.id], [1, bo.annotation!.id]);
  });

  it('finds no neighbour in another paragraph, nor far away', () => {
    const document = report();
    assert.equal(neighbourOf(document, annotated(document, 'saw')), document.marks().find(({ quote, start }) => quote === 'Ruiz' && start > 40));
    assert.equal(neighbourOf(document, annotated(document, 'mayor')), undefined);
  });

  it('links a suggestion and an annotation to another entity, of another type too', () => {
    const document = report();
    const japan = { id: 'japan', type: 'country', name: 'Japan' } as const;
    make(document, linkMark(document, markOf(document, 'Tokyo'), japan, author));
    assert.deepEqual(decided(document), ['place Tokyo → japan']);
    assert.deepEqual(document.sidecar.entities.map(({ id, type }) => [id, type]), [['japan', 'country']]);
    make(document, linkMark(document, markOf(document, 'Tokyo'), { id: 'edo', type: 'place', name: 'Edo' }, author));
    assert.deepEqual(decided(document), ['place Tokyo → edo']);
  });

  it('marks all places of the words as one of them, but what is decided or part of a longer name', () => {
    const document = report();
    annotated(document, 'Port Ash Council', 'organization');
    const port = annotated(document, 'Port Ash', 'place');
    const alike = marksLike(document, port);
    assert.deepEqual(alike.map(({ start }) => start), [text.indexOf('Port Ash,'), text.indexOf('Port Ash’s')]);
    make(document, decideMarks(document, alike, 'accepted', author));
    assert.deepEqual(decided(document).filter((mark) => mark.startsWith('place')), Array<string>(3).fill('place Port Ash → port-ash'));
    assert.deepEqual(marksLike(document, port), []);
  });
});
