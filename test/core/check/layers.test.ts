import assert from 'node:assert/strict';
import { annotation, findingsInLayers, reportWith, sidecarOf, told } from './support';

const text = 'Envoy Ada Quill left Tokyo on Thursday. Ada Quill denies it, and Brandt Ridge is quiet.\n';
const everyRule = (layer: string, sidecar?: string): string[] => told(layer, findingsInLayers(text, [layer], sidecar)[0]!);

describe('check of layers', () => {
  it('finds in a layer what the rules find in a report, and tells it in the layer’s file', () => {
    const layer = sidecarOf([
      annotation(text, 'Ada Quill', 'person', { entity: 'ada' }), annotation(text, 'Ada Quill', 'person', { entity: 'quill', occurrence: 2 }),
      annotation(text, 'Thursday', 'date'), annotation(text, 'Brandt Ridge', 'place', { entity: 'ridge' }), annotation(text, 'Envoy', 'person'), annotation(text, 'Oslo', 'place').replace('-1,', '300,'),
    ], 'entities:\n  ada: { type: person, name: Ada Quill }\n  quill: { type: person, name: Ada Quill }\n  ridge: { type: place, name: Brandt Ridge }\n');
    assert.deepEqual(everyRule(layer), [
      'same-name: "Ada Quill": Two entities are called “Ada Quill”: ada and quill',
      'unresolved-date: "Thursday": “Thursday” counts from the report’s date, which is not known',
      'place-without-coordinates: "Brandt Ridge": It is not known where Brandt Ridge is',
      'actor-without-entity: "Envoy": “Envoy” has no entity that says who or what it is',
      'orphaned-annotation: "Oslo": “Oslo” is not in the text any more',
    ]);
    assert.ok(findingsInLayers(text, [layer])[0]!.every(({ file }) => file === 'sidecar'));
  });

  it('says once that a layer which is final is not', () => {
    const layer = sidecarOf([annotation(text, 'Tokyo', 'place', { status: 'rejected' })], 'document: { status: final }\n');
    assert.deepEqual(everyRule(layer), ['undecided-mention: final: 3 mentions are undecided, such as “Ada Quill”, and the report is marked as final']);
    assert.deepEqual(everyRule(layer.replace('final', 'draft'), 'seedlens: 1\ndocument: { status: final }\n'), []);
  });

  it('knows the report’s date from the sidecar that all share, unless the layer says another', () => {
    const layer = sidecarOf([annotation(text, 'Thursday', 'date')]);
    assert.deepEqual(everyRule(layer, 'seedlens: 1\ndocument: { date: 2026-11-24 }\n'), []);
    assert.deepEqual(everyRule(layer.replace('annotations:', 'document: { date: 2026-11-24 }\nannotations:')), []);
  });

  it('tells a disagreement of two layers once, and leaves the text to the report', () => {
    const [first, second] = ['place', 'facility'].map((type) => sidecarOf([annotation(text, 'Tokyo', type)]));
    const disagreements = findingsInLayers(text, [first!, second!]).map((findings) => findings.filter(({ rule }) => rule === 'disagreement'));
    assert.deepEqual(disagreements.map((findings, at) => told([first!, second!][at]!, findings)),
      [['disagreement: "Tokyo": Annotators disagree: “Tokyo”, Place / annotator-2: “Tokyo”, Facility'], []]);
    const figures = 'The blast in Tokyo killed 14 people, the mayor said.\n\nA blast in Tokyo killed 12 people, the mayor said.\n';
    assert.deepEqual(findingsInLayers(figures, ['seedlens: 1\n']), [[]]);
  });

  it('leaves the report as it was', () => {
    const report = reportWith(text, sidecarOf([annotation(text, 'Tokyo', 'place')]));
    const layer = { name: 'b', sidecar: reportWith(text, sidecarOf([annotation(text, 'Ada Quill', 'person')])).document.sidecar };
    report.document.setLayers([layer]);
    const before = JSON.stringify(report.document.marks());
    const seen = report.document.seenBy(layer, []);
    assert.deepEqual(seen.marks().filter(({ annotation: own }) => own).map(({ quote }) => quote), ['Ada Quill']);
    assert.equal(JSON.stringify(report.document.marks()), before);
  });
});
