import { readFileSync } from 'node:fs';
import type { Detector } from '../../src/core/detect/detector';
import { resolveMentions } from '../../src/core/detect/report';
import type { GivenMention, ReportedPlace } from '../../src/core/detect/reportedPlace';
import { inRepository } from '../lib/paths';

/** A paragraph with its marked places, and where each of them lies. */
export interface LocalParagraph {
  readonly text: string;
  readonly places: readonly (GivenMention & { readonly within: string })[];
}

export interface LocalOutcome {
  readonly quote: string;
  readonly within: string;
  readonly place: ReportedPlace | undefined;
  readonly right: boolean;
}

/** The paragraphs of localNews.md, which says how they are marked. */
export const readLocalNews = (): LocalParagraph[] =>
  readFileSync(inRepository('scripts/places/localNews.md'), 'utf8').trim().split(/\n\n+/).slice(1).map(readParagraph);

function readParagraph(marked: string): LocalParagraph {
  const places: LocalParagraph['places'][number][] = [];
  let text = '';
  for (const [, plain = '', name, within] of marked.matchAll(/([^[]*)(?:\[([^\]]+)\]\(([^)]+)\))?/g)) {
    text += plain;
    if (name === undefined || within === undefined) continue;
    places.push({ start: text.length, end: text.length + name.length, type: 'place', within });
    text += name;
  }
  return { text, places };
}

/** What each place was taken for. */
export const localOutcomes = ({ text, places }: LocalParagraph, detector: Detector): LocalOutcome[] =>
  resolveMentions(text, places, detector).map(({ place, start, end }, at) => {
    const { within } = places[at]!;
    return { quote: text.slice(start, end), within, place, right: place !== undefined && lies(place, within, detector) };
  });

function lies(place: ReportedPlace, within: string, { gazetteer }: Detector): boolean {
  if (within === 'country') return place.feature === 'country';
  if (place.feature === 'region') return place.country === within;
  return gazetteer.lookup(place.name).some(({ lat, lon, region }) => lat === place.lat && lon === place.lon && region === within);
}
