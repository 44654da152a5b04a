import assert from 'node:assert/strict';
import { changesOf } from '../../../../src/core/check/fix';
import { annotation, findingsIn, findingsInRegister, reportWith, sidecarOf, told } from '../support';

const text = 'Ada Quill met traders in Athens. Later Ada Quill left Athens for Tokyo.\n';
const twice = (more = ''): string => sidecarOf([
  annotation(text, 'Ada Quill', 'person', { entity: 'ada' }),
  annotation(text, 'Ada Quill', 'person', { entity: 'quill', occurrence: 2 }),
], `entities:\n  ada: { type: person, name: Ada Quill }\n  quill: { type: person, name: ADA QUILL }\n${more}`);

describe('check same-name', () => {
  it('finds one thing that was entered twice, at the second', () => {
    const findings = findingsIn(text, twice());
    assert.deepEqual(told(text, findings), ['same-name: Ada Quill: Two entities are called “ADA QUILL”: ada and quill']);
    assert.equal(findings[0]!.start, text.lastIndexOf('Ada Quill'));
    assert.equal(findings[0]!.related!.start, 0);
  });

  it('offers to make one of them', () => {
    const report = reportWith(text, twice());
    const [fix] = findingsIn(text, twice())[0]!.fixes;
    assert.deepEqual(changesOf(report.document, fix!).map((change) => (change.kind === 'put' ? `${change.annotation.id} ${change.annotation.entity}` : change.kind)), ['put-entity', 'm-AdaQuill-2 ada', 'remove-entity']);
  });

  it('finds another of that name in the register', () => {
    const sidecar = sidecarOf([annotation(text, 'Ada Quill', 'person', { entity: 'ada' })], 'entities:\n  ada: { type: person, name: Ada Quill }\n');
    const register = 'seedlens: 1\nentities:\n  quill-a: { type: person, name: Ada Quill }\n';
    const findings = findingsIn(text, sidecar, register);
    assert.deepEqual(told(text, findings), ['same-name: Ada Quill: Two entities are called “Ada Quill”: ada here, and quill-a in the register']);
    assert.deepEqual(findings[0]!.fixes, [{ kind: 'merge', from: 'ada', into: { id: 'quill-a', type: 'person', name: 'Ada Quill' } }, { kind: 'rename', entity: 'ada', at: 0 }]);
  });

  it('leaves alone places that the gazetteer tells apart, and names of different types', () => {
    const places = sidecarOf([
      annotation(text, 'Athens', 'place', { entity: 'athens-gr' }), annotation(text, 'Athens', 'place', { entity: 'athens-georgia-us', occurrence: 2 }),
      annotation(text, 'Ada Quill', 'person', { entity: 'ada' }), annotation(text, 'Ada Quill', 'organization', { entity: 'firm', occurrence: 2 }),
    ], 'entities:\n  athens-gr: { type: place, name: Athens }\n  athens-georgia-us: { type: place, name: Athens }\n  ada: { type: person, name: Ada Quill }\n  firm: { type: organization, name: Ada Quill }\n');
    assert.deepEqual(findingsIn(text, places).filter(({ rule }) => rule === 'same-name'), []);
  });

  it('finds two of a register', () => {
    const register = 'seedlens: 1\nentities:\n  a: { type: person, name: Ada Quill }\n  b: { type: person, name: Ada Quill }\n  c: { type: place, name: Ada Quill }\n';
    assert.deepEqual(told(register, findingsInRegister(register)).slice(0, 1), ['same-name: Ada Quill: Two entities are called “Ada Quill”: a and b']);
    const [first, second] = [register.indexOf('Ada Quill'), register.indexOf('Ada Quill', register.indexOf('b:'))];
    assert.deepEqual(findingsInRegister(register)[0]!.fixes, [
      { kind: 'merge-entries', from: 'b', into: 'a' }, { kind: 'rename', entity: 'b', at: second }, { kind: 'rename', entity: 'a', at: first },
    ]);
  });
});
