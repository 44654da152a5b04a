import assert from 'node:assert/strict';
import { findingsInRegister, told } from '../support';

const register = (...lines: string[]): string => `seedlens: 1\nentities:\n${lines.map((line) => `  ${line}\n`).join('')}`;

describe('check hidden-alias', () => {
  it('finds an alias that is a name of another too, at the alias', () => {
    const text = register('a: { type: person, name: Ana Brand, aliases: [Brand, The Falcon] }', 'b: { type: organization, name: brand }', 'c: { type: person, name: Bo Falk, aliases: [the falcon] }');
    assert.deepEqual(told(text, findingsInRegister(text)), [
      'hidden-alias: Brand: “Brand” is a name of a and of b: reports find only a',
      'hidden-alias: the falcon: “the falcon” is a name of a and of c: reports find only a',
    ]);
  });

  it('offers to remove it from either', () => {
    const text = register('a: { type: person, name: Ana, aliases: [Falcon] }', 'b: { type: person, name: Bo, aliases: [Falcon] }');
    assert.deepEqual(findingsInRegister(text)[0]!.fixes, [
      { kind: 'remove-alias', entity: 'b', words: 'Falcon' }, { kind: 'remove-alias', entity: 'a', words: 'Falcon' }, { kind: 'merge-entries', from: 'a', into: 'b' },
    ]);
  });

  it('offers to rename what is called so, where it is no alias', () => {
    const text = register('a: { type: person, name: Falcon }', 'b: { type: platform, name: Falcon }', 'c: { type: group, name: Cid, aliases: [falcon] }');
    assert.deepEqual(findingsInRegister(text).filter(({ rule }) => rule === 'hidden-alias').map(({ fixes }) => fixes.map((fix) => `${fix.kind} ${'entity' in fix ? fix.entity : ''}`)), [['rename b', 'rename a'], ['remove-alias c', 'rename a']]);
  });

  it('is content with an acronym beside a word, and with a name that stands twice at one entity', () => {
    assert.deepEqual(findingsInRegister(register('a: { type: organization, name: WHO }', 'b: { type: person, name: Who }', 'c: { type: person, name: Cid, aliases: [Cid] }')), []);
  });

  it('tells of two places of one name, of which reports find one, but not that they are one', () => {
    const text = register('athens-gr: { type: place, name: Athens }', 'athens-georgia-us: { type: place, name: Athens }', 'x: { type: place, name: Quill, coordinates: [1, 2] }', 'y: { type: place, name: Quill, coordinates: [10, 20] }');
    const findings = findingsInRegister(text);
    assert.deepEqual(findings.map(({ rule }) => rule), ['hidden-alias', 'hidden-alias']);
    assert.deepEqual(findings[0]!.fixes.map(({ kind }) => kind), ['rename', 'rename']);
  });
});
