import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { editSidecar } from '../../../src/core/annotations/edit';
import { formerTexts, stamp } from '../../../src/core/annotations/stamp';

const now = { file: 'report.txt', sha256: 'c3' };

describe('stamp', () => {
  it('names only the text of now where all annotations stand in it', () => {
    assert.deepEqual(stamp({ sha256: 'b2', former: ['a1'] }, { ...now, hasLost: false }), { kind: 'document', ...now, former: [] });
  });

  it('keeps the texts that lost annotations were written for, the latest first', () => {
    assert.deepEqual(stamp({ sha256: 'b2', former: ['a1'] }, { ...now, hasLost: true }), { kind: 'document', ...now, former: ['b2', 'a1'] });
    assert.deepEqual(stamp({ sha256: 'c3', former: ['a1'] }, { ...now, hasLost: true }), { kind: 'document', ...now, former: ['a1'] });
    assert.deepEqual(stamp(undefined, { ...now, hasLost: true }), { kind: 'document', ...now, former: [] });
  });

  it('keeps the latest few of many', () => {
    assert.deepEqual(stamp({ sha256: '1', former: ['2', '3', '4', '5'] }, { ...now, hasLost: true }), { kind: 'document', ...now, former: ['1', '2', '3', '4'] });
  });

  it('adds a line to the sidecar, and takes it away again', () => {
    const before = 'seedlens: 1\ndocument:\n  file: report.txt\n  sha256: b2\n  source: { reliability: B }\nannotations: []\n';
    const write = (text: string, hasLost: boolean, sha256: string): string => {
      const edited = editSidecar(text, [stamp(parseSidecar(text).document, { file: 'report.txt', sha256, hasLost })], { file: 'report.txt' });
      assert.ok('text' in edited);
      return edited.text;
    };
    const lost = write(before, true, 'c3');
    assert.equal(lost, before.replace('  sha256: b2\n', '  sha256: c3\n  former: [b2]\n'));
    assert.deepEqual(formerTexts(parseSidecar(lost).document), ['c3', 'b2']);
    assert.equal(write(lost, false, 'd4'), before.replace('b2', 'd4'));
  });
});
