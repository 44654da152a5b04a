import assert from 'node:assert/strict';
import { changesOf, type Fix } from '../../../../src/core/check/fix';
import { decideMarks } from '../../../../src/core/decisions';
import { read } from '../../support';
import { annotation, findingsIn, reportWith, sidecarOf, told } from '../support';

const text = 'Minister Ada Quill met Quill & Sons. Quill left, and Quill slept in Tokyo.\n';
const at = (occurrence: number, status?: string): string => annotation(text, 'Quill', 'person', { occurrence, ...(status ? { status } : {}) });
const linkOf = (fix: Fix): string => (fix.kind === 'link' ? `${fix.entity.name}${fix.isNew ? ' (new)' : ''}: ${fix.annotations.join()}` : fix.kind);

describe('check actor-without-entity', () => {
  it('finds actors of which nobody said who they are, once for all alike', () => {
    const findings = findingsIn(text, sidecarOf([at(3), at(4)]));
    assert.deepEqual(told(text, findings), ['actor-without-entity: Quill: “Quill” has no entity that says who or what it is']);
  });

  it('offers those that it may be, and links all of them', () => {
    const sidecar = sidecarOf([annotation(text, 'Ada Quill', 'person', { entity: 'ada-quill' }), at(3), at(4)], 'entities:\n  ada-quill: { type: person, name: Ada Quill }\n');
    const [finding] = findingsIn(text, sidecar);
    assert.equal(linkOf(finding!.fixes[0]!), 'Ada Quill: m-Quill-3,m-Quill-4');
    const changes = changesOf(reportWith(text, sidecar).document, finding!.fixes[0]!);
    assert.deepEqual(changes.map((change) => change.kind === 'put' && change.annotation.entity), ['ada-quill', 'ada-quill']);
  });

  it('is content with what is rejected, with places, and with what Accept makes', () => {
    assert.deepEqual(findingsIn(text, sidecarOf([at(3, 'rejected'), annotation(text, 'Tokyo', 'place')])).filter(({ rule }) => rule === 'actor-without-entity'), []);
    const document = read(text);
    const accepted = decideMarks(document, document.marks(), 'accepted', { created: '2026-01-01T00:00:00Z' });
    assert.ok(accepted.some((change) => change.kind === 'put' && change.annotation.type === 'person'));
    assert.ok(accepted.every((change) => change.kind !== 'put' || change.annotation.type !== 'person' || change.annotation.entity));
  });
});
