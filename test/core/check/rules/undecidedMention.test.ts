import assert from 'node:assert/strict';
import { annotation, findingsIn, sidecarOf, told } from '../support';

const text = 'Envoys of Japan left Tokyo. Japan denies it.\n';
const final = 'document: { status: final }\n';

describe('check undecided-mention', () => {
  it('finds what is undecided in a final report, once for each entity', () => {
    const findings = findingsIn(text, `seedlens: 1\n${final}`);
    assert.deepEqual(told(text, findings), [
      'undecided-mention: Japan: “Japan” is undecided 2 times, and the report is marked as final',
      'undecided-mention: Tokyo: “Tokyo” is undecided, and the report is marked as final',
    ]);
    assert.deepEqual(findings.map(({ fixes }) => fixes.map(({ kind }) => kind)), [['accept-entity', 'accept', 'reject', 'reopen'], ['accept', 'reject', 'reopen']]);
  });

  it('is content with drafts, and with what is decided', () => {
    assert.deepEqual(findingsIn(text), []);
    assert.deepEqual(findingsIn(text, 'seedlens: 1\ndocument: { status: draft }\n'), []);
    const decided = sidecarOf([annotation(text, 'Japan', 'country', { entity: 'japan' }), annotation(text, 'Tokyo', 'place', { status: 'rejected' }), annotation(text, 'Japan', 'country', { occurrence: 2, entity: 'japan' })], `${final}entities:\n  japan: { type: country, name: Japan }\n`);
    assert.deepEqual(findingsIn(text, decided), []);
  });
});
