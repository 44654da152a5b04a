import { isNative } from '../gazetteer/native';
import { mentionOf, type Mention } from '../mention';
import { contains, overlaps, sameRange, type Range } from '../text/range';
import type { TypeId } from '../types';
import { doubted, type Rule } from './confidence';
import type { Hit } from './gazetteer';
import { facilityHeads, words } from './lexicon';
import { merge } from './merge';
import type { Passage } from './recognizer';

/** Types that the tagger does not know; there the rules are not asked to agree with it. */
const ofRules: ReadonlySet<TypeId> = new Set<TypeId>(['date', 'quantity', 'money', 'identifier', 'weapon', 'platform', 'event', 'facility']);

/** As sure as the tagger must be that a capital's name is an organization's. */
const sureOfClub = 0.9;
/** Names of the tagger that are likelier wrong than right are not shown. */
const leastSure = 0.52;
/** The same where capitals were guessed. */
const leastSureOfSmall = 0.65;
/** Rules that do not see where a name ends: they may not join what the tagger takes for two names, nor make a name longer. */
const unsureOfBounds: ReadonlySet<Rule | undefined> = new Set<Rule>(['organization-head', 'facility-head', 'place-head', 'event-head', 'known-rare']);
/** The gazetteer may name what the tagger passes over if it has several words, is more than a town, or has a cue beside it. */
const sureEntries: ReadonlySet<Rule | undefined> = new Set<Rule>([
  'known-in-region', 'region-abbreviation', 'known-long', 'known-cued', 'known-country', 'known-people', 'known-name',
]);

/**
 * The rules' mentions and the tagger's names as one reading. Where both speak of the same words the tagger says what is
 * a name and of which kind, as it has weighed the rules already; the rules may make names longer, and say which country,
 * place or facility a name is.
 */
export function combine(rules: readonly Mention[], tagged: readonly Mention[], hits: readonly Hit[], passage: Passage): Mention[] {
  const names = tagged.filter((name) => (passage.style.lowerCase ? isSureOfSmall(name, rules) : name.confidence >= leastSure));
  const found = names.map((name) => refine(name, rules, hits, passage));
  for (const rule of rules) {
    if (agree(rule, tagged) || stands(rule, overlapping(names, rule), hits, passage)) found.push(ofRules.has(rule.type) || isUnread(rule, passage) ? rule : doubt(rule));
  }
  return merge(found);
}

/** Where capitals were guessed, the tagger adds to what the rules know. */
const isSureOfSmall = (name: Mention, rules: readonly Mention[]): boolean =>
  name.confidence >= leastSureOfSmall && !rules.some((rule) => overlaps(rule, name));

const none: readonly Mention[] = [];

/** Those of a few names that overlap a mention: usually none, and then nothing is made. */
function overlapping(names: readonly Mention[], mention: Mention): readonly Mention[] {
  let found: Mention[] | undefined;
  for (const name of names) if (overlaps(mention, name)) (found ??= []).push(name);
  return found ?? none;
}

/** The mention of a rule that the tagger does not second, though it has read the same words. */
export const doubt = (mention: Mention): Mention => changed(mention, mention.type, doubted, mention.by, mention.candidates);

const changed = ({ start, end, rule, title, parts, name, known }: Mention, type: TypeId, confidence: number, by: string, candidates: readonly string[] | undefined): Mention =>
  mentionOf(start, end, type, confidence, by, rule, candidates, title, parts, name, known);

/** A rule and the tagger, neither of them sure, that say the same. */
function agree(rule: Mention, tagged: readonly Mention[]): boolean {
  const name = withRange(tagged, rule);
  return name !== undefined && name.confidence < leastSure && isFiner(rule.type, name.type) && !unsureOfBounds.has(rule.rule);
}

/** Does a rule's mention stand beside or over the names that it overlaps? `merge` prefers the longer. */
function stands(rule: Mention, names: readonly Mention[], hits: readonly Hit[], passage: Passage): boolean {
  if (names.length === 0) return ofRules.has(rule.type) || rule.title !== undefined || isSure(rule, hits) || isUnread(rule, passage);
  if (ofRules.has(rule.type) && rule.type !== 'facility') return true;
  return !unsureOfBounds.has(rule.rule) && names.every((name) => contains(rule, name) && !sameRange(rule, name));
}

