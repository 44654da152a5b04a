import assert from 'node:assert/strict';
import { applyChanges, contentOf } from '../../src/core/annotations/changes';
import { emptySidecar, type Annotation, type Sidecar, type SidecarChange, type SidecarEntity } from '../../src/core/annotations/model';
import { decideMarks, settleDispute, type Verdict } from '../../src/core/decisions';
import type { AnnotatedDocument, Mark } from '../../src/core/document';
import { read } from './support';

const text = 'Talks of the Bank of Japan in Tokyo. Minister Hayashi met Florence Parly there.\n';
const author = { by: 'me', created: '2026-11-23T10:00:00Z' };

let ids = 0;
const annotation = (words: string, over: Partial<Annotation> = {}): Annotation => {
  const start = text.indexOf(words);
  return { id: `a${++ids}`, type: 'person', status: 'accepted', target: read(text).describe([{ start, end: start + words.length }]), ...over };
};

const sidecar = (annotations: readonly Annotation[], entities: readonly SidecarEntity[] = []): Sidecar => ({ ...emptySidecar, annotations, entities });

/** A document with one's own annotations, and those of a colleague. */
const opened = (mine: readonly Annotation[], theirs: readonly Annotation[], entities: readonly SidecarEntity[] = []): AnnotatedDocument => {
  const document = read(text);
  document.setSidecar(sidecar(mine));
  document.setLayers([{ name: 'okoye', sidecar: sidecar(theirs, entities) }]);
  return document;
};

/** What is disputed, and by what. */
const disputes = (document: AnnotatedDocument): string[] =>
  document.marks().flatMap(({ quote, type, status, disputes = [] }) => disputes.map(({ by, annotation }) => `${quote} ${status} ${type} / ${by}: ${annotation.target[0]!.exact} ${annotation.status} ${annotation.type}`));

const offers = (document: AnnotatedDocument): string[] => document.marks().flatMap(({ offer, quote, type, status }) => (offer ? [`${offer.by}: ${status} ${type} ${quote}`] : []));

const after = (document: AnnotatedDocument, changes: readonly SidecarChange[]): Annotation[] => {
  const { annotations, entities } = applyChanges(contentOf(document.sidecar), changes);
  document.setSidecar(sidecar([...annotations.values()], [...entities.values()]));
  return [...annotations.values()];
};

const markOf = (document: AnnotatedDocument, quote: string): Mark => document.marks().find((mark) => mark.quote === quote)!;

