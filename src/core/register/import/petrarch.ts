import type { TypeId } from '../../types';
import { wording } from '../../wording';
import { given, type ImportedEntity, type ImportedNames, type LeftOut } from './names';

/** A code that an actor bears, perhaps for a time: `[USAGOV 20010120-20090120]`, `[USAELI <20010120]`. */
interface Code {
  readonly code: string;
  readonly from?: string;
  readonly to?: string;
}

interface Actor {
  readonly line: number;
  readonly words: string;
  readonly synonyms: string[];
  readonly codes: Code[];
}

/**
 * Reads an actor dictionary as PETRARCH's coders have it: `NAME_OF_ACTOR [CODE]`, below it `+SYNONYM`s and lines of codes
 * with dates; `#` and `;` begin comments. The names are in capitals there, so they are given the case that names mostly have.
 */
export function readPetrarch(text: string): ImportedNames {
  const { actors, left } = actorsIn(text);
  const read = actors.map(entityOf);
  return {
    entities: read.flatMap((one) => ('why' in one ? [] : [one])),
    left: [...left, ...read.flatMap((one) => ('why' in one ? [one] : []))].sort((a, b) => a.line - b.line),
    remarks: [wording('The dictionary has names in capitals and no types: both were guessed from words and codes, so look through them')],
  };
}

function actorsIn(text: string): { actors: Actor[]; left: LeftOut[] } {
  const actors: Actor[] = [];
  const left: LeftOut[] = [];
  text.split(/\r\n|\n|\r/).forEach((raw, at) => {
    const line = raw.replace(/[#;].*$/, '').trim();
    const [, plus, words, rest] = /^(\+?)([^[\]+]*)((?:\[[^\]]*\]\s*)*)$/.exec(line) ?? [];
    if (line === '') return;
    if (words === undefined || /[{}]/.test(words)) left.push({ line: at + 1, what: line, why: wording('it cannot be read') });
    else if (plus) actors.at(-1)?.synonyms.push(words);
    else if (words.trim() === '') actors.at(-1)?.codes.push(...codesIn(rest!));
    else actors.push({ line: at + 1, words, synonyms: [], codes: codesIn(rest!) });
  });
  return { actors, left };
}

const codesIn = (text: string): Code[] => [...text.matchAll(/\[([^\]\s]*)\s*([^\]]*)\]/g)].map(([, code, dates]) => ({ code: code!, ...span(dates!) }));

function span(dates: string): { from?: string; to?: string } {
  const [, sign, first, second] = /^([<>]?)\s*(\d{6}|\d{8})(?:\s*-\s*(\d{6}|\d{8}))?\s*$/.exec(dates) ?? [];
  if (first === undefined) return {};
  if (sign === '<') return { to: day(first) };
  return { from: day(first), ...(second === undefined || sign === '>' ? {} : { to: day(second) }) };
}

/** `010120` and `20010120` as 2001-01-20; two digits of a year from 40 on are of the last century. */
function day(digits: string): string {
  const full = digits.length === 8 ? digits : `${Number(digits.slice(0, 2)) >= 40 ? '19' : '20'}${digits}`;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
}

function entityOf({ line, words, synonyms, codes }: Actor): ImportedEntity | LeftOut {
  const isBody = codes.some(({ code }) => bodies.test(code));
  const name = cased(words, isBody);
  if (codes.length === 0) return { line, what: name, why: wording('it has no code') };
  if (codes.some(({ code }) => code.startsWith('~'))) return { line, what: name, why: wording('it is a word for an agent, no name') };
  if (codes.every(({ code }) => /^[A-Z]{3}$/.test(code) && !bodies.test(code))) return { line, what: name, why: wording('it stands for a state or its people, which the gazetteer knows') };
  return given<ImportedEntity>({
    line, type: typeOf(name, isBody, codes), name, aliases: [...new Set(synonyms.map((synonym) => cased(synonym, isBody)))].filter((alias) => alias && alias !== name),
    roles: undefined, country: undefined, members: undefined, coordinates: undefined, gazetteer: undefined, links: undefined, notes: `Codes: ${codes.map(codeText).join('; ')}`, suggest: undefined,
  });
}

const codeText = ({ code, from, to }: Code): string => [code, ...(from ? [`from ${from}`] : []), ...(to ? [`to ${to}`] : [])].join(' ');

/** Codes of bodies: international, of many nations, rebels, companies, media. */
const bodies = /^(?:IGO|NGO|NGM|IMG|MNC|UIS)|(?:REB|SEP|INS|UAF|BUS|MED|PTY|MNC|NGO|MIL|COP)$/;
const bodyWords = /\b(?:Army|Forces?|Party|Ministry|Government|Council|Union|Movement|Front|Group|Brigades?|University|Bank|Company|Corporation|Agency|Committee|Police|Parliament|Senate|Court|Organization|Association|Federation|News)\b/;

/** Who holds a code for a time is a person; a single word is mostly none. */
function typeOf(name: string, isBody: boolean, codes: readonly Code[]): TypeId {
  if (bodyWords.test(name)) return 'organization';
  if (codes.some(({ from, to }) => from ?? to)) return 'person';
  return isBody || !name.includes(' ') ? 'organization' : 'person';
}

const small = /^(?:of|the|and|for|in|on|de|la|el|al|bin|ibn|van|von|der)$/;

/** `JOHN_MCADAM_` as "John McAdam"; of a body a short word alone is an acronym. */
function cased(words: string, isBody: boolean): string {
  const parts = words.trim().split(/[_\s]+/).filter(Boolean);
  if (isBody && parts.length === 1 && parts[0]!.length <= 5) return parts[0]!;
  return parts.map((part, at) => (at > 0 && small.test(part.toLowerCase()) ? part.toLowerCase() : capitalized(part.toLowerCase()))).join(' ');
}

const capitalized = (word: string): string =>
  word.replace(/(^|-|['’](?=\p{L}{2}))(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()).replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
