import assert from 'node:assert/strict';
import { annotation, findingsIn, sidecarOf, told } from '../support';

const text = 'The envoy flew from Tokyo to Paris, and from Paris to Lima.\n';

describe('check orphaned-annotation', () => {
  it('finds annotations whose words are gone, or stand there several times, at their quotes in the sidecar', () => {
    const far = (exact: string): string => annotation(text, exact, 'place').replace(/start: -?\d+/, 'start: 300');
    const sidecar = sidecarOf([far('Oslo'), far('Paris'), annotation(text, 'Lima', 'place')]);
    const findings = findingsIn(text, sidecar, undefined, (rule) => (rule === 'orphaned-annotation' ? 'error' : 'off'));
    assert.deepEqual(told(sidecar, findings), [
      'orphaned-annotation: "Oslo": “Oslo” is not in the text any more',
      'orphaned-annotation: "Paris": “Paris” stands in 2 places of the text, and it is not sure which is meant',
    ]);
    assert.deepEqual(findings.map(({ file, severity, fixes }) => [file, severity, fixes]), [
      ['sidecar', 'error', [{ kind: 're-anchor', annotation: 'm-Oslo-1' }]], ['sidecar', 'error', [{ kind: 're-anchor', annotation: 'm-Paris-1' }]],
    ]);
  });

  it('does not say that words are gone which stand elsewhere', () => {
    const lost = `  - id: a\n    type: place\n    status: accepted\n    target: { start: 300, exact: Lima, prefix: "by sea from ", suffix: " in winter" }\n`;
    const findings = findingsIn(text, sidecarOf([annotation(text, 'Lima', 'place'), lost]));
    assert.deepEqual(findings.filter(({ rule }) => rule === 'orphaned-annotation').map(({ message }) => message.message), ['“{0}” is not where it was, and the same words elsewhere are not surely meant']);
  });
});
