import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Mention } from '../mention';
import { citiesIn, findHits, toMention, type Hit } from './gazetteer';
import type { Passage, Recognizer } from './recognizer';

/** Words of a town's name, at most. */
const longest = 3;

/** Towns so little known that only the region behind them tells what they are: "Vinita, OK", "Blakely, Georgia". */
export const townRecognizer = (gazetteer: Gazetteer): Recognizer => ({
  name: 'towns',
  recognize: (passage) => (passage.shouting ? [] : townsBeforeRegions(passage, findHits(passage, gazetteer), gazetteer)),
});

function townsBeforeRegions(passage: Passage, hits: readonly Hit[], gazetteer: Gazetteer): Mention[] {
  const found: Mention[] = [];
  for (let at = 1; at < passage.tokens.length; at++) {
    if (isBehindComma(passage, at)) found.push(...townBeforeRegion(passage, at, hits, gazetteer));
  }
  return found;
}

function townBeforeRegion(passage: Passage, at: number, hits: readonly Hit[], gazetteer: Gazetteer): readonly Mention[] {
  if (hits.some(({ to }) => to === at)) return none;
  const { regions, isShort } = regionsAt(passage, at, hits, gazetteer);
  const town = regions.length > 0 ? townBefore(passage, at, regions, gazetteer) : undefined;
  if (!town) return none;
  return isShort ? [town, toMention(passage.tokens[at]!, regions, 'region-abbreviation')] : [town];
}

const none: readonly Mention[] = [];

/** Of two words with capitals, the second. */
const isBehindComma = ({ text, tokens }: Passage, at: number): boolean => {
  const before = tokens[at - 1]!;
  const token = tokens[at]!;
  return token.capital && before.capital && token.join === 'none' && text[before.end] === ',' && /^,\s+$/.test(text.slice(before.end, token.start));
};

function regionsAt({ tokens }: Passage, at: number, hits: readonly Hit[], gazetteer: Gazetteer): { regions: readonly GazetteerEntry[]; isShort: boolean } {
  const named = hits.find(({ from }) => from === at)?.entries.filter(({ feature }) => feature === 'region') ?? [];
  return named.length > 0 ? { regions: named, isShort: false } : { regions: gazetteer.abbreviated(tokens[at]!.text), isShort: true };
}

function townBefore({ text, tokens }: Passage, at: number, regions: readonly GazetteerEntry[], gazetteer: Gazetteer): Mention | undefined {
  let from = at - 1;
  while (from > 0 && at - from < longest && tokens[from]!.join !== 'none' && tokens[from - 1]!.capital) from--;
  for (; from < at; from++) {
    const range = { start: tokens[from]!.start, end: tokens[at - 1]!.end };
    const entries = citiesIn({ entries: gazetteer.lookup(text.slice(range.start, range.end)) }, regions);
    if (entries.length > 0) return toMention(range, entries, 'known-in-region');
  }
  return undefined;
}
