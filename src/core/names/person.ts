import { nameParticles } from '../detect/lexicon';
import { normalizeName } from '../gazetteer/names';
import { Memo } from '../text/memo';
import { isSpelledAlike } from './spelling';

/** Short forms of given names that share too few letters with them to be seen as such. */
const nicknames: readonly (readonly string[])[] = [
  ['joseph', 'joe'], ['william', 'bill', 'will'], ['robert', 'bob', 'rob', 'bobby'], ['richard', 'dick', 'rick'], ['james', 'jim', 'jimmy'],
  ['john', 'jack', 'johnny'], ['edward', 'ted', 'ed'], ['michael', 'mike'], ['anthony', 'tony'], ['thomas', 'tom'], ['david', 'dave'],
  ['charles', 'charlie', 'chuck'], ['margaret', 'maggie', 'peggy'], ['elizabeth', 'liz', 'beth'], ['katherine', 'kate', 'kathy'],
  ['stephen', 'steve'], ['steven', 'steve'], ['daniel', 'dan'], ['samuel', 'sam'], ['benjamin', 'ben'], ['timothy', 'tim'],
  ['kenneth', 'ken'], ['ronald', 'ron'], ['donald', 'don'], ['gregory', 'greg'], ['jeffrey', 'jeff'], ['vladimir', 'volodymyr'],
  ['christopher', 'chris'], ['matthew', 'matt'], ['nicholas', 'nick'], ['patrick', 'pat'], ['andrew', 'andy'], ['frederick', 'fred'],
];

/** A personal name in parts, given names first. */
interface PersonName {
  readonly given: readonly string[];
  readonly surname: string;
  /** "Jr.", "III". */
  readonly generation: string;
}

const generation = /,? (Jr|Sr|[IVX]+|the (?:Elder|Younger))\.?$/u;

/** "DRAGOVIĆ, Pavel" is Pavel Dragović. */
export function givenNameFirst(name: string): string {
  if (!name.includes(', ')) return name;
  const [surname, given] = name.split(', ');
  if (given === undefined || generation.test(` ${given}`)) return name;
  return `${given} ${surname!.replace(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase())}`;
}

/** Index of the first word of the surname. Particles belong to it: "Jean-Yves Le Drian" is "Le Drian". */
export function surnameStart(words: readonly string[]): number {
  let at = words.length - 1;
  while (at > 1 && nameParticles.has(words[at - 1]!.toLowerCase())) at--;
  return at;
}

const partsOf = (name: string): PersonName => parted.of(name);

const parted = new Memo<PersonName>((name) => {
  const suffix = generation.exec(name);
  const words = (suffix ? name.slice(0, suffix.index) : name).split(' ');
  const surname = words.length < 2 ? 0 : surnameStart(words);
  return { given: words.slice(0, surname), surname: words.slice(surname).join(' '), generation: suffix?.[1] ?? '' };
}, 5000);

/** The surname of a name of several words. */
export const surnameOf = (name: string): string => partsOf(name).surname;

/** "Juan Manuel Santos" of "Juan Manuel Santos Calderón"; "Higuchi Ichiyō" of "Ichiyō Higuchi". */
export const isPartOfName = (name: string, full: string): boolean =>
  (full.startsWith(`${name} `) && !generation.test(full)) || name.split(' ').reverse().join(' ') === full;

/** May two full names be one person's? Spellings and middle names may differ, and given names may be initials; a father is not his son. */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.generation === b.generation && a.given.length > 0 && b.given.length > 0
    && isSpelledAlike(a.surname, b.surname, 'loose') && isSameGiven(a.given[0]!, b.given[0]!) && agree(a.given.slice(1), b.given.slice(1));
}

/** The fewer middle names are among the others, in order. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let from = 0;
  return few.every((name) => {
    const at = many.findIndex((each, index) => index >= from && isSameGiven(name, each));
    from = at + 1;
    return at >= 0;
  });
}

function isSameGiven(one: string, other: string): boolean {
  const [a, b] = [normalizeName(one), normalizeName(other)];
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return isSpelledAlike(one, other) || nicknames.some((names) => names.includes(a) && names.includes(b));
}
