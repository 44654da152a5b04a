import assert from 'node:assert/strict';
import { Cell, cellOf, decodeRow, encodeRow, tierOf, typeOf, type Row } from '../../../src/core/gazetteer/format';

describe('gazetteer format', () => {
  const senkaku: Row = {
    id: 'senkaku-islands', feature: 'islands', name: 'Senkaku Islands', aliases: ['Senkakus', 'Diaoyu Islands'], country: 'JP', region: '47',
    lat: 25.75, lon: 123.5, population: 0.5, capital: 'None', claimedBy: ['Japan', 'China'], description: 'Islands', relatesTo: 'japan',
    geonames: 1, wikidata: 'Q1', native: ['尖閣諸島', 'Сенкаку'],
    members: ['JP', 'CN'], activeIn: ['JP'], abbreviations: ['Sen.', 'SI'], local: '尖閣諸島', tier: 1,
  };

  it('brings back what it wrote', () => assert.deepEqual(decodeRow(encodeRow(senkaku)), senkaku));

  it('derives the usual id and leaves it out', () => {
    const row: Row = { id: 'paris-fr', feature: 'capital', name: 'Paris', aliases: [], country: 'FR', tier: 1 };
    assert.equal(encodeRow(row), 'capital\t1\tParis\tFR');
    assert.equal(decodeRow('capital\t1\tParis\tFR').id, 'paris-fr');
    assert.equal(decodeRow(encodeRow({ ...row, id: 'paris' })).id, 'paris');
  });

  it('tells all tiers apart', () => {
    for (const tier of [1, 2, 3] as const) assert.equal(tierOf(encodeRow({ ...senkaku, tier })), tier);
  });

  it('keeps a coordinate of zero', () => assert.equal(decodeRow(encodeRow({ ...senkaku, lat: 0 })).lat, 0));

  it('reads one cell of a line', () => {
    const line = encodeRow(senkaku);
    assert.equal(cellOf(line, Cell.feature), 'islands');
    assert.equal(cellOf(line, Cell.names), 'Senkaku Islands|Senkakus|Diaoyu Islands');
    assert.equal(cellOf(line, Cell.description), 'Islands');
    assert.equal(cellOf('city\t1\tX', Cell.population), '');
  });

  it('gives each feature its type', () => {
    assert.equal(typeOf('demonym'), 'group');
    assert.equal(typeOf('armed-group'), 'organization');
    assert.equal(typeOf('strait'), 'place');
    assert.equal(typeOf('government'), 'organization');
    assert.equal(typeOf('platform'), 'platform');
  });
});
