import assert from 'node:assert/strict';
import { blamedCommits, decisionLine } from '../../../src/core/git/blame';

describe('blame', () => {
  it('reads the commit of each line, whatever stands behind it', () => {
    const output = [
      '^3f2a91c (A. Novak (desk 2) 2026-11-23 16:40:00 +0000  1) seedlens: 1',
      '00000000 (Not Committed Yet 2026-11-24 09:00:00 +0000  2)   status: accepted',
      '7d9e0aa1 old name.yaml (<b@example.org> 2 days ago 3) deadbeef',
      'fatal: no such path',
    ].join('\n');
    assert.deepEqual(blamedCommits(output), ['3f2a91c', undefined, '7d9e0aa1', undefined]);
  });

  it('finds the line of a decision: its status, or where its block begins', () => {
    const text = 'annotations:\r\n  - id: m1\r\n    note: |\r\n      the status: none\r\n    status: accepted\r\n  - { id: m2, status: rejected }\r\n  - status: accepted\r\n    id: m3\r\n';
    const block = (from: string, to?: string) => ({ start: text.indexOf(from), end: to ? text.indexOf(to) : text.length });
    assert.equal(decisionLine(text, block('id: m1', '  - {')), 4);
    assert.equal(decisionLine(text, block('{ id: m2', '  - status')), 5);
    assert.equal(decisionLine(text, block('status: accepted\r\n    id')), 6);
  });
});
