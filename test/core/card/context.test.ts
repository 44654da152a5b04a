import assert from 'node:assert/strict';
import { companionsOf, mapOf, sentenceOf } from '../../../src/core/card/context';
import { emptySidecar } from '../../../src/core/annotations/model';
import type { Facts } from '../../../src/core/card/subject';
import type { GazetteerEntry } from '../../../src/core/gazetteer/entry';
import { read } from '../support';

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

  it('quotes a sentence across lines, however the text is wrapped', () => {
    const wrapped = read(`Rain fell on the roofs of the harbour for the whole of the morning.
Foreign Minister Yoshimasa Hayashi met there, as was said later,
envoys of Japan. Nobody of those who were there
said later what they had been talking about for all of that time.
`);
    assert.equal(sentenceOf(wrapped, { start: wrapped.text.indexOf('Japan') }), '…Minister Yoshimasa Hayashi met there, as was said later, envoys of Japan.');
  });

  describe('maps', () => {
    const tokyo = entry({ id: 'tokyo-jp', type: 'place', feature: 'capital', country: 'JP', lat: 35.7, lon: 139.7 });
    const mark = document.marks().find(({ quote }) => quote === 'Tokyo')!;
    const facts = (...known: GazetteerEntry[]): Facts => ({ get: (id) => [tokyo, ...known].find((one) => one.id === id), lookup: () => [], version: '' });
    const mapped = (own: GazetteerEntry, in_ = document) => mapOf(in_, { mark: { ...mark, type: own.type, reference: { id: own.id, type: own.type, name: own.name, gazetteer: own.id } }, entry: own }, facts(own));

    it('a place with the document’s other places', () => {
      const map = mapped(entry({ id: 'osaka', type: 'place', feature: 'city', country: 'JP', lat: 34.7, lon: 135.5 }))!;
      assert.deepEqual([map.country, map.at, map.wide], ['JP', { lat: 34.7, lon: 135.5 }, undefined]);
      assert.deepEqual(map.others, [{ lat: 35.7, lon: 139.7 }]);
    });

    it('a country without a point, and an area with its middle', () => {
      assert.equal(mapped(entry({ id: 'x', type: 'country', feature: 'country', country: 'JP', lat: 36, lon: 138 }))?.at, undefined);
      assert.equal(mapped(entry({ id: 'x', type: 'place', feature: 'sea', lat: 36, lon: 138 }))?.wide, true);
    });

    it('a disputed place without saying whose it is', () => {
      assert.equal(mapped(entry({ id: 'x', type: 'place', feature: 'islands', country: 'JP', claimedBy: ['Japan', 'China'], lat: 25, lon: 123 }))?.country, undefined);
    });

    it('where only the sidecar knows', () => {
      const told = read(text);
      told.setSidecar({ ...emptySidecar, entities: [{ id: 'x', type: 'place', name: 'The Pier', coordinates: { lat: 1, lon: 2 } }] });
      assert.deepEqual(mapped(entry({ id: 'x', type: 'place', feature: 'city' }), told)?.at, { lat: 1, lon: 2 });
    });

    it('no organization but a seat of government, and nothing of unknown place', () => {
      assert.equal(mapped(entry({ id: 'x', type: 'organization', feature: 'alliance', lat: 1, lon: 1 })), undefined);
      assert.deepEqual(mapped(entry({ id: 'x', type: 'organization', feature: 'government', lat: 1, lon: 1 }))?.at, { lat: 1, lon: 1 });
      assert.equal(mapped(entry({ id: 'x', type: 'place', feature: 'city' })), undefined);
    });
  });
});
