import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAcronym, normalizeAcronym, normalizeName, slug } from '../../../src/core/gazetteer/names';

describe('gazetteer names', () => {
  const spellings: readonly [written: string, normalized: string][] = [
    ['Côte d’Ivoire', 'cote divoire'],
    ["Cote d'Ivoire", 'cote divoire'],
    ['U.S.', 'us'],
    ['Asia‑Pacific', 'asia pacific'],
    ['Washington,\r\nD.C.', 'washington dc'],
    ['Łódź', 'lodz'],
    ['İzmir', 'izmir'],
    ['Ağrı', 'agri'],
    ['Ø', 'o'],
    ['Antigua & Barbuda', 'antigua and barbuda'],
    ['\u202bTokyo\u202c', 'tokyo'],
    ['OPEC+', 'opec+'],
    ['東京', '東京'],
    ['👩‍👧', '👩👧'],
    ['', ''],
  ];
  for (const [written, normalized] of spellings) {
    it(`folds ${JSON.stringify(written)} to ${JSON.stringify(normalized)}`, () => assert.equal(normalizeName(written), normalized));
  }

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => normalizeName(normalizeName(name)) === normalizeName(name)));
  });

  it('tells acronyms from names', () => {
    for (const acronym of ['US', 'U.N.', 'G7', 'OPEC+', 'LeT', 'M23', 'ISIS-K']) assert.ok(isAcronym(acronym), acronym);
    for (const name of ['Us', 'Nato', 'Turkey', 'McAllen', 'A', '23', 'al-Qaeda', 'UN Women', '']) assert.ok(!isAcronym(name), name);
  });

  it('compares acronyms without periods and hyphens', () => assert.equal(normalizeAcronym('U.S.A.'), 'USA'));

  it('makes readable ids', () => {
    assert.equal(slug("Bab el-Mandeb"), 'bab-el-mandeb');
    assert.equal(slug('OPEC+ (oil)'), 'opec-oil');
  });
});
