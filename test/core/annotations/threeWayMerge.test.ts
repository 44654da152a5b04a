import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { settledFor } from '../../../src/core/annotations/conflicts';
import { editSidecar } from '../../../src/core/annotations/edit';
import type { Annotation, SidecarChange } from '../../../src/core/annotations/model';
import { threeWayMerge } from '../../../src/core/annotations/threeWayMerge';

const style = { ours: 'HEAD', theirs: 'colleague', size: 7 };

/** The merged text, which must be without conflict. */
const merge = (base: string, ours: string, theirs: string): string => {
  const result = threeWayMerge(base, ours, theirs, style);
  assert.ok('text' in result, JSON.stringify(result));
  assert.deepEqual(result.conflicts, [], result.text);
  return result.text;
};

const conflict = (base: string, ours: string, theirs: string): { text: string; conflicts: readonly string[] } => {
  const result = threeWayMerge(base, ours, theirs, style);
  assert.ok('text' in result && result.conflicts.length > 0, JSON.stringify(result));
  return result;
};

const base = `# yaml-language-server: $schema=x
seedlens: 1
document:
  file: report.txt
  sha256: aaaa
entities:
  hayashi: { type: person, name: Hayashi }
annotations:
  # the minister
  - id: m1
    type: person
    status: accepted
    entity: hayashi
    target:
      start: 10
      end: 17
      exact: Hayashi
      prefix: "Minister "
      suffix: " spoke"
    by: a
    created: 2026-11-01T08:00:00Z
  - id: m2
    type: place
    status: accepted
    target:
      start: 40
      end: 45
      exact: Tokyo
    by: a
    created: 2026-11-01T08:00:00Z
relations: []
`;

const edited = (text: string, ...exchanges: (readonly [string | RegExp, string])[]): string =>
  exchanges.reduce((result, [from, to]) => {
    assert.notEqual(result.search(from), -1, String(from));
    return result.replace(from, to);
  }, text);

const block = (id: string, start: number, exact: string, rest = ''): string =>
  `  - id: ${id}\n    type: place\n    status: accepted\n    target:\n      start: ${start}\n      end: ${start + exact.length}\n      exact: ${exact}\n${rest}`;

const inBlock = (id: string, from: string, to: string) => [new RegExp(`(id: ${id}\\n[^]*?)${from}`), `$1${to}`] as const;

