import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRegister } from '../../../src/core/register/codec';
import { roleNow } from '../../../src/core/register/model';

const register = (...lines: string[]): string => ['seedlens: 1', 'entities:', ...lines, ''].join('\n');

/** Problems as "code: the words they stand at". */
const problems = (text: string): string[] => parseRegister(text).problems.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);

describe('register', () => {
  it('reads all that an entity may say', () => {
    const text = register(
      '  ana-kraj:', '    type: person', '    name: Ana Kraj', '    aliases: [Kraj, "A. Kraj"]',
      '    role:', '      - { title: Mayor of Nova, from: 2015, to: 2019-05 }', '      - title: Minister', '        from: 2019-06-01',
      '    country: rs', '    notes: |', '      Seen twice.', '    links: [https://example.org/kraj]', '    x-seen-by: me',
      '  north-group: { type: organization, name: North Group, members: [ana-kraj], role: Shipper }',
      '  kraj-base: { type: facility, name: Kraj Base, coordinates: [44.8, 20.5], suggest: false }',
      '  nova: { type: place, name: Nova, coordinates: { lat: -1, lon: 179.5 }, aliases: Nova Town }',
    );
    const { entities, problems, ranges } = parseRegister(text);
    assert.deepEqual(problems, []);
    assert.deepEqual([...entities.values()], [
      {
        id: 'ana-kraj', type: 'person', name: 'Ana Kraj', aliases: ['Kraj', 'A. Kraj'], country: 'RS', notes: 'Seen twice.\n', links: ['https://example.org/kraj'],
        roles: [{ title: 'Mayor of Nova', from: '2015', to: '2019-05' }, { title: 'Minister', from: '2019-06-01' }],
      },
      { id: 'north-group', type: 'organization', name: 'North Group', members: ['ana-kraj'], roles: [{ title: 'Shipper' }] },
      { id: 'kraj-base', type: 'facility', name: 'Kraj Base', coordinates: { lat: 44.8, lon: 20.5 }, suggest: false },
      { id: 'nova', type: 'place', name: 'Nova', coordinates: { lat: -1, lon: 179.5 }, aliases: ['Nova Town'] },
    ]);
    for (const [id, { start, end }] of ranges) assert.equal(text.slice(start, end), id);
  });

  it('says what is wrong at its words, and reads the rest', () => {
    const text = register(
      '  a: { type: person, name: Ana }', '  b: { type: wizard, name: Bo }', '  c: { name: Ce }', '  d: { type: place }', '  e: text',
      '  f: { type: place, name: Ef, coordinates: [91, 0] }', '  g: { type: place, name: Ge, coordinates: north }', '  h: { type: place, name: Ha, country: Japan }',
      '  i: { type: person, name: Id, role: { title: Mayor, from: last year } }', '  j: { type: person, name: Jo, suggest: perhaps, aliases: [{}] }',
    );
    assert.deepEqual(problems(text), [
      'unknown-type: wizard', 'missing-field: c', 'missing-field: d', 'wrong-type: text', 'bad-coordinates: [91, 0]', 'bad-coordinates: north',
      'bad-country: Japan', 'bad-date: last year', 'wrong-type: perhaps', 'wrong-type: {}',
    ]);
    assert.deepEqual([...parseRegister(text).entities.keys()], ['a', 'b', 'f', 'g', 'h', 'i', 'j']);
    assert.equal(parseRegister(text).entities.get('f')!.coordinates, undefined);
  });

  it('tells of names and ids that stand twice', () => {
    const text = register('  a: { type: person, name: Ana, aliases: [Ana] }', '  b: { type: person, name: Bo, aliases: [Ana] }', '  c: { type: place, name: Ana }', '  b: { type: person, name: Other }');
    assert.deepEqual(problems(text), ['duplicate-name: Ana', 'duplicate-key: b']);
    assert.equal(parseRegister(text).entities.get('b')!.name, 'Bo');
  });

  it('reads nothing from a file that is none or is newer', () => {
    assert.deepEqual(problems('a: b\n'), ['not-a-register: ']);
    assert.deepEqual(problems('seedlens: 2\nentities: { a: { type: person, name: Ana } }\n'), ['newer-format: 2']);
    assert.deepEqual(problems('seedlens: 1\nentities: [a]\n'), ['wrong-type: entities']);
    for (const text of ['', '# nothing\n', 'seedlens: 1\n', 'seedlens: 1\nentities:\n', 'seedlens: 1\nentities: {}\n']) {
      assert.deepEqual([parseRegister(text).entities.size, problems(text)], [0, []], text);
    }
  });

  it('keeps what can be understood of a file that is broken', () => {
    const { entities, problems } = parseRegister(register('  a: { type: person, name: Ana }', '  b: { type: person, name: [', '  c: { type: person, name: Ce }'));
    assert.ok(entities.has('a') && problems.some(({ severity }) => severity === 'error'));
  });

  it('never throws, whatever it is given', () => {
    const piece = fc.constantFrom('seedlens: 1', 'entities:', '  a:', '    type: person', '    name: Ana', '    aliases:', '      - Bo', '- x', '    role: [', '  b: { type: place, name: Nova }', '&x', '*x', '\t', '🛰️', '  "": {}', ': ', '---', '    coordinates: [1, 2]');
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), fc.string(), (lines, rest) => {
      const text = `${lines.join('\n')}${rest}`;
      for (const { start, end } of parseRegister(text).problems) assert.ok(start <= end && end <= text.length);
    }), { numRuns: 500 });
  });

  it('knows the role on a day', () => {
    const roles = [{ title: 'Mayor', from: '2015', to: '2019-05' }, { title: 'Minister', from: '2019-06-01' }];
    const entity = { id: 'a', type: 'person', name: 'Ana', roles } as const;
    assert.deepEqual([roleNow(entity), roleNow(entity, '2019-05-20'), roleNow(entity, '2021-01-01'), roleNow(entity, '2014-12-31')], ['Minister', 'Mayor', 'Minister', undefined]);
    assert.equal(roleNow({ ...entity, roles: [roles[0]!] }), undefined);
  });
});
