import assert from 'node:assert/strict';
import { entryFiles, readCountries, readEntries, readRegionFacts, type Fact } from '../../../scripts/gazetteer/facts';
import { titleHeads } from '../../../src/core/detect/lexicon';
import { isAcronym } from '../../../src/core/gazetteer/gazetteer';
import { builtGazetteer } from './built';

const states: ReadonlySet<string> = new Set(['country', 'territory']);

/** What nobody publishes and we wrote: it may grow, and must not shrink. */
describe('gazetteer facts hold at least', () => {
  const entries = entryFiles.flatMap(readEntries);
  const of = (...features: Fact['feature'][]): Fact[] => entries.filter(({ feature }) => features.includes(feature));
  const atLeast = (count: number, what: string, found: () => readonly unknown[] | number): void => {
    it(`${count} ${what}`, () => {
      const items = found();
      assert.ok((typeof items === 'number' ? items : items.length) >= count, `${typeof items === 'number' ? items : items.length}`);
    });
  };
  const related = new Set(of('demonym').map(({ relatesTo }) => relatesTo));

  atLeast(120, 'seas, straits, canals and gulfs', () => of('sea', 'ocean', 'strait', 'canal', 'gulf').filter(({ name }) => !name.includes('Lake')));
  atLeast(90, 'regions and continents', () => of('region', 'continent'));
  atLeast(90, 'regions with their adjectives', () => [...related].filter((id) => id !== undefined && !states.has(builtGazetteer().get(id)!.feature)));
  atLeast(40, 'disputed areas with their claimants and every name', () => entries.filter(({ claimedBy = [], description }) => claimedBy.length > 0 && description));
  atLeast(120, 'organizations of states with their members', () => entries.filter(({ members = [] }) => members.length > 1));
  atLeast(90, 'of these with an acronym', () => entries.filter(({ members, name, aliases = [] }) => members && [name, ...aliases].some(isAcronym)));
  atLeast(120, 'armed groups with their countries', () => of('armed-group').filter(({ country, activeIn }) => country ?? activeIn));
  atLeast(60, 'names of buildings that stand for governments, with country and point', () => of('government').filter(({ country, at }) => country && at));
  atLeast(80, 'abbreviations of states and provinces', () => Object.values(readRegionFacts().abbreviations).flat());
  atLeast(200, 'weapons and platforms', () => of('weapon', 'platform'));
  atLeast(150, 'peoples of countries', () => Object.values(readCountries()).filter(({ people }) => people));
  atLeast(200, 'ids of countries in GeoNames', () => Object.values(readCountries()).filter(({ geonames }) => geonames));
  atLeast(100, 'titles of office', () => titleHeads.size);
});
