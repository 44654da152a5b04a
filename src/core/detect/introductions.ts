import type { Mention } from '../mention';
import { acronymKey, initialsOf, shortNames, wordsKey } from '../names/organization';
import { givenNameFirst, surnameOf, surnameStart } from '../names/person';
import { spellingKey } from '../names/spelling';
import { Memo } from '../text/memo';
import { spaced } from '../text/spaces';
import { isActor, isPlace, type TypeId } from '../types';
import { months, nameParticles, notNames, weekdays } from './lexicon';
import { nameForm, type NameForm } from './nameForms';
import { titleForms } from './titlesAlone';

/** A name that a paragraph introduces, to be found again in the whole document by its short forms. */
export interface Introduction {
  readonly name: string;
  readonly type: TypeId;
  readonly forms: readonly NameForm[];
  /** Where it stands in the paragraph, in UTF-16 units, if its title stands for it from there on. */
  readonly start?: number;
}

/** What a paragraph's own mentions introduce: full names with the forms that stand for them, acronyms in brackets, and what is also called otherwise. */
export function introductions(text: string, mentions: readonly Mention[]): Introduction[] {
  const found: Introduction[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at]!;
    if (!isActor(mention.type) && !isPlace(mention.type)) continue;
    found.push(...formsOf(text, mention));
    if (mention.title !== undefined) found.push(...holderOf(text, mention, mention.title));
    const next = mentions[at + 1];
    if (next && isCalled(mention, next, text)) found.push(otherName(text, mention, next));
  }
  return found;
}

/** Who a title alone may mean. */
function holderOf(text: string, mention: Mention, title: string): readonly Introduction[] {
  const forms = mention.type === 'person' && !isOfSentenceBefore(text, mention) ? titleForms(title) : [];
  return forms.length > 0 ? [{ name: nameOf(text, mention), type: 'person', forms, start: mention.start }] : none;
}

