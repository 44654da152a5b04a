import assert from 'node:assert/strict';
import { annotation, findingsIn, sidecarOf, told } from '../support';

const text = 'Crews left Japan for Quill Ridge and came back from Quill Ridge to Sandy Point.\n';
const place = (exact: string, entity: string, occurrence = 1, type = 'place'): string => annotation(text, exact, type, { entity, occurrence });
const entities = (more = ''): string => `entities:\n  japan: { type: country, name: Japan }\n  quill-ridge: { type: place, name: Quill Ridge${more} }\n  sandy-point: { type: facility, name: Sandy Point }\n`;

describe('check place-without-coordinates', () => {
  it('finds a place that nobody knows where it is, once', () => {
    const sidecar = sidecarOf([place('Japan', 'japan', 1, 'country'), place('Quill Ridge', 'quill-ridge'), place('Quill Ridge', 'quill-ridge', 2), place('Sandy Point', 'sandy-point', 1, 'facility')], entities());
    assert.deepEqual(told(text, findingsIn(text, sidecar)), [
      'place-without-coordinates: Quill Ridge: It is not known where Quill Ridge is', 'place-without-coordinates: Sandy Point: It is not known where Sandy Point is',
    ]);
    assert.deepEqual(findingsIn(text, sidecar)[0]!.fixes, [{ kind: 'correct-place', at: text.indexOf('Quill') }]);
  });

  it('is content where sidecar or register say it, and with what is undecided', () => {
    const sidecar = sidecarOf([place('Quill Ridge', 'quill-ridge')], entities(', coordinates: [1, 2]'));
    assert.deepEqual(findingsIn(text, sidecar), []);
    const register = 'seedlens: 1\nentities:\n  quill-ridge: { type: place, name: Quill Ridge, coordinates: [1, 2] }\n';
    assert.deepEqual(findingsIn(text, sidecarOf([place('Quill Ridge', 'quill-ridge')], entities()), register), []);
    assert.deepEqual(findingsIn(text), []);
  });
});