describe('layers', () => {
  it('shows once what all agree on, and offers what only others have marked, in place of what the detector suggests', () => {
    const document = opened([annotation('Tokyo', { type: 'place' })], [annotation('Tokyo', { type: 'place' }), annotation('Florence Parly'), annotation('Bank', { status: 'rejected' })]);
    assert.deepEqual(disputes(document), []);
    assert.deepEqual(offers(document), ['okoye: suggested person Florence Parly']);
    assert.equal(document.marks().filter(({ quote }) => quote === 'Florence Parly').length, 1);
    assert.equal(document.marks().filter(({ quote }) => quote === 'Tokyo').length, 1);
  });

  it('finds words of others again by the text that their layer was written for', () => {
    const now = text.replace('Florence Parly', 'Florance Parly').replace('met', 'mte').replace('there', 'three');
    const document = read(now);
    const theirs = sidecar([annotation('Florence Parly')]);
    document.setLayers([{ name: 'okoye', sidecar: theirs }]);
    assert.deepEqual([document.lost, offers(document)], [[theirs], []]);
    assert.equal(document.reanchor('Another text.', theirs), false);
    assert.equal(document.reanchor(text, theirs), true);
    assert.deepEqual([document.lost, offers(document)], [[], ['okoye: suggested person Florance Parly']]);
  });

  it('offers once what several others have marked, with what their entities say', () => {
    const document = read(text);
    const entity: SidecarEntity = { id: 'florence-parly', type: 'person', name: 'Florence Parly', role: 'Minister of France' };
    document.setLayers(['one', 'two'].map((name) => ({ name, sidecar: sidecar([annotation('Florence Parly', { entity: entity.id })], [entity]) })));
    assert.deepEqual(offers(document), ['one: suggested person Florence Parly']);
    assert.equal(markOf(document, 'Florence Parly').reference?.role, 'Minister of France');
  });

  it('tells of other types, statuses, entities and bounds', () => {
    assert.deepEqual(disputes(opened([annotation('Hayashi')], [annotation('Hayashi', { type: 'place' })])), ['Hayashi accepted person / okoye: Hayashi accepted place']);
    assert.deepEqual(disputes(opened([annotation('Hayashi', { status: 'rejected' })], [annotation('Hayashi')])), ['Hayashi rejected person / okoye: Hayashi accepted person']);
    assert.deepEqual(disputes(opened([annotation('Hayashi', { entity: 'a' })], [annotation('Hayashi', { entity: 'b' })])), ['Hayashi accepted person / okoye: Hayashi accepted person']);
    assert.deepEqual(disputes(opened([annotation('Hayashi')], [annotation('Minister Hayashi')])), ['Hayashi accepted person / okoye: Minister Hayashi accepted person']);
    assert.deepEqual(disputes(opened([annotation('Hayashi met')], [annotation('Minister Hayashi', { type: 'event' })])).length, 1);
  });

  it('takes no dispute for a name within another, for the same rejection, or where one is silent', () => {
    const mine = [annotation('Bank of Japan', { type: 'organization' }), annotation('Tokyo', { status: 'rejected' }), annotation('Hayashi', { entity: 'a' })];
    const document = opened(mine, [annotation('Japan', { type: 'country' }), annotation('Tokyo', { type: 'place', status: 'rejected' }), annotation('Hayashi')]);
    assert.deepEqual(disputes(document), []);
    assert.deepEqual(offers(document), ['okoye: suggested country Japan']);
  });

  it('tells of two people who disagree in one sidecar, from both sides', () => {
    const [one, other] = [annotation('Hayashi', { by: 'a' }), annotation('Minister Hayashi', { by: 'b' })];
    assert.deepEqual(disputes(opened([one, other], [])).length, 2);
    assert.deepEqual(disputes(opened([one, { ...other, by: 'a' }], [])), []);
    assert.deepEqual(disputes(opened([one, { ...other, despite: [one.id] }], [])), []);
  });

  it('follows the text, and what comes and goes in a layer', () => {
    const document = opened([annotation('Hayashi')], [annotation('Hayashi', { type: 'place' }), annotation('Florence Parly')]);
    document.edit([{ start: 0, end: 0, text: 'TOKYO — ' }]);
    assert.equal(document.slice(document.marks().find(({ offer }) => offer)!), 'Florence Parly');
    assert.equal(disputes(document).length, 1);
    document.setLayers([]);
    assert.deepEqual([...disputes(document), ...offers(document)], []);
  });

  it('takes an offer over with its parts, note and entity, or rejects it for good', () => {
    const entity: SidecarEntity = { id: 'parly', type: 'person', name: 'Florence Parly' };
    const theirs = annotation('Florence Parly', { entity: 'parly', note: 'Minister until 2022.', by: 'okoye' });
    const accepted = opened([], [theirs], [entity]);
    const [taken] = after(accepted, decideMarks(accepted, [markOf(accepted, 'Florence Parly')], 'accepted', author));
    assert.deepEqual({ ...taken, id: '' }, { ...theirs, ...author, id: '' });
    assert.deepEqual([...accepted.sidecar.entities], [entity]);
    assert.deepEqual(offers(accepted), []);
    const rejected = opened([], [theirs]);
    const [against] = after(rejected, decideMarks(rejected, [markOf(rejected, 'Florence Parly')], 'rejected', author));
    assert.deepEqual([against!.status, against!.despite], ['rejected', [theirs.id]]);
    assert.deepEqual([...offers(rejected), ...disputes(rejected)], []);
  });

  const settle = (mine: Annotation, theirs: Annotation, verdict: Verdict, isShared = false) => {
    const document = isShared ? opened([mine, theirs], []) : opened([mine], [theirs]);
    const mark = document.marks().find(({ annotation }) => annotation?.id === mine.id)!;
    const annotations = after(document, settleDispute(document, mine, mark.disputes![0]!, verdict, author));
    assert.deepEqual(disputes(document), []);
    return annotations;
  };
  const said = (annotations: readonly Annotation[]): string[] => annotations.map(({ target, type, by }) => `${by}: ${type} ${target[0]!.exact}`);

  it('ends a dispute by the decision of the other, both, or one’s own', () => {
    const [mine, theirs] = [annotation('Hayashi', { by: 'a', note: 'N' }), annotation('Minister Hayashi', { type: 'person', by: 'b' })];
    const [replaced] = settle(mine, theirs, 'theirs');
    assert.deepEqual([replaced!.id, replaced!.note, replaced!.target[0]!.exact, replaced!.by], [mine.id, 'N', 'Minister Hayashi', 'me']);
    assert.deepEqual(said(settle(mine, theirs, 'both')), ['a: person Hayashi', 'me: person Minister Hayashi']);
    assert.deepEqual(settle(mine, theirs, 'mine'), [{ ...mine, despite: [theirs.id] }]);
  });

  it('ends it in a shared sidecar too', () => {
    const [mine, theirs] = [annotation('Hayashi', { by: 'a' }), annotation('Minister Hayashi', { by: 'b' })];
    assert.deepEqual(settle(mine, theirs, 'theirs', true), [theirs]);
    assert.deepEqual(settle(mine, theirs, 'mine', true), [mine]);
    assert.deepEqual(settle(mine, theirs, 'both', true), [{ ...mine, despite: [theirs.id] }, theirs]);
  });
});
