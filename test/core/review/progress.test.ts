import assert from 'node:assert/strict';
import { badgeOf, progressOf, reportAfter } from '../../../src/core/review/progress';
import { decideMarks } from '../../../src/core/decisions';
import { applyChanges, contentOf } from '../../../src/core/annotations/changes';
import { emptySidecar } from '../../../src/core/annotations/model';
import { read } from '../support';

describe('progress of a review', () => {
  it('counts what is accepted and what is rejected', () => {
    const document = read('Tokyo and Japan.\n');
    const [tokyo] = document.marks();
    const { annotations } = applyChanges(contentOf(document.sidecar), decideMarks(document, [tokyo!], 'rejected', { created: '' }));
    document.setSidecar({ ...emptySidecar, annotations: [...annotations.values()] });
    assert.deepEqual(progressOf(document.marks()), { decided: 1, all: 2 });
  });

  it('is a badge of two characters at most, which is full only when all is decided', () => {
    const badges = [[0, 9], [0, 0], [1, 900], [34, 57], [899, 900], [9, 9]].map(([decided, all]) => badgeOf({ decided: decided!, all: all! }));
    assert.deepEqual(badges, ['', '', '1', '60', '99', '✓']);
  });

  it('goes from report to report as the Explorer sorts them, round the end', () => {
    const undecided = ['file:///r/report-10.txt', 'file:///r/report-2.txt', 'file:///r/b.txt'];
    assert.equal(reportAfter('file:///r/report-2.txt', undecided), 'file:///r/report-10.txt');
    assert.equal(reportAfter('file:///r/report-11.txt', undecided), 'file:///r/b.txt');
    assert.equal(reportAfter('file:///r/b.txt', ['file:///r/b.txt']), undefined);
  });
});
