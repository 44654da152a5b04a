import assert from 'node:assert/strict';
import { editSidecar } from '../../../src/core/annotations/edit';
import type { Annotation, SidecarChange } from '../../../src/core/annotations/model';

const lines = (...parts: string[]): string => parts.map((part) => `${part}\n`).join('');

const edit = (text: string | undefined, ...changes: SidecarChange[]): string => {
  const result = editSidecar(text, changes, { file: 'report.txt' });
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
};

const annotation = (id: string, start: number, exact: string, more: Partial<Annotation> = {}): Annotation => ({
  id, type: 'place', status: 'accepted', target: [{ start, end: start + exact.length, exact }], ...more,
});
const put = (...args: Parameters<typeof annotation>): SidecarChange => ({ kind: 'put', annotation: annotation(...args) });

const byHand = lines(
  '# Our file',
  'seedlens: 1',
  'document: { file: report.txt }   # flow, by hand',
  'entities:',
  '  japan: { type: country, name: Japan, flag: 🇯🇵 }  # an island',
  '',
  'annotations:   # two of them',
  '',
  '  # The host',
  '  - id: m1',
  '    status: "accepted"   # sure',
  '    type: place',
  '    reviewed: true',
  '    target:',
  '        start: 10',
  '        exact: Tokyo',
  '',
  '  # Not the city',
  '  - { id: m2, type: place, status: rejected, target: { start: 40, exact: Paris } }',
  'relations: []   # none',
);
const tokyo = (more: Partial<Annotation> = {}): SidecarChange => put('m1', 10, 'Tokyo', more);

/** `byHand` with some of its text replaced. */
const with_ = (from: string, to: string): string => {
  assert.ok(byHand.includes(from));
  return byHand.replace(from, to);
};

