import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCsv, readCsv } from '../../../../src/core/register/import/csv';
import { inEnglish } from '../../../../src/core/wording';

describe('import of CSV', () => {
  it('reads quoted cells, separators and line ends of all kinds', () => {
    assert.deepEqual(parseCsv('\ufeffname;note\r\n"A; ""B""";"two\nlines"\r\n\r\nC;'), [
      { line: 1, cells: ['name', 'note'] }, { line: 2, cells: ['A; "B"', 'two\nlines'] }, { line: 5, cells: ['C', ''] },
    ]);
    assert.deepEqual(parseCsv('a\tb,c\n1\t2'), [{ line: 1, cells: ['a', 'b,c'] }, { line: 2, cells: ['1', '2'] }]);
    assert.deepEqual(parseCsv('a,b\n"open,2\n')[1]!.cells, ['"open', '2']);
  });

  it('reads what a writer of RFC 4180 has written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '🛰️', ';') });
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const text = ['n,m', ...rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))].join('\r\n');
      assert.deepEqual(parseCsv(text).slice(1).map(({ cells }) => cells), rows.filter((cells) => cells.some(Boolean)));
    }));
  });

  it('knows columns by their headings, and tells of the others', () => {
    const { entities, left, remarks } = readCsv('Name,Type,AKA,Alias 2,Latitude,Longitude,Country Code,Shoe size\nNova,city,Nova Town; Nov,N.,44.5,-20,rs,9\n');
    assert.deepEqual(entities, [{ line: 2, type: 'place', name: 'Nova', aliases: ['Nova Town', 'Nov', 'N.'], country: 'RS', coordinates: { lat: 44.5, lon: -20 } }]);
    assert.deepEqual([left, remarks.map(inEnglish)], [[], ['Columns left out: Shoe size']]);
  });

  it('leaves rows without a name or a type, and says why', () => {
    const text = 'name,type\n,person\nAna,wizard\nBo,\n';
    assert.deepEqual(readCsv(text).left.map((row) => ({ ...row, why: inEnglish(row.why) })), [{ line: 2, what: ' person', why: 'it has no name' }, { line: 3, what: 'Ana', why: 'there is no type “wizard”' }, { line: 4, what: 'Bo', why: 'its type is not said' }]);
    assert.deepEqual(readCsv(text, 'person').entities, [{ line: 4, type: 'person', name: 'Bo' }]);
  });

  it('takes the first column for names where none is headed so, and points for places', () => {
    const { entities, remarks } = readCsv('ort,lat,lon\nNova,91,0\nZeta,1,2\n', undefined);
    assert.deepEqual(entities, [{ line: 3, type: 'place', name: 'Zeta', coordinates: { lat: 1, lon: 2 } }]);
    assert.equal(remarks.length, 1);
  });
});
