import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { findConflicts, settledFor, withBlanks, writeConflict } from '../../../src/core/annotations/conflicts';
import { editSidecar } from '../../../src/core/annotations/edit';
import { parseRegister } from '../../../src/core/register/codec';

const item = (id: string, note: string): string => `  - { id: ${id}, type: place, status: accepted, target: { start: 1, exact: Oman }, note: ${note} }\n`;
const style = { ours: 'HEAD', theirs: 'colleague', size: 7 };
const conflict = writeConflict({ ours: item('m2', 'ours'), theirs: item('m2', 'theirs') }, style);
const text = `seedlens: 1\nannotations:\n${item('m1', 'one')}${conflict}${item('m3', 'three')}`;

describe('conflicts', () => {
  it('finds both sides, in diff3 style too, with any line ends', () => {
    for (const each of [text, text.replace('=======', '||||||| base\n  - old\n======='), text.replaceAll('\n', '\r\n')]) {
      const [found, ...more] = findConflicts(each);
      assert.ok(found && more.length === 0);
      assert.equal(each.slice(found.opening.start, found.opening.end), '<<<<<<< HEAD');
      assert.equal(settledFor('ours', each).replaceAll('\r', ''), text.replace(conflict, item('m2', 'ours')));
      assert.equal(settledFor('theirs', each).replaceAll('\r', ''), text.replace(conflict, item('m2', 'theirs')));
      assert.equal(withBlanks(each).length, each.length);
    }
  });

  it('takes nothing for a conflict that is none, however much there is of it', () => {
    for (const each of ['<<<<<<< a\n', '<<<<<<< a\n=======\n', '=======\n>>>>>>> b\n', '>>>>>>> b\n=======\n<<<<<<< a\n', ' <<<<<<< a\n=======\n>>>>>>> b\n', '<<<<<<<\n'.repeat(200_000), '<<<<<<< a\n'.repeat(200_000)]) {
      assert.deepEqual(findConflicts(each), []);
    }
  });

  it('are read as the current side, reported at their line, and never written over', () => {
    const { annotations, problems, ranges } = parseSidecar(text);
    assert.deepEqual(annotations.map(({ id, note }) => `${id} ${note}`), ['m1 one', 'm2 ours', 'm3 three']);
    assert.deepEqual(problems.map(({ code, severity, start }) => [code, severity, start]), [['conflict', 'error', text.indexOf('<<<')]]);
    assert.ok(text.slice(ranges.get('m3')!.start).startsWith('{ id: m3'));
    const result = editSidecar(text, [{ kind: 'remove', id: 'm1' }], { file: 'report.txt' });
    assert.ok('problems' in result && result.problems[0]!.code === 'conflict');
  });

  it('are read so in registers too', () => {
    const oman = (name: string): string => `  oman: { type: country, name: ${name} }\n`;
    const register = `seedlens: 1\nentities:\n${writeConflict({ ours: oman('Oman'), theirs: oman('Sultanate of Oman') }, style)}  qatar: { type: country, name: Qatar }\n`;
    const { entities, problems } = parseRegister(register);
    assert.deepEqual([...entities.values()].map(({ name }) => name), ['Oman', 'Qatar']);
    assert.deepEqual(problems.map(({ code }) => code), ['conflict']);
  });

  it('knows what an annotation was kept against', () => {
    const kept = `seedlens: 1\nannotations:\n${item('m1', 'one').replace('note', 'despite: [m7, 8], note')}`;
    const [annotation] = parseSidecar(kept).annotations;
    assert.deepEqual(annotation!.despite, ['m7', '8']);
    const result = editSidecar(kept, [{ kind: 'put', annotation: { ...annotation!, despite: ['m7', '8', 'm9'] } }], { file: 'report.txt' });
    assert.equal('text' in result && result.text, kept.replace('[m7, 8]', '[m7, 8, m9]'));
  });
});