describe('edit', () => {
  it('begins a new sidecar in the layout of the format', () => {
    const text = edit(
      undefined,
      { kind: 'document', file: 'report.txt', sha256: '1f0c' },
      { kind: 'put-entity', entity: { id: 'nobuo-kishi', type: 'person', name: 'Nobuo Kishi', aliases: ['Kishi'], role: 'Minister, Japan' } },
      put('m2', 40, 'Paris', { note: 'First line\n  and: second', by: 'a.novak', created: '2026-11-23T16:40:00Z' }),
      put('m1', 17, 'Nobuo Kishi', { type: 'person', entity: 'nobuo-kishi', target: [{ start: 17, end: 28, exact: 'Nobuo Kishi', prefix: 'Defence Minister ', suffix: ', who' }] }),
    );
    assert.equal(text, lines(
      'seedlens: 1',
      'document:',
      '  file: report.txt',
      '  sha256: 1f0c',
      'entities:',
      '  nobuo-kishi: { type: person, name: Nobuo Kishi, aliases: [Kishi], role: "Minister, Japan" }',
      'annotations:',
      '  - id: m1',
      '    type: person',
      '    status: accepted',
      '    entity: nobuo-kishi',
      '    target:',
      '      start: 17',
      '      end: 28',
      '      exact: Nobuo Kishi',
      '      prefix: "Defence Minister "',
      '      suffix: ", who"',
      '  - id: m2',
      '    type: place',
      '    status: accepted',
      '    target:',
      '      start: 40',
      '      end: 45',
      '      exact: Paris',
      '    note: |-',
      '      First line',
      '        and: second',
      '    by: a.novak',
      '    created: 2026-11-23T16:40:00Z',
      'relations: []',
    ));
  });

  it('leaves the text alone when it says so already', () => {
    assert.equal(edit(byHand, tokyo(), { kind: 'put-entity', entity: { id: 'japan', type: 'country', name: 'Japan' } }), byHand);
  });

  it('changes one field on its own line, whatever stands beside it', () => {
    assert.equal(edit(byHand, tokyo({ status: 'rejected' })), with_('"accepted"   # sure', 'rejected   # sure'));
    assert.equal(edit(byHand, put('m2', 40, 'Paris', { status: 'accepted' })), with_('rejected', 'accepted'));
  });

  it('adds and removes a field as one line, or in its braces', () => {
    const noted = edit(byHand, tokyo({ note: 'no' }));
    assert.equal(noted, with_('exact: Tokyo\n', 'exact: Tokyo\n    note: "no"\n'));
    assert.equal(edit(noted, tokyo()), byHand);
    const inBraces = edit(byHand, put('m2', 40, 'Paris', { status: 'rejected', note: 'a, b' }));
    assert.equal(inBraces, with_('exact: Paris } }', 'exact: Paris }, note: "a, b" }'));
    assert.equal(edit(inBraces, put('m2', 40, 'Paris', { status: 'rejected' })), byHand);
  });

  it('writes text of several lines as such, and back on one', () => {
    const long = edit(byHand, tokyo({ note: 'One\n\nTwo # three' }));
    assert.equal(long, with_('exact: Tokyo\n', 'exact: Tokyo\n    note: |-\n      One\n\n      Two # three\n'));
    assert.equal(edit(long, tokyo({ note: 'One' })), with_('exact: Tokyo\n', 'exact: Tokyo\n    note: One\n'));
  });

  it('moves a target by its numbers alone', () => {
    assert.equal(edit(byHand, put('m1', 12, 'Tokyo')), with_('start: 10\n', 'start: 12\n        end: 17\n'));
  });

  it('inserts by position, in the indentation and spacing of the file', () => {
    const block = (id: string, start: number): string =>
      lines(`  - id: ${id}`, '    type: place', '    status: accepted', '    target:', `        start: ${start}`, `        end: ${start + 4}`, '        exact: Oman');
    const middle = edit(byHand, put('m9', 20, 'Oman'));
    assert.equal(middle, with_('exact: Tokyo\n', `exact: Tokyo\n\n${block('m9', 20)}`));
    assert.equal(edit(middle, { kind: 'remove', id: 'm9' }), byHand);
    const last = edit(byHand, put('m9', 90, 'Oman'));
    assert.equal(last, with_('relations', `\n${block('m9', 90)}relations`));
    assert.equal(edit(last, { kind: 'remove', id: 'm9' }), byHand);
    const first = edit(byHand, put('m9', 1, 'Oman'));
    assert.equal(first, with_('two of them\n', `two of them\n${block('m9', 1)}\n`));
  });

  it('removes a block and leaves brackets when it was the last', () => {
    const one = edit(byHand, { kind: 'remove', id: 'm1' });
    assert.equal(one, byHand.replace(/ {2}- id: m1[\s\S]*Tokyo\n\n/, ''));
    const none = edit(one, { kind: 'remove', id: 'm2' }, { kind: 'remove-entity', id: 'japan' });
    assert.match(none, /^entities: \{\}$/m);
    assert.match(none, /^annotations: \[\] {3}# two of them$/m);
    assert.match(none, /^ {2}# Not the city$/m);
    assert.match(edit(none, tokyo()), /^annotations: {3}# two of them\n {2}- id: m1$/m);
  });

  it('keeps entities in alphabetical order, with what it does not know', () => {
    const more = edit(byHand,
      { kind: 'put-entity', entity: { id: 'oman', type: 'country', name: 'Oman' } },
      { kind: 'put-entity', entity: { id: 'france', type: 'country', name: 'no' } },
      { kind: 'put-entity', entity: { id: 'japan', type: 'country', name: 'Nippon', aliases: ['Japan'] } });
    assert.equal(more, with_('  japan: { type: country, name: Japan, flag: 🇯🇵 }  # an island\n', lines(
      '  france: { type: country, name: "no" }',
      '  japan: { type: country, name: Nippon, aliases: [Japan], flag: 🇯🇵 }  # an island',
      '  oman: { type: country, name: Oman }',
    )));
    assert.equal(edit(more,
      { kind: 'remove-entity', id: 'oman' }, { kind: 'remove-entity', id: 'france' },
      { kind: 'put-entity', entity: { id: 'japan', type: 'country', name: 'Japan' } }), byHand);
  });

  it('keeps CRLF line ends', () => {
    const crlf = byHand.replaceAll('\n', '\r\n');
    const changes = [tokyo({ status: 'rejected', note: 'a\nb' }), put('m9', 20, 'Oman'), { kind: 'remove', id: 'm2' } as const];
    assert.equal(edit(crlf, ...changes), edit(byHand, ...changes).replaceAll('\n', '\r\n'));
  });

  it('stamps the document where the file says what it is about', () => {
    assert.equal(edit(byHand, { kind: 'document', file: 'report.txt', sha256: 'ab' }), with_('{ file: report.txt }', '{ file: report.txt, sha256: ab }'));
    assert.equal(edit('seedlens: 1\n', { kind: 'document', file: 'a b.txt', sha256: '12' }), 'seedlens: 1\ndocument:\n  file: a b.txt\n  sha256: "12"\n');
  });

  it('begins a file that has nothing but comments', () => {
    assert.match(edit('# Mine', tokyo()), /^# Mine\nseedlens: 1\ndocument:\n {2}file: report.txt\n/);
  });

  it('mends an annotation that could not be read', () => {
    const broken = with_('type: place\n    reviewed', 'type: palace\n    reviewed');
    assert.match(edit(broken, tokyo()), /type: place\n {4}reviewed: true/);
  });

  it('writes what it cannot patch anew, and keeps its comments', () => {
    const aliased = byHand.replace('reviewed: true', 'by: &me a.novak').replace('exact: Paris }', 'exact: Paris }, by: *me');
    const changed = edit(aliased, tokyo({ by: 'b.okafor' }));
    assert.match(changed, /by: b\.okafor/);
    assert.match(changed, /exact: Paris \}, by: a\.novak/);
    assert.match(changed, /# Not the city/);
    const flow = '{ seedlens: 1, annotations: [ { id: m1, type: place, status: accepted, target: { start: 10, exact: Tokyo }, x: 1 } ] } # all\n';
    assert.match(edit(flow, tokyo({ status: 'rejected' }), put('m3', 50, 'Rome')), /status: rejected[\s\S]*x: 1[\s\S]*Rome[\s\S]*# all/);
  });

  it('never changes a broken file, nor one whose ids are not unique', () => {
    const codes = (text: string, ...changes: SidecarChange[]): string[] => {
      const result = editSidecar(text, changes, { file: 'report.txt' });
      return 'problems' in result ? result.problems.map(({ code }) => code) : [];
    };
    assert.deepEqual(codes('seedlens: 2\n', tokyo()), ['newer-format']);
    assert.deepEqual(codes('notes: 1\n', tokyo()), ['not-a-sidecar']);
    assert.deepEqual(codes(`${byHand}annotations: []\n`, tokyo()), ['duplicate-key']);
    assert.deepEqual(codes(byHand.replace('id: m2', 'id: m1'), { kind: 'remove', id: 'm1' }), ['duplicate-id']);
  });
});
