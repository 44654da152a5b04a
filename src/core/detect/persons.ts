import type { Gazetteer } from '../gazetteer/gazetteer';
import { mentionOf, type Mention } from '../mention';
import { confidences, type Rule } from './confidence';
import { isIn, Lists, Shape, type Token } from './forms';
import { findHits } from './gazetteer';
import { firstNames, speechVerbs } from './lexicon';
import type { Passage, Recognizer } from './recognizer';

const surnameFirst = /(?<![\p{L}\p{M}])\p{Lu}{2,}(?:['’ -]\p{Lu}{2,}){0,2}, \p{Lu}(?:\p{Ll}+|\.)(?:[ -]\p{Lu}(?:\p{Ll}+|\.)){0,3}(?!\p{L})/gu;
const byline = /(?:^|\n)[ \t]*(?:By|BY|Reporting by|Editing by|Written by|Q)[: ] ?$/;

/** Tokens `from..to` that could be a personal name. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Persons by what stands around a name: a title or office before it or after a comma, a verb of saying, an age,
 * or a common first name.
 */
export function personRecognizer(gazetteer: Gazetteer): Recognizer {
  return { name: 'persons', language: 'en', recognize: (passage) => (passage.shouting ? [] : recognize(passage, gazetteer)) };
}

function recognize(passage: Passage, gazetteer: Gazetteer): Mention[] {
  const known = knownTokens(passage, gazetteer);
  const runs = nameRuns(passage, known);
  return [...runs.flatMap((run) => titled(passage, run, known) ?? untitled(passage, run, known) ?? []), ...listed(passage, known)];
}

/** As lists of persons write them: "OYARZÚN VELASCO, Íñigo"; not as datelines begin: "STAVANGER, Nov. 18". */
function listed({ text, tokens }: Passage, known: ReadonlySet<number>): Mention[] {
  const found: Mention[] = [];
  if (!tokens.some(({ capital, end }) => capital && text[end] === ',' && /\p{Lu}/u.test(text[end - 1]!))) return found;
  for (const match of text.matchAll(surnameFirst)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const isOther = tokens.some((token, at) => (known.has(at) || isIn(token, Lists.calendar)) && token.start >= range.start && token.end <= range.end);
    if (!isOther) found.push(mentionOf(range.start, range.end, 'person', confidences['surname-first'], 'persons', 'surname-first'));
  }
  return found;
}

/** How many tokens the gazetteer's multi-word names and sure single names cover: they are no personal names. */
function knownTokens(passage: Passage, gazetteer: Gazetteer): Set<number> {
  const known = new Set<number>();
  for (const { from, to, entries } of findHits(passage, gazetteer)) {
    const sure = to - from > 1 || (entries[0]!.tier === 1 && entries[0]!.feature !== 'city' && entries[0]!.feature !== 'region');
    if (sure && entries[0]!.tier === 1) for (let at = from; at < to; at++) known.add(at);
  }
  return known;
}

/** Longest runs of capitalised words, with the particles of names between them. */
function nameRuns({ text, tokens }: Passage, known: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isNameWord(tokens, from, known)) continue;
    const to = runEnd(text, tokens, from, known);
    runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

function runEnd(text: string, tokens: readonly Token[], from: number, known: ReadonlySet<number>): number {
  let to = from + 1;
  for (;;) {
    if (tokens[to]?.join !== 'none' && isNameWord(tokens, to, known)) to++;
    else if (isParticle(tokens, to) && isNameWord(tokens, to + 1, known) && tokens[to + 1]!.join !== 'none') to += 2;
    else if (isInitial(text, tokens[to - 1]!) && isNameWord(tokens, to, known)) to++;
    else return to;
  }
}

const isParticle = (tokens: readonly Token[], at: number): boolean =>
  isIn(tokens[at], Lists.particle) && tokens[at]!.join !== 'none';

/** A single capital before a period: "John F. Kennedy" has no join after the F. */
const isInitial = (text: string, { start, end }: Token): boolean => end - start === 1 && text.startsWith('. ', end);

function isNameWord(tokens: readonly Token[], at: number, known: ReadonlySet<number>): boolean {
  const token = tokens[at];
  if (!token?.capital || known.has(at)) return false;
  return (token.form.lists & noName) === 0 && !(isIn(token, Lists.notName) && token.form.lower !== 'in') && !isCode(token);
}

/** Lists of capitalised words that are in no personal name. */
const noName = Lists.title | Lists.titleModifier | Lists.calendar;

/** "G7", "T-72" */
const isCode = ({ form, text }: Token): boolean => form.shape === Shape.code && /^[\p{Lu}\d.]*$/u.test(text);

/** A title or office directly before the name, with what it is of between: "Foreign Minister of Japan Yoshimasa Hayashi". */
function titled(passage: Passage, run: Run, known: ReadonlySet<number>): Mention[] | undefined {
  const { tokens, text } = passage;
  const head = run.from - 1;
  if (head < 0 || !isIn(tokens[head], Lists.title)) return undefined;
  const gap = text.slice(tokens[head]!.end, tokens[run.from]!.start);
  const labels = gap === ': ' && run.to - run.from > 1;
  if (!(tokens[run.from]!.join === 'space' || gap === '. ' || labels)) return undefined;
  if (run.to - run.from === 1 && (!isIn(tokens[head], Lists.strongTitle) || isHead(tokens[run.from]!))) return undefined;
  if (run.to - run.from > 5 || isHead(tokens[run.to - 1]!)) return undefined;
  const from = titleStart(passage, head, known);
  const title = text.slice(tokens[from]!.start, tokens[head]!.end);
  return [person(passage, run, 'title-before', title.replace(/\s+/g, ' '))];
}

/** Where the title begins: modifiers, and the country or body that it is of. */
function titleStart({ tokens }: Passage, head: number, known: ReadonlySet<number>): number {
  let from = head;
  const joined = (): boolean => tokens[from]!.join !== 'none' && from > 0;
  while (joined() && isTitleWord(tokens[from - 1])) from--;
  while (joined() && known.has(from - 1)) from--;
  return from;
}

const isTitleWord = (token: Token | undefined): boolean =>
  isIn(token, Lists.title) || (isIn(token, Lists.titleModifier) && !/^(?:and|of)$/i.test(token?.text ?? ''));

/** A last word that makes the run an organization, a place or an event. */
const isHead = (token: Token): boolean => isIn(token, Lists.organizationHead | Lists.facilityHead | Lists.placeHead | Lists.eventHead);

function untitled(passage: Passage, run: Run, known: ReadonlySet<number>): Mention[] | undefined {
  const { tokens } = passage;
  const size = run.to - run.from;
  if (size < 2 || size > 4 || (run.from > 0 && beforePlaces.has(tokens[run.from - 1]!.text)) || isHead(tokens[run.to - 1]!) || isAcronym(tokens[run.to - 1]!)) return undefined;
  const office = apposition(passage, run, known);
  const rule = office ? 'role-behind' : untitledRule(passage, run);
  return rule && [person(passage, run, rule, office)];
}

const beforePlaces: ReadonlySet<string> = new Set(['in', 'near', 'at', 'outside', 'around']);

function untitledRule(passage: Passage, run: Run): Rule | undefined {
  if (speaks(passage, run)) return 'speech-verb';
  if (isApart(passage, run)) return 'age-or-clause';
  if (isByline(passage, run)) return 'byline';
  if (isFirstName(passage.tokens[run.from]!)) return 'first-name';
  return hasSurnameParticle(passage, run) ? 'surname-particle' : undefined;
}

const hasSurnameParticle = ({ tokens }: Passage, run: Run): boolean =>
  tokens.slice(run.from + 1, run.to - 1).some(({ text }) => /^(?:van|von|der|den|bin|ibn|bint)$/.test(text));

const isFirstName = ({ form: { lower, lists } }: Token): boolean =>
  (/^[ -~]+$/.test(lower) ? (lists & Lists.firstName) !== 0 : firstNames.has(lower.normalize('NFD').replace(/\p{M}/gu, '')));

const isAcronym = ({ text }: Token): boolean => /^\p{Lu}{2,}$/u.test(text);

/** "Olena Marchuk, the deputy mayor of Izmail," gives "deputy mayor of Izmail". */
function apposition({ tokens, text }: Passage, run: Run, known: ReadonlySet<number>): string | undefined {
  const { end } = tokens[run.to - 1]!;
  if (text[end] !== ',' || !/^,\s\S/.test(text.slice(end, end + 3))) return undefined;
  const from = /^(?:the|a|an|its|their|his|her)$/.test(tokens[run.to]?.text ?? '') ? run.to + 1 : run.to;
  for (let at = from; at < from + 5 && at < tokens.length && (at === run.to || tokens[at]!.join !== 'none'); at++) {
    const isTitle = isIn(tokens[at], Lists.title);
    if (isTitle && !isTitleWord(tokens[at + 1])) return text.slice(tokens[from]!.start, tokens[appositionEnd(tokens, at, known) - 1]!.end).replace(/\s+/g, ' ');
    if (!isTitle && !isIn(tokens[at], Lists.titleModifier) && !known.has(at)) return undefined;
  }
  return undefined;
}

/** Takes in "of Japan", "of the Ministry" behind the head. */
function appositionEnd(tokens: readonly Token[], head: number, known: ReadonlySet<number>): number {
  if (tokens[head + 1]?.text !== 'of' || tokens[head + 1]!.join === 'none') return head + 1;
  let to = head + 2;
  if (tokens[to]?.text === 'the') to++;
  const name = to;
  while (to < tokens.length && tokens[to]!.join !== 'none' && (tokens[to]!.capital || known.has(to))) to++;
  return to > name ? to : head + 1;
}

function speaks({ tokens }: Passage, run: Run): boolean {
  const before = run.from > 0 ? tokens[run.from - 1] : undefined;
  const after = tokens[run.to];
  return (after !== undefined && after.join === 'space' && speechVerbs.has(after.text))
    || (before !== undefined && tokens[run.from]!.join === 'space' && speechVerbs.has(before.text));
}

/** "By Ana Ruiz and Tom Lee" at the start of a line. */
function isByline({ tokens, text }: Passage, run: Run): boolean {
  if (run.from === 0 || !/^(?:by|q|and)$/.test(tokens[run.from - 1]!.form.lower)) return false;
  const before = text.slice(Math.max(0, tokens[run.from]!.start - 60), tokens[run.from]!.start);
  return byline.test(before) || /(?:^|\n)[ \t]*(?:By|BY) [^.,:;\n]{3,40} and $/.test(before);
}

/** An age or a clause of the person's own behind the name: ", 34," or ", who sells cheese". */
const isApart = ({ tokens, text }: Passage, run: Run): boolean =>
  /[ ,]/.test(text[tokens[run.to - 1]!.end] ?? '') && /^(?:, (?:aged )?\d{1,2}[,.)]|,? \(\d{1,2}\)|,\s(?:who|whose|whom)\s)/.test(text.slice(tokens[run.to - 1]!.end, tokens[run.to - 1]!.end + 12));

const person = ({ tokens }: Passage, run: Run, rule: Rule, title?: string): Mention =>
  mentionOf(tokens[run.from]!.start, tokens[run.to - 1]!.end, 'person', confidences[rule], 'persons', rule, undefined, title || undefined);
