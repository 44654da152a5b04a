import assert from 'node:assert/strict';
import { findHits } from '../../../src/core/detect/gazetteer';
import { combine } from '../../../src/core/detect/hybrid';
import { passage } from '../../../src/core/detect/recognizer';
import { Rules } from '../../../src/core/detect/rules';
import type { Mention } from '../../../src/core/mention';
import type { TypeId } from '../../../src/core/types';
import { builtGazetteer } from '../gazetteer/built';

const rules = new Rules(builtGazetteer());

/** What stands of a text's rules beside names that a tagger gives, as [words, type, confidence]. */
function combined(text: string, ...names: readonly (readonly [words: string, type: TypeId, confidence: number])[]): string[] {
  const prepared = passage(text);
  const tagged = names.map(([words, type, confidence]): Mention => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type, confidence, by: 'tagger' };
  });
  return combine(rules.find(prepared), tagged, findHits(prepared, builtGazetteer()), prepared).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);
}

describe('hybrid', () => {
  it('follows the tagger, but not where it is unsure', () => {
    assert.deepEqual(combined('Zora Vantaggi left.', ['Zora Vantaggi', 'person', 0.9]), ['person: Zora Vantaggi']);
    assert.deepEqual(combined('Zora Vantaggi left.', ['Zora Vantaggi', 'person', 0.3]), []);
  });

  it('makes a place the country that it is', () => {
    assert.deepEqual(combined('He left Japan.', ['Japan', 'place', 0.9]), ['country: Japan']);
  });

  it('takes a capital for the city, unless the tagger is very sure of a club', () => {
    assert.deepEqual(combined('KYIV, Nov. 20 — The minister left.', ['KYIV', 'organization', 0.8]).slice(0, 1), ['place: KYIV']);
    assert.deepEqual(combined('He plays for Kyiv again.', ['Kyiv', 'organization', 0.95]), ['organization: Kyiv']);
  });

  it('makes a place the facility that it is, by its first word or its last', () => {
    assert.deepEqual(combined('at the Port of Tavender', ['Port of Tavender', 'place', 0.9]), ['facility: Port of Tavender']);
    assert.deepEqual(combined('at Tavender Mill', ['Tavender Mill', 'place', 0.9]), ['facility: Tavender Mill']);
  });

  it('takes the word of a clear head for a type, not that of the words around', () => {
    assert.deepEqual(combined('near Tavender Fisheries FZE', ['Tavender Fisheries FZE', 'place', 0.6]), ['organization: Tavender Fisheries FZE']);
    assert.deepEqual(combined('asked the Port Authority of Tavender', ['Port Authority of Tavender', 'place', 0.6]), ['organization: Port Authority of Tavender']);
    assert.deepEqual(combined('paid Tavender Pesca S.L. twice', ['Tavender Pesca S.L.', 'place', 0.6]), ['organization: Tavender Pesca S.L.']);
    assert.deepEqual(combined('said Party', ['Party', 'person', 0.6]), ['person: Party']);
  });

  it('lets the rules go first in posts in small letters, and the tagger add to them', () => {
    const post = 'back in cairo with zora vantaggi. no news of mirosi yet. will write.';
    assert.deepEqual(combined(post, ['in cairo', 'organization', 0.9], ['zora vantaggi', 'person', 0.9], ['mirosi', 'place', 0.6]), ['place: cairo', 'person: zora vantaggi']);
  });

  it('hears the rules on what the tagger cannot read', () => {
    assert.deepEqual(combined('He wrote 東京 on the map of القاهرة.'), ['place: 東京', 'place: القاهرة']);
    assert.deepEqual(combined('1. KOWALSKA, Anna; of no fixed address'), ['person: KOWALSKA, Anna']);
    assert.deepEqual(combined('INFO: FRENCH RED CROSS'), ['organization: FRENCH RED CROSS']);
    assert.deepEqual(combined('FROM: JOINT BRIDGE TASK FORCE', ['BRIDGE', 'person', 0.6]), ['organization: JOINT BRIDGE TASK FORCE']);
  });

  it('keeps dates and sums, whatever the tagger says', () => {
    assert.deepEqual(combined('It cost $5 million on 3 May 2021.'), ['money: $5 million', 'date: 3 May 2021']);
  });
});
