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
  /** A letter each. */
  readonly consonants: string;
  readonly vowels: readonly string[];
  /** See {@link spellingKey}. */
  readonly key: string | undefined;
}

/** Letters with marks that are written as two without them. */
const marked: readonly (readonly [RegExp, string])[] = [[/[čć]/g, 'ch'], [/[šş]/g, 'sh'], [/ž/g, 'zh']];

/** What is one sound, each as a letter of its own; in this order. A word without the first, a letter of it, need not be searched for it. */
const sounds: readonly (readonly [needed: string, RegExp, string])[] = [
  [' ', /^(?:a[lsdnrtz]|ash|el|es) /, ''], [' ', / /g, ''],
  ['h', /shch|sch|sh/g, 'S'], ['h', /tch|ch/g, 'C'], ['h', /zh/g, 'Z'], ['h', /kh/g, 'X'], ['h', /gh/g, 'G'], ['h', /dh/g, 'D'], ['h', /th/g, 'T'], ['h', /ph/g, 'f'],
  ['j', /dj/g, 'j'], ['k', /ck/g, 'k'], ['c', /c(?![eiy])/g, 'k'], ['x', /x/g, 'ks'], ['t', /ts|tz/g, 'c'], ['w', /w/g, 'v'],
  ['o', /ou|oo/g, 'u'], ['e', /ee/g, 'i'], ['', /[ae][iy]/g, 'e'], ['', /i?y[iy]?|ii/g, 'i'], ['i', /^ie/, 'e'], ['', /(.)\1+/g, '$1'],
];

/** Consonants that stand for the same letter, though each may stand for others too. */
const sameLetter: ReadonlySet<string> = new Set(['qk', 'qg', 'Gg', 'Gq', 'Xk', 'Xh', 'Xq', 'Dd', 'DT', 'Tt', 'CS', 'Zj', 'cs']);
const nearVowels: ReadonlySet<string> = new Set(['ae', 'ei', 'ou']);

/** Consonants that {@link sameLetter} connects, as one. */
const classes: Readonly<Record<string, string>> = { q: 'k', g: 'k', G: 'k', X: 'k', D: 't', d: 't', T: 't', C: 'S', Z: 'j', c: 's', h: '' };
const classed = /[qgGXDdTCZch]/g;
/** Shorter words are too often spelled alike. */
const fewestConsonants = 3;

const soundOf = (word: string): Sound => remembered.of(word);

const remembered = new Memo<Sound>((word) => {
  const lower = word.toLowerCase();
  let letters = normalizeName(isAscii.test(lower) ? lower : marked.reduce((text, [pattern, plain]) => text.replace(pattern, plain), lower));
  for (const [needed, pattern, sound] of sounds) if (letters.includes(needed)) letters = letters.replace(pattern, sound);
  const consonants = letters.replace(/[aeiou]+/g, '');
  const isKeyed = consonants.length >= fewestConsonants && (isPlain.test(word) || isLatin.test(word));
  return { consonants, vowels: letters.split(/[^aeiou]/), key: isKeyed ? consonants.replace(classed, (letter) => classes[letter]!) : undefined };
}, 5000);

const isAscii = /^[\0-\x7f]*$/;
const isPlain = /^[A-Za-z]+$/;
const isLatin = /^[\p{Script=Latin}\p{M}'’ʼ -]+$/u;

/** What words that may be spelled alike share; undefined for words too short, or of another script. */
export const spellingKey = (word: string): string | undefined => soundOf(word).key;

/** How much two words may differ: by letters that stand for the same one, or by any of a class, where more than the word speaks for it. */
export type Likeness = 'close' | 'loose';

/** Are two words one name, brought into Latin letters in two ways? */
export function isSpelledAlike(one: string, other: string, likeness: Likeness = 'close'): boolean {
  if (normalizeName(one) === normalizeName(other)) return true;
  const [a, b] = [soundOf(one), soundOf(other)];
  if (a.consonants.length !== b.consonants.length || a.consonants.length < (likeness === 'close' ? 2 : fewestConsonants)) return false;
  const isSame = (letter: string, at: number): boolean => isNear(letter, b.consonants[at]!, sameLetter) || (likeness === 'loose' && classOf(letter) === classOf(b.consonants[at]!));
  return [...a.consonants].every(isSame) && a.vowels.every((vowels, at) => isAlike(vowels, b.vowels[at]!, at > 0 && at < a.vowels.length - 1));
}

const classOf = (letter: string): string => classes[letter] ?? letter;

const isNear = (a: string, b: string, near: ReadonlySet<string>): boolean => a === b || near.has(a + b) || near.has(b + a);

/** Within a word a short "e" may be left out: Alexander, Aleksandr. */
function isAlike(a: string, b: string, inside: boolean): boolean {
  if (a.length === b.length) return [...a].every((vowel, at) => isNear(vowel, b[at]!, nearVowels));
  return inside && a + b === 'e';
}
