import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { parseRegister } from '../../../src/core/register/codec';
import { readScheme } from '../../../src/core/scheme/codec';
import { fileKind } from '../../../src/core/fileNames';
import { describe as describeKey, schemasAt } from '../../../src/core/schema/schema';
import { entityTypes } from '../../../src/core/types';
import registerSchema from '../../../data/schema/register.schema.json';
import sidecarSchema from '../../../data/schema/sidecar.schema.json';
import workspaceSchema from '../../../data/schema/workspace.schema.json';

const ajv = new Ajv({ schemas: [sidecarSchema, registerSchema, workspaceSchema], strictTypes: false, formats: { regex: true } });
const accepts = (schema: { $id: string }, text: string): boolean => ajv.validate(schema.$id, parse(text)) === true;

const annotation = (change: (text: string) => string): string =>
  change('seedlens: 1\nannotations:\n  - id: a\n    type: person\n    status: accepted\n    target: { exact: Ada, start: 0 }\n');

const sidecars = [
  annotation((text) => text),
  annotation((text) => text.replace('{ exact: Ada, start: 0 }', '[{ exact: Ada, start: 0 }, { exact: Quill, start: 9, end: 14 }]')),
  annotation((text) => text.replace('person', 'Wizard 1')),
  annotation((text) => text.replace('accepted', 'maybe')),
  annotation((text) => text.replace(', start: 0', '')),
  annotation((text) => text.replace('start: 0', 'start: -1')),
  annotation((text) => text.replace('start: 0', 'start: soon')),
  annotation((text) => text.replace('- id: a\n    type', '- type')),
  annotation((text) => text.replace('{ exact: Ada, start: 0 }', '[]')),
  annotation((text) => text.replace('seedlens: 1', 'seedlens: 2')),
  annotation((text) => text.replace('seedlens: 1\n', '')),
  'seedlens: 1\nentities:\n  a: { type: person, name: Ada, aliases: [A], role: Clerk, mine: 1 }\n',
  'seedlens: 1\nentities:\n  a: { type: person }\n',
  'seedlens: 1\nentities: 3\n',
  'seedlens: 1\nannotations: {}\n',
];

const entity = (fields: string): string => `seedlens: 1\nentities:\n  a: { ${fields} }\n`;

const registers = [
  entity('type: person, name: Ada'),
  entity('type: person, name: Ada, aliases: [A, B], role: [{ title: Clerk, from: 2021-01, to: 2022 }, Chief], country: JP, members: [b], gazetteer: ada-no, links: x, notes: y, suggest: false'),
  entity('type: place, name: Ada, coordinates: [12.5, -3]'),
  entity('type: place, name: Ada, coordinates: { lat: 12.5, lon: -3 }'),
  entity('type: place, name: Ada, coordinates: [112.5, -3]'),
  entity('type: place, name: Ada, coordinates: north'),
  entity('type: Wizard 1, name: Ada'),
  entity('type: person'),
  entity('type: person, name: Ada, country: Japan'),
  entity('type: person, name: Ada, suggest: perhaps'),
  entity('type: person, name: Ada, role: { title: Clerk, from: yesterday }'),
  'seedlens: 1\nentities: []\n'.replace('[]', '[a]'),
];

const type = (fields: string): string => `seedlens: 1\ntypes:\n  ship: { ${fields} }\n`;

const workspaces = [
  type('class: actor'),
  type('class: actor, label: Ship, colour: "#123456", icon: rocket, guideline: A vessel., words: [Aurora], patterns: ["HMS \\\\p{Lu}"], ignoreCase: true, hidden: false, mine: 1'),
  type('class: place, color: { light: "#123456", dark: "#abcdef" }, words: Aurora, patterns: abc'),
  type('class: hero'),
  type('class: actor, colour: red'),
  type('class: actor, colour: { light: red }'),
  type('class: actor, icon: $(rocket)'),
  type('class: actor, label: 40 characters are enough for anybody to say it'),
  type('class: actor, words: [{}]'),
  type('class: actor, hidden: perhaps'),
  type('class: actor').replace('ship', 'Ship'),
  `${type('class: actor')}relations:\n  sails: { from: [ship], to: place, symmetric: true, label: Sails }\n`,
  `${type('class: actor')}relations:\n  sails: { symmetric: perhaps }\n`,
  'seedlens: 2\n',
  'types: {}\n',
];

describe('schema', () => {
  it('knows the files by their names', () => {
    assert.deepEqual(['/a/b.txt.annotations.yaml', '/a/entities.yaml', 'seedlens.yaml', '/a/b.yaml', '/entities.yaml/x'].map(fileKind), ['sidecar', 'register', 'workspace', undefined, undefined]);
  });

  for (const text of sidecars) it(`says of a sidecar what its reader says: ${JSON.stringify(text.slice(12))}`, () => {
    assert.equal(accepts(sidecarSchema, text), parseSidecar(text).problems.length === 0);
  });

  for (const text of registers) it(`says of a register what its reader says: ${JSON.stringify(text.slice(22))}`, () => {
    assert.equal(accepts(registerSchema, text), parseRegister(text).problems.length === 0);
  });

  for (const text of workspaces) it(`says of a workspace's types what their reader says: ${JSON.stringify(text.slice(19))}`, () => {
    assert.equal(accepts(workspaceSchema, text), readScheme(text).problems.length === 0);
  });

  it('lets a workspace have types of its own', () => {
    assert.ok(accepts(sidecarSchema, annotation((text) => text.replace('person', 'wizard'))));
    assert.ok(accepts(registerSchema, entity('type: wizard, name: Ada')));
  });

  it('has the types of the scheme', () => {
    const [type] = schemasAt('register', ['entities', 'x', 'type']).filter((schema) => schema.enum);
    assert.deepEqual(type?.enum, entityTypes.map(({ id }) => id));
  });

  it('says what a key means, through references, lists and choices', () => {
    assert.match(describeKey('sidecar', ['annotations', '-', 'target', 'exact'])!, /words themselves/);
    assert.match(describeKey('sidecar', ['annotations', '-', 'target', '-', 'exact'])!, /words themselves/);
    assert.match(describeKey('register', ['entities', 'a', 'role', '-', 'from'])!, /Since when/);
    assert.match(describeKey('register', ['entities', 'a', 'type'])!, /kind of thing/);
    assert.equal(describeKey('sidecar', ['annotations', '-', 'mine']), undefined);
    assert.equal(describeKey('sidecar', ['nothing', 'here']), undefined);
  });
});
