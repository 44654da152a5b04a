import { normalizeName } from '../gazetteer/names';
import { Memo } from '../text/memo';

/*
 * Names that were brought into Latin letters in several ways: Gaddafi, Qadhafi, Kadafi; Zelensky, Zelenskyy.
 * After Freeman, Condon and Ackerman, "Cross Linguistic Name Matching in English and Arabic" (HLT-NAACL 2006): letters
 * that stand for one letter of the other script form a class. Consonants must agree one by one, and vowels between them
 * must be near each other, as Hassan is not Hussein.
 */

/** A word as it sounds: vowels stand before the first consonant, between two, and behind the last, so there is one run more of them. */
interface Sound {
  readonly consonants: readonly string[];
  readonly vowels: readonly string[];
}

/** Letters with marks that are written as two without them. */
const marked: readonly (readonly [RegExp, string])[] = [[/[čć]/g, 'ch'], [/[šş]/g, 'sh'], [/ž/g, 'zh']];

/** What is one sound, each as a letter of its own; in this order. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:a[lsdnrtz]|ash|el|es) /, ''], [/ /g, ''],
  [/shch|sch|sh/g, 'S'], [/tch|ch/g, 'C'], [/zh/g, 'Z'], [/kh/g, 'X'], [/gh/g, 'G'], [/dh/g, 'D'], [/th/g, 'T'], [/ph/g, 'f'],
  [/dj/g, 'j'], [/ck/g, 'k'], [/c(?![eiy])/g, 'k'], [/x/g, 'ks'], [/ts|tz/g, 'c'], [/w/g, 'v'],
  [/ou|oo/g, 'u'], [/ee/g, 'i'], [/[ae][iy]/g, 'e'], [/i?y[iy]?|ii/g, 'i'], [/^ie/, 'e'], [/(.)\1+/g, '$1'],
];

/** Consonants that stand for the same letter, though each may stand for others too. */
const sameLetter: ReadonlySet<string> = new Set(['qk', 'qg', 'Gg', 'Gq', 'Xk', 'Xh', 'Xq', 'Dd', 'DT', 'Tt', 'CS', 'Zj', 'cs']);
const nearVowels: ReadonlySet<string> = new Set(['ae', 'ei', 'ou']);

/** Consonants that {@link sameLetter} connects, as one. */
const classes: Readonly<Record<string, string>> = { q: 'k', g: 'k', G: 'k', X: 'k', D: 't', d: 't', T: 't', C: 'S', Z: 'j', c: 's', h: '' };
/** Shorter words are too often spelled alike. */
const fewestConsonants = 3;

const soundOf = (word: string): Sound => remembered.of(word);

const remembered = new Memo<Sound>((word) => {
  const letters = sounds.reduce((text, [pattern, sound]) => text.replace(pattern, sound), normalizeName(marked.reduce((text, [pattern, plain]) => text.replace(pattern, plain), word.toLowerCase())));
  return { consonants: letters.match(/[^aeiou]/g) ?? [], vowels: letters.split(/[^aeiou]/) };
}, 5000);

/** What words that may be spelled alike share; undefined for words too short, or of another script. */
export function spellingKey(word: string): string | undefined {
  if (!/^[\p{Script=Latin}\p{M}'’ʼ -]+$/u.test(word)) return undefined;
  const { consonants } = soundOf(word);
  return consonants.length < fewestConsonants ? undefined : consonants.map(classOf).join('');
}

/** How much two words may differ: by letters that stand for the same one, or by any of a class, where more than the word speaks for it. */
export type Likeness = 'close' | 'loose';

/** Are two words one name, brought into Latin letters in two ways? */
export function isSpelledAlike(one: string, other: string, likeness: Likeness = 'close'): boolean {
  if (normalizeName(one) === normalizeName(other)) return true;
  const [a, b] = [soundOf(one), soundOf(other)];
  if (a.consonants.length !== b.consonants.length || a.consonants.length < (likeness === 'close' ? 2 : fewestConsonants)) return false;
  const isSame = (letter: string, at: number): boolean => isNear(letter, b.consonants[at]!, sameLetter) || (likeness === 'loose' && classOf(letter) === classOf(b.consonants[at]!));
  return a.consonants.every(isSame) && a.vowels.every((vowels, at) => isAlike(vowels, b.vowels[at]!, at > 0 && at < a.vowels.length - 1));
}

const classOf = (letter: string): string => classes[letter] ?? letter;

const isNear = (a: string, b: string, near: ReadonlySet<string>): boolean => a === b || near.has(a + b) || near.has(b + a);

/** Within a word a short "e" may be left out: Alexander, Aleksandr. */
function isAlike(a: string, b: string, inside: boolean): boolean {
  if (a.length === b.length) return [...a].every((vowel, at) => isNear(vowel, b[at]!, nearVowels));
  return inside && a + b === 'e';
}
