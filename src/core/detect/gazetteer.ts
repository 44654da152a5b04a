import type { GazetteerEntry } from '../gazetteer/entry';
import { isAcronym, type Gazetteer, type KnownWord } from '../gazetteer/gazetteer';
import { mentionOf, type Mention } from '../mention';
import type { Range } from '../text/range';
import { confidences, type Rule } from './confidence';
import { Lists, type Token, type WordForm } from './forms';
import { notNames, placeCues } from './lexicon';
import { nativeHits } from './nativeHits';
import type { Passage, Recognizer } from './recognizer';

const commonFeatures: ReadonlySet<string> = new Set(['city', 'capital', 'region', 'facility']);

/** A name of the gazetteer, in a run of tokens. What a language attaches to a name leaves it shorter than they are. */
export interface Hit extends Range {
  /** Index of its first token, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly GazetteerEntry[];
}

/** What the gazetteer names, longest match first. Names that are also words or surnames need a cue beside them. */
export function gazetteerRecognizer(gazetteer: Gazetteer): Recognizer {
  return {
    name: 'gazetteer',
    recognize: (passage) => findHits(passage, gazetteer).flatMap((hit, at, hits) => toMentions(passage, hit, hits[at + 1], gazetteer)),
  };
}

/** Hits of passages: several recognizers ask for the same ones. */
const found = new WeakMap<Passage, { readonly gazetteer: Gazetteer; readonly hits: readonly Hit[] }>();

/** All longest matches of a passage, left to right. */
export function findHits(passage: Passage, gazetteer: Gazetteer): readonly Hit[] {
  const last = found.get(passage);
  if (last?.gazetteer === gazetteer) return last.hits;
  const hits = search(passage, gazetteer);
  found.set(passage, { gazetteer, hits });
  return hits;
}

function search(passage: Passage, gazetteer: Gazetteer): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0, end = 0; at < passage.tokens.length; at++) {
    if (at < end) continue;
    if (passage.tokens[at]!.form.native) hits.push(...nativeHits(passage, at, gazetteer));
    else if (mayStart(passage.tokens, at)) hits.push(...longestAt(passage, at, gazetteer));
    end = hits.at(-1)?.to ?? 0;
  }
  return hits;
}

/** A name starts with a capital, or has one in its second word: "al-Qaeda". */
function mayStart(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.capital) return true;
  const next = tokens[at + 1];
  return next !== undefined && next.capital && next.join !== 'none' && !notNames.has(tokens[at]!.text);
}

function longestAt({ text, tokens, shouting }: Passage, at: number, gazetteer: Gazetteer): [] | [Hit] {
  const first = tokens[at]!;
  const { longest, seconds, entries: own } = knownOf(first.form, gazetteer);
  const next = tokens[at + 1];
  const goesOn = longest > 1 && next && (knownOf(next.form, gazetteer).bit & seconds) !== 0;
  for (let to = runEnd(tokens, at, at + (goesOn ? longest : Math.min(longest, 1))); to > at; to--) {
    const { end, text: last } = tokens[to - 1]!;
    if (to - at === 1 && (first.form.lists & Lists.notName) !== 0 && (shouting || !isAcronym(last))) return [];
    if (to - at > 1 && isGeneric(last)) continue;
    const name = text.slice(first.start, end);
    const entries = to - at === 1 && !shouting ? own : gazetteer.matches(shouting ? unshout(name) : name);
    if (entries.length > 0) return [{ from: at, to, start: first.start, end, entries }];
  }
  return [];
}

function knownOf(form: WordForm, gazetteer: Gazetteer): KnownWord {
  if (form.known?.of !== gazetteer) form.known = { of: gazetteer, word: gazetteer.knowledgeOf(form.text) };
  return form.known.word;
}

const generic: ReadonlySet<string> = new Set(['region', 'area', 'agency', 'province', 'state', 'governorate', 'prefecture', 'oblast', 'district', 'city']);

/** "the Indo-Pacific region", "Kyodo News agency": the common noun is not part of the name. */
const isGeneric = (word: string): boolean => generic.has(word);

/** In a headline of capitals a short word may be an acronym, unless it is one of the commonest words. */
const unshout = (name: string): string =>
  /^[\p{Lu}.]{1,4}$/u.test(name) && !notNames.has(name.toLowerCase()) ? name : name.replace(/\p{L}+/gu, capitalize);

const capitalize = (word: string): string => word[0] + word.slice(1).toLowerCase();

/** End of this word and those that are joined to it, not beyond `most`. */
function runEnd(tokens: readonly Token[], at: number, most: number): number {
  let end = Math.min(at + 1, most);
  while (end < most && end < tokens.length && tokens[end]!.join !== 'none') end++;
  return end;
}

