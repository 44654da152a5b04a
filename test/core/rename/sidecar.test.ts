import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSidecar } from '../../../src/core/annotations/codec';
import type { Annotation } from '../../../src/core/annotations/model';
import type { Becoming } from '../../../src/core/rename/becoming';
import { reassignAnnotations, rewriteSidecarEntities } from '../../../src/core/rename/sidecar';

const text = `# ours
seedlens: 1
document: { file: report.txt }
entities:
  # the minister
  kishi: { type: person, name: Kishi, colour: red }  # short
  nobuo-kishi: { type: person, name: Nobuo Kishi, aliases: [N. Kishi], role: Defence Minister }
  tokyo:
    type: place
    name: Tokyo   # the city
    coordinates: [35.7, 139.7]
    mood: busy
annotations:
  - id: m1
    type: person
    status: accepted
    entity: kishi   # sure
    target: { start: 0, exact: Kishi }
  - id: m2
    type: person
    status: accepted
    entity: nobuo-kishi
    target: { start: 10, exact: Nobuo Kishi }
  - { id: m3, type: place, status: rejected, entity: tokyo, target: { start: 30, exact: Tokyo } }
  - { id: m4, type: date, status: accepted, target: { start: 40, exact: Thursday } }
`;

const becomes = (source: string, ids: readonly string[], to: Becoming): string => {
  const result = rewriteSidecarEntities(source, { ids: new Set(ids), to });
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
};

/** `text` with some of it replaced. */
const with_ = (...pairs: readonly (readonly [string, string])[]): string => pairs.reduce((result, [from, to]) => {
  assert.ok(result.includes(from), from);
  return result.replace(from, to);
}, text);

describe('sidecar rename', () => {
  it('gives an entity a name and keeps the old one as an alias', () => {
    assert.equal(becomes(text, ['nobuo-kishi'], { name: 'Kishi Nobuo' }), with_(['name: Nobuo Kishi, aliases: [N. Kishi]', 'name: Kishi Nobuo, aliases: [N. Kishi, Nobuo Kishi]']));
    assert.equal(becomes(text, ['tokyo'], { name: 'Tōkyō' }), with_(['name: Tokyo   #', 'name: Tōkyō   #'], ['# the city\n', '# the city\n    aliases: [Tokyo]\n']));
    assert.equal(becomes(text, ['nobuo-kishi'], { name: 'N. Kishi' }), with_(['name: Nobuo Kishi, aliases: [N. Kishi]', 'name: N. Kishi, aliases: [Nobuo Kishi]']));
  });

  it('gives an entity an id, in its place and with all that stands in its entry', () => {
    assert.equal(becomes(text, ['tokyo'], { id: 'tokyo-jp' }), with_(['  tokyo:', '  tokyo-jp:'], ['entity: tokyo,', 'entity: tokyo-jp,']));
    assert.equal(becomes(text, ['kishi'], { id: 'yes' }), with_(['  kishi:', '  "yes":'], ['entity: kishi ', 'entity: "yes" ']));
  });

  it('makes two entities one: all annotations point to it, and no name is lost', () => {
    const merged = becomes(text, ['kishi'], { id: 'nobuo-kishi', name: 'Nobuo Kishi' });
    assert.deepEqual(parseSidecar(merged).entities.map(({ id, name, aliases }) => [id, name, aliases]), [
      ['nobuo-kishi', 'Nobuo Kishi', ['N. Kishi', 'Kishi']], ['tokyo', 'Tokyo', undefined],
    ]);
    assert.deepEqual(parseSidecar(merged).annotations.map(({ entity }) => entity), ['nobuo-kishi', 'nobuo-kishi', 'tokyo', undefined]);
    assert.equal(becomes(merged, ['kishi'], { id: 'nobuo-kishi', name: 'Nobuo Kishi' }), merged);
  });

  it('keeps the entry that has coordinates, whichever it is', () => {
    const merged = becomes(text, ['tokyo', 'nobuo-kishi'], { id: 'nobuo-kishi', name: 'Both' });
    const [, both] = parseSidecar(merged).entities;
    assert.deepEqual([both?.id, both?.coordinates, both?.aliases], ['nobuo-kishi', { lat: 35.7, lon: 139.7 }, ['Tokyo', 'Nobuo Kishi', 'N. Kishi']]);
    assert.match(merged, /mood: busy/);
  });

  it('points annotations elsewhere whose entity only the register knows', () => {
    const bare = text.replace(/ {2}kishi: .*\n/, '');
    assert.equal(becomes(bare, ['kishi'], { id: 'shinsuke-kishi', name: 'Shinsuke Kishi' }), bare.replace('entity: kishi ', 'entity: shinsuke-kishi '));
  });

  it('leaves a file that does not parse, has a newer format, or has nothing to do with it', () => {
    for (const broken of [text.replace('entities:', 'entities: {'), text.replace('seedlens: 1', 'seedlens: 2')]) {
      assert.ok('problems' in rewriteSidecarEntities(broken, { ids: new Set(['kishi']), to: { name: 'X' } }));
    }
    assert.equal(becomes(text, ['nobody'], { name: 'X' }), text);
    assert.equal(becomes('', ['kishi'], { id: 'x', name: 'X' }), '');
  });

  it('points some annotations to another entity and enters it', () => {
    const shinsuke = { id: 'shinsuke-kishi', type: 'person' as const, name: 'Shinsuke Kishi' };
    const split = reassignAnnotations(text, { entity: shinsuke, isMeant: ({ id }) => id === 'm1' });
    assert.ok('text' in split);
    assert.equal(split.text, with_(['entity: kishi ', 'entity: shinsuke-kishi '], ['role: Defence Minister }\n', 'role: Defence Minister }\n  shinsuke-kishi: { type: person, name: Shinsuke Kishi }\n']));
    assert.deepEqual(reassignAnnotations(text, { entity: shinsuke, isMeant: () => false }), { text });
  });

  it('accepts suggestions as another entity, in a sidecar that there is or not', () => {
    const added: Annotation = { id: 'm9', type: 'person', status: 'accepted', entity: 'x', target: [{ start: 3, end: 8, exact: 'Kishi' }] };
    const entity = { id: 'x', type: 'person' as const, name: 'X' };
    for (const source of [undefined, text]) {
      const split = reassignAnnotations(source, { entity, isMeant: () => false, added: [added], report: { file: 'report.txt', sha256: 'aa' } });
      assert.ok('text' in split);
      const { annotations, entities, document } = parseSidecar(split.text);
      assert.deepEqual([annotations.find(({ id }) => id === 'm9'), entities.find(({ id }) => id === 'x'), document], [added, entity, { file: 'report.txt', sha256: 'aa' }]);
    }
  });
});

