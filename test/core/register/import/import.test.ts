import assert from 'node:assert/strict';
import { parseRegister } from '../../../../src/core/register/codec';
import { editRegister } from '../../../../src/core/register/edit';
import { importInto, importReport, readNames } from '../../../../src/core/register/import/import';
import { finish } from '../../../../src/core/yaml/file';

const before = `seedlens: 1
entities:
  nova: { type: place, name: Nova, notes: ours }   # mine
  zeta: { type: place, name: Zeta }
`;

const imported = (text: string, into = before) => {
  const names = readNames('names.csv', text);
  return { names, made: importInto(parseRegister(into), names) };
};

describe('import', () => {
  it('tells the formats apart', () => {
    assert.equal(readNames('a.geojson', '{"features":[]}').entities.length, 0);
    assert.equal(readNames('actors.txt', '# x\nANA_KRAJ_ [NVLGOV 200101-210101]\n').entities[0]!.name, 'Ana Kraj');
    assert.equal(readNames('names.txt', 'name\ttype\nAna\tperson\n').entities[0]!.name, 'Ana');
  });

  it('merges by name and type, and never over what the register says', () => {
    const { made } = imported('name,type,aliases,notes\nNova,place,Nov,theirs\nNova,person,,\nZeta,place,,\nBo,person,B.,\nBo,person,Bob,\n');
    assert.deepEqual([made.added, made.extended, made.known], [2, 1, 1]);
    assert.deepEqual(made.entities, [
      { id: 'nova', type: 'place', name: 'Nova', notes: 'ours', aliases: ['Nov'] }, { id: 'nova-2', type: 'person', name: 'Nova' }, { id: 'bo', type: 'person', name: 'Bo', aliases: ['B.', 'Bob'] },
    ]);
    const edit = finish(editRegister(before, made.entities));
    assert.ok('text' in edit && edit.text.includes('notes: ours') && edit.text.includes('# mine'));
  });

  it('changes nothing the second time', () => {
    const table = 'name,type,aliases\nAna,person,A.\n';
    const edit = finish(editRegister(before, imported(table).made.entities));
    assert.ok('text' in edit);
    assert.deepEqual(imported(table, edit.text).made, { entities: [], added: 0, extended: 0, known: 1 });
  });

  it('reports what was left and why, as plain text whatever stands in the file', () => {
    const { names, made } = imported('name,type,x y\n"[a](command:b) | c",wizard,1\nAna,person,\n');
    const report = importReport('names.csv', names, made);
    assert.match(report, /- Added: 1\n- Extended: 0\n- Known already: 0\n- Left: 1\n/);
    assert.ok(!report.includes('](command') && report.split('\n').filter((line) => line.startsWith('| 2 |')).length === 1);
  });

  it('takes ten thousand names into a register of as many', () => {
    const many = `seedlens: 1\nentities:\n${Array.from({ length: 10_000 }, (_, at) => `  old-${at}: { type: person, name: Old ${at} }\n`).join('')}`;
    const { made } = imported(`name,type\n${Array.from({ length: 10_000 }, (_, at) => `New ${at},person\n`).join('')}`, many);
    const edit = finish(editRegister(many, made.entities));
    assert.ok('text' in edit && parseRegister(edit.text).entities.size === 20_000);
  });
});