function toMentions(passage: Passage, hit: Hit, next: Hit | undefined, gazetteer: Gazetteer): Mention[] {
  const region = next && next.from === hit.to ? within(passage, hit, next) : undefined;
  if (region) return [toMention(hit, region, 'known-in-region')];
  const short = abbreviationBehind(passage, hit, gazetteer);
  if (short) return [toMention(hit, citiesIn(hit, short.entries), 'known-in-region'), toMention(short, short.entries, 'region-abbreviation')];
  const rule = ruleOf(passage, hit, hit.entries[0]!);
  return rule ? [toMention(hit, hit.entries, rule)] : [];
}

/** What a rule found of the gazetteer. */
export const toMention = ({ start, end }: Range, entries: readonly GazetteerEntry[], rule: Rule): Mention =>
  mentionOf(start, end, entries[0]!.type, confidences[rule], 'gazetteer', rule, entries.map(({ id }) => id));

/** "Springfield, Illinois": the candidates that lie in what follows the comma. */
function within({ text, tokens }: Passage, hit: Hit, next: Hit): GazetteerEntry[] | undefined {
  if (!/^,\s+$/.test(text.slice(tokens[hit.to - 1]!.end, tokens[next.from]!.start))) return undefined;
  const inside = citiesIn(hit, next.entries);
  return inside.length > 0 ? inside : undefined;
}

/** The cities that lie in one of these regions or countries. */
export const citiesIn = ({ entries }: Pick<Hit, 'entries'>, regions: readonly GazetteerEntry[]): GazetteerEntry[] =>
  entries.filter((entry) => isCity(entry) && regions.some((region) => lies(entry, region)));

/** "Boston, Mass.": the short name of a region behind that of a city in it, with its period. */
function abbreviationBehind({ text, tokens, shouting }: Passage, hit: Hit, gazetteer: Gazetteer): Pick<Hit, 'start' | 'end' | 'entries'> | undefined {
  const token = tokens[hit.to];
  if (shouting || !token?.capital || !hit.entries.some(isCity) || !/^,\s+$/.test(text.slice(tokens[hit.to - 1]!.end, token.start))) return undefined;
  const entries = gazetteer.abbreviated(token.text).filter((region) => citiesIn(hit, [region]).length > 0);
  const hasPeriod = text[token.end] === '.' && entries[0]?.abbreviations?.includes(`${token.text}.`);
  return entries.length > 0 ? { start: token.start, end: token.end + (hasPeriod ? 1 : 0), entries } : undefined;
}

const lies = (inner: GazetteerEntry, outer: GazetteerEntry): boolean =>
  inner.country !== undefined && inner.country === outer.country
  && (outer.feature === 'country' || outer.feature === 'territory' || (outer.feature === 'region' && inner.region === outer.name));

const isCity = ({ feature }: GazetteerEntry): boolean => feature === 'city' || feature === 'capital';

/** Names so many that a capitalised neighbour makes another name of them. */
const isCommon = ({ feature }: GazetteerEntry): boolean => commonFeatures.has(feature);

function ruleOf(passage: Passage, hit: Hit, entry: GazetteerEntry): Rule | undefined {
  const cue = hasCue(passage, hit);
  if (hit.to - hit.from > 1 && entry.tier === 1) return 'known-long';
  if (isCommon(entry) && insideLongerName(passage, hit)) return undefined;
  if (entry.tier === 2) return cue ? 'known-rare' : undefined;
  if (isCommon(entry)) return cue ? 'known-cued' : 'known-alone';
  return entry.type === 'country' ? 'known-country' : entry.type === 'group' ? 'known-people' : 'known-name';
}

/** "in X", "near X", or a dateline's place. */
function hasCue({ text, tokens }: Passage, hit: Hit): boolean {
  const before = hit.from > 0 ? tokens[hit.from - 1] : undefined;
  if (before && tokens[hit.from]!.join === 'space' && !before.capital && (before.form.lists & Lists.placeCue) !== 0) return true;
  if (before?.form.lower === 'the' && hit.from > 1 && placeCues.has(tokens[hit.from - 2]?.text ?? '')) return true;
  return hit.from === 0 && /^(?:, [^:–—(\n]{2,30})? ?(?:\([^)\n]{2,30}\) ?)?(?:[:–—]| -{1,2} )/.test(text.slice(tokens[hit.to - 1]!.end, tokens[hit.to - 1]!.end + 80));
}

/** A capitalised neighbour makes a city's name part of another name: "Florence Parly", "Kent State". */
function insideLongerName({ tokens, shouting }: Passage, hit: Hit): boolean {
  if (shouting) return false;
  const before = hit.from > 0 ? tokens[hit.from - 1] : undefined;
  const after = tokens[hit.to];
  const isName = (token: Token | undefined): boolean => token !== undefined && token.capital && (token.form.lists & ordinary) === 0;
  return (tokens[hit.from]!.join !== 'none' && isName(before)) || (after !== undefined && after.join !== 'none' && isName(after));
}

const ordinary = Lists.calendar | Lists.notName | Lists.title | Lists.titleModifier | Lists.placeCue;