const ids = ['a', 'b', 'ç-é', '東京', 'no', '1'] as const;
const names = fc.constantFrom('Ann', 'Bo: b', '“C”', 'Đ 🛰️', 'أحمد', "E's, [x]");
const entity = fc.record({ id: fc.constantFrom(...ids), name: names, aliases: fc.uniqueArray(names, { maxLength: 2 }), inBraces: fc.boolean(), more: fc.boolean() });
const file = fc.record({ entities: fc.uniqueArray(entity, { selector: ({ id }) => id }), refers: fc.array(fc.option(fc.constantFrom(...ids)), { maxLength: 6 }), eol: fc.constantFrom('\n', '\r\n') });
type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

const q = (words: string): string => JSON.stringify(words);

const written = ({ entities, refers, eol }: File): string => [
  'seedlens: 1', entities.length > 0 ? 'entities:' : 'entities: {}',
  ...entities.flatMap(({ id, name, aliases, inBraces, more }) => (inBraces
    ? [`  ${q(id)}: { type: person, name: ${q(name)}, aliases: [${aliases.map(q).join(', ')}]${more ? ', own: 1' : ''} } # ${id}`]
    : [`  ${q(id)}: # ${id}`, '    type: person', `    name: ${q(name)}`, ...(aliases.length > 0 ? ['    aliases:', ...aliases.map((alias) => `      - ${q(alias)}`)] : []), ...(more ? ['    own: 1'] : [])])),
  refers.length > 0 ? 'annotations:' : 'annotations: []',
  ...refers.flatMap((id, at) => [`  - id: m${at}`, '    type: person', '    status: accepted', ...(id === null ? [] : [`    entity: ${q(id)} # why`]), `    target: { start: ${at}, exact: x }`]),
  '',
].join(eol);

const others = (source: string, touched: ReadonlySet<string>): unknown => {
  const { entities, annotations } = parseSidecar(source);
  const bare = ({ entity: _, ...rest }: Annotation): unknown => rest;
  return { entities: entities.filter(({ id }) => !touched.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)), annotations: annotations.map(bare), document: parseSidecar(source).document };
};

describe('sidecar rename, of any file', () => {
  const plan = fc.record({ ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }), to: fc.record({ id: fc.option(fc.constantFrom(...ids, 'new-id', 'yes'), { nil: undefined }), name: names }) });

  it('moves every pointer, loses no name, touches nothing else, and does the same twice as once', () => {
    fc.assert(fc.property(file, plan, (given, { ids: meant, to }) => {
      const source = written(given);
      const result = becomes(source, meant, to as Becoming);
      const [before, after] = [parseSidecar(source), parseSidecar(result)];
      const target = (id: string | undefined): string | undefined => (id !== undefined && to.id !== undefined && (meant as readonly string[]).includes(id) ? to.id : id);
      assert.deepEqual(after.annotations.map(({ entity: id }) => id), before.annotations.map(({ entity: id }) => target(id)));
      const touched = new Set<string>([...meant, ...(to.id === undefined ? [] : [to.id])]);
      assert.deepEqual(others(result, touched), others(source, touched));
      const namesOf = (entities: typeof after.entities): Set<string> => new Set(entities.filter(({ id }) => touched.has(id)).flatMap(({ name, aliases = [] }) => [name, ...aliases]));
      namesOf(before.entities).forEach((name) => assert.ok(namesOf(after.entities).has(name)));
      assert.ok(after.entities.filter(({ id }) => touched.has(id)).every(({ name }) => name === to.name));
      assert.equal(becomes(result, meant, to as Becoming), result);
      assert.equal(result.includes('\r\n'), source.includes('\r\n'));
      return after.problems.every(({ code }) => code === 'unknown-entity');
    }), { numRuns: 500 });
  });
});
