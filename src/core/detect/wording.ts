import type { Feature } from '../gazetteer/entry';
import type { Right } from '../known/name';
import { entityType, type TypeId } from '../types';
import { inEnglish, wording, type Wording } from '../wording';
import type { Rule } from './confidence';
import type { Reason } from './explain';
import type { FeatureKind, FeatureReason, ListName, UseName } from './tagger/explain';

/** A reason as a short sentence in English. */
export function sentence(reason: Reason): string {
  const phrase = inEnglish(wordingOf(reason));
  return `${phrase[0]!.toUpperCase()}${phrase.slice(1)}.`;
}

/** A reason in words: what stands after "Found by:". */
export function wordingOf(reason: Reason): Wording {
  switch (reason.kind) {
    case 'rule': return ruleWording(reason.rule, ...(reason.words === undefined ? [] : [reason.words]));
    case 'introduced': return ruleWording(reason.rule, reason.name, String(reason.line));
    case 'same': return wording(reason.how === 'shorter' ? 'part of the name “{0}”' : '“{0}”, written differently', reason.name);
    case 'entry': return wording(reason.native ? 'name of {0} in its own script ({1} of the gazetteer)' : '{0} in the gazetteer ({1})', reason.name, featureName(reason.feature));
    case 'known': return knownWording(reason.right, reason.name, reason.from);
    case 'tagger': return wording('learned tagger ({0}, {1} %)', typeName(reason.type), percent(reason.confidence));
    case 'model': return wording('model “{0}” ({1}, {2} %)', reason.by, typeName(reason.type), percent(reason.confidence));
    case 'head': return wording('{0} by its first or last word', typeName(reason.type));
    case 'feature': return featureWording(reason.feature);
    case 'doubted': return wording('not seconded by the learned tagger');
    case 'over': return wording('preferred to “{0}” ({1}, by {2})', reason.words, typeName(reason.type), reason.by);
  }
}

/** The same where type and confidence are told beside it. */
export function shortWordingOf(reason: Reason): Wording {
  switch (reason.kind) {
    case 'tagger': return wording('learned tagger');
    case 'model': return wording('model “{0}”', reason.by);
    default: return wordingOf(reason);
  }
}

const typeName = (type: TypeId): Wording => wording(entityType(type).label.toLowerCase());
const featureName = (feature: Feature): Wording => wording(feature.replaceAll('-', ' '));
const percent = (share: number): string => String(Math.round(100 * share));

/** Of each rule, with the words that it went by as `{0}` and a line as `{1}`; the second is for when there are none. */
const rules: Readonly<Record<Rule, string | readonly [string, string]>> = {
  'known-in-region': ['gazetteer name, with {0} behind it', 'gazetteer name, with its state or province behind it'],
  'region-abbreviation': 'short name of a state or province, behind a city in it',
  'known-long': 'gazetteer name of several words',
  'known-cued': ['gazetteer name, with “{0}” before it', 'gazetteer name in a dateline'],
  'known-alone': 'gazetteer name of a place',
  'known-rare': ['gazetteer name that is also a word, with “{0}” before it', 'gazetteer name that is also a word, in a dateline'],
  'known-country': 'country of the gazetteer',
  'known-people': 'people of the gazetteer',
  'known-name': 'gazetteer name',
  'shared-noun': ['gazetteer name, with a noun that others share: “{0}”', 'gazetteer name, with a noun that others share'],
  'title-before': 'title “{0}” before it',
  'role-behind': 'role “{0}” behind it',
  'speech-verb': 'verb “{0}” beside it',
  'age-or-clause': 'an age or “who …” behind it',
  'byline': 'byline before it',
  'first-name': 'first name “{0}”',
  'surname-particle': 'surname with “{0}”',
  'surname-first': 'surname in capitals before a comma',
  'organization-start': 'begins with “{0} of”',
  'event-start': 'begins with “{0}”',
  'place-start': 'begins with “{0}”',
  'organization-head': 'ends with “{0}”',
  'facility-head': 'ends with “{0}”',
  'place-head': 'ends with “{0}”',
  'event-head': 'ends with “{0}”',
  'capitals-national': 'a people before an organization, in a line of capitals',
  'capitals-port': '“port” before a place, in a line of capitals',
  'capitals-body': 'last word of a body, in a line of capitals',
  'capitals-company': 'legal form of a company, in a line of capitals',
  'capitals-person': 'title and first name, in a line of capitals',
  'small-name': 'gazetteer name, in text without capitals',
  'small-head': 'gazetteer name and “{0}”, in text without capitals',
  'full-name': 'named on line {1} too: “{0}”',
  'title-alone': 'title of “{0}” (line {1}), held by nobody else here',
  'surname': 'short for “{0}” (line {1})',
  'given-name': 'first name of “{0}” (line {1})',
  'acronym': 'acronym of “{0}” (line {1})',
  'initials': 'initials of “{0}” (line {1})',
  'link': 'link', 'web-address': 'web address', 'e-mail': 'e-mail address', 'handle': 'handle',
  'decimal-coordinates': 'decimal coordinates', 'coordinates': 'coordinates', 'grid-reference': 'military grid reference',
  'document-number': 'document number', 'register-number': 'number of a register', 'card-number': 'number behind its label',
  'ip-address': 'IP address',
  'date-time-group': 'date-time group', 'iso-date': 'ISO date', 'numeric-date': 'date in numbers', 'day-month': 'day and month',
  'month-day': 'month and day', 'month-year': 'month and year', 'season-year': 'season and year', 'month': 'month', 'march-or-may': 'month, by the word before it',
  'feast': 'holiday', 'weekday': 'weekday', 'relative-date': 'date seen from today', 'recent-time': 'date seen from today', 'today': 'date seen from today',
  'time-ago': 'time ago or later', 'quarter': 'quarter or half of a year', 'decade': 'decade', 'century': 'century', 'year': 'year', 'early-year': 'year, by the word before it', 'clock': 'time of day',
  'clock-of-day': 'time of day', 'clock-hour': 'time of day', 'military-time': 'time of day in four digits',
  'money-sign': 'sum with its sign', 'money-code': 'sum with its code', 'money-word': 'sum with its currency',
  'percentage': 'percentage or degrees', 'measure': 'number with its unit', 'counted': 'number in words with its unit',
};

