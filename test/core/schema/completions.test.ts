import assert from 'node:assert/strict';
import { completions, type KnownEntity } from '../../../src/core/schema/completions';
import { readScheme } from '../../../src/core/scheme/codec';
import type { FileKind } from '../../../src/core/fileNames';

/** What is offered at `|`, and what it would replace. */
function offered(marked: string, kind: FileKind = 'sidecar', known: KnownEntity[] = []): { labels: string[]; replaced: Set<string> } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = completions(kind, text, offset, known);
  return { labels: found.map(({ label }) => label), replaced: new Set(found.map(({ start, end }) => text.slice(start, end))) };
}

const entities = 'seedlens: 1\nentities:\n  tokyo: { type: place, name: Tokyo }\n  ada:\n    type: person\n    name: Ada Quill\n';

describe('completions', () => {
  it('offers the keys of a file, an annotation, a target, an entity', () => {
    assert.deepEqual(offered('se|').labels, ['seedlens', 'document', 'entities', 'annotations', 'relations']);
    assert.deepEqual([...offered('se|').replaced], ['se']);
    assert.deepEqual(offered('annotations:\n  - id: a\n    |').labels, ['id', 'type', 'status', 'entity', 'target', 'value', 'note', 'despite', 'by', 'created']);
    assert.deepEqual(offered('annotations:\n  - |').labels[0], 'id');
    assert.deepEqual(offered('annotations:\n  - id: a\n    target: { |').labels, ['start', 'end', 'exact', 'prefix', 'suffix']);
    assert.deepEqual(offered('entities:\n  a:\n    |').labels, ['type', 'name', 'aliases', 'role', 'coordinates']);
    assert.deepEqual(offered('|', 'register').labels, ['seedlens', 'entities']);
    assert.ok(offered('entities:\n  a: { type: place, | }', 'register').labels.includes('coordinates'));
  });

  it('offers types, statuses and grades', () => {
    assert.deepEqual(offered('annotations:\n  - status: |').labels, ['accepted', 'rejected']);
    const { labels, replaced } = offered('annotations:\n  - type: pl|ac\n');
    assert.ok(labels.includes('place') && labels.includes('identifier'));
    assert.deepEqual([...replaced], ['plac']);
    assert.deepEqual(offered('document:\n  source: { credibility: |').labels, ['1', '2', '3', '4', '5', '6']);
    assert.deepEqual(offered('seedlens: |').labels, ['1']);
  });

  it('offers entities, those of the file and then all others, with their names', () => {
    const known = [{ id: 'tokyo', name: 'Another' }, { id: 'kyiv', name: 'Kyiv' }];
    assert.deepEqual(offered(`${entities}annotations:\n  - id: a\n    entity: |\n`, 'sidecar', known).labels, ['tokyo', 'ada', 'kyiv']);
    const [first, second] = completions('sidecar', `${entities}annotations:\n  - entity: `, entities.length + 'annotations:\n  - entity: '.length);
    assert.deepEqual([first?.about, second?.about], ['Tokyo', 'Ada Quill']);
    assert.deepEqual(offered('seedlens: 1\nentities:\n  a: { members: [|] }\n  b: { name: B }\n', 'register').labels, ['a', 'b']);
  });

  it('offers of the entities of other files those that are called as what is typed, by any name, accents aside', () => {
    const known = [{ id: 'e1', name: 'Élise Morvane', aliases: ['Lise'] }, { id: 'e2', name: 'Otto Brand' }];
    for (const typed of ['e1', 'eli', 'Morv', 'lis']) assert.deepEqual(offered(`annotations:\n  - entity: ${typed}|\n`, 'sidecar', known).labels, ['e1'], typed);
    assert.deepEqual(offered('annotations:\n  - entity: tto|\n', 'sidecar', known).labels, []);
    const own = 'entities:\n  a: { name: Ada, aliases: [A. Quill] }\nannotations:\n  - entity: ';
    assert.deepEqual(completions('sidecar', own, own.length)[0]?.aliases, ['A. Quill']);
  });

  it('offers the types of the workspace, with their guidelines', () => {
    const text = 'seedlens: 1\ntypes:\n  ship: { class: actor, guideline: Named vessels. }\n';
    const { scheme } = readScheme(text);
    const found = completions('sidecar', 'annotations:\n  - type: ', 'annotations:\n  - type: '.length, [], scheme);
    assert.deepEqual(found.filter(({ label }) => label === 'ship' || label === 'person').map(({ label, about }) => `${label}: ${about}`), ['person: A named human being, without title', 'ship: Named vessels.']);
    for (const roles of ['from: |', 'to: [place, |]']) {
      const { labels } = offered(`${text}relations:\n  sails: { ${roles} }\n`, 'workspace');
      assert.ok(labels.includes('ship') && labels.includes('place'), roles);
    }
  });

  it('offers what a type may say, and Seedlens’ own types to change', () => {
    assert.deepEqual(offered('seedlens: 1\ntypes:\n  ship: { class: |', 'workspace').labels, ['actor', 'place', 'actor-place', 'other']);
    assert.ok(offered('seedlens: 1\ntypes:\n  ship:\n    |', 'workspace').labels.includes('guideline'));
    assert.ok(offered('seedlens: 1\ntypes:\n  |', 'workspace').labels.includes('weapon'));
  });

  it('offers nothing where anything may stand, and in comments', () => {
    assert.deepEqual(offered('annotations:\n  - note: |').labels, []);
    assert.deepEqual(offered('seedlens: 1 # |').labels, []);
    assert.deepEqual(offered('mine:\n  yours: |').labels, []);
  });
});
