import assert from 'node:assert/strict';
import { Detector } from '../../../src/core/detect/detector';
import { passage } from '../../../src/core/detect/recognizer';
import { sharedNames, withSharedNames } from '../../../src/core/detect/sharedNouns';
import { AnnotatedDocument, type Mark } from '../../../src/core/document';
import { isFirst, wordsOf } from '../../../src/core/mark';
import { encodeRow, FORMAT, usualId, type Row } from '../../../src/core/gazetteer/format';
import { parseGazetteer } from '../../../src/core/gazetteer/gazetteer';
import type { Mention } from '../../../src/core/mention';

type Given = Partial<Row> & Pick<Row, 'name' | 'feature'>;

const rows: readonly Given[] = [
  { name: 'North Korea', feature: 'country', country: 'KP' },
  { name: 'South Korea', feature: 'country', country: 'KR' },
  { name: 'East China Sea', feature: 'sea' },
  { name: 'South China Sea', feature: 'sea' },
  { name: 'East Sea', feature: 'sea' },
  { name: 'Black Sea', feature: 'sea' },
  { name: 'Baltic Sea', feature: 'sea' },
  { name: 'Donetsk', feature: 'city', country: 'UA', id: 'donetsk-city' },
  { name: 'Donetsk', feature: 'region', country: 'UA', id: 'donetsk-region' },
  { name: 'Luhansk', feature: 'region', country: 'UA' },
  { name: 'Kherson', feature: 'region', country: 'UA' },
  { name: 'Rostov', feature: 'region', country: 'RU' },
  { name: 'Tigris', feature: 'river' },
  { name: 'Euphrates', feature: 'river' },
  { name: 'Spratly Islands', feature: 'islands' },
  { name: 'Paracel Islands', feature: 'islands' },
  { name: 'Mexico', feature: 'country', country: 'MX' },
  { name: 'Mexico City', feature: 'capital', country: 'MX' },
  { name: 'Kansas City', feature: 'city', country: 'US' },
];

const gazetteer = parseGazetteer([`${FORMAT}\ttest`, ...rows.map((row) => encodeRow({ id: usualId(row.feature, row.name, row.country), aliases: [], tier: 1, ...row }))].join('\n'));

/** Names that share a noun, each in its parts with what it means: "North … Korea = north-korea". */
const shared = (text: string): string[] => sharedNames(passage(text), gazetteer).flat().map(({ parts, candidates, ...range }) =>
  `${(parts ?? [range]).map(({ start, end }) => text.slice(start, end).replace(/\s/g, ' ')).join(' … ')} = ${candidates!.join(', ')}`);

function marksOf(text: string): Mark[] {
  const document = new AnnotatedDocument(text, new Detector(gazetteer));
  document.advance(() => false);
  return document.marks();
}

describe('names that share a noun', () => {
  it('finds what only a direction tells apart', () => {
    assert.deepEqual(shared('Leaders of North and South Korea met.'), ['North … Korea = north-korea', 'South Korea = south-korea']);
    assert.deepEqual(shared('The guns of North or\nSouth Korea fired.'), ['North … Korea = north-korea', 'South Korea = south-korea']);
    assert.deepEqual(shared('Ships left the East and South China Seas.'), ['East … China Seas = east-china-sea', 'South China Seas = south-china-sea']);
  });

  it('finds what a plural belongs to, as that only', () => {
    assert.deepEqual(shared('Shells hit the Donetsk and Luhansk regions.'), ['Donetsk … regions = donetsk-region', 'Luhansk regions = luhansk-ua']);
    assert.deepEqual(shared('In the Black and Baltic Seas.'), ['Black … Seas = black-sea', 'Baltic Seas = baltic-sea']);
    assert.deepEqual(shared('Between the Tigris and Euphrates rivers.'), ['Tigris … rivers = tigris', 'Euphrates rivers = euphrates']);
    assert.deepEqual(shared('The Spratly or Paracel islands.'), ['Spratly … islands = spratly-islands', 'Paracel islands = paracel-islands']);
  });

  it('goes on through a list', () => {
    const three = ['Donetsk … Oblasts = donetsk-region', 'Luhansk … Oblasts = luhansk-ua', 'Kherson Oblasts = kherson-ua'];
    assert.deepEqual(shared('Parts of Donetsk, Luhansk and Kherson Oblasts.'), three);
    assert.deepEqual(shared('Mexico spoke of Donetsk, Luhansk, and Kherson Oblasts.'), three);
  });

  it('is silent where one of the names is not known so, or all but the last is a name of its own', () => {
    for (const text of [
      'North and South Loom met.', 'Loom and Luhansk regions.', 'Mexico and Kansas City agreed.', 'Donetsk, and Luhansk.', 'In Donetsk and other regions.',
      'Rostov and Luhansk regions.', 'Great Donetsk and Luhansk regions.', 'NORTH AND SOUTH KOREA MET IN TALKS', 'Tigris and Luhansk regions.', 'and', 'North and',
    ]) assert.deepEqual(shared(text), [], text);
  });

  it('marks each part of a split name and gives it the meaning and the words of the whole', () => {
    const marks = marksOf('Leaders of North and South Korea met.');
    assert.deepEqual(marks.map((mark) => [mark.quote, wordsOf(mark), mark.type, mark.reference?.id]), [
      ['North', 'North Korea', 'country', 'north-korea'], ['South Korea', 'South Korea', 'country', 'south-korea'], ['Korea', 'North Korea', 'country', 'north-korea'],
    ]);
    assert.deepEqual(marks.filter(isFirst).map(({ quote }) => quote), ['North', 'South Korea']);
    assert.deepEqual(marks[0]!.parts, [{ start: 11, end: 16 }, { start: 27, end: 32 }]);
  });

  it('tells where its parts stand in a later paragraph, and follows edits', () => {
    const document = new AnnotatedDocument('😀 First.\r\n\r\nThe Donetsk and Luhansk regions.', new Detector(gazetteer));
    const words = (): string[][] => document.marks().filter(({ parts }) => parts).map(({ parts }) => parts!.map((part) => document.slice(part)));
    assert.deepEqual(words(), [['Donetsk', 'regions'], ['Donetsk', 'regions']]);
    document.edit([{ start: 0, end: 0, text: 'More before.\n\n' }]);
    assert.deepEqual(words(), [['Donetsk', 'regions'], ['Donetsk', 'regions']]);
  });

  it('keeps the longer name that one of them is part of', () => {
    const text = 'North and South Korea Friendship Society';
    const longer: Mention = { start: 10, end: text.length, type: 'organization', confidence: 0.9, by: 'test' };
    const found = withSharedNames([longer], sharedNames(passage(text), gazetteer));
    assert.deepEqual(found, [longer]);
  });
});
