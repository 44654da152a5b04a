import assert from 'node:assert/strict';
import { companionsOf, mapOf, sentenceOf } from '../../src/core/cardContext';
import type { GazetteerEntry } from '../../src/core/gazetteer/entry';
import { read } from './support';

const text = `Foreign Minister Yoshimasa Hayashi met President Olena Marchenko in Tokyo. She thanked Japan for its help.

President Olena Marchenko left on Thursday. Hayashi stayed. ${'A long afternoon of talks about fish and ferries followed, '.repeat(6)}said Hayashi, and ended late.

President Olena Marchenko will come again.
`;

const entry = (given: Partial<GazetteerEntry> & Pick<GazetteerEntry, 'id' | 'type' | 'feature'>): GazetteerEntry => ({ name: given.id, aliases: [], tier: 1, ...given });

describe('context of a card', () => {
  const document = read(text);

  it('knows who goes with whom, by paragraphs, and where', () => {
    const hayashi = document.entities.all.find(({ entity }) => entity.name === 'Yoshimasa Hayashi')!;
    const [first, ...others] = companionsOf(document, hayashi);
    assert.deepEqual([first?.name, first?.paragraphs], ['Olena Marchenko', 2]);
    assert.deepEqual(others.map(({ name, paragraphs }) => `${name} ${paragraphs}`), ['Tokyo 1', 'Japan 1']);
  });

  it('quotes the sentence of a mention, cut where it is long', () => {
    assert.equal(sentenceOf(document, { start: text.indexOf('Japan') }), 'She thanked Japan for its help.');
    assert.equal(sentenceOf(document, { start: text.indexOf('Hayashi stayed') }), 'Hayashi stayed.');
    const long = sentenceOf(document, { start: text.indexOf('said Hayashi') + 5 });
    assert.ok(long.startsWith('…') && long.includes('said Hayashi') && long.length <= 202, long);
  });

  it('maps a place with the document’s other places, and says of none that is disputed whose it is', () => {
    const known = new Map([entry({ id: 'tokyo-jp', type: 'place', feature: 'capital', lat: 35.7, lon: 139.7 }), entry({ id: 'japan', type: 'country', feature: 'country', lat: 36, lon: 138 })].map((one) => [one.id, one]));
    const gazetteer = { get: (id: string) => known.get(id) };
    const city = entry({ id: 'osaka', type: 'place', feature: 'city', country: 'JP', lat: 34.7, lon: 135.5 });
    const map = mapOf(document, city, gazetteer)!;
    assert.deepEqual([map.country, map.at], ['JP', { lat: 34.7, lon: 135.5 }]);
    assert.deepEqual(map.others, document.entities.places.some(({ entity }) => entity.gazetteer === 'tokyo-jp') ? [{ lat: 35.7, lon: 139.7 }] : []);
    assert.equal(mapOf(document, entry({ id: 'x', type: 'country', feature: 'country', country: 'JP', lat: 36, lon: 138 }), gazetteer)?.at, undefined);
    assert.equal(mapOf(document, entry({ id: 'x', type: 'place', feature: 'islands', country: 'JP', claimedBy: ['Japan', 'China'], lat: 25, lon: 123 }), gazetteer)?.country, undefined);
    assert.equal(mapOf(document, entry({ id: 'x', type: 'organization', feature: 'alliance', lat: 1, lon: 1 }), gazetteer), undefined);
    assert.equal(mapOf(document, entry({ id: 'x', type: 'place', feature: 'city' }), gazetteer), undefined);
  });
});
