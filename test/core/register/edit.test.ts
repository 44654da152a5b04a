import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRegister } from '../../../src/core/register/codec';
import { editRegister } from '../../../src/core/register/edit';
import type { RegisterEntity } from '../../../src/core/register/model';
import { finish } from '../../../src/core/yaml/file';

const edit = (text: string | undefined, ...entities: RegisterEntity[]): string => {
  const result = finish(editRegister(text, entities));
  assert.ok('text' in result, 'problems' in result ? result.problems[0]!.message : '');
  return result.text;
};

const byHand = `# Our desk's register
seedlens: 1
desk: 4
entities:
  # people
  ana-kraj: { type: person, name: Ana Kraj, aliases: [Kraj], mood: calm }   # twice minister

  kraj-base:
    name: Kraj Base   # not the town
    type: facility
    aliases:
      - KB   # on maps
      - 'Base: Kraj'
    colour: green
  zeta:
    type: place
    name: Zeta
relations: []
`;

const entity = (id: string): RegisterEntity => parseRegister(byHand).entities.get(id)!;

describe('register edit', () => {
  it('begins a register with a comment, and a file of comments without', () => {
    const nova: RegisterEntity = { id: 'nova', type: 'place', name: 'Nova', coordinates: { lat: 1.5, lon: -2 }, country: 'RS', gazetteer: 'nova-rs', suggest: false };
    const body = 'seedlens: 1\nentities:\n  nova:\n    type: place\n    name: Nova\n    country: RS\n    coordinates: [1.5, -2]\n    gazetteer: nova-rs\n    suggest: false\n';
    assert.match(edit(undefined, nova), /^# What this team knows/);
    assert.ok(edit(undefined, nova).endsWith(body));
    assert.equal(edit('# mine\n', nova), `# mine\n${body}`);
    assert.equal(edit('seedlens: 1\r\n', nova), body.replaceAll('\n', '\r\n'));
    assert.deepEqual(parseRegister(edit(undefined, nova)).entities.get('nova'), nova);
  });

  it('adds an alias where the others stand', () => {
    assert.equal(edit(byHand, { ...entity('ana-kraj'), aliases: ['Kraj', 'A. Kraj'] }), byHand.replace('[Kraj]', '[Kraj, A. Kraj]'));
    assert.equal(edit(byHand, { ...entity('kraj-base'), aliases: ['KB', 'Base: Kraj', '🛰️ "K"'] }), byHand.replace("Kraj'\n", "Kraj'\n      - 🛰️ \"K\"\n"));
    assert.equal(edit(byHand, { ...entity('zeta'), aliases: ['Zed'] }), byHand.replace('Zeta\n', 'Zeta\n    aliases: [Zed]\n'));
  });

  it('writes all that an entity may say', () => {
    const full: RegisterEntity = {
      id: 'bo', type: 'person', name: 'Bo: "B"', aliases: ['yes', '1'], roles: [{ title: 'Mayor', from: '2015', to: '2019-05' }, { title: 'Minister' }],
      country: 'RS', members: ['ana-kraj'], links: ['https://example.org/#a'], notes: 'Two\nlines.',
    };
    assert.deepEqual(parseRegister(edit(byHand, full)).entities.get('bo'), full);
    assert.deepEqual(parseRegister(edit('seedlens: 1\nentities: {}\n', full)).entities.get('bo'), full);
  });

  it('leaves a file as it is that is broken, newer, in conflict, or no register', () => {
    for (const text of ['a: b\n', 'seedlens: 2\n', 'seedlens: 1\nentities: [a]\n', 'seedlens: 1\nentities:\n  a: [\n', `${byHand}<<<<<<< a\n=======\n>>>>>>> b\n`]) {
      assert.ok('problems' in finish(editRegister(text, [{ id: 'x', type: 'place', name: 'X' }])), text);
    }
  });

  it('changes nothing where everything is said already', () => {
    assert.equal(edit(byHand, entity('ana-kraj'), entity('zeta')), byHand);
  });

  it('changes only the block of the entity, whatever stands around it', () => {
    const name = fc.constantFrom('Ana', 'Bo Kraj', 'no', '12', 'a: b', 'Δέλτα', 'المنامة', '🛰️', "O'Neil", '# x', 'é');
    const layout = fc.constantFrom(
      (id: string, words: string) => `  ${id}: { type: place, name: ${words}, x: [1, 2] }   # seen\n`,
      (id: string, words: string) => `  # of ${id}\n  ${id}:\n    x-key: 1\n    name: ${words}   # so\n    type: place\n    aliases:\n      - ${words}\n`,
      (id: string, words: string) => `  ${id}:\n    type: place\n    name: >-\n      ${id}\n      or ${words}\n\n`,
    );
    const blocks = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[b-y]{1,4}$/), layout, words: name }), { minLength: 1, maxLength: 6, selector: ({ id }) => id });
    fc.assert(fc.property(blocks, fc.nat(), name, fc.boolean(), fc.boolean(), (all, which, alias, isNew, crlf) => {
      const texts = all.map((one) => one.layout(one.id, JSON.stringify(one.words)));
      const file = `# top\nseedlens: 1\nentities:\n${texts.join('')}other: { a: 1 }\n`;
      const text = crlf ? file.replaceAll('\n', '\r\n') : file;
      const at = which % all.length;
      const before = parseRegister(text).entities.get(all[at]!.id)!;
      const wanted: RegisterEntity = isNew ? { id: 'zz', type: 'place', name: alias } : { ...before, aliases: [...(before.aliases ?? []), alias], country: 'RS' };
      const after = edit(text, wanted);
      const lines = texts.map((block) => (crlf ? block.replaceAll('\n', '\r\n') : block));
      const [head, tail] = isNew ? [lines.join('').trimEnd(), ''] : [lines.slice(0, at).join(''), lines.slice(at + 1).join('')];
      assert.ok(after.startsWith(`${text.slice(0, text.indexOf('  '))}`) && after.includes(head) && after.includes(tail) && after.endsWith(text.slice(text.lastIndexOf('other:'))));
      assert.deepEqual(parseRegister(after).entities.get(wanted.id), wanted);
      for (const [comment] of text.matchAll(/# (?:top|seen|so|of \w+)\r?$/gm)) assert.ok(after.includes(comment), comment);
    }), { numRuns: 400 });
  });

  it('keeps large registers cheap', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `  e${at}: { type: person, name: Person ${at} }\n`).join('');
    const text = `seedlens: 1\nentities:\n${many}`;
    assert.equal(edit(text, { id: 'e7', type: 'person', name: 'Person 7', aliases: ['P7'] }), text.replace('Person 7 }', 'Person 7, aliases: [P7] }'));
  });
});
