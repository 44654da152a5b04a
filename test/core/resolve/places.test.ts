import assert from 'node:assert/strict';
import { kilometres } from '../../../src/core/geo/distance';
import { counted } from '../../../src/core/resolve/documentPlaces';
import { PlaceSenses, type Verified } from '../../../src/core/resolve/places';
import { writtenPlace } from '../../../src/core/resolve/writtenPlace';
import type { TypeId } from '../../../src/core/types';
import { builtGazetteer } from '../gazetteer/built';

/** What the names, which stand in the text in this order, mean in it. */
function senses(text: string, names: readonly string[], verified?: Verified, first: TypeId = 'place') {
  let from = 0;
  const places = names.map((name, index) => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    return writtenPlace(text, { start, end: from, type: index === 0 ? first : 'place' })!;
  });
  const read = new PlaceSenses(counted(places).values(), builtGazetteer(), verified);
  return places.map((place) => read.read(place));
}

const meant = (text: string, names: readonly string[], verified?: Verified, first?: TypeId): string[] => senses(text, names, verified, first).map(([best]) => {
  const { name, feature, region, country } = best?.entry ?? {};
  return best ? [name, ...(feature === 'city' && region ? [region] : []), country].filter(Boolean).join(', ') : 'unknown';
});

describe('places', () => {
  it('takes the best known place where nothing else speaks', () => {
    assert.deepEqual(meant('Talks in Paris and London.', ['Paris', 'London']), ['Paris, FR', 'London, GB']);
  });

  it('takes the place that lies in what is named beside it, in the whole document', () => {
    assert.deepEqual(meant('Fire in Paris, Texas. Paris is calm.', ['Paris', 'Texas', 'Paris']), ['Paris, Texas, US', 'Texas, US', 'Paris, Texas, US']);
    assert.deepEqual(meant('Rally in Tripoli (Lebanon).', ['Tripoli']), ['Tripoli, North Lebanon, LB']);
    assert.deepEqual(meant('Troops left Macon, Georgia.', ['Macon', 'Georgia']), ['Macon, Georgia, US', 'Georgia, US']);
  });

  it('takes the place that the document’s other places are near', () => {
    assert.deepEqual(
      meant('Deputies of Lamar County searched Paris, Bonham and Blossom.', ['Lamar County', 'Paris', 'Bonham', 'Blossom']),
      ['Lamar County, US', 'Paris, Texas, US', 'Bonham, Texas, US', 'Blossom, Texas, US'],
    );
  });

  it('keeps apart what is only listed together', () => {
    assert.deepEqual(meant('Ministers of London, Canada and Japan', ['London', 'Canada']), ['London, GB', 'Canada, CA']);
    assert.deepEqual(meant('Rallies in Vancouver, Japan, and Korea', ['Vancouver'])[0], 'Vancouver, British Columbia, CA');
    assert.deepEqual(meant('Offices in London, Ontario and Toronto', ['London'])[0], 'London, Ontario, CA');
  });

  it('takes the place that is at home where the bodies are that a text names', () => {
    const text = 'The Ohio State Highway Patrol closed the road from Athens to Jackson.';
    assert.equal(meant(text, ['Athens', 'Jackson'])[0], 'Athens, GR');
    assert.deepEqual(meant(text, ['Ohio State Highway Patrol', 'Athens', 'Jackson'], undefined, 'organization').slice(1), ['Athens, Ohio, US', 'Jackson, Ohio, US']);
  });

  it('tells states from what bears their names by what is listed with them, or what they are called', () => {
    assert.deepEqual(meant('Georgia met Armenia and Azerbaijan.', ['Georgia', 'Armenia'])[0], 'Georgia, GE');
    assert.deepEqual(meant('Voters in Florida, Alabama and Georgia.', ['Florida', 'Alabama', 'Georgia'])[2], 'Georgia, US');
    assert.deepEqual(meant('Ships from Bergen and Kirkwall. Offices in Atlanta and Savannah, taxes in Georgia.', ['Georgia', 'Bergen', 'Kirkwall', 'Atlanta', 'Savannah'])[0], 'Georgia, US');
    assert.deepEqual(meant('Georgia and Russia spoke in Atlanta.', ['Georgia', 'Russia', 'Atlanta'])[0], 'Georgia, GE');
    assert.deepEqual(meant('Guests from Atlanta and Savannah saw Tbilisi, Batumi and all of Georgia.', ['Georgia', 'Atlanta', 'Savannah', 'Tbilisi', 'Batumi'])[0], 'Georgia, GE');
    assert.deepEqual(meant('A farm in Washington state.', ['Washington']), ['Washington State, US']);
  });

  it('goes by what an analyst has confirmed', () => {
    const [springfield] = senses('Springfield.', ['Springfield']);
    const other = springfield![3]!.entry;
    assert.equal(senses('Springfield.', ['Springfield'], new Set([other.id]))[0]![0]!.entry, other);
  });

  it('leads from a people to its land, and from more than a name to the name', () => {
    assert.deepEqual(meant('Georgian troops near the southern Syrian town', ['Georgian', 'Syrian']), ['Georgia, GE', 'Syria, SY']);
    assert.deepEqual(meant('the Netherlands, southern Japan, and the city of Hiroshima', ['the Netherlands', 'southern Japan', 'city of Hiroshima']), ['Netherlands, NL', 'Japan, JP', 'Hiroshima, Hiroshima, JP']);
    const [airport] = senses('Hama Military Airport', ['Hama Military Airport'])[0]!;
    assert.deepEqual([airport?.approximate, airport?.entry.country], [true, 'SY']);
  });

  it('puts states and countries where a map writes their names', () => {
    const expected = {
      California: [37, -119.5], Texas: [31.3, -99], Florida: [28.1, -81.7], Michigan: [44.3, -84.8], Idaho: [44.2, -114.6], Louisiana: [31, -92.2],
      Alaska: [64.5, -152.5], Maryland: [39.1, -76.8], Ontario: [50, -86], Queensland: [-22.5, 144.5], Bavaria: [48.9, 11.4], Xinjiang: [41.5, 85.5],
      Hebei: [38.5, 115.4], Heilongjiang: [47.4, 128.4], Gansu: [38, 102], Oromia: [7.8, 39.5], Srpska: [44.6, 17.4], 'West Azerbaijan': [37.4, 45.2],
    };
    const countries = {
      'United States': [39.5, -98.5], Norway: [61.5, 9.2], Chile: [-34, -71], Indonesia: [-2, 117.5], Malaysia: [3.9, 102.2], Philippines: [12.5, 122.4],
      Japan: [36.3, 138.3], Croatia: [45.4, 16.2], 'New Zealand': [-43.4, 171.2], Somalia: [3.5, 44.8], Italy: [43.2, 12.3], Israel: [31.2, 34.9],
    };
    const off = (name: string, text: string, [lat, lon]: readonly number[]): void => {
      const { entry } = senses(text, [name])[0]![0]!;
      assert.ok(kilometres({ lat: entry.lat!, lon: entry.lon! }, { lat: lat!, lon: lon! }) < 120, `${name}: ${entry.lat}, ${entry.lon}`);
    };
    for (const [name, point] of Object.entries(expected)) off(name, `the state of ${name}`, point);
    for (const [name, point] of Object.entries(countries)) off(name, `in ${name}`, point);
  });

  it('is as sure as names are clear, and knows nothing of what it does not know', () => {
    const [paris, ...others] = senses('Paris', ['Paris'])[0]!;
    assert.ok(paris!.confidence > 0.8 && others.every(({ confidence }) => confidence < paris!.confidence));
    assert.ok([paris!, ...others].reduce((sum, { confidence }) => sum + confidence, 0) < 1);
    assert.ok(senses('Springfield', ['Springfield'])[0]![0]!.confidence < 0.7);
    assert.deepEqual(meant('Xyzzyville', ['Xyzzyville']), ['unknown']);
  });
});
