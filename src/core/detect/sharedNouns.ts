import type { Feature, GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { asMention, type Mention } from '../mention';
import { contains, overlaps, sameRange, type Range } from '../text/range';
import { spaced } from '../text/spaces';
import { confidences } from './confidence';
import { isIn, Lists, type Token } from './forms';
import { words } from './lexicon';
import type { Passage } from './recognizer';

/** Names that share their last words, in document order: all but the last are split. They hold together or not at all. */
export type SharedNames = readonly Mention[];

/** What stands before a noun in the singular: "North and South Korea". */
const modifiers = words(`
  north south east west northern southern eastern western northeast northwest southeast southwest central upper lower inner outer greater lesser`);

/** A noun in the plural, as one thing is called and as the gazetteer has it. */
interface Plural {
  readonly singular: string;
  readonly features: readonly Feature[];
  /** Its names lie in one country. */
  readonly isNational: boolean;
}

const plurals: ReadonlyMap<string, Plural> = new Map([
  ...['Region', 'Province', 'Oblast', 'State', 'Governorate', 'Prefecture', 'Department', 'Canton'].map((one) => plural(one, ['region'], true)),
  ...['County', 'District'].map((one) => plural(one, ['county', 'region'], true)),
  ...(['Sea', 'Ocean', 'River', 'Strait', 'Gulf', 'Canal', 'Desert'] as const).map((one) => plural(one, [one.toLowerCase() as Lowercase<typeof one>])),
  ['mountains', { singular: 'Mountains', features: ['mountains'], isNational: false }],
  ['islands', { singular: 'Islands', features: ['islands', 'disputed', 'territory', 'country', 'region'], isNational: false }],
]);

function plural(singular: string, features: readonly Feature[], isNational = false): [string, Plural] {
  return [`${singular.toLowerCase()}s`.replace(/ys$/, 'ies'), { singular, features, isNational }];
}

/** Tokens `from..to` that are what a name has for itself, and what it means with the noun. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly GazetteerEntry[];
}

/** A noun that names share, and the last of them, which stands beside it. */
interface Noun extends Range {
  readonly last: Part;
  readonly singular: string;
  readonly isNational: boolean;
  /** What own words, as they are written, mean with it. */
  entriesOf(own: string): readonly GazetteerEntry[];
}

/** No name's own words are more. */
const longest = 3;

const none: readonly SharedNames[] = [];

/**
 * "Donetsk and Luhansk regions", "North and South Korea": names of which only the last is written in full. The gazetteer
 * must know each of them with the noun that they share.
 */
export function sharedNames(passage: Passage, gazetteer: Gazetteer): readonly SharedNames[] {
  const { tokens, style, shouting } = passage;
  if (style.language !== 'en' || style.lowerCase || shouting) return none;
  const found: SharedNames[] = [];
  for (let at = 1; at < tokens.length - 2; at++) {
    const { text } = tokens[at]!;
    if ((text === 'and' || text === 'or') && tokens[at - 1]!.capital && tokens[at + 1]!.capital) found.push(...namesAround(passage, at, gazetteer));
  }
  return found.length > 0 ? found : none;
}

/** Puts names that share a noun in place of what was found of them, unless that is part of something longer. */
export const withSharedNames = (mentions: readonly Mention[], shared: readonly SharedNames[]): readonly Mention[] => shared.reduce(withNames, mentions);

function withNames(mentions: readonly Mention[], names: SharedNames): readonly Mention[] {
  const there = mentions.filter((mention) => names.some((name) => overlaps(mention, name)));
  if (there.some((mention) => !names.some((name) => contains(name, mention)))) return mentions;
  const found = there.find((mention) => sameRange(mention, names.at(-1)!) && mention.candidates);
  const last = found ? [{ ...found, confidence: Math.max(found.confidence, confidences['shared-noun']) }] : names.slice(-1);
  return [...mentions.filter((mention) => !there.includes(mention)), ...names.slice(0, -1), ...last].sort((a, b) => a.start - b.start);
}

/** The names around a conjunction. */
function namesAround(passage: Passage, at: number, gazetteer: Gazetteer): SharedNames[] {
  const noun = modifiedNoun(passage, at, gazetteer) ?? pluralNoun(passage, at, gazetteer);
  if (!noun) return [];
  const before = partsBefore(passage, at, noun);
  const parts = noun.isNational ? inOneCountry([...before, noun.last]) : [...before, noun.last];
  return before.length > 0 && parts.length > before.length ? [parts.map((part) => mentionOf(part, noun, passage))] : [];
}

/** "and South Korea": the longest noun that the gazetteer knows with the word before it. */
function modifiedNoun({ text, tokens }: Passage, at: number, gazetteer: Gazetteer): Noun | undefined {
  const [own, first] = [tokens[at + 1]!, tokens[at + 2]!];
  if (!isModifier(own) || !isModifier(tokens[at - 1]!)) return undefined;
  for (let to = Math.min(runEnd(tokens, at + 2), at + 2 + longest); to > at + 2; to--) {
    const singular = spaced(text.slice(first.start, tokens[to - 1]!.end)).replace(/(?<=\s\p{Lu}[\p{L}]+)s$/u, '');
    const entriesOf = (word: string): GazetteerEntry[] => gazetteer.matches(`${word} ${singular}`).filter(({ type }) => type !== 'organization');
    const noun = { start: first.start, end: tokens[to - 1]!.end, singular, isNational: false, entriesOf };
    const entries = entriesOf(own.text);
    if (entries.length > 0) return { ...noun, last: { from: at + 1, to: at + 2, entries } };
  }
  return undefined;
}

/** "and Luhansk regions" */
function pluralNoun({ text, tokens }: Passage, at: number, gazetteer: Gazetteer): Noun | undefined {
  for (let to = at + 2; to < tokens.length && to <= at + 1 + longest && tokens[to]!.join === 'space'; to++) {
    const known = plurals.get(tokens[to]!.form.lower);
    if (!known) continue;
    const entriesOf = (own: string): GazetteerEntry[] => entriesAs(own, known, gazetteer);
    const entries = entriesOf(text.slice(tokens[at + 1]!.start, tokens[to - 1]!.end));
    const { start, end } = tokens[to]!;
    return entries.length > 0 ? { start, end, ...known, entriesOf, last: { from: at + 1, to, entries } } : undefined;
  }
  return undefined;
}

const entriesAs = (own: string, { singular, features }: Plural, gazetteer: Gazetteer): GazetteerEntry[] =>
  [...new Set([...gazetteer.matches(`${own} ${singular}`), ...gazetteer.matches(own).filter(({ feature }) => feature === features[0])])]
    .filter(({ feature }) => features.includes(feature));

/** What stands before the conjunction and shares the noun, in document order. */
function partsBefore(passage: Passage, conjunction: number, noun: Noun): Part[] {
  const { text, tokens } = passage;
  const parts: Part[] = [];
  for (let to = conjunction; to > 0; to = parts[0]!.from) {
    const gap = text.slice(tokens[to - 1]!.end, tokens[to]!.start);
    const part = (parts.length === 0 ? /^,?\s+$/ : /^,\s+$/).test(gap) ? partBefore(passage, to, noun) : undefined;
    if (!part) break;
    parts.unshift(part);
  }
  return parts;
}

/** The longest that means something with the noun, and is not the end of a longer name. */
function partBefore({ text, tokens }: Passage, to: number, noun: Noun): Part | undefined {
  let from = to;
  while (from > 0 && to - from < longest && tokens[from - 1]!.capital && (from === to || tokens[from]!.join !== 'none')) from--;
  for (; from < to; from++) {
    const isWhole = from === 0 || tokens[from]!.join === 'none' || !tokens[from - 1]!.capital || isIn(tokens[from - 1], Lists.notName | Lists.placeCue);
    const entries = isWhole ? noun.entriesOf(text.slice(tokens[from]!.start, tokens[to - 1]!.end)) : [];
    if (entries.length > 0) return { from, to, entries };
  }
  return undefined;
}

/** Each with what it may mean in the first country that has them all. */
function inOneCountry(parts: readonly Part[]): Part[] {
  const isIn = ({ entries }: Part, code: string | undefined): boolean => entries.some(({ country }) => country === code);
  const common = parts.at(-1)!.entries.find(({ country }) => country !== undefined && parts.every((part) => isIn(part, country)))?.country;
  return common === undefined ? [] : parts.map((part) => ({ ...part, entries: part.entries.filter(({ country }) => country === common) }));
}

function mentionOf(part: Part, noun: Noun, { text, tokens }: Passage): Mention {
  const own = { start: tokens[part.from]!.start, end: tokens[part.to - 1]!.end };
  const isLast = part.from === noun.last.from;
  return asMention({
    ...own, ...(isLast ? { end: noun.end } : { parts: [own, { start: noun.start, end: noun.end }] }),
    type: part.entries[0]!.type, confidence: confidences['shared-noun'], by: 'gazetteer', rule: 'shared-noun',
    name: `${spaced(text.slice(own.start, own.end))} ${noun.singular}`, candidates: part.entries.map(({ id }) => id),
  });
}

const isModifier = (token: Token): boolean => token.capital && modifiers.has(token.form.lower);

/** End of the capitalised words from one on. */
function runEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && tokens[to]!.capital && tokens[to]!.join === 'space') to++;
  return to;
}
