import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPetrarch } from '../../../../src/core/register/import/petrarch';

const dictionary = `# our own
NOVALAND_ [NVL]
+NOVALANDERS_
ANA_MCKRAJ_ [NVLELI <20150101] ; twice
+KRAJ
+A._MCKRAJ
\t[NVLGOV 150101-20190501]
\t[NVLOPP >190502]
FRONT_FOR_THE_NORTH_ [NVLREB]
NOVA_
GRELL [MNC]
FARMER_ {FARMERS} [~AGR]
WORKER [~LAB]
`;

describe('import of actor dictionaries', () => {
  it('reads names, synonyms and dated codes', () => {
    const { entities } = readPetrarch(dictionary);
    assert.deepEqual(entities, [
      { line: 4, type: 'person', name: 'Ana McKraj', aliases: ['Kraj', 'A. McKraj'], notes: 'Codes: NVLELI to 2015-01-01; NVLGOV from 2015-01-01 to 2019-05-01; NVLOPP from 2019-05-02' },
      { line: 9, type: 'organization', name: 'Front for the North', notes: 'Codes: NVLREB' },
      { line: 11, type: 'organization', name: 'GRELL', notes: 'Codes: MNC' },
    ]);
  });

  it('leaves states, agents and what has no code, and says why', () => {
    assert.deepEqual(readPetrarch(dictionary).left.map(({ line, what }) => [line, what]), [[2, 'Novaland'], [10, 'Nova'], [12, 'FARMER_ {FARMERS} [~AGR]'], [13, 'Worker']]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('A', '_', '[', ']', '+', '\n', ' ', '1', '<', '~', 'ß', ';') }), (text) => void readPetrarch(text)));
  });
});
