import { Detector } from '../../src/core/detect/detector';
import { AnnotatedDocument } from '../../src/core/document';
import { encodeRow, FORMAT, usualId, type Row } from '../../src/core/gazetteer/format';
import { parseGazetteer, type Gazetteer } from '../../src/core/gazetteer/gazetteer';

type Given = Partial<Row> & Pick<Row, 'name' | 'feature'>;

const row = (given: Given): Row => ({ id: usualId(given.feature, given.name, given.country), aliases: [], tier: 1, ...given });

/** A gazetteer just large enough for the rules under test, in order of likelihood. */
const rows: readonly Given[] = [
  { name: 'Japan', feature: 'country', country: 'JP', capital: 'Tokyo', lat: 36, lon: 138, population: 125_000_000 },
  { name: 'China', feature: 'country', country: 'CN', capital: 'Beijing' },
  { name: 'France', feature: 'country', country: 'FR', capital: 'Paris' },
  { name: 'United States', feature: 'country', country: 'US', aliases: ['U.S.', 'America'] },
  { name: 'Georgia', feature: 'country', country: 'GE' },
  { name: 'North Korea', feature: 'country', country: 'KP' },
  { name: 'South Korea', feature: 'country', country: 'KR' },
  { name: 'Tokyo', feature: 'capital', country: 'JP' },
  { name: 'Georgia', feature: 'region', country: 'US', region: 'GA' },
  { name: 'Athens', feature: 'city', country: 'GR' },
  { name: 'Athens', feature: 'city', country: 'US', region: 'GA', id: 'athens-georgia-us' },
  { name: 'Florence', feature: 'city', country: 'IT' },
  { name: 'Reading', feature: 'city', country: 'GB', tier: 2 },
  { name: 'Senkaku Islands', feature: 'islands', aliases: ['Diaoyu'], claimedBy: ['Japan', 'China', 'Taiwan'], id: 'senkaku-islands' },
  { name: 'Japanese', feature: 'demonym', relatesTo: 'japan' },
  { name: 'French', feature: 'demonym', relatesTo: 'france' },
  { name: 'World Health Organization', feature: 'organization', aliases: ['WHO'] },
  { name: 'General Assembly', feature: 'organization' },
];

export const packedGazetteer = [`${FORMAT}\ttest`, ...rows.map((given) => encodeRow(row(given)))].join('\n');

export const tinyGazetteer = (): Gazetteer => parseGazetteer(packedGazetteer);

export const tinyDetector = (): Detector => new Detector(tinyGazetteer());

export function read(text: string): AnnotatedDocument {
  const document = new AnnotatedDocument(text, tinyDetector());
  document.advance(() => false);
  return document;
}

/** The marks of a text as "type: words", in order. */
export const marked = (text: string): string[] => read(text).marks().map(({ type, quote }) => `${type}: ${quote.replace(/\s+/g, ' ')}`);
