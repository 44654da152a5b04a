import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/core/annotations/codec';

const lines = (...parts: string[]): string => parts.map((part) => `${part}\n`).join('');

const head = 'seedlens: 1';
const whole = ['annotations:', '  - id: m1', '    type: place', '    status: accepted', '    target: { start: 4, exact: Tokyo }'];

/** What a sidecar has to complain of: the code and the words it points at. */
const complaints = (text: string): string[] =>
  parseSidecar(text).problems.map(({ code, severity, start, end }) => `${severity} ${code}: ${text.slice(start, end)}`);

describe('codec', () => {
  it('reads everything that a sidecar says', () => {
    const text = lines(
      head, 'document:', '  file: report.txt', '  sha256: 1f0c', '  source: { reliability: B, credibility: 2 }',
      'entities:', '  nobuo-kishi: { type: person, name: Nobuo Kishi, aliases: [Kishi, 岸], role: Defence Minister }',
      'annotations:', '  - id: m4f7a2c', '    type: person', '    status: rejected', '    entity: nobuo-kishi',
      '    target:', '      start: 223', '      end: 234', '      exact: Nobuo Kishi', '      prefix: "Minister "', '      suffix: ", and"',
      '    note: |', '      In office', '      since 2020.', '    by: a.novak', '    created: 2026-11-23T16:40:00Z',
    );
    const { annotations, entities, document, source, problems, ranges } = parseSidecar(text);
    assert.deepEqual(annotations, [{
      id: 'm4f7a2c', type: 'person', status: 'rejected', entity: 'nobuo-kishi',
      target: [{ start: 223, end: 234, exact: 'Nobuo Kishi', prefix: 'Minister ', suffix: ', and' }],
      note: 'In office\nsince 2020.\n', by: 'a.novak', created: '2026-11-23T16:40:00Z',
    }]);
    assert.deepEqual(entities, [{ id: 'nobuo-kishi', type: 'person', name: 'Nobuo Kishi', aliases: ['Kishi', '岸'], role: 'Defence Minister' }]);
    assert.deepEqual([document, source], [{ file: 'report.txt', sha256: '1f0c' }, { reliability: 'B', credibility: '2' }]);
    assert.deepEqual(problems, []);
    assert.ok(text.slice(ranges.get('m4f7a2c')!.start).startsWith('id: m4f7a2c'));
  });

  it('reads where entities are, and complains of what is nowhere', () => {
    const at = (coordinates: string): string => lines(head, 'entities:', `  pier: { type: place, name: Pier, coordinates: ${coordinates} }`);
    assert.deepEqual(parseSidecar(at('[60.39, 5.32]')).entities[0]?.coordinates, { lat: 60.39, lon: 5.32 });
    for (const wrong of ['[91, 0]', '[0, 181]', '[1]', 'north']) {
      assert.deepEqual(complaints(at(wrong)), [`warning bad-coordinates: ${wrong}`]);
      assert.equal(parseSidecar(at(wrong)).entities[0]?.name, 'Pier');
    }
  });

  it('reads a file without content as a sidecar without annotations', () => {
    for (const text of ['', '\n', '# nothing yet\n']) assert.deepEqual([parseSidecar(text).annotations, complaints(text)], [[], []]);
  });

  it('works out the end that was left out, in code points', () => {
    const text = lines(head, ...whole).replace('Tokyo', '📰 Daily');
    assert.deepEqual(parseSidecar(text).annotations[0]!.target, [{ start: 4, end: 11, exact: '📰 Daily' }]);
  });

  it('reads a list of targets as a split mention', () => {
    const text = lines(head, ...whole).replace('{ start: 4, exact: Tokyo }', '[{ start: 4, exact: Donetsk }, { start: 24, exact: regions }]');
    assert.deepEqual(parseSidecar(text).annotations[0]!.target.map(({ exact }) => exact), ['Donetsk', 'regions']);
  });

  it('takes numbers and booleans in text as they are written', () => {
    const text = lines(head, ...whole, '    note: 0x1F', '    by: true').replace('Tokyo', '2023');
    const [annotation] = parseSidecar(text).annotations;
    assert.deepEqual([annotation!.target[0]!.exact, annotation!.note, annotation!.by], ['2023', '0x1F', 'true']);
  });

  it('reads CRLF files and those with a byte order mark', () => {
    assert.deepEqual(parseSidecar(`\ufeff${lines(head, ...whole)}`.replaceAll('\n', '\r\n')).annotations.length, 1);
  });

  it('follows aliases', () => {
    const text = lines(head, ...whole, '    by: &me a.novak', ...whole.slice(1), '    by: *me').replace('m1', 'm0');
    assert.deepEqual(parseSidecar(text).annotations.map(({ by }) => by), ['a.novak', 'a.novak']);
  });

  it('returns the good annotations, and a problem at each bad one: of a type that the workspace may have both', () => {
    const text = lines(head, ...whole, '  - id: m2', '    type: palace', '    status: accepted', '    target: { start: 1, exact: a }',
      '  - id: m3', '    type: place', '    status: maybe', '    target: { start: 1, exact: a }',
      '  - id: m4', '    type: place', '    status: accepted', '    entity: nowhere', '    target: { start: 1, exact: a }',
      '  - id: m1', '    type: place', '    status: accepted', '    target: { start: -1, exact: a }',
      '  - just words');
    assert.deepEqual(parseSidecar(text).annotations.map(({ id }) => id), ['m1', 'm2', 'm4']);
    assert.deepEqual(complaints(text), [
      'warning unknown-type: palace', 'warning unknown-status: maybe', 'warning unknown-entity: nowhere',
      'warning duplicate-id: m1', 'warning wrong-type: -1', 'warning wrong-type: just words',
    ]);
  });

  it('names the fields that are missing', () => {
    const text = lines(head, 'annotations:', '  - note: x', '    target: { prefix: a }');
    assert.deepEqual(parseSidecar(text).problems.map(({ message }) => message).sort(), [
      '“exact” is missing', '“id” is missing', '“start” is missing', '“status” is missing', '“type” is missing',
    ]);
    assert.deepEqual(complaints(lines(head, ...whole.slice(0, -1), '    target: []')), ['warning missing-field: ']);
  });

  it('calls a file that must not be written an error', () => {
    assert.deepEqual(complaints('name: x\n'), ['error not-a-sidecar: ']);
    assert.deepEqual(complaints('- 1\n'), ['error not-a-sidecar: ']);
    assert.deepEqual(complaints('seedlens: one\n'), ['warning wrong-type: one', 'error not-a-sidecar: one']);
    assert.deepEqual(complaints('seedlens: 2\n'), ['error newer-format: 2']);
    assert.deepEqual(complaints(lines(head, 'annotations: 3')), ['error wrong-type: 3']);
    assert.deepEqual(complaints(lines(head, 'entities: [a]')), ['error wrong-type: [a]']);
    assert.deepEqual(complaints(lines(head, 'annotations: []', 'annotations: []')), ['error duplicate-key: annotations']);
    assert.ok(complaints(lines(head, 'annotations: [')).every((complaint) => complaint.startsWith('error syntax')));
    assert.ok(complaints(lines('<<<<<<< ours', head, '=======', head, '>>>>>>> theirs')).some((complaint) => complaint.startsWith('error')));
  });

  it('takes names of the prototype for names', () => {
    const text = lines(head, 'entities:', '  __proto__: { type: place, name: Prototype }', '  constructor: { type: place, name: C }', ...whole, '    entity: __proto__');
    assert.deepEqual(parseSidecar(text).entities.map(({ id }) => id), ['__proto__', 'constructor']);
    assert.deepEqual([parseSidecar(text).annotations[0]!.entity, complaints(text)], ['__proto__', []]);
    assert.equal(({} as Record<string, unknown>)['type'], undefined);
  });

  it('does not hang or fall over hostile input', function () {
    this.timeout(60_000);
    const bomb = lines(head, 'a: &a [x, x]', ...Array.from({ length: 200 }, () => 'b: *a').map((line, i) => line.replace('b', `b${i}`)));
    const deep = Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`);
    const hostile = [
      bomb, lines(head, `annotations: ${'['.repeat(1_000_000)}`), lines(head, ...deep), `${head}\n${'x'.repeat(100_000_000)}`, `${head}\n${'] '.repeat(500_000)}`,
      lines(head, `annotations: [${'{}, '.repeat(1_000_000)}]`), lines(head, `annotations: [${'a,\n! '.repeat(500_000)}]`), lines(head, 'annotations:', '  - "x\n'.repeat(300_000)),
      lines(head, 'x: &a\n'.repeat(300_000)), lines(head, 'x: &a [*a]'), lines(head, `x: ${'- '.repeat(1_000_000)}`),
    ];
    for (const text of hostile) {
      const started = performance.now();
      assert.ok(parseSidecar(text).problems.some(({ severity }) => severity === 'error'));
      assert.ok(performance.now() - started < 10_000);
    }
  });

  it('reads all of twenty thousand annotations, however they are laid out', function () {
    this.timeout(60_000);
    const block = (id: number, note: string): string => lines(`  - id: m${id}`, ...whole.slice(2), `    note: ${note}`, '    by: &me a.novak');
    const inLines = (note: string): string => lines(head, 'annotations:') + Array.from({ length: 20_000 }, (_, id) => block(id, note)).join('');
    const json = JSON.stringify({ seedlens: 1, annotations: Array.from({ length: 20_000 }, (_, id) => ({ id: `m${id}`, type: 'place', status: 'accepted', target: { start: id, exact: 'Tokyo', prefix: 'x'.repeat(200) } })) }, null, 1);
    for (const text of [inLines('short'), inLines('>-\n      folded\n      text'), json]) {
      assert.deepEqual([parseSidecar(text).annotations.length, complaints(text)], [20_000, []]);
    }
  });

  it('checks thousands of keys in linear time', () => {
    const text = lines(head, 'entities:', ...Array.from({ length: 2000 }, (_, i) => `  e${i}: { type: place, name: E${i} }`));
    const started = performance.now();
    assert.equal(parseSidecar(text).entities.length, 2000);
    assert.ok(performance.now() - started < 2000);
  });
});
