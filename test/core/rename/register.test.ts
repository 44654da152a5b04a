import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRegister } from '../../../src/core/register/codec';
import { rewriteRegisterEntities, splitRegisterEntity, type RegisterPlan } from '../../../src/core/rename/register';

const text = `# Our desk
seedlens: 1
entities:
  # people
  kishi: { type: person, name: Kishi, notes: Short., country: JP }   # who?
  nobuo-kishi:
    type: person
    name: Nobuo Kishi
    aliases: [N. Kishi]
    notes: Speaks English.
    mood: calm
  ruling-party:
    type: organization
    name: Ruling Party
    members: [kishi, nobuo-kishi, Someone Else]
`;

const becomes = (source: string | undefined, plan: Omit<RegisterPlan, 'ids'> & { readonly ids: readonly string[] }): string => {
  const result = rewriteRegisterEntities(source, { ...plan, ids: new Set(plan.ids) });
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
};

describe('register rename', () => {
  it('gives an entity a name, keeps the old one as an alias, and changes no other line', () => {
    assert.equal(becomes(text, { ids: ['nobuo-kishi'], to: { name: 'Kishi Nobuo' } }), text.replace('name: Nobuo Kishi', 'name: Kishi Nobuo').replace('[N. Kishi]', '[N. Kishi, Nobuo Kishi]'));
  });

  it('gives an entity an id; who has it as a member, and which entry of the gazetteer it is, stay', () => {
    const renamed = becomes(text, { ids: ['kishi'], to: { id: 'taro-kishi' }, gazetteer: (id) => (id === 'kishi' ? id : undefined) });
    assert.equal(renamed, text.replace('  kishi:', '  taro-kishi:').replace('country: JP }', 'country: JP, gazetteer: kishi }').replace('[kishi,', '[taro-kishi,'));
  });

  it('makes two entities one that has what either had', () => {
    const merged = becomes(text, { ids: ['kishi'], to: { id: 'nobuo-kishi', name: 'Nobuo Kishi' }, aliases: ['Minister Kishi'] });
    const { entities } = parseRegister(merged);
    assert.deepEqual(entities.get('nobuo-kishi'), {
      id: 'nobuo-kishi', type: 'person', name: 'Nobuo Kishi', aliases: ['N. Kishi', 'Kishi', 'Minister Kishi'], country: 'JP', notes: 'Speaks English.\nShort.',
    });
    assert.deepEqual([...entities.keys()], ['nobuo-kishi', 'ruling-party']);
    assert.deepEqual(entities.get('ruling-party')?.members, ['nobuo-kishi', 'Someone Else']);
    assert.match(merged, /mood: calm/);
    assert.equal(becomes(merged, { ids: ['kishi'], to: { id: 'nobuo-kishi', name: 'Nobuo Kishi' }, aliases: ['Minister Kishi'] }), merged);
  });

  it('enters what it has not, also where there is no file yet', () => {
    const fresh = { id: 'ana-kraj', type: 'person' as const, name: 'Kraj' };
    const plan = { ids: ['ana-kraj'], to: { id: 'ana-kraj', name: 'Ana Kraj' }, fresh };
    for (const source of [undefined, text]) {
      assert.deepEqual(parseRegister(becomes(source, plan)).entities.get('ana-kraj'), { id: 'ana-kraj', type: 'person', name: 'Ana Kraj', aliases: ['Kraj'] });
    }
    assert.equal(becomes(text, { ids: ['nobody'], to: { name: 'X' } }), text);
  });

  it('gives a name of one entity to a new one', () => {
    const fresh = { id: 'n-kishi', type: 'person' as const, name: 'N. Kishi' };
    const split = splitRegisterEntity(text, 'nobuo-kishi', fresh);
    assert.ok('text' in split);
    assert.deepEqual(parseRegister(split.text).entities.get('n-kishi'), fresh);
    assert.equal(parseRegister(split.text).entities.get('nobuo-kishi')?.aliases, undefined);
    assert.deepEqual(splitRegisterEntity(text, 'kishi', fresh), { text });
  });

  it('leaves a register with errors', () => {
    assert.ok('problems' in rewriteRegisterEntities(text.replace('kishi: {', 'kishi: {{'), { ids: new Set(['nobuo-kishi']), to: { name: 'X' } }));
  });

  it('merges any two of any register, twice as once, and leaves the others as they were', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const pick = fc.constantFrom(...ids);
    const file = fc.array(fc.record({ inBraces: fc.boolean(), members: fc.subarray(ids) }), { minLength: 4, maxLength: 4 }).map((each) =>
      ['seedlens: 1', 'entities:', ...each.flatMap(({ inBraces, members }, at) => (inBraces
        ? [`  ${ids[at]}: { type: organization, name: N${at}, members: [${members.join(', ')}] } # ${at}`]
        : [`  ${ids[at]}: # ${at}`, '    type: organization', `    name: N${at}`, ...(members.length > 0 ? ['    members:', ...members.map((id) => `      - ${id}`)] : [])])), ''].join('\n'));
    fc.assert(fc.property(file, pick, pick, (source, from, to) => {
      const plan = { ids: [from], to: { id: to, name: 'New' } };
      const merged = becomes(source, plan);
      const [before, after] = [parseRegister(source).entities, parseRegister(merged).entities];
      assert.equal(after.size, before.size - Number(from !== to));
      for (const id of ids) {
        if (id !== from && id !== to) assert.deepEqual({ ...after.get(id), members: [] }, { ...before.get(id), members: [] });
        if (from !== to) assert.ok(!after.get(id)?.members?.includes(from));
      }
      assert.equal(becomes(merged, plan), merged);
    }));
  });
});
