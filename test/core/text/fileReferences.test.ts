import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fileKey, fileReferences, isDocumentNumber } from '../../../src/core/text/fileReferences';

const keys = new Set(['sitrep-003', 's-res-2817-2026', 'INTSUM 17_26', 'intsum-17'].map(fileKey));
const found = (text: string): string[] => fileReferences(text, keys).map(({ start, end }) => text.slice(start, end));

describe('file references', () => {
  it('name a file whatever stands between letters and digits', () => {
    assert.deepEqual(found('See SITREP 003 and Sitrep-003; also S/RES/2817 (2026), adopted in May.'), ['SITREP 003', 'Sitrep-003', 'S/RES/2817 (2026)']);
  });

  it('are as long as they can be', () => {
    assert.deepEqual(found('INTSUM 17/26 replaces INTSUM 17.'), ['INTSUM 17/26', 'INTSUM 17']);
  });

  it('begin and end with whole words', () => {
    assert.deepEqual(found('SITREP 0031, XSITREP 003, SITREP.\n\n\n\n003'), []);
  });

  it('are no titles and no short names', () => {
    assert.deepEqual(['a1', 'weekly note', '2026', 'sitrep-003'].map((name) => isDocumentNumber(fileKey(name))), [false, false, false, true]);
  });

  it('stand in any text in order', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (text, names) => {
      let last = 0;
      for (const { start, end, key } of fileReferences(text, new Set(names.map(fileKey)))) {
        assert.ok(start >= last && end > start && fileKey(text.slice(start, end)) === key);
        last = end;
      }
    }));
  });
});