/** The tagger sees little in capitals, be they a headline's or a surname's ("KOWALSKA, Anna"), nothing in other scripts, and guesses at small letters. */
function isUnread(rule: Mention, { shouting, style, text }: Passage): boolean {
  const words = text.slice(rule.start, rule.end);
  if (isNative(words) || rule.rule === 'surname-first') return true;
  return style.lowerCase || (shouting && (rule.by === 'capitals' || sureEntries.has(rule.rule)));
}

/** A people counts as sure only with a land of its own: what "Islamic" or "Kurdish" is part of, the tagger knows better. */
function isSure(rule: Mention, hits: readonly Hit[]): boolean {
  if (!sureEntries.has(rule.rule)) return false;
  return rule.type !== 'group' || hitAt(rule, hits)?.entries[0]?.relatesTo !== undefined;
}

const hitAt = (mention: Mention, hits: readonly Hit[]): Hit | undefined => withRange(hits, mention);

/** The one of a few with just this range: what a closure would do costs more than the search. */
function withRange<Item extends Range>(items: readonly Item[], { start, end }: Range): Item | undefined {
  for (let at = 0; at < items.length; at++) if (items[at]!.start === start && items[at]!.end === end) return items[at];
  return undefined;
}

/** Gives the name what the rules know of it: the entries it may mean, its finer type, a title. */
function refine(name: Mention, rules: readonly Mention[], hits: readonly Hit[], passage: Passage): Mention {
  const rule = withRange(rules, name);
  if (rule && isFiner(rule.type, name.type)) return changed(rule, rule.type, name.confidence, name.by, rule.candidates);
  const entries = hitAt(name, hits)?.entries.filter(({ type, feature }) => isFiner(type, name.type) || (feature === 'capital' && mayBePlace(name)));
  if (entries && entries.length > 0) return changed(name, entries[0]!.type, name.confidence, name.by, entries.map(({ id }) => id));
  const type = typeByHead(passage.text.slice(name.start, name.end), name.type);
  return type === name.type ? name : changed(name, type, name.confidence, name.by, name.candidates);
}

/** The tagger takes some capitals, such as Kyiv, for the clubs that are named after them; a city is likelier unless it is very sure. */
const mayBePlace = ({ type, confidence }: Mention): boolean => type === 'organization' && confidence < sureOfClub;

/** Says of the same thing what the tagger says, or more. */
export const isFiner = (type: TypeId, tagged: TypeId): boolean =>
  type === tagged || (tagged === 'place' && (type === 'country' || type === 'facility'));

/** Last words with which a name of two words or more is an organization's in 97 of 100 cases. */
const organizationEnds = words(`
  party university council association ministry court congress department committee foundation commission agency assembly alliance institute
  corporation company inc ltd llc plc fze fzco gmbh authority bureau federation organization organisation secretariat inspectorate
  courier gazette tribune ledger herald telegraph airlines airways`);

/** Legal forms that are written with periods. */
const dottedForm = /\s(?:S\.[AL]\.|S\.p\.A\.|B\.V\.|N\.V\.|A\.[GSŞ]\.)$/u;

/** The word that says what a name of several words names: before the first "of", or the last one. */
const headOf = (name: string): string => (/(\p{L}+) of\s/u.exec(name)?.[1] ?? /\s(\p{L}+)\.?$/u.exec(name)?.[1] ?? '').toLowerCase();

/** A name's type by its head, where that is surer than the words around: "Hodeidah Port", "Port of Hodeidah", "Lake Chad Basin Commission". */
function typeByHead(name: string, type: TypeId): TypeId {
  if ((type !== 'person' && type !== 'place') || !/\s/.test(name)) return type;
  const head = headOf(name);
  if (organizationEnds.has(head) || dottedForm.test(name)) return 'organization';
  return type === 'place' && (facilityHeads.has(head) || /\sFree Zone$/.test(name)) ? 'facility' : type;
}
