import assert from 'node:assert/strict';
import type { Document, Span } from '../../../../scripts/train/corpora';
import { datesOf } from '../../../../scripts/train/calendar';
import { harmonize } from '../../../../scripts/train/harmonize';
import { seededRandom } from '../../../../scripts/train/random';
import { madeDocuments } from '../../../../scripts/train/results';
import { parseGazetteer } from '../../../../src/core/gazetteer/gazetteer';
import type { TypeId } from '../../../../src/core/types';
import { builtText } from '../../gazetteer/built';

const shown = (text: string, spans: readonly Span[]): string[] => spans.map(({ start, end, type }) => `${type ?? 'unclear'}: ${text.slice(start, end)}`);

describe('marks of dates', () => {
  const cases: [string, ...string[]][] = [
    ['since 1961', 'date: 1961'],
    ['late Friday night', 'date: Friday night'],
    ['between 1998 and 2000 that', 'date: 1998', 'date: 2000'],
    ['Thursday and Friday', 'date: Thursday', 'date: Friday'],
    ['5 March 2024', 'date: 5 March 2024'],
    ['March 5, 2024', 'date: March 5, 2024'],
    ['in the fourth quarter of 2004', 'date: fourth quarter of 2004'],
    ['1872 - 1960', 'date: 1872 - 1960'],
    ['the 16th and 17th centuries', 'date: 16th and 17th centuries'],
    ['past three', 'unclear: past three'],
    ['three-day', 'unclear: three-day'],
    ['50', 'unclear: 50'],
  ];
  for (const [text, ...dates] of cases) {
    it(text, () => assert.deepEqual(shown(text, datesOf({ start: 0, end: text.length, type: 'date' }, text)), dates));
  }
});

describe('marks made by programs', () => {
  const gazetteer = parseGazetteer(builtText());
  const cases: [string, TypeId, ...string[]][] = [
    ['Tehran', 'organization', 'place: Tehran'],
    ['Norway and Japan', 'organization', 'place: Norway', 'place: Japan'],
    ['Army General Ruta Tavender', 'organization', 'person: Ruta Tavender'],
    ['navy', 'organization', 'unclear: navy'],
    ['Tavender Shipyards', 'organization', 'organization: Tavender Shipyards'],
    ['Norwegian', 'place', 'group: Norwegian'],
  ];
  const harmonized = (corpus: string, text: string, type: TypeId): string[] =>
    shown(text, harmonize({ corpus, licence: '', split: 'dev', text, spans: [{ start: 0, end: text.length, type }] }, gazetteer).spans);
  for (const [text, type, ...marks] of cases) it(`${text} as ${type}`, () => assert.deepEqual(harmonized('gmb', text, type), marks));

  it('say nothing of words with a hyphen, unless they mark them', () => {
    const text = 'The German-owned ship of Jean-Yves Solheim';
    const { spans } = harmonize({ corpus: 'gmb', licence: '', split: 'dev', text, spans: [{ start: 25, end: 42, type: 'person' }] }, gazetteer);
    assert.deepEqual(shown(text, spans), ['person: Jean-Yves Solheim', 'unclear: German-owned']);
  });

  it('are left alone where people made them', () => assert.deepEqual(harmonized('wikigold', 'Tehran', 'organization'), ['organization: Tehran']));
});

describe('made-up lists', () => {
  const names = { person: ['Ruta Tavender'], country: ['Norway'], company: ['Tavender Shipyards'] };
  const make = (seed: number): Document[] => madeDocuments(60, names, seededRandom(seed));

  it('mark every name that was filled in, and leave no slot open', () => {
    for (const { text, spans } of make(1)) {
      assert.ok(!/[{}]|undefined/.test(text), text);
      for (const { start, end, type } of spans) {
        assert.ok(start < end && end <= text.length);
        if (text.slice(start, end) === 'Norway') assert.equal(type, 'place');
        if (/Tavender$/.test(text.slice(start, end))) assert.equal(type, 'person');
      }
      assert.ok(![...text.matchAll(/Tavender Shipyards/g)].some(({ index }) => !spans.some(({ start, type }) => start === index && type === 'organization')));
    }
  });

  it('are the same for the same seed, and others for another', () => {
    assert.deepEqual(make(1), make(1));
    assert.notDeepEqual(make(1), make(2));
  });
});
