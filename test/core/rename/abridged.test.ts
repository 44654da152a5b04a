import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { abridge } from '../../../src/core/rename/abridged';
import { hunksOf } from '../../../src/core/rename/hunks';

const item = (id: string, entity: string, more = ''): string =>
  `  - id: ${id}\n    type: person\n    status: accepted\n    entity: ${entity}\n    target:\n      start: 0\n      end: 5\n      exact: Kishi\n${more}`;

const sidecar = (...items: string[]): string =>
  `seedlens: 1\nentities:\n  kishi: { type: person, name: Kishi }\n  hayashi: { type: person, name: Hayashi }\nannotations:\n${items.join('')}relations: []\n`;

const idsIn = (text: string): string[] => parseSidecar(text).annotations.map(({ id }) => id);

const brokenness = (text: string): boolean => parseSidecar(text).problems.some(({ severity }) => severity === 'error');

const isKishi = (entity: string): boolean => entity === 'kishi';

describe('an abridged sidecar', () => {
  it('leaves out plain annotations of other entities, but the first', () => {
    const text = sidecar(item('m1', 'hayashi'), item('m2', 'hayashi'), item('m3', '"kishi"'), item('m4', 'hayashi', '    note: "On Thursday: yes"\n    by: a.novak\n    created: 2026-11-23T16:40:00Z\n'));
    const short = abridge(text, isKishi);
    assert.deepEqual(idsIn(short.text), ['m1', 'm3']);
    assert.ok(short.text.endsWith('relations: []\n'));
    assert.equal(short.restore([]), text);
  });

  it('leaves out none that goes on where it should end, or has what only a reader of YAML can tell', () => {
    for (const more of ['      and more\n', '    # why\n', '    note: one\n    note: two\n', '    note: "a\\tb"\n', '    note: a: b\n', '    note: *a\n', '    note: a # b\n', '    odd: 1\n', '\n']) {
      const text = sidecar(item('m1', 'hayashi'), item('m2', 'hayashi', more), item('m3', 'hayashi'));
      assert.equal(abridge(text, isKishi).text, sidecar(item('m1', 'hayashi'), item('m2', 'hayashi', more)), more);
    }
  });

  it('changes as the whole does, unless a change goes over what is left out', () => {
    const text = sidecar(item('m1', 'hayashi'), item('m2', 'hayashi'), item('m3', 'kishi'), item('m4', 'hayashi'), item('m5', 'kishi'));
    const short = abridge(text, isKishi);
    const renamed = (words: string): string => words.replaceAll('entity: kishi', 'entity: nobuo-kishi').replace('name: Kishi', 'name: Nobuo Kishi');
    assert.equal(short.restore(hunksOf(short.text, renamed(short.text))), renamed(text));
    assert.equal(short.restore([{ start: short.text.indexOf('id: m3'), end: short.text.indexOf('id: m5'), text: '' }]), undefined);
  });

  it('is broken where the whole is, whatever stands in it', () => {
    const nasty = fc.constantFrom('Kishi', 'a: b', 'a:b', 'a:', '"x"', '"x', "'y'", "O'Neil", '*a', '&a b', '[1', '{a', '- a', '? a', '| ', '# c', 'a #b', 'a#b', '~', '12', '', 'é', 'أحمد', '東京', '\ta', 'a\tb', '%a', '@a', '`a`', '<<<<<<< ours', 'a \\ b', '"\\q"', '👍🏽');
    const lines = fc.tuple(nasty, nasty, nasty, fc.constantFrom('', '  more\n', '      more\n', '    by: b\n', '<<<<<<< ours\n', '\n', '# c\n'), fc.constantFrom('\n', '\r\n'))
      .map(([entity, exact, note, after, eol]) => (id: string) =>
        `  - id: ${id}\n    type: person\n    status: accepted\n    entity: ${entity}\n    target:\n      start: 0\n      exact: ${exact}\n    note: ${note}\n${after}`.replaceAll('\n', eol));
    fc.assert(fc.property(fc.array(lines, { maxLength: 4 }), (items) => {
      const text = sidecar(...items.map((write, at) => write(`m${at}`)));
      const short = abridge(text, isKishi);
      assert.equal(brokenness(short.text), brokenness(text));
      assert.equal(short.restore([]), text);
      if (!brokenness(text)) assert.deepEqual(idsIn(short.text), idsIn(text).filter((id) => short.text.includes(`id: ${id}`)));
    }), { numRuns: 300 });
  });
});