describe('threeWayMerge', () => {
  it('joins what two people changed in different fields of one annotation', () => {
    const ours = edited(base, inBlock('m1', '    by: a\n', '    note: In office.\n    by: a\n'));
    const theirs = edited(base, inBlock('m1', 'status: accepted', 'status: rejected'));
    assert.equal(merge(base, ours, theirs), edited(ours, inBlock('m1', 'status: accepted', 'status: rejected')));
  });

  it('puts additions of both sides where their words stand', () => {
    const at = (text: string, ...blocks: string[]) => edited(text, [/(?= {2}- id: m2)/, blocks.join('')]);
    const merged = merge(base, at(base, block('m5', 30, 'Oman')), at(base, block('m4', 20, 'Bonn'), block('m6', 35, 'Rome')));
    assert.deepEqual(parseSidecar(merged).annotations.map(({ id }) => id), ['m1', 'm4', 'm5', 'm6', 'm2']);
  });

  it('fills an empty list, and one that only one side has', () => {
    const empty = 'seedlens: 1\nentities: {}\nannotations: []\n';
    const one = 'seedlens: 1\nentities:\n  x: { type: place, name: X }\nannotations:\n' + block('m1', 3, 'Oman');
    const two = 'seedlens: 1\nentities: {}\nannotations:\n' + block('m2', 1, 'Bonn') + 'relations: []\n';
    const merged = merge(empty, one, two);
    assert.equal(merged, 'seedlens: 1\nentities:\n  x: { type: place, name: X }\nannotations:\n' + block('m2', 1, 'Bonn') + block('m1', 3, 'Oman') + 'relations: []\n');
    assert.equal(merge('', one, two), merged);
  });

  it('leaves a conflict where two people decided the same annotation differently, and merges all around it', () => {
    const ours = edited(base, inBlock('m1', 'status: accepted', 'status: rejected'), inBlock('m2', '    by: a', '    note: N\n    by: a'));
    const theirs = edited(base, inBlock('m1', 'type: person', 'type: organization'), [/(?=relations)/, block('m9', 60, 'Oman')]);
    const { text, conflicts } = conflict(base, ours, theirs);
    assert.deepEqual(conflicts, ['m1']);
    assert.match(text, / {2}# the minister\n<<<<<<< HEAD\n {2}- id: m1\n[^=]*status: rejected\n[^=]*=======\n {2}- id: m1\n {4}type: organization\n[^>]*>>>>>>> colleague\n {2}- id: m2\n[^]*note: N\n[^]*id: m9/);
    const settled = (side: 'ours' | 'theirs') => parseSidecar(settledFor(side, text)).annotations.find(({ id }) => id === 'm1')!;
    assert.deepEqual([settled('ours').status, settled('theirs').type], ['rejected', 'organization']);
  });

  it('writes what is agreed on both sides of a conflict', () => {
    const ours = edited(base, inBlock('m2', '    by: a', '    note: One\n    by: a'));
    const theirs = edited(base, inBlock('m2', '    by: a', '    note: Two\n    by: a'), inBlock('m2', 'type: place', 'type: facility'));
    const { text } = conflict(base, ours, theirs);
    assert.equal(text.match(/type: facility/g)?.length, 2);
  });

  it('keeps removed what was removed, unless the other side decided on it', () => {
    const removed = edited(base, [/ {2}- id: m2\n(?: {4}.*\n)*/, '']);
    const moved = edited(base, inBlock('m2', '      start: 40\n      end: 45', '      start: 50\n      end: 55'));
    assert.equal(merge(base, removed, moved), removed);
    assert.equal(merge(base, moved, removed), removed);
    const noted = edited(base, inBlock('m2', '    by: a', '    note: N\n    by: a'));
    assert.match(conflict(base, removed, noted).text, /<<<<<<< HEAD\n=======\n {2}- id: m2\n[^]*note: N\n[^]*>>>>>>> colleague\nrelations/);
    const commented = edited(base, inBlock('m2', '    by: a', '    # check this\n    by: a'));
    assert.match(conflict(base, commented, removed).text, /# check this[^]*=======\n>>>>>>> colleague/);
  });

  it('adds up how far both texts have moved the words', () => {
    const ours = edited(base, [/start: 40\n {6}end: 45/, 'start: 47\n      end: 52'], [/aaaa/, 'bbbb'], [/" spoke"/, '" said"']);
    const theirs = edited(base, [/start: 40\n {6}end: 45/, 'start: 37\n      end: 42'], [/aaaa/, 'cccc'], [/" spoke"/, '" talked"']);
    const merged = parseSidecar(merge(base, ours, theirs));
    assert.deepEqual(merged.annotations[1]!.target, [{ start: 44, end: 49, exact: 'Tokyo' }]);
    assert.equal(merged.annotations[0]!.target[0]!.suffix, ' said');
    assert.deepEqual(merged.document, { file: 'report.txt' });
  });

  it('follows the side that gave the mention other bounds', () => {
    const ours = edited(base, [/start: 10\n {6}end: 17/, 'start: 20\n      end: 27'], [/"Minister "/, '"A Minister "']);
    const theirs = edited(base, [/start: 10\n {6}end: 17\n {6}exact: Hayashi\n {6}prefix: "Minister "/, 'start: 1\n      end: 17\n      exact: Minister Hayashi\n      prefix: "The "']);
    const [target] = parseSidecar(merge(base, ours, theirs)).annotations[0]!.target;
    assert.deepEqual(target, { start: 11, end: 27, exact: 'Minister Hayashi', prefix: 'The ', suffix: ' spoke' });
  });

  it('lets the first of two stand who decided the same', () => {
    const by = (who: string, when: string) => edited(base, inBlock('m2', 'status: accepted', 'status: rejected'), inBlock('m2', 'by: a\n    created: 2026-11-01T08:00:00Z', `by: ${who}\n    created: ${when}`));
    const [early, late] = [by('b', '2026-11-02T08:00:00Z'), by('c', '2026-11-03T08:00:00Z')];
    assert.equal(merge(base, late, early), early);
    assert.equal(merge(base, early, late), early);
  });

  it('keeps one of two annotations that say the same of the same words, unless something would miss the other', () => {
    const add = (id: string, when: string, tail = 'relations: []') => edited(base, [/relations: \[\]/, `${block(id, 60, 'Oman', `    created: ${when}\n`)}${tail}`]);
    const [first, second] = [add('m7', '2026-11-02T08:00:00Z'), add('m8', '2026-11-03T08:00:00Z')];
    assert.equal(merge(base, first, second), first);
    assert.equal(merge(base, second, first), first);
    const related = add('m8', '2026-11-03T08:00:00Z', 'relations:\n  - { id: r1, type: near, from: m8, to: m2 }');
    assert.deepEqual(parseSidecar(merge(base, first, related)).annotations.map(({ id }) => id), ['m1', 'm2', 'm7', 'm8']);
  });

  it('merges entities by id, in braces too, their aliases as sets, and keeps those that are needed', () => {
    const entities = (text: string) => base.replace('hayashi: { type: person, name: Hayashi }', text);
    const ours = entities('hayashi: { type: person, name: Hayashi, aliases: [Yoshi] }');
    const theirs = entities('abe: { type: person, name: Abe }\n  hayashi: { type: person, name: Yoshimasa Hayashi, aliases: [Y. H.], role: Minister } # now');
    assert.equal(merge(base, ours, theirs).match(/entities:\n((?: .*\n)*)/)![1],
      '  abe: { type: person, name: Abe }\n  hayashi: { type: person, name: Yoshimasa Hayashi, aliases: [Y. H., Yoshi], role: Minister } # now\n');
    const gone = edited(base, [/entities:\n.*\n/, 'entities: {}\n'], [/ {4}entity: hayashi\n/, '']);
    const used = edited(base, inBlock('m2', '    target', '    entity: hayashi\n    target'));
    assert.match(merge(base, gone, used), / {2}hayashi: \{ type: person, name: Hayashi \}/);
  });

  it('keeps the comments and unknown keys of both, our line ends, and their depth where only they have it', () => {
    const ours = edited(base, [/ {2}- id: m1/, '  - id: m1 # ours'], [/relations/, 'x-team: { desk: 1 }\nrelations'], [/ {4}by: a/, '    certainty: likely\n    by: a']);
    const theirs = edited(base, [/ {2}# the minister/, '  # the minister\n  # theirs'], [/ {4}by: a/, '    by: a # A. Novak'], [/relations/, '# end\nrelations']);
    const merged = merge(base, ours, theirs);
    for (const kept of ['# ours', '# theirs', '# the minister', '# A. Novak', '# end', 'x-team: { desk: 1 }', 'certainty: likely']) assert.ok(merged.includes(kept), merged);
    assert.equal(merge(base, ours.replaceAll('\n', '\r\n'), theirs), merged.replaceAll('\n', '\r\n'));
    const flush = edited(base, [/(?=relations)/, block('m9', 60, 'Oman')]).replace(/^annotations:\n[^]*(?=relations)/m, (list) => list.replace(/^ {2}/gm, ''));
    assert.ok(merge(base, ours, flush).includes(block('m9', 60, 'Oman')));
  });

  it('merges registers by entity', () => {
    const register = 'seedlens: 1\nentities:\n  oman:\n    type: country\n    name: Oman\n';
    const ours = `${register}    aliases: [Muscat and Oman]\n`;
    const theirs = `${register}  qatar:\n    type: country\n    name: Qatar\n`;
    assert.equal(merge(register, ours, theirs), `${ours}  qatar:\n    type: country\n    name: Qatar\n`);
  });

  it('matches what has no id by all that it says', () => {
    const item = '  - why: unknown\n';
    const unread = edited(base, [/(?= {2}- id: m2)/, item]);
    const noted = edited(unread, inBlock('m1', '    by: a\n', '    note: In office.\n    by: a\n'));
    const retyped = edited(unread, inBlock('m2', 'type: place', 'type: facility'));
    assert.equal(merge(unread, noted, retyped), edited(noted, inBlock('m2', 'type: place', 'type: facility')));
    assert.equal(merge(unread, noted, base), edited(noted, [item, '']));
  });

  it('does not touch what it cannot read: errors, other formats, conflicts, ids that stand twice', () => {
    const changed = base.replace('Tokyo', 'Kyoto');
    const bad = ['seedlens: 1\nannotations: [', base.replace('seedlens: 1', 'seedlens: 2'), `${base}<<<<<<< a\n=======\n>>>>>>> b\n`, base.replace('id: m2', 'id: m1'), 'x: 1\n', base.replace('relations: []', 'relations: &r []\ny: *r')];
    for (const text of bad) assert.deepEqual(threeWayMerge(base, changed, text, style), { unmergeable: 'theirs' }, text);
    assert.deepEqual(threeWayMerge(base, bad[0]!, changed, style), { unmergeable: 'ours' });
  });
});

const words = fc.constantFrom('Tokyo', 'no', 'a: b', '# x', "it's", 'a\nb', '📰 news', 'كيشي\u202e', '1e3', '[a]');
const idOf = (side: string): fc.Arbitrary<string> => fc.nat(5).map((at) => `${side}${at}`);
const annotation = (id: fc.Arbitrary<string>): fc.Arbitrary<Annotation> => fc.record({
  id, type: fc.constantFrom('person' as const, 'place' as const), status: fc.constantFrom('accepted' as const, 'rejected' as const),
  target: fc.record({ start: fc.nat(99), end: fc.nat(99).map((end) => end + 100), exact: words }).map((target) => [target]), note: words,
});
const put = (id: fc.Arbitrary<string>): fc.Arbitrary<SidecarChange> => annotation(id).map((annotation) => ({ kind: 'put', annotation }));
const remove = (id: fc.Arbitrary<string>): fc.Arbitrary<SidecarChange> => id.map((id) => ({ kind: 'remove', id }));
const some = (...changes: fc.Arbitrary<SidecarChange>[]): fc.Arbitrary<SidecarChange[]> => fc.array(fc.oneof(...changes), { maxLength: 6 });

const change = (text: string, changes: readonly SidecarChange[]): string => {
  const result = editSidecar(text, changes, { file: 'report.txt' });
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
};

const content = (text: string) => new Map(parseSidecar(text).annotations.map((annotation) => [annotation.id, JSON.stringify(annotation)]));

describe('threeWayMerge, for any sidecars', () => {
  const start = some(put(idOf('m'))).map((changes) => change('', changes));

  it('takes the side that changed, and what both say', () => {
    fc.assert(fc.property(start, some(put(idOf('m')), remove(idOf('m'))), (base, changes) => {
      const side = change(base, changes);
      for (const [ours, theirs] of [[side, side], [side, base], [base, side]] as const) assert.equal(merge(base, ours, theirs), side);
    }), { numRuns: 150 });
  });

  it('says the same from both sides where they changed different annotations', () => {
    fc.assert(fc.property(start, some(put(idOf('a')), put(fc.constantFrom('m0', 'm1')), remove(fc.constant('m2'))), some(put(idOf('b')), put(fc.constantFrom('m3')), remove(fc.constant('m4'))), (base, one, other) => {
      const [a, b] = [change(base, one), change(base, other)];
      const merged = merge(base, a, b);
      const wanted = content(change(a, other));
      const dropped = [...wanted].filter(([id]) => !content(merged).has(id));
      assert.deepEqual([...content(merged)].sort(), [...wanted].filter((entry) => !dropped.includes(entry)).sort());
      // Only of two that say the same one may be missing.
      const statements = [...content(merged)].map(([, text]) => text.replace(/"id":"\w+"/, ''));
      for (const [, text] of dropped) assert.ok(statements.includes(text.replace(/"id":"\w+"/, '')), merged);
      assert.deepEqual([...content(merge(base, b, a))].sort(), [...content(merged)].sort());
    }), { numRuns: 150 });
  });

  it('loses nothing: what a side says stands in the result, or the other side has settled it', () => {
    fc.assert(fc.property(start, some(put(idOf('m')), remove(idOf('m'))), some(put(idOf('m')), remove(idOf('m'))), (base, one, other) => {
      const [a, b] = [change(base, one), change(base, other)];
      const result = threeWayMerge(base, a, b, style);
      assert.ok('text' in result, JSON.stringify(result));
      const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => parseSidecar(settledFor(side, result.text)));
      assert.deepEqual([...ours!.problems, ...theirs!.problems], [], result.text);
      for (const [side, other, merged] of [[a, b, ours!], [b, a, theirs!]] as const) {
        for (const annotation of parseSidecar(side).annotations) {
          const before = parseSidecar(base).annotations.find(({ id }) => id === annotation.id);
          const after = merged.annotations.find(({ id }) => id === annotation.id);
          const theirs = parseSidecar(other).annotations.find(({ id }) => id === annotation.id);
          if (annotation.note !== before?.note) assert.equal(after?.note, annotation.note, result.text);
          else if (theirs) assert.equal(after?.note, theirs.note, result.text);
        }
      }
    }), { numRuns: 200 });
  });
});
