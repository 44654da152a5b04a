import type { GazetteerEntry } from '../gazetteer/entry';
import { normalizeName, type Gazetteer } from '../gazetteer/gazetteer';
import { mentionOf, type Mention } from '../mention';
import type { TypeId } from '../types';
import { confidences, type Rule } from './confidence';
import { firstNames, notNames, organizationHeads, organizationStarts } from './lexicon';
import type { Passage, Recognizer } from './recognizer';

/** Names that mean something else where nobody minds capitals. */
const alsoWords: ReadonlySet<string> = new Set(`
  plan canton pole poles delta mend amnesty manning saga erode shaping pristine phoenix buffalo anchorage mecca jersey chad guinea polish english
  western roma care fano congress assembly senate parliament sputnik wafa google facebook twitter youtube whatsapp tiktok independent guardian midwest gulf
  mascara cologne chihuahua champagne bordeaux burgundy manila madras angora cayenne limerick derby java bikini havana
  number 10|south west|south east|north west|north east|north pole|south pole|line of control|national capital|supreme court|constitutional court
  foreign ministry|foreign office|home office|defense ministry|defence ministry|ministry of defence|ministry of defense|national assembly|state department
  ministry of foreign affairs|ministry of the interior|house of representatives|demilitarized zone|green zone|general assembly|coast guard
  national security council|five eyes|gold coast|legislative council|guardian council|special forces|free state|west bank`
  .trim().split(/\n/).flatMap((line) => (line.includes('|') ? line.split('|') : line.trim().split(/\s+/))).map((name) => name.trim()));

/** Heads that a country's, people's or place's name makes an organization of, one word between them at most. */
const bodies: ReadonlySet<string> = new Set(['authority', 'ministry', 'navy', 'army', 'police', 'parliament', 'government', 'embassy', 'airlines', 'university']);

/** Heads that make a facility's name of a place's. */
const facilities: ReadonlySet<string> = new Set(['airport', 'airfield', 'airbase', 'port', 'harbour', 'harbor', 'stadium', 'refinery']);

const shortestName = 4;
/** What a word of a handle, a link or an address stands behind. */
const insideHandle = /[@._/]/;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly entry: GazetteerEntry;
  readonly candidates: readonly string[];
}

/** What the gazetteer is sure of, in posts that mind no capitals: "port said", "reuters", "cairo airport". Elsewhere it finds nothing. */
export function smallLetterRecognizer(gazetteer: Gazetteer): Recognizer {
  return {
    name: 'small letters',
    language: 'en',
    recognize: (passage) => (passage.style.lowerCase ? hits(passage, gazetteer).flatMap((found) => read(passage, found)) : []),
  };
}

function hits(passage: Passage, gazetteer: Gazetteer): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < passage.tokens.length;) {
    const hit = longestAt(passage, at, gazetteer);
    if (hit) found.push(hit);
    at = hit?.to ?? at + 1;
  }
  return found;
}

function longestAt({ text, tokens }: Passage, from: number, gazetteer: Gazetteer): Found | undefined {
  if (insideHandle.test(text[tokens[from]!.start - 1] ?? '')) return undefined;
  const most = gazetteer.longestFrom(normalizeName(tokens[from]!.text));
  for (let to = Math.min(from + most, smallEnd(tokens, from)); to > from; to--) {
    const entries = knownAs(text.slice(tokens[from]!.start, tokens[to - 1]!.end), gazetteer);
    if (entries.length > 0) return { from, to, entry: entries[0]!, candidates: entries.map(({ id }) => id) };
  }
  return undefined;
}

/** End of the run of words without capitals. */
function smallEnd(tokens: Passage['tokens'], from: number): number {
  let end = from;
  while (end < tokens.length && !tokens[end]!.capital && (end === from || tokens[end]!.join !== 'none')) end++;
  return end;
}

function knownAs(name: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const key = normalizeName(name);
  if (key.length < shortestName || alsoWords.has(key) || notNames.has(key) || firstNames.has(key)) return [];
  const entries = gazetteer.lookup(name);
  return entries[0]?.tier === 1 ? entries : [];
}

function read(passage: Passage, { from, to, entry, candidates }: Found): Mention[] {
  const { tokens } = passage;
  const isLanguage = entry.feature === 'demonym' && tokens[from - 1]?.text === 'in';
  const longer = withHead(passage, from, to, entry);
  if (longer) return [longer];
  if (isLanguage || isHead(passage, to)) return [];
  return [mention(passage, from, to, entry.type, 'small-name', candidates)];
}

/** "cairo airport", "egyptian met authority". */
function withHead(passage: Passage, from: number, to: number, entry: GazetteerEntry): Mention | undefined {
  const [next, second] = [wordAt(passage, to), wordAt(passage, to + 1)];
  if (entry.type === 'organization') return undefined;
  if (bodies.has(next)) return mention(passage, from, to + 1, 'organization', 'small-head');
  if (facilities.has(next) && entry.type !== 'group') return mention(passage, from, to + 1, 'facility', 'small-head');
  return next && bodies.has(second) && !notNames.has(next) ? mention(passage, from, to + 2, 'organization', 'small-head') : undefined;
}

/** The name goes on to an end that small letters do not show: "arab academy for …". */
const isHead = (passage: Passage, at: number): boolean =>
  organizationHeads.has(wordAt(passage, at)) || organizationStarts.has(wordAt(passage, at));

/** The word there if a space joins it to the one before, else nothing. */
const wordAt = ({ tokens }: Passage, at: number): string => (tokens[at]?.join === 'space' ? tokens[at]!.text : '');

const mention = ({ tokens }: Passage, from: number, to: number, type: TypeId, rule: Rule, candidates?: readonly string[]): Mention =>
  mentionOf(tokens[from]!.start, tokens[to - 1]!.end, type, confidences[rule], 'small letters', rule, candidates);