function ruleWording(rule: Rule, ...words: readonly string[]): Wording {
  const messages = rules[rule];
  const [given, bare] = typeof messages === 'string' ? [messages, messages] : messages;
  return words.length > 0 ? wording(given, ...words) : wording(bare);
}

function knownWording(right: Right, name: string, from: readonly string[]): Wording {
  switch (right) {
    case 'in-register': return wording('register ({0})', name);
    case 'in-word-list': return wording('your list of words ({0})', from.join(', '));
    case 'by-pattern': return wording('your pattern “{0}” ({1})', name, from.join(', '));
    case 'accepted-before': return wording('accepted before ({0})', from.join(', '));
    case 'corrected-before': return wording('type corrected before ({0})', from.join(', '));
  }
}

const features: Readonly<Record<Exclude<FeatureKind, 'list' | 'use'>, string>> = {
  'word': 'the word “{0}”',
  'shape': 'how “{0}” is written',
  'letters': 'first and last letters of “{0}”',
  'likes': 'words used like “{0}”',
  'meaning': 'what “{0}” usually is in or beside names',
  'gap': 'what parts “{0}” from its neighbours',
  'neighbours': 'the words “{0}” together',
  'start': '“{0}” opening a sentence',
  'gazetteer': 'the gazetteer on “{0}” and its neighbours',
  'rules': 'the rules on “{0}” and its neighbours',
  'run': 'the run of capitals “{0}”',
  'around run': 'what stands around the run of capitals: “{0}”',
  'capitals': '“{0}” in a line of capitals',
};

const lists: Readonly<Record<ListName, string>> = {
  title: 'titles', strongTitle: 'titles before surnames', speech: 'verbs of saying', firstName: 'first names', organizationHead: 'last words of organizations',
  organizationStart: 'first words of organizations', facilityHead: 'last words of facilities', placeHead: 'last words of places',
  placeStart: 'first words of places', eventHead: 'last words of events', eventStart: 'first words of events', calendar: 'days and months',
  particle: 'particles of names', connector: 'connectors in names', placeCue: 'words before places', notName: 'words that are no names',
  titleModifier: 'words in titles',
};

const uses: Readonly<Record<UseName, string>> = {
  lower: 'in small letters', titled: 'behind a title', speaks: 'beside a verb of saying', starts: 'opening a longer name', ends: 'ending a longer name',
  inner: 'inside a longer name', located: 'behind “in”, “near” and the like', headed: 'in the name of an organization', possessive: 'with a possessive',
  afterFirstName: 'behind a first name', definite: 'behind “the”', initials: 'as initials of a longer name', alone: 'alone', inPlace: 'in the name of a place',
};

/** Weights are told as the factor by which they raise the odds. */
function featureWording({ kind, words, detail, weight }: FeatureReason): Wording {
  const odds = factor(weight);
  if (kind === 'list') return wording('tagger: “{0}” among {1}: odds × {2}', words, wording(lists[detail as ListName]), odds);
  if (kind === 'use') return wording('tagger: “{0}” elsewhere in the text {1}: odds × {2}', words, wording(uses[detail as UseName]), odds);
  return wording('tagger: {0}: odds × {1}', wording(features[kind], words), odds);
}

const factor = (weight: number): string => Number(Math.exp(weight).toPrecision(2)).toString();
