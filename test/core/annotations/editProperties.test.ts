import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges, contentOf, sameContent, type Content } from '../../../src/core/annotations/changes';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { editSidecar } from '../../../src/core/annotations/edit';
import type { Annotation, SidecarChange, SidecarEntity } from '../../../src/core/annotations/model';
import { deltaOf, takeBack } from '../../../src/core/annotations/revert';

/** Text that YAML may take for something else, or cannot show. */
const awkward = fc.constantFrom(
  'Tokyo', 'no', '1e3', '0x1F', '~', 'null', '2023', '12:30', '2026-11-23', ': ', 'a: b', '- x', '# x', 'x #y', "it's", '"q"', '[a]', '{a', 'a, b', '*a', '&a', '!a', '%a', '@a', '`a',
  ' lead', 'trail ', 'tab\t', '\ttab', 'a\nb', '\na', 'a\n', 'a\n\n  b\n', 'a \nb', 'a\r\nb', '\u0000', '\u0085', '\u2028', '\u00a0', 'x\u3000', '\ufeff', '\ud83d', '📰 news', 'كيشي\u202e', 'e\u0301', '---', '...', '<<', '?', '|', '>', '=', 'C:\\x',
);
const anyText = fc.oneof(awkward, fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'binary' }));
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const without = <T extends object>(item: T): T => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T;

const target = fc.record({ start: fc.nat(99), end: fc.nat(200), exact: anyText, prefix: optional(anyText), suffix: optional(anyText) }).map(without);
const annotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.constantFrom('m1', 'm2', 'm3', 'm4', '5', 'm6'), type: fc.constantFrom('person' as const, 'place' as const), status: fc.constantFrom('accepted' as const, 'rejected' as const),
  entity: optional(fc.constantFrom('japan', 'a b')), target: fc.array(target, { minLength: 1, maxLength: 2 }),
  note: optional(anyText), by: optional(anyText), created: optional(fc.constant('2026-11-23T16:40:00Z')),
}).map(without);
const entity: fc.Arbitrary<SidecarEntity> = fc.record({
  id: fc.oneof(fc.constantFrom('japan', 'a b', '__proto__', '7', 'null'), anyText), type: fc.constantFrom('person' as const, 'country' as const), name: anyText,
  aliases: optional(fc.array(anyText, { minLength: 1, maxLength: 2 })), role: optional(anyText),
}).map(without);
const change: fc.Arbitrary<SidecarChange> = fc.oneof(
  { weight: 4, arbitrary: annotation.map((annotation) => ({ kind: 'put' as const, annotation })) },
  { weight: 2, arbitrary: entity.map((entity) => ({ kind: 'put-entity' as const, entity })) },
  fc.constantFrom('m1', 'm2', 'm3', '5').map((id) => ({ kind: 'remove' as const, id })),
  fc.constantFrom('japan', 'a b').map((id) => ({ kind: 'remove-entity' as const, id })),
  anyText.map((sha256) => ({ kind: 'document' as const, file: 'report.txt', sha256 })),
);

/** One annotation as somebody might have written it. */
const byHand = (id: string): fc.Arbitrary<string[]> => fc.constantFrom(
  [`- { id: ${id}, type: place, status: accepted, target: { start: 1, exact: Oman }, x: [1], by: *who } # flow`],
  [`- id: '${id}'  # one`, '  type: place', '  # why', '  status: "accepted"', '  target: # where', '    exact: Rome', '    start: 4', '  x: { y: 1 }', '  note: >', '    folded', '    text', '', '  by: me'],
  ['-', `  id: ${id}`, '  type: person', '  note: |  # block', '    lines', '', '    more', '  status: rejected', '  target:', '  - start: 7', '    exact: A', '  - { start: 9, exact: B }', '    # tail'],
  [`- status: rejected`, `  id: "${id}"`, '  type: person', '  checked: *who', '  target: { start: 30, end: 34, exact: "Kiev", prefix: " in " }', '  note:'],
  ['- unreadable: true', '  # but kept'],
);
const entitiesByHand = fc.constantFrom(
  [], ['entities: {}'], ['entities:'], ['entities: # known', '  japan: { type: country, name: Japan, flag: x } # c', '', '  # b', '  oman:', '    type: country', '    # n', '    name: Oman'],
  ['entities: { japan: { type: country, name: Japan, aliases: [ Nippon ] } }'],
);
const file = fc.tuple(
  fc.constantFrom('# ours', '---', '# yaml-language-server: $schema=x'), fc.constantFrom([], ['document: { file: report.txt }'], ['document:', '    file: report.txt # f', '    source: { reliability: B }']),
  entitiesByHand, fc.tuple(byHand('m1'), byHand('m2'), byHand('5')), fc.boolean(), fc.nat(4), fc.constantFrom('\n', '\r\n'), fc.constantFrom([], ['relations: [] # r', '', '# end'], ['x: |+', '  kept', '']),
).map(([comment, document, entities, blocks, spaced, indent, eol, tail]) => {
  const annotations = blocks.flatMap((block, index) => [...(spaced && index > 0 ? [''] : []), `# ${index}`, ...block].map((line) => (line ? ' '.repeat(indent) + line : line)));
  return [comment, 'seedlens: 1', 'team: &who "a.novak"  # anchors', ...document, ...entities, 'annotations:', ...annotations, ...tail, ''].join(eol);
});

