import assert from 'node:assert/strict';
import { openSidecar } from '../../../../src/core/annotations/codec';
import { checkReport } from '../../../../src/core/check/check';
import { finish } from '../../../../src/core/yaml/file';
import { annotation, findingsIn, reportWith, sidecarOf, told } from '../support';

const text = 'Envoy Ada Quill left Tokyo.\n';

/** What is told of a report beside whose sidecar another annotator has a layer. */
function against(mine: string, theirs: string): string[] {
  const report = reportWith(text, mine);
  report.document.setLayers([{ name: 'okoye', sidecar: openSidecar(theirs).sidecar }]);
  return told(text, finish(checkReport(report, (rule) => (rule === 'disagreement' ? undefined : 'off'))));
}

describe('check disagreement', () => {
  const mine = sidecarOf([annotation(text, 'Tokyo', 'place')]);

  it('finds what another annotator decided otherwise, and says what', () => {
    assert.deepEqual(against(mine, sidecarOf([annotation(text, 'Tokyo', 'facility')])), ['disagreement: Tokyo: Annotators disagree: “Tokyo”, Place / okoye: “Tokyo”, Facility']);
    assert.deepEqual(against(mine, sidecarOf([annotation(text, 'Tokyo', 'place', { status: 'rejected' })])), ['disagreement: Tokyo: Annotators disagree: “Tokyo”, Place / okoye: not “Tokyo”, Place']);
  });

  it('finds that two entities are meant, by their names', () => {
    const linked = (id: string, name: string): string => sidecarOf([annotation(text, 'Ada Quill', 'person', { entity: id })], `entities:\n  ${id}: { type: person, name: ${name} }\n`);
    assert.deepEqual(against(linked('ada', 'Ada Quill'), linked('younger', 'Ada Quill Jr')), ['disagreement: Ada Quill: Annotators disagree: “Ada Quill”, Person / okoye: “Ada Quill”, Person, Ada Quill Jr']);
  });

  it('tells two entities of one name by their ids', () => {
    const linked = (id: string): string => sidecarOf([annotation(text, 'Ada Quill', 'person', { entity: id })], `entities:\n  ${id}: { type: person, name: Ada Quill }\n`);
    assert.deepEqual(against(linked('ada'), linked('quill-2')), ['disagreement: Ada Quill: Annotators disagree: “Ada Quill”, Person, ada / okoye: “Ada Quill”, Person, quill-2']);
  });

  it('finds it within a sidecar that several share', () => {
    const by = (type: string, name: string): string => annotation(text, 'Tokyo', type, { id: `${name}-1` }).replace('    target', `    by: ${name}\n    target`);
    const told = findingsIn(text, sidecarOf([by('place', 'ana'), by('facility', 'bo')])).filter(({ rule }) => rule === 'disagreement');
    assert.equal(told.length, 2);
  });

  it('is content where they agree, and where one has kept to it', () => {
    assert.deepEqual(against(mine, mine), []);
    assert.deepEqual(against(mine.replace('    target', '    despite: [theirs]\n    target'), sidecarOf([annotation(text, 'Tokyo', 'facility', { id: 'theirs' })])), []);
  });
});
