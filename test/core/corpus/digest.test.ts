import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { digestOf } from '../../../src/core/corpus/digest';
import { entityKey, keysOf } from '../../../src/core/corpus/key';
import { read } from '../support';

describe('digest', () => {
  it('keeps decided and undecided mentions, with what they name and belong to', () => {
    const document = read('Japanese ships. Ada Quill spoke of Tokyo on Thursday.\n');
    document.setSidecar(parseSidecar(`seedlens: 1
entities:
  quill: { type: person, name: Ada Quill }
annotations:
  - { id: m1, type: person, status: accepted, entity: quill, target: { start: 16, end: 25, exact: Ada Quill } }
  - { id: m2, type: place, status: rejected, target: { start: 35, end: 40, exact: Tokyo } }
`));
    const { mentions, entities } = digestOf(document);
    assert.deepEqual(mentions.map(({ type, status, entity, head }) => [type, status, entity, head]), [
      ['group', 'suggested', '@japanese', '@japan'], ['person', 'accepted', 'person ada quill', undefined],
      ['place', 'rejected', '@tokyo-jp', undefined], ['date', 'suggested', undefined, undefined],
    ]);
    assert.deepEqual(entities.map(({ id, kept }) => [id, kept]), [['japanese', false], ['quill', true]]);
  });

  it('keeps what only lost and rejected annotations name, and what no annotation does', () => {
    const document = read('Calm in Tokyo.\n');
    document.setSidecar(parseSidecar(`seedlens: 1
entities:
  quill: { type: person, name: Ada Quill, aliases: [Quill] }
  tokyo-jp: { type: place, name: Tokyo }
  idle: { type: organization, name: Idle & Sons }
annotations:
  - { id: m1, type: person, status: accepted, entity: quill, target: { start: 16, end: 25, exact: Ada Quill } }
  - { id: m2, type: place, status: rejected, entity: tokyo-jp, target: { start: 8, end: 13, exact: Tokyo } }
`));
    assert.deepEqual(digestOf(document).entities.map(({ key, id, kept, aliases }) => [key, id, kept, ...aliases]), [
      ['person ada quill', 'quill', true, 'Quill'], ['@tokyo-jp', 'tokyo-jp', true], ['organization idle and sons', 'idle', true],
    ]);
  });
});

describe('entity keys', () => {
  const person = { id: 'x', type: 'person', name: 'Pavel Dragović' } as const;

  it('go by the register, then the gazetteer, then name and type', () => {
    assert.equal(entityKey({ ...person, register: 'p', gazetteer: 'g' }), '@p');
    assert.equal(entityKey({ ...person, gazetteer: 'g' }), '@g');
    assert.equal(entityKey(person), entityKey({ ...person, id: 'y', name: 'Pavel DRAGOVIC' }));
    assert.notEqual(entityKey(person), entityKey({ ...person, type: 'organization' }));
    assert.notEqual(entityKey({ ...person, name: '🙂' }), entityKey({ ...person, name: '…' }));
  });

  it('keep apart what a document keeps apart, whatever the order', () => {
    const entities = [{ ...person, id: 'senator' }, { ...person, id: 'pavel-dragovic' }];
    const keys = { senator: 'person pavel dragovic #senator', 'pavel-dragovic': 'person pavel dragovic' };
    assert.deepEqual(Object.fromEntries(keysOf(entities)), keys);
    assert.deepEqual(Object.fromEntries(keysOf(entities.reverse())), keys);
  });
});
