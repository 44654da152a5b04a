import { asMention, type Mention } from '../mention';
import { overlaps, type Range } from '../text/range';
import { spaced } from '../text/spaces';
import type { TypeId } from '../types';
import { confidences } from './confidence';
import { isIn, Lists, type Token } from './forms';
import { words } from './lexicon';
import type { DocumentMemory } from './memory';
import { nameForm, type NameForm } from './nameForms';
import type { Passage } from './recognizer';

/** A title without a name, where a sentence may mean who holds it: "the minister". Offsets are UTF-16 in the passage. */
export interface TitleAlone extends Range {
  /** "the prime minister" */
  readonly form: string;
  /** "minister" */
  readonly head: string;
}

/** Titles that stand for a person where one is known to hold them. */
const heads = words(`
  president minister pope king queen general ambassador spokesman spokeswoman admiral mayor governor envoy chancellor secretary-general colonel
  premier emir`);

/** What tells ministers apart. */
const offices = words('prime foreign defense defence interior finance');

/** Who is called so does not hold the title itself. */
const notHeld = /\b(?:former|ex|vice|deputy|assistant|late|then|elect)\b/;

/** Where a sentence speaks of these, it may mean whoever holds the office. */
const ofOffices = /\b(?:elect(?:s|ed|ions?)?|chooses?|constitution|terms?|candidates?|votes?|become|named|appoint\w*|succe\w+|former)\b/i;

/** Civil offices that end like a rank. */
const civil = /\b(secretary|attorney|solicitor|consul|director|governor|inspector|surgeon)[\s-]general\b/g;

const titleWords = (title: string): string[] => spaced(title).toLowerCase().replace(civil, '$1-general').split(' ');

/** The form that all have who are called by a title, whether they hold it or not. */
const calledBy = (head: string): string => `~ title ${head}`;

/** The forms that a person's title gives the person: by those a title alone is led to its holder. */
export function titleForms(title: string): NameForm[] {
  const own = titleWords(title);
  return own.filter((word) => heads.has(word)).flatMap((head) => [calledBy(head), ...(notHeld.test(own.join(' ')) ? [] : heldAs(head, own))].map((text) => nameForm(text)));
}

function heldAs(head: string, own: readonly string[]): string[] {
  const office = head === 'minister' ? own.find((word) => offices.has(word)) : undefined;
  return [...(office === 'prime' ? [] : [`the ${head}`]), ...(office === undefined ? [] : [`the ${office} ${head}`])];
}

/** Are these words a title alone, not a name? So is what an analyst has made of such a suggestion. */
export function isTitleAlone(type: TypeId, quote: string): boolean {
  if (type !== 'person' || !/^the\s/i.test(quote)) return false;
  const [, ...rest] = spaced(quote).toLowerCase().split(' ');
  return heads.has(rest.at(-1)!) && (rest.length === 1 || (rest.length === 2 && offices.has(rest[0]!)));
}

const none: readonly TitleAlone[] = [];

/** The titles alone of a passage, whoever holds them. */
export function titlesAlone(passage: Passage): readonly TitleAlone[] {
  const { tokens, style, shouting } = passage;
  if (style.language !== 'en' || style.lowerCase || shouting) return none;
  const found: TitleAlone[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const title = isIn(tokens[at], Lists.title) ? titleAt(passage, at) : undefined;
    if (title && !isFollowed(passage.text, title) && !ofOffices.test(around(passage.text, title))) found.push(title);
  }
  return found.length > 0 ? found : none;
}

/** "the minister", "the foreign minister", "the secretary-general": with its last word at a token. */
function titleAt({ text, tokens }: Passage, at: number): TitleAlone | undefined {
  const first = articleBefore(tokens, at);
  if (first === undefined) return undefined;
  const { start, end } = { start: tokens[first]!.start, end: tokens[at]!.end };
  const form = spaced(text.slice(start, end)).toLowerCase();
  return isTitleAlone('person', form) ? { start, end, form, head: form.split(' ').at(-1)! } : undefined;
}

/** The article up to two words before a token. */
function articleBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let first = at - 1; first >= at - 2 && first >= 0 && tokens[first + 1]!.join !== 'none'; first--) {
    if (tokens[first]!.form.lower === 'the') return first;
  }
  return undefined;
}

/** By what says of whom it is the title, or makes it longer: "of Japan", "Ana Brand", "-designate". */
const isFollowed = (text: string, { end }: Range): boolean => /^(?:\s+(?:of\b|for\b|\p{Lu})|['’-])/u.test(text.slice(end, end + longest));

/** The longest of what is looked for behind a title, in UTF-16 units. */
const longest = 12;

/** Its sentence, as far as points tell, and the rest of the line. */
function around(text: string, { start, end }: Range): string {
  const from = Math.max(text.lastIndexOf('.', start), text.lastIndexOf('\n', start)) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to < 0 ? text.length : to);
}

/** Mentions of those who hold the titles, where the whole document names just one. */
export function heldTitles(titles: readonly TitleAlone[], memory: DocumentMemory): readonly Mention[] {
  return titles.flatMap(({ start, end, form, head }) => {
    const name = memory.names(form, 'person').length > 0 ? onePerson(memory.names(calledBy(head), 'person')) : undefined;
    return name === undefined ? [] : [asMention({ start, end, type: 'person', confidence: confidences['title-alone'], by: 'memory', rule: 'title-alone', name })];
  });
}

/** The longest of names, if the others are parts of it. */
function onePerson(names: readonly string[]): string | undefined {
  const [name] = [...names].sort((a, b) => b.length - a.length);
  return name !== undefined && names.every((other) => other.split(' ').every((word) => name.split(' ').includes(word))) ? name : undefined;
}

/** Adds titles alone to what was found, unless it names the person beside them: "Ana Brand, the minister". */
export function withHeldTitles(mentions: readonly Mention[], held: readonly Mention[]): readonly Mention[] {
  const alone = held.filter(({ start, end }) => !mentions.some((other) => overlaps(other, { start, end }) || (other.type === 'person' && overlaps(other, { start: start - beside, end: end + beside }))));
  return alone.length > 0 ? [...mentions, ...alone].sort((a, b) => a.start - b.start) : mentions;
}

/** A comma and a space, in UTF-16 units, and one more to reach the name. */
const beside = 3;