const edit = (text: string, changes: readonly SidecarChange[]): string => {
  const result = editSidecar(text, changes, { file: 'report.txt' });
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
};
const assertSays = (text: string, content: Content): void => {
  const said = contentOf(parseSidecar(text));
  assert.ok(sameContent(said, content), `${JSON.stringify([...said.annotations.values(), ...said.entities.values()])}\n${text}`);
};
/** All of these, in their order, among others. */
const isPartOf = (some: readonly string[], all: readonly string[]): boolean => {
  const rest = [...all];
  return some.every((one) => rest.splice(0, rest.indexOf(one) + 1 || Infinity).includes(one));
};
const commentsOf = (text: string): string[] => text.match(/# ?\w+/g) ?? [];

describe('edit, for any sidecar', () => {
  it('says afterwards what the changes say, and nothing else', () => {
    fc.assert(fc.property(file, fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
      const wanted = applyChanges(contentOf(parseSidecar(text)), changes);
      assertSays(edit(text, changes), wanted);
    }), { numRuns: 150 });
  });

  it('says so from nothing, and again after being taken back', () => {
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.array(change, { minLength: 1, maxLength: 3 }), (first, second) => {
      const before = edit('', first);
      const after = edit(before, second);
      const [old, now] = [before, after].map((text) => contentOf(parseSidecar(text))) as [Content, Content];
      // An entity that is referred to is not taken away, not even from under who referred to it too early.
      fc.pre([...old.annotations.values()].every(({ entity }) => entity === undefined || old.entities.has(entity)));
      const reversal = takeBack(deltaOf(old, now), now);
      assert.deepEqual(reversal.conflicts, []);
      const undone = edit(after, reversal.changes);
      assertSays(undone, { ...contentOf(parseSidecar(before)), document: parseSidecar(after).document });
    }), { numRuns: 150 });
  });

  it('touches only the block of the annotation that changes', () => {
    fc.assert(fc.property(file, annotation, (text, annotation) => {
      const before = parseSidecar(text);
      const range = before.ranges.get(annotation.id);
      const after = edit(text, [{ kind: 'put', annotation }]);
      const head = range ? text.slice(0, range.start) : '';
      assert.ok(after.startsWith(head));
      if (!range) return;
      // From the next line that is no comment.
      const tail = text.slice(range.end).replace(/^(?:[^\S\n]*(?:#.*)?\r?\n)+/, '');
      assert.ok(after.endsWith(tail), `${text}\n=>\n${after}`);
      assert.ok(isPartOf(commentsOf(text.slice(range.end)), commentsOf(after)));
    }), { numRuns: 150 });
  });

  it('keeps every comment outside a block that is removed, and every line when it adds', () => {
    fc.assert(fc.property(file, annotation.filter(({ id }) => ['m3', 'm4', 'm6'].includes(id)), (text, annotation) => {
      const after = edit(text, [{ kind: 'put', annotation }]);
      const rest = [...after.split(/\r?\n/)];
      for (const line of text.split(/\r?\n/)) {
        const at = rest.indexOf(line);
        assert.ok(at >= 0, `${line}\n=>\n${after}`);
        rest.splice(0, at + 1);
      }
      assert.deepEqual(commentsOf(edit(after, [{ kind: 'remove', id: annotation.id }])), commentsOf(text));
      assert.equal(edit(after, [{ kind: 'remove', id: annotation.id }]), text);
    }), { numRuns: 150 });
  });
});
