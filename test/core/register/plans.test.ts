import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { parseRegister } from '../../../src/core/register/codec';
import { addedEntity, correctedPlace, freeId, silenced, withAlias } from '../../../src/core/register/plans';
import { parsePoint } from '../../../src/core/register/placeChoices';
import { rankedEntities } from '../../../src/core/register/ranking';
import { Known } from '../../../src/core/known/known';
import { RegisterNames } from '../../../src/core/register/names';
import { read, tinyGazetteer } from '../support';

const register = (...lines: string[]) => parseRegister(['seedlens: 1', 'entities:', ...lines, ''].join('\n'));
const empty = parseRegister('');
const gazetteer = tinyGazetteer();

describe('register plans', () => {
  it('adds an entity with its lasting names', () => {
    const hayashi = { id: 'yoshimasa-hayashi', type: 'person', name: 'Yoshimasa Hayashi', aliases: ['Hayashi', 'Hayashi Yoshimasa'], role: 'Minister' } as const;
    assert.deepEqual(addedEntity(empty, hayashi, undefined), { id: 'yoshimasa-hayashi', type: 'person', name: 'Yoshimasa Hayashi', aliases: ['Hayashi Yoshimasa'], roles: [{ title: 'Minister' }] });
  });

  it('gives ids that nothing has', () => {
    const { ranges } = register('  a: { type: person, name: A }', '  a-2: broken');
    assert.deepEqual(['a', 'b', ''].map((id) => freeId(ranges, id)), ['a-3', 'b', 'entity']);
  });

  it('adds a name once', () => {
    const entity = { id: 'a', type: 'person', name: 'Ana', aliases: ['Ann'] } as const;
    assert.equal(withAlias(entity, 'Ann'), entity);
    assert.deepEqual(withAlias(entity, 'An\n na').aliases, ['Ann', 'An na']);
  });

  it('corrects a place, and again, and takes a name from what had it', () => {
    const [greek, american] = ['athens-gr', 'athens-georgia-us'].map((id) => gazetteer.get(id)!);
    assert.deepEqual(correctedPlace(empty, 'Athens', { entry: american! }, gazetteer), [{ id: 'athens-georgia-us', type: 'place', name: 'Athens', country: 'US', gazetteer: 'athens-georgia-us' }]);
    const twice = register('  athens-georgia-us: { type: place, name: Athens, gazetteer: athens-georgia-us, notes: mine }');
    const again = correctedPlace(twice, 'Athens', { entry: greek! }, gazetteer);
    assert.deepEqual(again.map(({ id, gazetteer, notes }) => [id, gazetteer, notes]), [['athens-georgia-us', 'athens-gr', 'mine']]);
    const lent = register('  port: { type: facility, name: Old Port, aliases: [Athens, Mina] }');
    const moved = correctedPlace(lent, 'Athens', { lat: 1, lon: 2 }, gazetteer);
    assert.deepEqual(moved.map(({ id, aliases, coordinates }) => [id, aliases, coordinates]), [['port', ['Mina'], undefined], ['athens', undefined, { lat: 1, lon: 2 }]]);
  });

  it('does not take the name of a place for words that mean it by another', () => {
    const [made] = correctedPlace(empty, 'Athens Harbor', { entry: gazetteer.get('athens-georgia-us')! }, gazetteer);
    assert.deepEqual([made!.name, made!.aliases], ['Athens Harbor', undefined]);
    const [second] = correctedPlace(empty, 'Athina', { entry: gazetteer.get('athens-gr')! }, gazetteer);
    assert.deepEqual([second!.name, second!.aliases], ['Athens', ['Athina']]);
  });

  it('is what reports are read by: suggestions, another type, and what was accepted by the gazetteer', () => {
    const document = read('Fans cheered in Athens. They flew to Georgia.');
    document.setSidecar(parseSidecar('seedlens: 1\nannotations:\n  - { id: m1, type: place, status: accepted, entity: athens-gr, target: { start: 16, end: 22, exact: Athens } }\n'));
    const { entities } = register('  athens: { type: place, name: Athens, gazetteer: athens-georgia-us }', '  georgia: { type: place, name: Georgia, gazetteer: georgia-us }');
    document.know(new Known(new RegisterNames(entities)));
    assert.deepEqual(document.marks().map(({ type, quote, status, reference }) => [type, quote, status, reference!.id, reference!.gazetteer]), [
      ['place', 'Athens', 'accepted', 'athens', 'athens-georgia-us'], ['place', 'Georgia', 'suggested', 'georgia', gazetteer.get('georgia-us') && 'georgia-us'],
    ]);
  });

  it('silences words, whoever has them for a name', () => {
    assert.deepEqual(silenced(empty, 'Reading', 'place'), [{ id: 'reading', type: 'place', name: 'Reading', suggest: false }]);
    const known = register('  press: { type: organization, name: Reading Press, aliases: [Reading] }');
    assert.deepEqual(silenced(known, 'Reading Press', 'organization').map(({ id, suggest }) => [id, suggest]), [['press', false]]);
    assert.deepEqual(silenced(known, 'Reading', 'place').map(({ id, aliases, suggest }) => [id, aliases, suggest]), [['press', undefined, undefined], ['reading', undefined, false]]);
  });

  it('ranks entities by the likeness of their names', () => {
    const { entities } = register('  a: { type: person, name: Ana Kraj }', '  b: { type: place, name: Krajina, aliases: [Kraina] }', '  c: { type: place, name: Ze }');
    assert.deepEqual(rankedEntities(entities.values(), 'A. Kraj', undefined, 2).map(({ id }) => id), ['a', 'b']);
    assert.deepEqual(rankedEntities(entities.values(), 'Craina', undefined, 1).map(({ id }) => id), ['b']);
    assert.deepEqual(rankedEntities(entities.values(), '', 'place', 9).length, 3);
  });

  it('reads coordinates', () => {
    assert.deepEqual(['38.9, -77.04', '-1 179.5', '91, 0', 'Paris', '1,2,3'].map(parsePoint), [{ lat: 38.9, lon: -77.04 }, { lat: -1, lon: 179.5 }, undefined, undefined, undefined]);
  });
});