/** "said a police spokesman. Thallium …": a lone word's title may be the last one of another sentence. */
const isOfSentenceBefore = (text: string, { start, end }: Mention): boolean =>
  !/\s/.test(text.slice(start, end)) && /[.!?]["”’)]?\s+$/.test(text.slice(Math.max(0, start - behind), start));

/** How far to look behind a name, in UTF-16 units. */
const behind = 80;

function nameOf(text: string, { start, end, type }: Mention): string {
  const name = spaced(text.slice(start, end));
  return type === 'person' ? givenNameFirst(name) : name;
}

function formsOf(text: string, mention: Mention): readonly Introduction[] {
  const { end, type, candidates } = mention;
  switch (type) {
    case 'person': return persons.of(nameOf(text, mention));
    case 'organization': return organizationForms(nameOf(text, mention), text.startsWith(' (', end) ? text.slice(end, end + behind) : '');
    default: return candidates ? none : unknownForms(nameOf(text, mention), type);
  }
}

const none: readonly Introduction[] = [];

/** Documents share many of their names, and their paragraphs most. */
const mostKept = 5000;

const persons = new Memo(personForms, mostKept);

function personForms(name: string): readonly Introduction[] {
  const words = name.split(' ');
  if (words.length < 2) return none;
  const surname = words.slice(surnameStart(words)).join(' ');
  const forms = [nameForm(name, 'full-name'), nameForm(surname, 'surname'), nameForm(words[0]!, 'given-name')].filter(isSafe);
  addLikeForms(words, forms);
  addSpellings(surnameOf(name), forms);
  return [{ name, type: 'person', forms }];
}

/** By what other writings of a person's name are led to it: without its last words, and with the surname first. */
function addLikeForms(words: readonly string[], forms: NameForm[]): void {
  for (let to = 2; to < words.length; to++) {
    const last = words[to - 1]!;
    if (last.length > 2 && !nameParticles.has(last.toLowerCase())) forms.push(nameForm(words.slice(0, to).join(' ')));
  }
  if (words.length === 2) forms.push(nameForm(`${words[1]!} ${words[0]!}`));
}

/** How a surname is spelled at all, and without its article. */
function addSpellings(surname: string, forms: NameForm[]): void {
  const key = spellingKey(surname);
  if (key !== undefined) forms.push(nameForm(`~ ${key}`));
  if (/^[ae]l-/i.test(surname)) forms.push(nameForm(surname.slice(3)));
}

const isSafe = ({ key }: NameForm): boolean => key.length > 1 && !unsafe.has(key);

const unsafe: ReadonlySet<string> = new Set([...notNames, ...months, ...weekdays]);

const acronym = /^\p{Lu}[\p{L}\d&-]{1,9}$/u;
const acronymBehind = /^ \(["“]?(?:the )?(\p{Lu}[\p{L}\d&-]{1,9})["”]?\)/u;
const nameBehind = /^ \(["“]?(?:the )?(\p{Lu}[^()"”]{5,70})["”]?\)/u;

/** `after`: a bracket behind the name, if there is one. */
function organizationForms(name: string, after: string): readonly Introduction[] {
  const short = after === '' ? undefined : acronymBehind.exec(after)?.[1];
  if (short && /\p{Lu}{2}/u.test(short)) return [
    { name, type: 'organization', forms: [nameForm(short, 'acronym'), nameForm(name, 'full-name'), ...linkForms(name)] },
    { name: short, type: 'organization', forms: [nameForm(acronymKey(name))] },
  ];
  return acronym.test(name) ? spelledOut(name, after) : organizations.of(name);
}

const organizations = new Memo<readonly Introduction[]>((name) => {
  if (!name.includes(' ')) return none;
  const initials = initialsOf(name);
  return [{ name, type: 'organization', forms: [...(initials.length > 2 ? [nameForm(initials, 'initials')] : []), nameForm(name), ...linkForms(name)] }];
}, mostKept);

const linkForms = (name: string): NameForm[] => [...shortNames(name).map((text) => nameForm(text)).filter(isSafe), nameForm(wordsKey(name))];

/** "SCA (Suez Canal Authority)" */
function spelledOut(short: string, after: string): readonly Introduction[] {
  if (after === '') return none;
  const name = nameBehind.exec(after)?.[1];
  return name !== undefined && initialsOf(name) === short.toUpperCase() ? [{ name: spaced(name), type: 'organization', forms: [nameForm(short, 'acronym')] }] : [];
}

/** What the gazetteer does not know: a people's plural, a river called by its name alone, another spelling. */
function unknownForms(name: string, type: TypeId): readonly Introduction[] {
  const forms = type === 'group' ? groups.of(name) : isPlace(type) ? places.of(name) : [];
  return forms.length > 0 ? [{ name, type, forms }] : none;
}

const groups = new Memo((name) => withForms(name, /^(\p{L}{3,})s$/u.exec(name)?.[1]), mostKept);

const places = new Memo((name) => {
  const key = spellingKey(name);
  return withForms(name, /^(\p{Lu}\p{L}{3,}) (?:River|Mountains?|Islands?|Desert|Peninsula)$/u.exec(name)?.[1], key && `~ ${key}`);
}, mostKept);

/** A name and its other forms, where it has some. */
function withForms(name: string, ...others: readonly (string | undefined)[]): readonly NameForm[] {
  const forms = others.filter((form) => form !== undefined);
  return forms.length > 0 ? [name, ...forms].map((text) => nameForm(text)) : [];
}

const alsoKnown = /^,?\s\(?(?:(?:also|better|commonly|more commonly|formerly|previously|sometimes|now)\s)?(?:known|called|spelled|spelt|written|transliterated)\s(?:as\s)?["“'‘]?(?:the\s)?$|^,?\s\(?a\.?k\.?a\.?\s["“'‘]?(?:the\s)?$/u;

/** "Kitigan Zibi, also known as River Desert" */
const isCalled = ({ type, end }: Mention, next: Mention, text: string): boolean =>
  next.type === type && next.start - end <= behind && next.start - end >= 5 && alsoKnown.test(text.slice(end, next.start));

function otherName(text: string, mention: Mention, next: Mention): Introduction {
  const name = nameOf(text, mention);
  return { name, type: mention.type, forms: [nameForm(name), nameForm(nameOf(text, next))] };
}
