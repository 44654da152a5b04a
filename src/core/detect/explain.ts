import type { Feature, GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { isNative } from '../gazetteer/native';
import type { Right } from '../known/name';
import type { Mention } from '../mention';
import { fullName } from '../resolve/fullName';
import { overlaps, sameRange } from '../text/range';
import { headLength } from '../text/search';
import type { TypeId } from '../types';
import { doubted, type Rule } from './confidence';
import { isFiner } from './hybrid';
import { nameParticles, organizationStarts, placeCues, speechVerbs } from './lexicon';
import type { DocumentMemory } from './memory';
import type { Passage } from './recognizer';
import type { FeatureReason } from './tagger/explain';

/** Why a mention was found, as a code and what it speaks of; `wordingOf` puts it into words. */
export type Reason =
  /** `words`: what the rule goes by, where it stands in the text. */
  | { readonly kind: 'rule'; readonly rule: Rule; readonly words?: string }
  /** Stands for a name that the document gives in full at a line, counted from 1. */
  | { readonly kind: 'introduced'; readonly rule: Rule; readonly name: string; readonly line: number }
  /** One with a name that its document has in more words, or written otherwise. */
  | { readonly kind: 'same'; readonly how: 'shorter' | 'otherwise'; readonly name: string }
  | { readonly kind: 'entry'; readonly name: string; readonly feature: Feature; readonly native: boolean }
  | { readonly kind: 'known'; readonly right: Right; readonly name: string; readonly from: readonly string[] }
  | { readonly kind: 'tagger' | 'model'; readonly by: string; readonly type: TypeId; readonly confidence: number }
  /** Its words say of which type it is, whatever it was found as. */
  | { readonly kind: 'head'; readonly type: TypeId }
  | { readonly kind: 'feature'; readonly feature: FeatureReason }
  /** The tagger has read the same words and does not second the rule. */
  | { readonly kind: 'doubted' }
  /** What it was preferred to. */
  | { readonly kind: 'over'; readonly words: string; readonly type: TypeId; readonly by: string };

/** Where a paragraph stands in its document, and where names are given in full; lines of the text, from 1. */
export interface Place {
  readonly memory: DocumentMemory;
  readonly line: number;
  /** Of the first paragraph that introduces the name. */
  lineOf(name: string): number | undefined;
}

/** What is known of how a paragraph was read. */
export interface Trace extends Place {
  readonly passage: Passage;
  /** All that was found in it, by whomever, before one mention was chosen from many. */
  readonly found: readonly Mention[];
  readonly gazetteer: Gazetteer;
  features(name: Mention): readonly FeatureReason[];
}

/** The reasons for a mention, the most telling first; what it was preferred to comes last. */
export function explain(mention: Mention, trace: Trace): Reason[] {
  if (mention.rule === 'title-alone') return [titleReason(mention, trace)];
  const support = trace.found.filter((other) => sameRange(other, mention) && (isFiner(mention.type, other.type) || other.by === mention.by));
  const rivals = trace.found.filter((other) => overlaps(other, mention) && !support.includes(other));
  const rules = unique(support.filter(({ rule }) => !mention.candidates || !plain.has(rule)).flatMap((other) => ruleReason(other, trace)));
  return [
    ...knownReason(mention),
    ...sharedReason(mention),
    ...rules,
    ...entryReason(mention, trace),
    ...headReason(mention, support),
    ...support.flatMap((other) => learnedReasons(other, trace)),
    ...(rules.some(({ kind }) => kind === 'introduced') ? [] : sameReason(mention, trace)),
    ...(mention.confidence === doubted ? [{ kind: 'doubted' } as const] : []),
    ...unique(rivals.map((rival) => overReason(rival, trace.passage))),
  ];
}

/** Rules that say no more than that there is an entry. */
const plain: ReadonlySet<Rule | undefined> = new Set<Rule>(['known-long', 'known-alone', 'known-country', 'known-people', 'known-name']);

function unique<T>(reasons: readonly T[]): T[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

function knownReason({ known }: Mention): Reason[] {
  return known ? [{ kind: 'known', right: known.right, name: known.entity?.name ?? known.pattern ?? '', from: known.from ?? [] }] : [];
}

const sharedReason = ({ rule, name }: Mention): Reason[] => (rule === 'shared-noun' && name !== undefined ? [{ kind: 'rule', rule, words: name }] : []);

const titleReason = ({ name = '' }: Mention, { line, lineOf }: Trace): Reason => ({ kind: 'introduced', rule: 'title-alone', name, line: lineOf(name) ?? line });

function ruleReason(mention: Mention, trace: Trace): Reason[] {
  const { rule, by } = mention;
  if (rule === undefined) return [];
  if (by === 'memory') return introducedReasons(rule, mention, trace);
  const words = evidenceOf(mention, trace);
  return [{ kind: 'rule', rule, ...(words ? { words } : {}) }];
}

/** A name that only the paragraph itself gives is no reason for itself. */
function introducedReasons(rule: Rule, mention: Mention, { passage, memory, line, lineOf }: Trace): Reason[] {
  const words = wordsOf(passage, mention);
  return memory.names(words, mention.type).flatMap((name) => {
    const introduced = lineOf(name);
    return introduced === undefined || (introduced === line && name === words) ? [] : [{ kind: 'introduced', rule, name, line: introduced }];
  });
}

/** Why it is taken for one with another name; what the gazetteer knows goes by that. */
function sameReason(mention: Mention, { passage, memory }: Trace): Reason[] {
  if (mention.candidates) return [];
  const written = wordsOf(passage, mention);
  const name = fullName(written, mention.type, memory);
  const words = new Set(name.split(' '));
  return name === written ? [] : [{ kind: 'same', how: written.split(' ').every((word) => words.has(word)) ? 'shorter' : 'otherwise', name }];
}

function entryReason({ candidates, start, end }: Mention, { gazetteer, passage }: Trace): Reason[] {
  const entry: GazetteerEntry | undefined = candidates?.[0] === undefined ? undefined : gazetteer.get(candidates[0]);
  return entry ? [{ kind: 'entry', name: entry.name, feature: entry.feature, native: isNative(passage.text.slice(start, end)) }] : [];
}

function headReason({ type }: Mention, support: readonly Mention[]): Reason[] {
  return support.length > 0 && !support.some((other) => isFiner(type, other.type)) ? [{ kind: 'head', type }] : [];
}

function learnedReasons(mention: Mention, trace: Trace): Reason[] {
  const { by, type, confidence, rule } = mention;
  if (rule !== undefined) return [];
  if (by !== 'tagger') return [{ kind: 'model', by, type, confidence }];
  return [{ kind: 'tagger', by, type, confidence }, ...trace.features(mention).map((feature) => ({ kind: 'feature', feature } as const))];
}

const overReason = (rival: Mention, passage: Passage): Reason => ({ kind: 'over', words: wordsOf(passage, rival), type: rival.type, by: rival.by });

const wordsOf = ({ text }: Passage, { start, end }: Mention): string => text.slice(start, end).replace(/\s+/g, ' ');

/** The words that a rule went by. */
function evidenceOf({ start, end, rule, title }: Mention, { passage: { text, tokens }, gazetteer }: Trace): string | undefined {
  const from = headLength(tokens.length, (at) => tokens[at]!.start < start);
  const to = headLength(tokens.length, (at) => tokens[at]!.start < end);
  const own = tokens.slice(from, to).map((token) => token.text);
  const near = [tokens[from - 1]?.text, tokens[to]?.text, tokens[from - 2]?.text].filter((word) => word !== undefined);
  switch (rule) {
    case 'title-before': case 'role-behind': return title;
    case 'speech-verb': return near.find((word) => speechVerbs.has(word));
    case 'first-name': case 'event-start': case 'place-start': return own[0];
    case 'surname-particle': return own.find((word) => nameParticles.has(word));
    case 'organization-start': return own.find((word) => organizationStarts.has(word.toLowerCase()));
    case 'organization-head': case 'facility-head': case 'place-head': case 'event-head': case 'small-head': return own.at(-1);
    case 'known-cued': case 'known-rare': return from === 0 ? undefined : near.find((word) => placeCues.has(word.toLowerCase()));
    case 'known-in-region': return longestName(text.slice(end + 1, tokens[Math.min(to + 3, tokens.length) - 1]?.end), gazetteer);
    default: return undefined;
  }
}

/** The longest name of the gazetteer that a text begins with. */
function longestName(text: string, gazetteer: Gazetteer): string | undefined {
  const words = text.trim().split(/\s+/);
  const lengths = words.map((_, at) => words.length - at);
  return lengths.map((length) => words.slice(0, length).join(' ').replace(/[^\p{L}\p{M}]+$/u, '')).find((name) => gazetteer.matches(name).length > 0);
}
