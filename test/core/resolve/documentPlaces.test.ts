import assert from 'node:assert/strict';
import type { Mention } from '../../../src/core/mention';
import { DocumentPlaces, type Paragraph } from '../../../src/core/resolve/documentPlaces';
import type { PlaceReading } from '../../../src/core/resolve/places';
import { builtGazetteer } from '../gazetteer/built';

const place = (text: string, name: string): Mention => {
  const start = text.indexOf(name);
  return { start, end: start + name.length, type: 'place', confidence: 1, by: 'test' };
};

const paragraph = (text: string, ...names: string[]): Paragraph => ({ text, mentions: names.map((name) => place(text, name)) });

const readings = (places: DocumentPlaces, paragraph: Paragraph): readonly PlaceReading[] => places.read(places.named(paragraph)[0]!);

const meant = (places: DocumentPlaces, paragraph: Paragraph): string | undefined => readings(places, paragraph)[0]?.entry.country;

describe('places of a document', () => {
  const verified = new Set<string>();
  const tripoli = paragraph('They met in Tripoli.', 'Tripoli');
  const libya = paragraph('Roads from Benghazi to Misrata were closed.', 'Benghazi', 'Misrata');
  const cedars = ['Beirut', 'Sidon', 'Tyre', 'Baalbek'];
  const lebanon = paragraph('Roads from Beirut to Sidon were closed.', 'Beirut', 'Sidon');

  it('means another place when the names around it are others', () => {
    const places = new DocumentPlaces(builtGazetteer());
    assert.equal(places.settle([tripoli, libya], verified), true);
    assert.equal(meant(places, tripoli), 'LY');
    assert.equal(places.settle([tripoli, lebanon], verified), true);
    assert.equal(meant(places, tripoli), 'LB');
  });

  it('weighs nothing anew when paragraphs come and go that name the same', () => {
    const places = new DocumentPlaces(builtGazetteer());
    places.settle([tripoli, lebanon], verified);
    const before = readings(places, tripoli);
    const typed = paragraph('They mmet in Tripoli.', 'Tripoli');
    assert.equal(places.settle([typed, lebanon, tripoli], verified), false);
    assert.equal(places.settle([typed, lebanon], verified), false);
    assert.deepEqual(readings(places, typed), before);
  });

  it('reads a name that is not among them by what they mean', () => {
    const places = new DocumentPlaces(builtGazetteer());
    assert.equal(meant(places, tripoli), 'LY');
    places.settle([tripoli, libya], verified);
    places.settle([lebanon], verified);
    assert.equal(meant(places, tripoli), 'LB');
  });

  it('weighs a large document anew only when some of its names have changed', () => {
    const places = new DocumentPlaces(builtGazetteer());
    const others = Array.from({ length: 1000 }, (_, index) => paragraph(`In Smalltown${index}.`, `Smalltown${index}`));
    const beirut = Array.from({ length: 4 }, (_, index) => paragraph(`Roads to ${cedars[index]}.`, cedars[index]!));
    places.settle([...others, libya, tripoli], verified);
    assert.deepEqual([0, 1, 2].map((count) => places.settle([...others, libya, tripoli, ...beirut.slice(0, count)], verified)), [false, false, false]);
    assert.equal(meant(places, beirut[0]!), 'LB');
    assert.equal(places.settle([...others, tripoli, ...beirut], verified), true);
  });
});
